import { has, isTable, readShipped } from '../../model/shipped.js';

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
export function weightsOf(name: 'sentences' | 'spans' | 'standing' | 'selection'): Weights {
  let weights = loaded.get(name);
  if (weights === undefined) {
    weights = new Map(Object.entries(readShipped(`weights/${name}.json`, isWeightsFile).weights));
    loaded.set(name, weights);
  }
  return weights;
}

/** Features that are always told together and in one order: their weights are looked up once for many rows of values. */
export class FeatureRow {
  readonly #names: readonly string[];
  readonly #weights: readonly number[];

  constructor(names: readonly string[], weights: Weights) {
    this.#names = names;
    this.#weights = names.map((name) => weights.get(name) ?? 0);
  }

  /**
   * As `scoreOf`.
   * @param values In the order of the names.
   */
  score(values: readonly number[], start = 0): number {
    let score = start;
    for (let at = 0; at < values.length; at += 1) score += (values[at] ?? 0) * (this.#weights[at] ?? 0);
    return score;
  }

  named(values: readonly number[]): Feature[] {
    return this.#names.map((name, at) => [name, values[at] ?? 0]);
  }
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
