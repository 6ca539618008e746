import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidatesOf, type CandidateKind } from '../../../src/answering/candidates/candidates.js';
import { clausePhrases, nounPhrases } from '../../../src/answering/candidates/phrases.js';
import { tokensOf } from '../../../src/language/tokens.js';
import { slice } from '../../../src/model/span.js';
import { collectionOf } from '../asking.js';

interface Offered {
  readonly kind: CandidateKind;
  readonly words: string;
  readonly person: string | null;
}

/** What is offered of every sentence of a text. */
function offered(text: string): Offered[] {
  return collectionOf(text).briefings.flatMap((source) =>
    source.sentences.flatMap((sentence) =>
      candidatesOf(source, sentence).map((candidate) => ({
        kind: candidate.kind,
        words: slice(source.briefing.text, candidate),
        person: candidate.person,
      })),
    ),
  );
}

type Wanted = readonly [kind: CandidateKind, words: string];

describe('a sentence offers', () => {
  it.each<[text: string, wanted: readonly Wanted[]]>([
    [
      'Sweden spent about €3 billion on trains in 2020.',
      [
        ['place', 'Sweden'],
        ['money', '€3 billion'],
        ['money', 'about €3 billion'],
        ['date', '2020'],
        ['noun-phrase', 'trains'],
      ],
    ],
    [
      'The farm sold 130 white goats.',
      [
        ['quantity', '130'],
        ['quantity', '130 white goats'],
      ],
    ],
    [
      'Rents rose by 4.5% last year.',
      [
        ['percentage', '4.5%'],
        ['date', 'last year'],
      ],
    ],
    ['The siege lasted six weeks.', [['duration', 'six weeks']]],
    // Without a figure, too.
    ['The siege lasted a month.', [['duration', 'a month']]],
    ['The siege lasted half an hour.', [['duration', 'half an hour']]],
    ['The siege lasted a couple of weeks.', [['duration', 'a couple of weeks']]],
    ['The siege lasted several years.', [['duration', 'several years']]],
    [
      'It was the fourth anniversary of the siege.',
      [
        ['date', 'fourth anniversary'],
        ['ordinal', 'fourth'],
      ],
    ],
    [
      'Anna Kovacs opened the bridge.',
      [
        ['person', 'Anna Kovacs'],
        ['sentence', 'Anna Kovacs opened the bridge'],
        ['verb-phrase', 'opened the bridge'],
      ],
    ],
    ['The mayor called it "a long and cold night" again.', [['quotation', 'a long and cold night']]],
    ['The road closed because the river rose.', [['cause', 'because the river rose']]],
    ['He escaped by climbing the wall.', [['means', 'by climbing the wall']]],
    ['She came to sign the treaty.', [['purpose', 'to sign the treaty']]],
    ['The crew left before the storm broke.', [['time', 'before the storm broke']]],
    ['They grow apples, pears and plums.', [['list', 'apples, pears and plums']]],
    [
      'They met in the old harbour of Split.',
      [
        ['long-phrase', 'old harbour of Split'],
        ['preposition', 'in the old harbour'],
      ],
    ],
    [
      'It is a cornerstone of security in Norway and North Macedonia.',
      [['long-phrase', 'cornerstone of security in Norway and North Macedonia']],
    ],
    ['They met in the harbour of Split and Lisbon cheered.', [['long-phrase', 'harbour of Split']]],
    ['Hungarian Finance Minister Anna Kovacs left.', [['title', 'Hungarian Finance Minister']]],
  ])('%s', (text, wanted) => {
    const found = offered(text).map(({ kind, words }) => [kind, words]);
    for (const one of wanted) expect(found).toContainEqual(one);
  });
});

