import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { packageRoot } from '../model/package-root.js';

/** A named feature and its value; the same at training and at run time. */
export type Feature = readonly [name: string, value: number];

/** A linear model: the weight of each named feature. A feature without a weight counts nothing. */
export type Weights = ReadonlyMap<string, number>;

const schema = z.object({ about: z.string(), weights: z.record(z.string(), z.number()) });

const loaded = new Map<string, Weights>();

/** Weights of a model that ships with the bot, from `data/weights/NAME.json`. Throws when the file is missing or wrong. */
export function weightsOf(name: 'sentences' | 'spans' | 'confidence' | 'selection'): Weights {
  let weights = loaded.get(name);
  if (weights === undefined) {
    const path = join(packageRoot, 'data', 'weights', `${name}.json`);
    const parsed = schema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    if (!parsed.success)
      throw new Error(`${path}: not a table of weights. Restore the file.`, { cause: parsed.error });
    weights = new Map(Object.entries(parsed.data.weights));
    loaded.set(name, weights);
  }
  return weights;
}

/** Sum of the features' values times their weights. */
export function scoreOf(weights: Weights, features: readonly Feature[]): number {
  let score = 0;
  for (const [name, value] of features) score += value * (weights.get(name) ?? 0);
  return score;
}
