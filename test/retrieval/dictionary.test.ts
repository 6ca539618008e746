import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Dictionary } from '../../src/retrieval/dictionary.js';

it('keeps the numbers of terms that something holds, each its own, and has no more of them than terms', () => {
  const term = fc.constantFrom('tank', 'rail', 'harbor', 'budget', 'winter');
  fc.assert(
    fc.property(fc.array(fc.tuple(term, fc.boolean()), { maxLength: 60 }), (steps) => {
      const dictionary = new Dictionary();
      const held = new Map<string, { number: number; times: number }>();
      for (const [one, taken] of steps) {
        const before = held.get(one);
        if (taken) {
          const number = dictionary.take(one);
          expect(number).toBe(before?.number ?? number);
          held.set(one, { number, times: (before?.times ?? 0) + 1 });
        } else if (before) {
          dictionary.release(before.number);
          if (before.times === 1) held.delete(one);
          else before.times -= 1;
        }
        expect(new Set(dictionary.terms)).toEqual(new Set(held.keys()));
        for (const [other, { number }] of held) {
          expect(dictionary.numberOf(other)).toBe(number);
          expect(dictionary.termOf(number)).toBe(other);
        }
        const numbers = [...held.values()].map(({ number }) => number);
        expect(new Set(numbers).size).toBe(numbers.length);
        expect(Math.max(-1, ...numbers)).toBeLessThan(5);
      }
    }),
  );
});