describe('a sentence does not offer', () => {
  it.each<[text: string, unwanted: readonly string[], kinds?: readonly CandidateKind[]]>([
    ['Sweden spent it on July 9, 2020.', ['9', '2020'], ['quantity', 'ordinal']],
    ['The bridge opened, and the band played.', [',', '.', '']],
    ["Norway's capital grew.", ["'s", "'s capital"]],
    ['The band played.', ['The', 'The band']],
    ['They met in Split.', ['Split.', 'in']],
    ['It is a cornerstone of security in Norway and North Macedonia.', ['cornerstone of security in Norway']],
    ['It must be "lasting" and "during", he said.', ['during', 'during"', 'during", he said'], ['time']],
  ])('%s: %j', (text, unwanted, kinds) => {
    const found = offered(text)
      .filter(({ kind }) => kinds === undefined || kinds.includes(kind))
      .map(({ words }) => words);
    for (const words of unwanted) expect(found).not.toContain(words);
  });

  it('a stretch twice', () => {
    const [source] = collectionOf('Anna Kovacs, the mayor of Lisbon, paid 30 euros for 30 apples.').briefings;
    if (source === undefined) throw new Error('No briefing.');
    for (const sentence of source.sentences) {
      const places = candidatesOf(source, sentence)
        .filter(({ start, end }) => start < end)
        .map(({ start, end }) => `${start}-${end}`);
      expect(new Set(places).size).toBe(places.length);
    }
  });
});

describe('a person', () => {
  it('is offered under the full name where only a surname or a pronoun stands', () => {
    const found = offered('Anna Kovacs came to Lisbon. Kovacs opened the bridge. She praised it.');
    expect(found).toContainEqual({ kind: 'person', words: 'Kovacs', person: 'Anna Kovacs' });
    expect(found).toContainEqual({ kind: 'person', words: 'She', person: 'Anna Kovacs' });
  });

  it('is offered where only the words stand, and the name in the sentence before', () => {
    const found = offered('Anna Kovacs spoke in Lisbon. "The bridge is safe. The road is not," Kovacs said.');
    const unnamed = found.filter(({ kind, words }) => kind === 'person' && words === '');
    expect(unnamed.map(({ person }) => person)).toEqual(['Anna Kovacs']);
  });

  it('is nobody on any candidate of another kind than person and title', () => {
    const found = offered(
      'Hungarian Finance Minister Anna Kovacs said the mayor of Lisbon, Rui Costa, was late.',
    );
    for (const one of found.filter(({ person }) => person !== null)) {
      expect(['person', 'title']).toContain(one.kind);
    }
    expect(found.some(({ person }) => person !== null)).toBe(true);
  });
});

const pieces = fc.constantFrom(
  'Anna Kovacs',
  'the mayor',
  'said',
  '"',
  '“',
  '”',
  "'",
  ',',
  '.',
  'about',
  '€3 billion',
  '4%',
  'not',
  'in',
  'Lisbon',
  'because',
  'by',
  'going',
  'to',
  'May 2024',
  '(',
  ')',
  '\n\n',
  '\t',
  'İzmir',
  '😀',
  'naïve',
  '-',
  '—',
  ';',
  'and',
  '# ',
  '* ',
);
const texts = fc.oneof(
  fc.array(pieces, { minLength: 1, maxLength: 25 }).map((words) => words.join(' ')),
  fc.string({ minLength: 1, maxLength: 80 }),
);

describe('every candidate', () => {
  it('is trimmed text inside its sentence, and covers the tokens it says', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const source of collectionOf(text).briefings) {
          for (const sentence of source.sentences) {
            for (const candidate of candidatesOf(source, sentence)) {
              expect(candidate.start).toBeGreaterThanOrEqual(sentence.start);
              expect(candidate.end).toBeLessThanOrEqual(sentence.end);
              const words = slice(source.briefing.text, candidate);
              expect(words.trim()).toBe(words);
              if (words === '') {
                expect(candidate.person).not.toBeNull();
                continue;
              }
              expect(words).toMatch(/[\p{L}\p{N}]/u);
              const covered = sentence.tokens.slice(candidate.firstToken, candidate.endToken);
              expect(covered.length).toBeGreaterThan(0);
              for (const token of covered) {
                expect(token.end).toBeGreaterThan(candidate.start);
                expect(token.start).toBeLessThan(candidate.end);
              }
            }
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('phrases', () => {
  it.each([nounPhrases, clausePhrases])('%o are ranges that hold at least one token', (phrasesOf) => {
    fc.assert(
      fc.property(texts, (text) => {
        const tokens = tokensOf(text);
        for (const { range } of phrasesOf(tokens)) {
          expect(range[0]).toBeGreaterThanOrEqual(0);
          expect(range[1]).toBeGreaterThan(range[0]);
          expect(range[1]).toBeLessThanOrEqual(tokens.length);
        }
      }),
      { numRuns: 150 },
    );
  });
});
