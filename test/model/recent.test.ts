import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Recent } from '../../src/model/recent.js';

it('makes a value once while it is kept', () => {
  const recent = new Recent<string, object>(2);
  const first = recent.get('a', () => ({}));
  expect(recent.get('a', () => ({}))).toBe(first);
  recent.get('b', () => ({}));
  recent.get('c', () => ({}));
  expect(recent.get('a', () => ({}))).not.toBe(first);
});

it('keeps the last few and gives what it was asked for, in any order', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9)), fc.integer({ min: 1, max: 5 }), (keys, limit) => {
      const recent = new Recent<number, string>(limit);
      const kept: number[] = [];
      for (const key of keys) {
        const makes: number[] = [];
        const value = recent.get(key, () => {
          makes.push(key);
          return String(key);
        });
        expect(value).toBe(String(key));
        expect(makes).toEqual(kept.includes(key) ? [] : [key]);
        kept.push(...makes);
        if (kept.length > limit) kept.shift();
      }
    }),
  );
});
