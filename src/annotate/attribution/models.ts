import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { packageRoot } from '../../model/package-root.js';
import { LinearModel, type Weights } from './linear.js';

/** The decisions that attribution is made of, each a linear model's. */
export const modelNames = [
  'cue',
  'cueStart',
  'cueEnd',
  'link',
  'source',
  'sourceEnd',
  'side',
  'rightStart',
  'rightEnd',
  'leftStart',
] as const;

export type ModelName = (typeof modelNames)[number];

export type Models = Readonly<Record<ModelName, LinearModel>>;

export function modelsOf(weights: Readonly<Record<ModelName, Weights>>): Models {
  const model = (name: ModelName): LinearModel => new LinearModel(weights[name]);
  return {
    cue: model('cue'),
    cueStart: model('cueStart'),
    cueEnd: model('cueEnd'),
    link: model('link'),
    source: model('source'),
    sourceEnd: model('sourceEnd'),
    side: model('side'),
    rightStart: model('rightStart'),
    rightEnd: model('rightEnd'),
    leftStart: model('leftStart'),
  };
}

const weightsSchema = z.record(z.string(), z.record(z.string(), z.number()));
const fileSchema = z.object({ about: z.string(), weights: z.record(z.enum(modelNames), weightsSchema) });

let loaded: Models | undefined;

/** The models that ship with the bot, from `data/weights/attribution.json`. Throws when the file is missing or wrong. */
export function attributionModels(): Models {
  if (loaded === undefined) {
    const path = join(packageRoot, 'data', 'weights', 'attribution.json');
    const parsed = fileSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    if (!parsed.success)
      throw new Error(`${path}: not a table of weights. Restore the file.`, { cause: parsed.error });
    loaded = modelsOf(parsed.data.weights);
  }
  return loaded;
}
