import fc from 'fast-check';
import { expect, it } from 'vitest';
import { atOnce } from '../../src/model/pause.js';
import { NumberList } from '../../src/quoting/number-list.js';

it('holds what was pushed and put while room is being made, by one or by two', () => {
  const change = fc.record({
    puts: fc.array(fc.nat(130_000), { maxLength: 20 }),
    pushed: fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 2000 }),
    /** Steps of the one, and of the other. */
    steps: fc.tuple(fc.nat(2), fc.nat(2)),
  });
  fc.assert(
    fc.property(fc.nat(130_000), fc.array(change, { maxLength: 4 }), (first, changes) => {
      const list = new NumberList(first);
      const plain = Array.from({ length: first }, (_, at) => at);
      for (const value of plain) list.push(value);
      const making = [list.makeRoom(first), list.makeRoom(1)] as const;
      for (const { puts, pushed, steps } of changes) {
        for (const [at, each] of making.entries())
          for (let step = 0; step < (steps[at] ?? 0); step += 1) each.next();
        for (const at of puts) {
          if (at >= plain.length) continue;
          list.put(at, -at);
          plain[at] = -at;
        }
        for (const value of pushed) {
          list.push(value);
          plain.push(value);
        }
      }
      for (const each of making) atOnce(each);
      expect(list.length).toBe(plain.length);
      expect(list.now().every((value, at) => value === plain[at])).toBe(true);
    }),
    { numRuns: 40 },
  );
});
