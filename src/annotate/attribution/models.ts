import { LinearModel } from '../linear/linear-model.js';
import { partsOf, shippedModels } from '../linear/model-file.js';

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
  const parts = partsOf(text);
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

/** The models that ship with the bot, from `data/weights/attribution.txt`. Throws when the file is missing or wrong. */
export const attributionModels = shippedModels('attribution.txt', modelsOf);
