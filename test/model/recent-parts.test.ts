import fc from 'fast-check';
import { expect, it } from 'vitest';
import { RecentParts } from '../../src/model/recent-parts.js';

const wholes = Array.from({ length: 4 }, (_, at) => ({ at }));
const [a = { at: 0 }, b = { at: 1 }] = wholes;

it('makes the value of a part once while it is kept', () => {
  const recent = new RecentParts<object, object>(2);
  const first = recent.get(a, 1, () => ({}));
  expect(recent.get(a, 1, () => ({}))).toBe(first);
  expect(recent.get(b, 1, () => ({}))).not.toBe(first);
  expect(recent.get(a, 1, () => ({}))).toBe(first);
});

it('drops first what belongs to the whole that was looked into longest ago', () => {
  const recent = new RecentParts<object, object>(2);
  const [ofA, ofB] = [recent.get(a, 1, () => ({})), recent.get(b, 1, () => ({}))];
  recent.get(a, 1, () => ({}));
  recent.get(a, 2, () => ({}));
  expect(recent.get(a, 1, () => ({}))).toBe(ofA);
  expect(recent.get(b, 1, () => ({}))).not.toBe(ofB);
});

it('gives what it was asked for, in any order, also where making it looks into others, and keeps no more than it may', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(3), fc.nat(9), fc.option(fc.nat(9)))),
      fc.integer({ min: 1, max: 6 }),
      (asked, limit) => {
        const recent = new RecentParts<object, { readonly name: string }>(limit);
        const nameOf = (whole: number, part: number): string => `${String(whole)} ${String(part)}`;
        const get = (whole: number, part: number, inner: number | null): string =>
          recent.get(wholes[whole] ?? a, part, () => {
            if (inner !== null) get((whole + inner) % wholes.length, inner, null);
            return { name: nameOf(whole, part) };
          }).name;
        for (const [whole, part, inner] of asked) expect(get(whole, part, inner)).toBe(nameOf(whole, part));
        let kept = 0;
        for (const whole of wholes) {
          for (let part = 0; part <= 9; part += 1) {
            const before = {};
            const now = recent.get(whole, part, () => ({ name: '', before }));
            if (!('before' in now)) kept += 1;
          }
        }
        expect(kept).toBeLessThanOrEqual(limit);
      },
    ),
  );
});
