import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, type Tree } from '../../../src/annotate/syntax/parse.js';
import { syntaxModelsOf } from '../../../src/annotate/syntax/models.js';
import { partsOfSpeech, tokensOf, type Token } from '../../../src/language/tokens.js';

const isSign = (token: Token | undefined): boolean => token?.pos === 'PUNCT' || token?.pos === 'SPACE';

/** What is wrong with a tree of some tokens, or null. */
function wrongWith(tokens: readonly Token[], { heads, labels }: Tree): string | null {
  const words = [...tokens.keys()].filter((at) => !isSign(tokens[at]));
  const roots = words.filter((at) => heads[at] === -1);
  if (words.length > 0 && roots.length !== 1) return `${roots.length} roots`;
  for (const [at, token] of tokens.entries()) {
    if (isSign(token) && (heads[at] !== -1 || labels[at] !== null)) return `a sign has a head at ${at}`;
    if ((labels[at] === null) !== (heads[at] === -1))
      return `a label without a head, or a head without, at ${at}`;
    let steps = 0;
    for (let up = at; up !== -1; up = heads[up] ?? -1)
      if ((steps += 1) > tokens.length) return `a circle at ${at}`;
  }
  return null;
}

const anyTokens = fc
  .array(
    fc.record({
      word: fc.constantFrom(
        'the',
        'bank',
        'sued',
        'of',
        'who',
        'and',
        'was',
        ',',
        '"',
        'ünïcode',
        '€5',
        'to',
      ),
      pos: fc.constantFrom(...partsOfSpeech),
    }),
    { maxLength: 60 },
  )
  .map((list) =>
    list.map(({ word, pos }, at): Token => ({ start: at, end: at + 1, word, lower: word, pos, lemma: word })),
  );

describe('a sentence as a tree', () => {
  it('gives every word but the root one head, without circles, whatever the words and tags are', () => {
    fc.assert(
      fc.property(anyTokens, (tokens) => {
        expect(wrongWith(tokens, parse(tokens))).toBeNull();
      }),
    );
  });

  it('does so, too, where it knows nothing', () => {
    const ignorant = syntaxModelsOf('# move\n\n# label\n\n');
    fc.assert(
      fc.property(anyTokens, (tokens) => {
        expect(wrongWith(tokens, parse(tokens, ignorant))).toBeNull();
      }),
    );
  });

  it('makes a tree of 4,000 words without an end between them', () => {
    const tokens = tokensOf('the bank sued him and they left to buy it, '.repeat(400));
    expect(tokens.length).toBeGreaterThan(4000);
    expect(wrongWith(tokens, parse(tokens))).toBeNull();
  });

  it('says what is wrong with a table of votes', () => {
    expect(() => syntaxModelsOf('# move\n\ntop\n1 2 x')).toThrow('no votes for label');
    expect(() => syntaxModelsOf('# move\n\ntop\none two x\n\n# label\n\n')).toThrow(
      'Not votes and a feature',
    );
  });
});

/** Each with heads of words: "word < head label". */
const sentences: Readonly<Record<string, readonly string[]>> = {
  'The court rejected the appeal on Monday.': ['court < rejected subject', 'appeal < rejected object'],
  'The mayor, who had opposed the plan, resigned.': ['mayor < resigned subject', 'plan < opposed object'],
  'The firm was founded by two engineers in 1998.': ['firm < founded subject', 'engineers < by object'],
  'The minister said that Sweden had rejected the plan.': [
    'minister < said subject',
    'Sweden < rejected subject',
    'plan < rejected object',
    'rejected < said clause',
  ],
  'He runs a firm owned by Musk.': ['firm < runs object', 'owned < firm relative', 'Musk < by object'],
  'The minister has not signed the treaty.': ['minister < signed subject', 'treaty < signed object'],
  'Sweden and Norway sent troops.': [
    'Sweden < sent subject',
    'Norway < Sweden conjunct',
    'troops < sent object',
  ],
  'Who did the company sue?': ['company < sue subject', 'Who < sue object'],
  'Who sued the company?': ['Who < sued subject', 'company < sued object'],
};

describe('subjects and objects', () => {
  for (const [text, arcs] of Object.entries(sentences)) {
    it(text, () => {
      const tokens = tokensOf(text);
      const { heads, labels } = parse(tokens);
      const found = tokens.map(
        ({ word }, at) => `${word} < ${tokens[heads[at] ?? -1]?.word ?? ''} ${labels[at] ?? ''}`,
      );
      expect(found).toEqual(expect.arrayContaining([...arcs]));
    });
  }
});
