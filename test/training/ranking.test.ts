import { expect, it } from 'vitest';
import { scoreOf, type Feature } from '../../src/answering/learned/weights.js';
import { fitRanking, type RankedChoice } from './ranking.js';

/** Options with a telling feature, one that says nothing, and one that is always the same. */
function choice(
  ...options: readonly (readonly [right: boolean, telling: number, noise: number])[]
): RankedChoice {
  return {
    options: options.map(([, telling, noise]): Feature[] => [
      ['telling', telling],
      ['noise', noise],
      ['constant', 3],
    ]),
    right: options.map(([right]) => right),
  };
}

const choices = [
  choice([true, 90, 0], [false, 10, 0], [false, 30, 1]),
  choice([false, 20, 1], [true, 70, 1], [true, 80, 0], [false, 5, 0]),
  choice([false, 40, 1], [true, 60, 0], [true, 55, 1]),
];

it('learns which feature tells right from wrong', () => {
  const weights = fitRanking(choices, 0.01);
  for (const { options, right } of choices) {
    const scores = options.map((features) => scoreOf(weights, features));
    const worst = Math.min(...scores.filter((_, at) => right[at]));
    const best = Math.max(...scores.filter((_, at) => right[at] !== true));
    expect(worst).toBeGreaterThan(best);
  }
  expect(weights.get('constant')).toBeCloseTo(0, 10);
});

it('is the same whatever a feature is measured in, up to that measure', () => {
  const scaled = choices.map(({ options, right }) => ({
    options: options.map((features) => features.map(([name, value]): Feature => [name, value * 10])),
    right,
  }));
  const [weights, others] = [fitRanking(choices, 0.01), fitRanking(scaled, 0.01)];
  expect(others.get('telling')).toBeCloseTo((weights.get('telling') ?? 0) / 10, 2);
});

it('learns less the higher the penalty', () => {
  const of = (decay: number): number => fitRanking(choices, decay).get('telling') ?? 0;
  expect(of(0.01)).toBeGreaterThan(of(1));
  expect(of(1)).toBeGreaterThan(0);
});
