import { has, readShipped } from '../../model/shipped.js';
import type { Feature } from './weights.js';

/** A leaf's value, or a feature with what holds where it is below a threshold and what where it is not. */
export type Tree = number | readonly [feature: string, threshold: number, below: Tree, otherwise: Tree];

/** A model whose score is a sum over trees (Friedman 2001). A feature that is not told counts as 0. */
export interface Trees {
  /** The score before any tree adds to it. */
  readonly bias: number;
  readonly trees: readonly Tree[];
}

const isTree = (data: unknown): data is Tree =>
  typeof data === 'number' ||
  (Array.isArray(data) &&
    data.length === 4 &&
    typeof data[0] === 'string' &&
    typeof data[1] === 'number' &&
    isTree(data[2]) &&
    isTree(data[3]));

const isTrees = (data: unknown): data is Trees =>
  has(data, 'bias') &&
  typeof data.bias === 'number' &&
  has(data, 'trees') &&
  Array.isArray(data.trees) &&
  data.trees.every(isTree);

const loaded = new Map<string, Trees>();

/** Trees that ship with the bot, from `data/weights/NAME.json`. Throws when the file is missing or wrong. */
export function treesOf(name: 'confidence'): Trees {
  let trees = loaded.get(name);
  if (trees === undefined) {
    trees = readShipped(`weights/${name}.json`, isTrees);
    loaded.set(name, trees);
  }
  return trees;
}

/** The sum of the leaves that the features lead to. */
export function scoreByTrees({ bias, trees }: Trees, features: readonly Feature[]): number {
  const values = new Map(features);
  let score = bias;
  for (const tree of trees) {
    let node = tree;
    while (typeof node !== 'number') {
      const [feature, threshold, below, otherwise] = node;
      node = (values.get(feature) ?? 0) < threshold ? below : otherwise;
    }
    score += node;
  }
  return score;
}

/** How much each feature moves the score: at each parting, from the middle of both sides to the side taken. */
export function sharesByTrees({ trees }: Trees, features: readonly Feature[]): Feature[] {
  const values = new Map(features);
  const shares = new Map<string, number>();
  for (const tree of trees) {
    let node = tree;
    while (typeof node !== 'number') {
      const [feature, threshold, below, otherwise] = node;
      const side: Tree = (values.get(feature) ?? 0) < threshold ? below : otherwise;
      shares.set(feature, (shares.get(feature) ?? 0) + middleOf(side) - middleOf(node));
      node = side;
    }
  }
  return [...shares];
}

function middleOf(node: Tree): number {
  return typeof node === 'number' ? node : (middleOf(node[2]) + middleOf(node[3])) / 2;
}
