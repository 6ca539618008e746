import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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

/** Makes models of a text that holds the weights of each, headed by "# " and its name. Throws when one is missing. */
export function modelsOf(text: string): Models {
  const parts = new Map<string, Weights>();
  for (const part of text.split(/^# /mu)) {
    const end = part.indexOf('\n');
    parts.set(part.slice(0, end), part.slice(end + 1));
  }
  const model = (name: ModelName): LinearModel => {
    const weights = parts.get(name);
    if (weights === undefined) throw new Error(`There are no weights for ${name}.`);
    return new LinearModel(weights);
  };
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

let loaded: Models | undefined;

/** The models that ship with the bot, from `data/weights/attribution.txt`. Throws when the file is missing or wrong. */
export function attributionModels(): Models {
  if (loaded === undefined) {
    const path = join(packageRoot, 'data', 'weights', 'attribution.txt');
    try {
      loaded = modelsOf(readFileSync(path, 'utf8'));
    } catch (cause) {
      throw new Error(`${path}: not a table of weights. Restore the file.`, { cause });
    }
  }
  return loaded;
}
