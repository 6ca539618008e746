import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from '../../src/quoting/align.js';

/** The best score of the whole of `asked` against one whole list: three a word met, less one a change. */
function slowScore(asked: readonly number[], list: readonly number[]): number {
  const rows = asked.map(() => list.map(() => 0));
  const at = (i: number, j: number): number => (i < 0 || j < 0 ? -(i + j + 2) : (rows[i]?.[j] ?? 0));
  for (const [i, row] of rows.entries()) {
    for (const j of row.keys()) {
      const same = asked[i] === list[j] && (asked[i] ?? -1) >= 0;
      row[j] = Math.max(at(i - 1, j - 1) + (same ? 3 : -1), at(i - 1, j) - 1, at(i, j - 1) - 1);
    }
  }
  return list.length === 0 ? -asked.length : at(asked.length - 1, list.length - 1);
}

describe('align', () => {
  const cases: [asked: number[], text: number[], start: number, end: number, score: number][] = [
    [[1, 2, 3], [9, 1, 2, 3, 9], 1, 4, 9],
    [[1, 2, 3], [9, 1, 8, 3, 9], 1, 4, 5],
    [[1, 2, 3], [9, 1, 3, 9], 1, 3, 5],
    [[1, 2, 3], [9, 1, 2, 8, 3, 9], 1, 5, 8],
    [[8, 2, 3], [1, 2, 3], 0, 3, 5],
    [[1, 2], [1, 2, 1, 2], 0, 2, 6],
    [[-1, -1], [-1, -1], 0, 0, -2],
  ];
  it.each(cases)('%j in %j', (asked, text, start, end, score) => {
    expect(align(Int32Array.from(asked), Int32Array.from(text))).toEqual({ start, end, score });
  });

  it('finds the best stretch there is, as trying every stretch does', () => {
    const words = fc.array(fc.integer({ min: -1, max: 3 }), { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(words, words, (asked, text) => {
        const found = align(Int32Array.from(asked), Int32Array.from(text));
        const all = text.flatMap((_, start) =>
          Array.from({ length: text.length - start + 1 }, (__, size) => text.slice(start, start + size)),
        );
        expect(found.score).toBe(Math.max(...all.map((stretch) => slowScore(asked, stretch))));
        expect(slowScore(asked, text.slice(found.start, found.end))).toBe(found.score);
      }),
    );
  });
});
