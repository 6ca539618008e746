import { expect, it } from 'vitest';
import { calibrationBands, calibrationError } from './calibration.js';

const answers = [
  { confidence: 0.1, right: false },
  { confidence: 0.3, right: true },
  { confidence: 0.9, right: true },
  { confidence: 1, right: false },
];

it('sorts answers into bands, 1 into the last', () => {
  expect(calibrationBands(answers, 2)).toEqual([
    { from: 0, to: 0.5, count: 2, confidence: 0.2, right: 0.5 },
    { from: 0.5, to: 1, count: 2, confidence: 0.95, right: 0.5 },
  ]);
});

it('weighs the gap of each band by its answers', () => {
  // ½ · |0.2 − 0.5| + ½ · |0.95 − 0.5|.
  expect(calibrationError(answers, 2)).toBeCloseTo(0.375, 10);
  expect(calibrationError([{ confidence: 1, right: true }])).toBe(0);
  expect(calibrationError([])).toBe(0);
});

it('leaves empty bands at nothing', () => {
  expect(calibrationBands([], 2).map(({ count, right }) => [count, right])).toEqual([
    [0, 0],
    [0, 0],
  ]);
});
