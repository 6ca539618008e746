import fc from 'fast-check';
import { expect, it } from 'vitest';
import { loneSentence } from '../../src/ingest/lone-sentence.js';

it.each([
  ['NANJING , January 5 -LRB- Xinhua -RRB- -- The comet is back .', 'The comet is back.'],
  ['NEW YORK _ Trading was slow.', 'Trading was slow.'],
  ['UNITED NATIONS — “It is over,” she said.', '“It is over,” she said.'],
])('takes the dateline off %j', (words, text) => {
  expect(loneSentence('1', words).text).toBe(text);
});

it.each([
  'NATO -- the alliance of thirty-two -- met today.',
  'Trading was slow -- The end.',
  'BIOGRAPHY',
  'THE TALKS failed',
  'OSLO --',
  `OSLO ${'and so on '.repeat(20)}-- The end.`,
])('takes nothing off %j', (words) => {
  expect(loneSentence('1', words).text).toBe(words);
});

it('is one sentence of one paragraph, whatever stands in it', () => {
  fc.assert(
    fc.property(fc.string(), (words) => {
      const briefing = loneSentence('a', words);
      const whole = { start: 0, end: briefing.text.length };
      expect(briefing.blocks).toMatchObject([{ ...whole, kind: 'paragraph', section: null }]);
      expect(briefing.sentences).toEqual([{ ...whole, index: 0, block: 0 }]);
      expect(briefing.passages).toHaveLength(1);
    }),
  );
});

it('reads the beginning of what is no sentence', () => {
  const { text, sentences } = loneSentence('1', 'so it went on, '.repeat(100_000));
  expect(text.startsWith('so it went on, so it')).toBe(true);
  expect(sentences[0]?.end).toBe(text.length);
  expect(text.length).toBeLessThanOrEqual(20_000);
});
