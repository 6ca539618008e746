import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allButTheTop, alongStrongest, dot, nearRows, unit } from './vector-space.js';

const vectors = fc.array(
  fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 }),
  {
    minLength: 6,
    maxLength: 12,
  },
);

describe('allButTheTop', () => {
  it('takes out the mean and the direction in which rows differ most', () => {
    const rows = [
      [10, 5, 1],
      [-10, 5, -1],
      [10, 5, -1],
      [-10, 5, 1],
    ].map((row) => Float64Array.from(row));
    const left = allButTheTop(rows, 1).map((row) => [...row].map((value) => Math.round(value)));
    expect(left.map((row) => row.map(Math.abs))).toEqual(Array(4).fill([0, 0, 1]));
    expect(left[0]).toEqual(left[3]);
    expect(left[1]).toEqual(left[2]);
  });
});

describe('alongStrongest', () => {
  it('keeps how rows stand to one another where no direction is lost', () => {
    const rows = [
      [3, 1, 0],
      [-1, 2, 1],
      [0, 1, -4],
      [2, -2, 1],
    ].map((row) => unit(Float64Array.from(row)));
    const placed = alongStrongest(rows, 3);
    for (const [a, row] of rows.entries()) {
      for (const [b, other] of rows.entries())
        expect(dot(placed[a] ?? row, placed[b] ?? other)).toBeCloseTo(dot(row, other), 6);
    }
  });

  it('loses the direction in which they differ least', () => {
    const rows = [
      [10, 1],
      [10, -1],
      [-10, 1],
    ].map((row) => unit(Float64Array.from(row)));
    const [first, second, third] = alongStrongest(rows, 1).map(([value]) => Math.round(value ?? NaN));
    expect(first).toBe(second);
    expect(third).toBe(-(first ?? NaN));
  });
});

describe('nearRows', () => {
  it('finds every pair that is near enough, from both sides, the nearest first', () => {
    fc.assert(
      fc.property(vectors, (lists) => {
        const rows = lists.map((list) => unit(Float64Array.from(list)));
        const near = nearRows(rows, 0.3);
        for (const [a, row] of rows.entries()) {
          const wanted = rows.flatMap((other, b) => (b !== a && dot(row, other) >= 0.3 ? [b] : []));
          expect(near[a]?.map(({ at }) => at).sort((x, y) => x - y)).toEqual(wanted);
          const cosines = near[a]?.map(({ cosine }) => cosine) ?? [];
          expect(cosines).toEqual([...cosines].sort((x, y) => y - x));
        }
      }),
    );
  });
});
