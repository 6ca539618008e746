import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rightOfMostConfident, riskCoverage, type Tried } from './coverage.js';

const tried = (confidence: number, right: boolean, answered = true): Tried => ({
  confidence,
  right,
  answered,
});

it('answers the most confident first', () => {
  const tries = [tried(0.2, false), tried(0.9, true), tried(0.5, true), tried(0.7, false)];
  expect(riskCoverage(tries, [0.25, 0.5, 0.75, 1])).toEqual([
    { coverage: 0.25, count: 1, confidence: 0.9, right: 1 },
    { coverage: 0.5, count: 2, confidence: 0.7, right: 0.5 },
    { coverage: 0.75, count: 3, confidence: 0.5, right: 2 / 3 },
    { coverage: 1, count: 4, confidence: 0.2, right: 0.5 },
  ]);
});

it('puts what was declined behind what was answered, however confident', () => {
  const tries = [tried(0.9, false, false), tried(0.3, true)];
  expect(riskCoverage(tries, [0.5]).map(({ right }) => right)).toEqual([1]);
});

it('is nothing for nothing', () => {
  expect(riskCoverage([], [1])).toEqual([{ coverage: 1, count: 0, confidence: 0, right: 0 }]);
  expect(rightOfMostConfident([])).toBe(0);
});

it('ends at the share of all that are right, and at a fifth looks at a fifth', () => {
  const any = fc.record({
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
    right: fc.boolean(),
    answered: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(any, { minLength: 5, maxLength: 40 }), (tries) => {
      const points = riskCoverage(tries);
      expect(points.map(({ coverage }) => coverage)).toEqual([0.2, 0.4, 0.6, 0.8, 1]);
      expect(points.at(-1)?.right).toBeCloseTo(tries.filter(({ right }) => right).length / tries.length, 10);
      expect(points[0]?.count).toBe(Math.round(tries.length / 5));
      expect(points[0]?.right).toBe(rightOfMostConfident(tries));
    }),
  );
});
