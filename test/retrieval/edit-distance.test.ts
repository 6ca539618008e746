import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../src/retrieval/edit-distance.js';

/** The definition, letter by letter: slow and obvious. */
function slowDistance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [x, y] = [a.at(-1), b.at(-1)];
  let least = Math.min(
    slowDistance(a.slice(0, -1), b) + 1,
    slowDistance(a, b.slice(0, -1)) + 1,
    slowDistance(a.slice(0, -1), b.slice(0, -1)) + (x === y ? 0 : 1),
  );
  if (a.length > 1 && b.length > 1 && x === b.at(-2) && a.at(-2) === y) {
    least = Math.min(least, slowDistance(a.slice(0, -2), b.slice(0, -2)) + 1);
  }
  return least;
}

describe('edit distance', () => {
  it.each([
    ['rutte', 'rutte', 2, 0],
    ['rute', 'rutte', 2, 1],
    ['rutte', 'rute', 2, 1],
    ['butte', 'rutte', 2, 1],
    ['urtte', 'rutte', 2, 1],
    ['hegsteh', 'hegseth', 2, 1],
    ['hgesteh', 'hegseth', 2, 2],
    ['ca', 'abc', 2, 3],
    ['', 'ab', 2, 2],
    ['abcd', '', 2, 3],
    ['kitten', 'sitting', 2, 3],
    ['kitten', 'sitting', 3, 3],
    ['greenland', 'ireland', 2, 3],
  ])('%s → %s within %i is %i', (a, b, limit, expected) => {
    expect(editDistance(a, b, limit)).toBe(expected);
  });

  it('agrees with the definition, and with itself the other way round', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 });
    fc.assert(
      fc.property(words, words, fc.nat(3), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(slowDistance(a, b), limit + 1));
        expect(editDistance(b, a, limit)).toBe(editDistance(a, b, limit));
      }),
    );
  });
});
