import { partsOf, shippedModels } from '../linear/model-file.js';
import { VoteModel } from '../linear/vote-model.js';

/** The two decisions that a tree is made of. */
export interface SyntaxModels {
  /** Votes for the moves, in their order. */
  readonly move: VoteModel;
  /** Votes for the labels, in their order. */
  readonly label: VoteModel;
}

/** How many classes each chooses among. */
export const classCounts = { move: 3, label: 8 } as const;

/** Makes models of a text that holds the votes of each, headed by "# " and its name. Throws when one is missing. */
export function syntaxModelsOf(text: string): SyntaxModels {
  const parts = partsOf(text);
  const model = (name: keyof SyntaxModels): VoteModel => {
    const votes = parts.get(name);
    if (votes === undefined) throw new Error(`There are no votes for ${name}.`);
    return new VoteModel(votes, classCounts[name]);
  };
  return { move: model('move'), label: model('label') };
}

/** The models that ship with the bot, from `data/weights/syntax.txt`. Throws when the file is missing or wrong. */
export const syntaxModels = shippedModels('syntax.txt', syntaxModelsOf);
