import { describe, expect, it } from 'vitest';
import {
  scoreByTrees,
  sharesByTrees,
  treesOf,
  type Tree,
  type Trees,
} from '../../../src/answering/learned/trees.js';
import type { Feature } from '../../../src/answering/learned/weights.js';

const model: Trees = {
  bias: 1,
  trees: [
    ['a', 0.5, -2, ['b', 0, 3, 5]],
    ['b', -1, 10, 0],
  ],
};

describe('the score by trees', () => {
  it.each<[features: Feature[], score: number]>([
    // What is not told counts as 0, and a value at a threshold is not below it.
    [[], -1],
    [[['a', 0.5]], 6],
    [[['a', 0.4]], -1],
    [
      [
        ['a', 2],
        ['b', -0.5],
      ],
      4,
    ],
    [
      [
        ['a', 2],
        ['b', -3],
      ],
      14,
    ],
    [[['__proto__', 9]], -1],
  ])('of %j is %d', (features, score) => {
    expect(scoreByTrees(model, features)).toBe(score);
  });

  it('is what the features’ shares add to the middle of all leaves', () => {
    const features: Feature[] = [
      ['a', 2],
      ['b', -3],
    ];
    const shares = sharesByTrees(model, features);
    // The middles are (-2 + (3 + 5) / 2) / 2 and (10 + 0) / 2.
    const sum = shares.reduce((total, [, share]) => total + share, model.bias + 1 + 5);
    expect(sum).toBeCloseTo(scoreByTrees(model, features));
    expect(shares.map(([name]) => name)).toEqual(['a', 'b']);
  });
});

describe('the trees that ship', () => {
  it('part by finite thresholds', () => {
    const { trees } = treesOf('confidence');
    const numbers = (node: Tree): number[] =>
      typeof node === 'number' ? [node] : [node[1], ...numbers(node[2]), ...numbers(node[3])];
    expect(trees.length).toBeGreaterThan(0);
    expect(trees.flatMap(numbers).every(Number.isFinite)).toBe(true);
    expect(treesOf('confidence')).toBe(treesOf('confidence'));
  });
});
