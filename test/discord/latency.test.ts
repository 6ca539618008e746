import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Latencies } from '../../src/discord/latency.js';

describe('Latencies', () => {
  it('has nothing to tell at first', () => {
    expect(new Latencies().summary()).toEqual(
      ['acknowledgement', 'answering', 'sending'].map((stage) => ({
        stage,
        number: 0,
        p50: null,
        p95: null,
      })),
    );
  });

  const cases: readonly (readonly [readonly number[], number, number])[] = [
    [[7], 7, 7],
    [[2, 1], 1, 2],
    [[3, 1, 2], 2, 3],
    [Array.from({ length: 100 }, (_, n) => 100 - n), 50, 95],
    [Array.from({ length: 20 }, (_, n) => n + 1), 10, 19],
  ];
  it.each(cases)('of %j it is %d and %d', (measured, p50, p95) => {
    const latencies = new Latencies();
    for (const ms of measured) latencies.note('sending', ms);
    expect(latencies.summary()).toContainEqual({ stage: 'sending', number: measured.length, p50, p95 });
    expect(latencies.summary()[0]?.number).toBe(0);
  });

  it('looks at the last thousand alone, and takes no more room', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 1, maxLength: 2500 }), (measured) => {
        const latencies = new Latencies();
        for (const ms of measured) latencies.note('answering', ms);
        const sorted = measured.slice(-1000).sort((a, b) => a - b);
        const atMost = (bound: number): number => sorted.filter((ms) => ms <= bound).length / sorted.length;
        const { number, p50, p95 } = latencies.summary()[1] ?? {};
        expect(number).toBe(sorted.length);
        for (const [value, share] of [
          [p50, 0.5],
          [p95, 0.95],
        ] as const) {
          expect(sorted).toContain(value);
          expect(atMost(value ?? -1)).toBeGreaterThanOrEqual(share);
          expect(atMost((value ?? 0) - 1)).toBeLessThan(share);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('measures work that is done, and not what broke', async () => {
    const latencies = new Latencies();
    expect(await latencies.measure('answering', () => Promise.resolve('done'))).toBe('done');
    await expect(latencies.measure('answering', () => Promise.reject(new Error('broke')))).rejects.toThrow(
      'broke',
    );
    expect(latencies.summary()[1]).toMatchObject({ stage: 'answering', number: 1 });
  });
});
