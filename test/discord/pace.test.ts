import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Pace, type Turn } from '../../src/discord/pace.js';

const minute = 60_000;

describe('Pace', () => {
  const own: Turn = { key: 'member', most: 2 };

  it('lets as many through in a minute as there may be, and tells when the next can', () => {
    const pace = new Pace();
    expect(pace.take([own], 0)).toBeNull();
    expect(pace.take([own], 10_000)).toBeNull();
    expect(pace.take([own], 20_000)).toEqual({ turn: own, ms: 40_000 });
    expect(pace.take([own], minute - 1)).toEqual({ turn: own, ms: 1 });
    expect(pace.take([own], minute)).toBeNull();
    expect(pace.take([own], minute)).toEqual({ turn: own, ms: 10_000 });
  });

  it('counts each key apart', () => {
    const pace = new Pace();
    expect(pace.take([{ key: 'a', most: 1 }], 0)).toBeNull();
    expect(pace.take([{ key: 'b', most: 1 }], 0)).toBeNull();
    expect(pace.take([{ key: 'a', most: 1 }], 1)).not.toBeNull();
  });

  it('takes none where one of several cannot be had, and tells the longest wait', () => {
    const pace = new Pace();
    const [member, server] = [
      { key: 'm', most: 1 },
      { key: 's', most: 1 },
    ];
    expect(pace.take([server], 0)).toBeNull();
    expect(pace.take([member, server], 10)).toEqual({ turn: server, ms: minute - 10 });
    // The member's own turn was not used up.
    expect(pace.take([member], 20)).toBeNull();
    expect(pace.take([member, server], 30)).toEqual({ turn: member, ms: minute - 10 });
  });

  it('goes by a number that was lowered meanwhile', () => {
    const pace = new Pace();
    for (const now of [0, 1000, 2000]) expect(pace.take([{ key: 'm', most: 5 }], now)).toBeNull();
    expect(pace.take([{ key: 'm', most: 1 }], 3000)).toMatchObject({ ms: minute - 1000 });
    expect(pace.take([{ key: 'm', most: 1 }], 2000 + minute)).toBeNull();
  });

  it('is the same as counting all that was let through, whoever came before', () => {
    const step = fc.record({
      key: fc.constantFrom('a', 'b'),
      after: fc.integer({ min: 0, max: 40_000 }),
      most: fc.integer({ min: 1, max: 4 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const pace = new Pace();
        const passed: { key: string; at: number }[] = [];
        let now = 0;
        for (const { key, after, most } of steps) {
          now += after;
          const at = now;
          const recent = passed.filter((one) => one.key === key && one.at > at - minute);
          const wait = pace.take([{ key, most }], now);
          expect(wait === null).toBe(recent.length < most);
          if (wait === null) passed.push({ key, at: now });
          else {
            const left = recent.filter((one) => one.at > at + wait.ms - minute);
            const before = recent.filter((one) => one.at > at + wait.ms - 1 - minute);
            expect([left.length < most, before.length < most]).toEqual([true, false]);
          }
        }
      }),
    );
  });

  it('forgets nobody who counts when there are very many', () => {
    const pace = new Pace();
    for (let n = 0; n < 12_000; n += 1) pace.take([{ key: String(n), most: 1 }], n);
    expect(pace.take([{ key: '11999', most: 1 }], 12_000)).not.toBeNull();
    for (let n = 0; n < 12_000; n += 1) pace.take([{ key: `x${n}`, most: 1 }], 2 * minute);
    expect(pace.take([{ key: 'x0', most: 1 }], 2 * minute)).not.toBeNull();
    expect(pace.take([{ key: '11999', most: 1 }], 2 * minute)).toBeNull();
  });
});
