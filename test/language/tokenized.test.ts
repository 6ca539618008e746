import fc from 'fast-check';
import { expect, it } from 'vitest';
import { untokenized } from '../../src/language/tokenized.js';

it.each([
  ["the U.S. 's envoy", "the U.S.'s envoy"],
  ["he did n't say so , she said .", "he didn't say so, she said."],
  ["`` Nobody knows , '' they 've said .", '“Nobody knows,” they’ve said.'.replace('’', "'")],
  ["'' The marks were the same '' to it", '“The marks were the same” to it'],
  [
    'NATO -LRB- the alliance -RRB- spends $ 5 , or 2 % of it .',
    'NATO (the alliance) spends $5, or 2% of it.',
  ],
  ['-LSB- sic -RSB-', '[sic]'],
  ["players ' wages", "players' wages"],
  ['the U.S . Conference', 'the U.S. Conference'],
  ['Roh Tae -woo', 'Roh Tae-woo'],
])('writes %j as people do', (tokens, words) => {
  expect(untokenized(tokens)).toBe(words);
});

it.each([
  '“Nobody knows,” they’ve said (twice): it’s 2% of $5.',
  'A dash — or two -- stays where it is.',
  '',
  'One',
  `An ${"'s".repeat(40)} that is no ending`,
])('leaves %j as it is', (words) => {
  expect(untokenized(words)).toBe(words);
});

it('keeps every letter and digit, in order', () => {
  const lettersOf = (text: string): string =>
    text.replace(/-(?:LRB|RRB|LSB|RSB|LCB|RCB)-|[^\p{L}\p{N}]/gu, '');
  const piece = fc.oneof(
    fc.constantFrom('``', "''", '-LRB-', "'s", "n't", ',', '$', '%', '-woo', '--'),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join(' ');
      expect(lettersOf(untokenized(text))).toBe(lettersOf(text));
    }),
  );
});
