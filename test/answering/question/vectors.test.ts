import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cosine, dimensions, signOf, unit, vectorOf } from '../../../src/answering/question/vectors.js';
import { wordTerm } from '../../../src/language/word-term.js';

function nearness(one: string, other: string): number {
  const [first, second] = [vectorOf(wordTerm(one)), vectorOf(wordTerm(other))];
  if (first === undefined || second === undefined) throw new Error(`“${one}” or “${other}” has no vector.`);
  return cosine(first, second);
}

describe('vectorOf', () => {
  it.each([
    ['slavery', 'abolish', 'senate'],
    ['lawsuit', 'sue', 'derail'],
    ['minister', 'government', 'banana'],
    ['doctor', 'hospital', 'missile'],
    ['storm', 'rain', 'election'],
  ])('has “%s” nearer to “%s” than to “%s”', (word, near, far) => {
    expect(nearness(word, near)).toBeGreaterThan(nearness(word, far) + 0.2);
  });

  it('is of length 1, the same each time, and knows no term that is rare or none', () => {
    const vector = vectorOf(wordTerm('treaty'));
    expect(vector).toHaveLength(dimensions);
    expect(vector === undefined ? 0 : cosine(vector, vector)).toBeCloseTo(1, 5);
    expect(vectorOf(wordTerm('treaty'))).toBe(vector);
    for (const term of ['', 'ruginienė', '2026', '__proto__', 'constructor '])
      expect(vectorOf(term)).toBeUndefined();
  });
});

describe('signOf', () => {
  it('is one sign of the file for any number, a later one for a greater', () => {
    const number = fc.double({ min: -2, max: 2, noNaN: true });
    fc.assert(
      fc.property(number, number, (one, other) => {
        const [less, more] = [signOf(Math.min(one, other)), signOf(Math.max(one, other))];
        expect(less).toMatch(/^[0-o]$/u);
        expect(more).toMatch(/^[0-o]$/u);
        expect(less <= more).toBe(true);
      }),
    );
  });
});

describe('unit', () => {
  it('leaves a vector of length 0 as it is', () => {
    expect([...unit(new Float32Array(dimensions))]).toEqual(Array(dimensions).fill(0));
  });
});
