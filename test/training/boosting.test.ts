import { describe, expect, it } from 'vitest';
import { scoreByTrees } from '../../src/answering/learned/trees.js';
import { growRight, type Case, type Growth } from './boosting.js';

const growth: Growth = { trees: 60, depth: 2, columns: 1, shrinkage: 0.3, leastInLeaf: 1, decay: 1 };

/** Every pair of a and b in tenths, right or not. */
function casesOf(isRight: (a: number, b: number) => boolean): Case[] {
  return Array.from({ length: 121 }, (_, at) => {
    const [a, b] = [(at % 11) / 10, Math.floor(at / 11) / 10];
    return {
      features: [
        ['a', a],
        ['b', b],
      ],
      right: isRight(a, b),
      weight: 1,
    };
  });
}

function likelihood(trees: ReturnType<typeof growRight>, { features }: Case): number {
  return 1 / (1 + Math.exp(-scoreByTrees(trees, features)));
}

describe('boosted trees', () => {
  it.each<[what: string, isRight: (a: number, b: number) => boolean]>([
    ['one feature', (a) => a > 0.35],
    ['both together', (a, b) => a > 0.35 && b > 0.55],
    // No linear model tells these.
    ['either but not both', (a, b) => a > 0.35 !== b > 0.55],
  ])('tell what depends on %s', (_, isRight) => {
    const cases = casesOf(isRight);
    const trees = growRight(cases, growth);
    expect(cases.every((one) => likelihood(trees, one) > 0.5 === one.right)).toBe(true);
  });

  it('say how often what they cannot tell is right, by weight', () => {
    const same: Case['features'] = [['a', 1]];
    const cases: Case[] = [
      { features: same, right: true, weight: 3 },
      { features: same, right: false, weight: 1 },
    ];
    const [first] = cases;
    expect(first && likelihood(growRight(cases, growth), first)).toBeCloseTo(0.75, 2);
  });

  it('come out the same each time', () => {
    const cases = casesOf((a, b) => a * b > 0.3);
    const sampled = { ...growth, columns: 0.5 };
    expect(growRight(cases, sampled)).toEqual(growRight(cases, sampled));
  });
});
