import { describe, expect, it } from 'vitest';
import { scoreByTrees, type Trees } from '../../src/answering/learned/trees.js';
import { calibrate, onLine, type Judged } from './calibration.js';

/** As many answers at each score as are right by a line, wholly regular. */
function judgedBy(slope: number, offset: number): Judged[] {
  return Array.from({ length: 41 }, (_, at) => (at - 20) / 5).flatMap((score) => {
    const likely = 1 / (1 + Math.exp(-(slope * score + offset)));
    return [
      { score, right: true, weight: likely },
      { score, right: false, weight: 1 - likely },
    ];
  });
}

describe('a calibration', () => {
  it.each([
    [1, 0],
    [0.6, 0.4],
    [1.5, -1],
    [0.2, 2],
  ])('finds the line that answers are right by: %d, %d', (slope, offset) => {
    const found = calibrate(judgedBy(slope, offset));
    expect(found.slope).toBeCloseTo(slope, 2);
    expect(found.offset).toBeCloseTo(offset, 2);
  });

  it('stays finite where all is right, or nothing is judged', () => {
    const right = [0.5, 1, 2].map((score) => ({ score, right: true, weight: 1 }));
    for (const judged of [right, []]) {
      const { slope, offset } = calibrate(judged);
      expect(Number.isFinite(slope) && Number.isFinite(offset)).toBe(true);
    }
  });

  it('moves the score of trees onto its line', () => {
    const trees: Trees = { bias: -1, trees: [['a', 0.5, 0.25, ['b', 2, 0.5, -0.75]], 0.125] };
    const moved = onLine(trees, { slope: 0.8, offset: 0.3 });
    for (const features of [[], [['a', 1]], [['a', 1] as const, ['b', 3] as const]] as [string, number][][]) {
      expect(scoreByTrees(moved, features)).toBeCloseTo(0.8 * scoreByTrees(trees, features) + 0.3, 3);
    }
  });
});
