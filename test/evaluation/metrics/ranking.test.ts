import { expect, it } from 'vitest';
import { scoreRanking } from './ranking.js';

it('scores a ranking by hand', () => {
  // Relevant at ranks 2 and 4, one never found: (1/2 + 2/4) / 3; (1/log₂3 + 1/log₂5) / (1 + 1/log₂3 + 1/log₂4).
  const scores = scoreRanking(['x', 'a', 'y', 'b', 'z'], new Set(['a', 'b', 'c']));
  expect(scores.averagePrecision).toBeCloseTo(1 / 3, 10);
  expect(scores.ndcgAt10).toBeCloseTo((0.63093 + 0.430677) / (1 + 0.63093 + 0.5), 5);
  expect(scores.reciprocalRankAt10).toBe(0.5);
  expect(scores.precisionAt1).toBe(0);
});

it('is 1 throughout for a perfect ranking', () => {
  expect(scoreRanking(['a', 'b', 'x'], new Set(['a', 'b']))).toEqual({
    averagePrecision: 1,
    ndcgAt10: 1,
    reciprocalRankAt10: 1,
    precisionAt1: 1,
  });
});

it('is 0 throughout when nothing relevant is found', () => {
  for (const ranking of [[], ['x', 'y']]) {
    expect(scoreRanking(ranking, new Set(['a']))).toEqual({
      averagePrecision: 0,
      ndcgAt10: 0,
      reciprocalRankAt10: 0,
      precisionAt1: 0,
    });
  }
});

it('cuts the two scores at ten and average precision at a thousand', () => {
  const ten = Array.from({ length: 10 }, (_, i) => `x${i}`);
  const late = scoreRanking([...ten, 'a'], new Set(['a']));
  expect(late.averagePrecision).toBeCloseTo(1 / 11, 10);
  expect(late.ndcgAt10).toBe(0);
  expect(late.reciprocalRankAt10).toBe(0);
  const thousand = Array.from({ length: 1000 }, (_, i) => `x${i}`);
  expect(scoreRanking([...thousand, 'a'], new Set(['a'])).averagePrecision).toBe(0);
});

it('divides by an ideal of at most ten', () => {
  const twelve = Array.from({ length: 12 }, (_, i) => `x${i}`);
  expect(scoreRanking(twelve, new Set(twelve)).ndcgAt10).toBeCloseTo(1, 10);
});
