import { has, isTable, readShipped } from '../model/shipped.js';

/** A named feature and its value; the same at training and at run time. */
export type Feature = readonly [name: string, value: number];

/** A linear model: the weight of each named feature. A feature without a weight counts nothing. */
export type Weights = ReadonlyMap<string, number>;

interface WeightsFile {
  readonly weights: Readonly<Record<string, number>>;
}

const isWeightsFile = (data: unknown): data is WeightsFile =>
  has(data, 'weights') && isTable(data.weights, 'number');

const loaded = new Map<string, Weights>();

/** Weights of a model that ships with the bot, from `data/weights/NAME.json`. Throws when the file is missing or wrong. */
export function weightsOf(name: 'sentences' | 'spans' | 'selection'): Weights {
  let weights = loaded.get(name);
  if (weights === undefined) {
    weights = new Map(Object.entries(readShipped(`weights/${name}.json`, isWeightsFile).weights));
    loaded.set(name, weights);
  }
  return weights;
}

/**
 * Sum of the features' values times their weights.
 * @param start The sum of those before them.
 */
export function scoreOf(weights: Weights, features: readonly Feature[], start = 0): number {
  let score = start;
  for (const [name, value] of features) score += value * (weights.get(name) ?? 0);
  return score;
}
