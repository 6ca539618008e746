import { classCounts, syntaxModelsOf } from '../../../src/annotate/syntax/models.js';
import { labels, parse, type Tree } from '../../../src/annotate/syntax/parse.js';
import { wordsOf } from '../../../src/annotate/syntax/words.js';
import type { Token } from '../../../src/language/tokens.js';
import { fitSyntax, type Lesson } from './fit.js';
import { unknown } from './oracle.js';

/** A sentence with the trees that the teacher finds possible, the likeliest first. By token; a head of -1 where there is none. */
export interface Taught {
  readonly tokens: readonly Token[];
  readonly trees: readonly {
    readonly cost: number;
    readonly heads: readonly number[];
    readonly labels: readonly (string | null)[];
  }[];
}

/** Words of a tree that may lack a head, the root aside, and the share of heads on which the pupil must agree. */
const mostLacking = 1;
const leastAgreed = 0.7;
/** How much the teacher's cost counts beside a word on which the pupil agrees, and how much of that is for the label. */
const costCounts = 0.5;
const labelCounts = 0.3;
/** Times that trees are chosen anew. */
const rounds = 2;
/** Features of the models by which trees are chosen. */
const most = { move: 60_000, label: 20_000 };

/**
 * One tree for each sentence, where there is one to be trusted. The teacher's likeliest is often wrong, but not always in
 * the same way: a parser learned from half of the sentences says which of its trees for the other half is most like what it
 * was taught, and the next is learned from those (as in hard expectation maximisation).
 */
export function chooseLessons(taught: readonly Taught[]): Lesson[] {
  const options = taught.map(optionsOf);
  let chosen = options.map(([first]) => (first !== undefined && first.lacking <= mostLacking ? first : null));
  for (let round = 0; round < rounds; round += 1) {
    const pupils = [0, 1].map((half) =>
      syntaxModelsOf(fitSyntax(present(chosen.filter((_, at) => at % 2 === half)), most)),
    );
    chosen = options.map((trees, at) => {
      const [tokens, pupil] = [taught[at]?.tokens ?? [], pupils[1 - (at % 2)]];
      return pupil === undefined ? null : likest(trees, parse(tokens, pupil), tokens);
    });
  }
  return present(chosen);
}

interface Option extends Lesson {
  readonly cost: number;
  readonly lacking: number;
}

function optionsOf({ tokens, trees }: Taught): Option[] {
  const words = [...wordsOf(tokens).tokens];
  const wordOf = new Map(words.map((token, word) => [token, word]));
  return trees.map(({ cost, heads, labels: named }) => {
    const own = Int32Array.from(words, (token) => wordOf.get(heads[token] ?? -1) ?? unknown);
    const rootless = [...own.keys()].filter((word) => own[word] === unknown);
    // Link Grammar's own root, or the only word that hangs on nothing.
    const root = rootless.find((word) => named[words[word] ?? -1] === 'root') ?? rootless[0];
    if (root !== undefined) own[root] = -1;
    const numbers = words.map((token) => {
      const number = labels.findIndex((label) => label === named[token]);
      return number < 0 ? classCounts.label - 1 : number;
    });
    return {
      tokens,
      cost,
      heads: own,
      labels: Int32Array.from(numbers),
      lacking: Math.max(0, rootless.length - 1),
    };
  });
}

/** The tree most like the pupil's, if it is like enough. */
function likest(options: readonly Option[], tree: Tree, tokens: readonly Token[]): Option | null {
  const words = [...wordsOf(tokens).tokens];
  let best: Option | null = null;
  let most = -Infinity;
  let agreed = 0;
  for (const option of options) {
    let alike = 0;
    for (const [word, token] of words.entries()) {
      const head = words[option.heads[word] ?? -1] ?? -1;
      if (option.heads[word] === unknown || head !== tree.heads[token]) continue;
      alike += tree.labels[token] === labels[option.labels[word] ?? 0] ? 1 : 1 - labelCounts;
    }
    const worth = alike - costCounts * option.cost - option.lacking;
    if (worth > most) [best, most, agreed] = [option, worth, alike / words.length];
  }
  return best !== null && best.lacking <= mostLacking && agreed >= leastAgreed ? best : null;
}

function present<Value>(values: readonly (Value | null)[]): Value[] {
  return values.filter((value) => value !== null);
}
