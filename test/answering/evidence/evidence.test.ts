import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsWords, mayHold } from '../../../src/answering/evidence/holds-words.js';
import type { MatchPlace } from '../../../src/answering/evidence/word-match.js';
import { slice } from '../../../src/model/span.js';
import { collectionOf, weighed } from '../asking.js';

const letters = fc.constantFrom(...Array.from('abesfikABE é ﬁ ſ K ª ｅ ℯ Å \u0301 naïve, -’'));
const words = fc.string({ unit: letters, maxLength: 12 });

describe('a text holds words', () => {
  it.each([
    ['We need much, much more.', 'much, much more', true],
    ['We need much, much more.', 'MUCH much MORE', true],
    ['We need “much — much more”.', 'much much more', true],
    ['It rose 400% since.', '400%', true],
    ['The café is shut.', 'the café', true],
    ['We need much more.', 'much, much more', false],
    ['The bridges are shut.', 'bridge', false],
    ['The bridge is shut.', 'shut is', false],
    ['It rose 400% since.', '400', false],
    ['The bridge is shut.', '', false],
    ['The bridge is shut.', '…', false],
    ['', 'bridge', false],
    ['a.*b (c', '.*', false],
    ['a.*b (c', 'b (c', true],
  ])('%j holds %j: %s', (text, words, held) => {
    expect(holdsWords(text, words)).toBe(held);
  });

  it('exactly where all of it, written plainly, has them between other words', () => {
    const plainly = (value: string): string =>
      ` ${value
        .normalize('NFKD')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}%]+/gu, ' ')
        .trim()} `;
    fc.assert(
      fc.property(words, words, words, (before, held, behind) => {
        fc.pre(plainly(held).trim() !== '');
        for (const text of [`${before} ${held} ${behind}`, `${before}${held}${behind}`])
          expect(holdsWords(text, held)).toBe(plainly(text).includes(plainly(held)));
      }),
    );
  });
});

describe('a briefing may hold words', () => {
  it('that one of its sentences holds, however they are written', () => {
    fc.assert(
      fc.property(words, words, words, (before, held, behind) => {
        const collection = collectionOf(`${before} ${held} ${behind}`);
        for (const source of collection.briefings) {
          for (const sentence of source.sentences) {
            const isHeld = holdsWords(slice(source.briefing.text, sentence), held);
            if (isHeld) expect(mayHold([held])(source)).toBe(true);
          }
        }
      }),
    );
  });

  it.each([
    ['The ﬁnance minister spoke.', 'finance minister', true],
    ['The café was closed.', 'the cafe', true],
    ['The café was closed.', 'THE CAFÉ', true],
    ['The harbour was closed.', 'the café', false],
    ['The harbour was closed.', 'closed harbour', false],
    ['Naïveté cost the Čapeks their cafés.', 'naïveté cost the Čapeks', true],
    ['The lofé cost the mayor dear.', 'LOFE COST the mayor', true],
    ['The harbour was closed.', 'harbour was opened', false],
  ])('%j may hold %j: %s', (text, sought, may) => {
    const [source] = collectionOf(text).briefings;
    expect(source && mayHold([sought])(source)).toBe(may);
  });
});

describe('a word of the question', () => {
  const text =
    '# News of the town\n\n## Harvest\n\nAnna Kovacs came to Lisbon. She bought a vehicle. Farmers slept.\n\nNobody else came. It rained.';

  /** Where each sentence that holds `within` meets the word. */
  function place(question: string, surface: string, within: string): MatchPlace | undefined {
    const { evidence } = weighed(question, collectionOf(text));
    const one = evidence.find(({ source, sentence }) =>
      slice(source.briefing.text, sentence).includes(within),
    );
    const match = one?.matches.find(({ word }) => word.surface === surface);
    if (match?.place === 'none') expect(match).toMatchObject({ strength: 0, span: null });
    return match?.place;
  }

  it.each<[question: string, surface: string, within: string, place: MatchPlace]>([
    ['Who bought a vehicle?', 'vehicle', 'vehicle', 'word'],
    ['Who buys vehicles?', 'vehicles', 'vehicle', 'word'],
    ['What did Kovacs buy?', 'Kovacs', 'vehicle', 'reference'],
    ['Who came to Lisbon?', 'Lisbon', 'vehicle', 'before'],
    ['Who bought a vehicle?', 'vehicle', 'Lisbon', 'after'],
    ['Who came in the harvest?', 'harvest', 'vehicle', 'section'],
    ['Who bought a balloon?', 'balloon', 'vehicle', 'none'],
    ['Who came to Lisbon?', 'Lisbon', 'rained', 'none'],
  ])('“%s”: “%s” at “%s” is met by %s', (question, surface, within, expected) => {
    expect(place(question, surface, within)).toBe(expected);
  });

  it('leaves every share between nothing and all, and matches inside the briefing', () => {
    const { evidence } = weighed(
      'When did Kovacs buy the vehicle in Lisbon with "farmers slept"?',
      collectionOf(text),
    );
    expect(evidence.length).toBeGreaterThan(4);
    for (const one of evidence) {
      for (const share of [one.coverage, one.contextCoverage, one.nameCoverage, one.order]) {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }
      expect(one.contextCoverage).toBeGreaterThanOrEqual(one.coverage);
      expect(Number.isFinite(one.score)).toBe(true);
    }
    expect(evidence.filter(({ quoted }) => quoted)).toHaveLength(1);
  });

  it('counts fully where a sentence holds all of them', () => {
    const { evidence } = weighed('Farmers slept?', collectionOf(text));
    const [best] = evidence.toSorted((a, b) => b.coverage - a.coverage);
    expect(best?.coverage).toBe(1);
    expect(best && slice(best.source.briefing.text, best.sentence)).toBe('Farmers slept.');
  });
});
