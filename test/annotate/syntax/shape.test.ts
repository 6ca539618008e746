import { describe, expect, it } from 'vitest';
import { Shape } from '../../../src/annotate/syntax/shape.js';
import { tokensOf } from '../../../src/language/tokens.js';

function shapeOf(text: string) {
  const shape = new Shape(tokensOf(text));
  const at = (word: string): number => shape.tokens.findIndex((token) => token.word === word);
  const words = (first: number, end: number): string =>
    shape.tokens
      .slice(first, end)
      .map((token) => token.word)
      .join(' ');
  return { shape, at, words };
}

describe('a word with all beneath it', () => {
  it.each([
    ['The court rejected the appeal on Monday.', 'court', 'The court'],
    ['He runs a firm owned by Musk.', 'firm', 'a firm owned by Musk'],
    ['He runs a firm owned by Musk.', 'Musk', 'Musk'],
    ['Sweden and Norway sent troops.', 'sent', 'Sweden and Norway sent troops'],
  ])('%s: %s', (text, word, branch) => {
    const { shape, at, words } = shapeOf(text);
    expect(words(...shape.branchOf(at(word)))).toBe(branch);
  });
});

describe('what a word is to what is above it', () => {
  it.each([
    ['The court rejected the appeal on Monday.', 'court', 'subject', 'rejected'],
    ['The court rejected the appeal on Monday.', 'Monday', 'at on', 'rejected'],
    ['The firm was founded by two engineers in 1998.', 'engineers', 'at by', 'founded'],
    // The second of two is what the first is.
    ['Sweden and Norway sent troops.', 'Norway', 'subject', 'sent'],
    ['The court rejected the appeal on Monday.', 'rejected', 'root', undefined],
  ])('%s: %s', (text, word, name, governor) => {
    const { shape, at } = shapeOf(text);
    const slot = shape.slotOf(at(word));
    expect([slot.name, shape.tokens[slot.governor]?.word]).toEqual([name, governor]);
  });
});

describe('the highest word of a range', () => {
  it('is the one that the others hang on', () => {
    const { shape, at } = shapeOf('The firm was founded by two engineers in 1998.');
    expect(shape.topOf(at('two'), at('engineers') + 1)).toBe(at('engineers'));
    expect(shape.topOf(0, shape.tokens.length)).toBe(at('founded'));
  });

  it('is no modifier where another stands as high', () => {
    const { shape, at } = shapeOf('In May the court rejected it.');
    expect(shape.topOf(0, at('court') + 1)).toBe(at('court'));
  });

  it('is none where there are signs alone', () => {
    const { shape, at } = shapeOf('“Go!” he said.');
    expect(shape.topOf(at('!'), at('!') + 2)).toBe(-1);
    expect(shape.topOf(3, 3)).toBe(-1);
  });
});

it('looks at so many words of a run without an end, and no further', () => {
  const { shape } = shapeOf('the bank sued him and they left to buy it, '.repeat(400));
  expect(shape.tokens.length).toBe(400);
  expect(shape.topOf(0, 4000)).toBeGreaterThanOrEqual(0);
});
