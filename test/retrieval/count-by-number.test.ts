import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CountByNumber } from '../../src/retrieval/count-by-number.js';

it('counts as a table does, however high the numbers are', () => {
  const number = fc.oneof(fc.nat(20), fc.nat(200_000));
  fc.assert(
    fc.property(fc.array(fc.tuple(number, fc.integer({ min: -9, max: 9 }))), (changes) => {
      const [tally, table] = [new CountByNumber(), new Map<number, number>()];
      for (const [one, by] of changes) {
        const after = (table.get(one) ?? 0) + by;
        table.set(one, after);
        expect(tally.add(one, by)).toBe(after);
      }
      for (const [one] of changes) expect(tally.of(one)).toBe(table.get(one));
      expect([tally.of(-1), tally.of(300_000)]).toEqual([0, 0]);
    }),
    { numRuns: 50 },
  );
});
