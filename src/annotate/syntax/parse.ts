import type { Token } from '../../language/tokens.js';
import type { Votes } from '../linear/vote-model.js';
import { describeLabel, dependentsOf } from './label-features.js';
import { describeMove } from './move-features.js';
import { syntaxModels, type SyntaxModels } from './models.js';
import { moves, nowhere, ParserState, type Move } from './state.js';
import { wordsOf, type Words } from './words.js';

/**
 * What a word is to its head. Subjects and objects are told by their place, not by what they mean: "the bridge" is the
 * subject of "was closed". A preposition's `object` is what it leads; `complement` is what a form of "be" says of its
 * subject; `clause` a verb that completes another or sets its scene; `relative` one that describes a noun ("who left",
 * "owned by"). All else is a `modifier`: articles, adjectives, auxiliaries, prepositions, adverbs.
 */
export const labels = [
  'subject',
  'object',
  'complement',
  'clause',
  'relative',
  'conjunct',
  'apposition',
  'modifier',
] as const;
export type Label = (typeof labels)[number];

/** A sentence as a tree of its words. */
export interface Tree {
  /** By token: the index of its head; -1 for the root and for signs. */
  readonly heads: Int32Array;
  /** By token; null for the root and for signs. */
  readonly labels: readonly (Label | null)[];
}

/**
 * The tree of a sentence's words, read once from left to right with the likeliest move each time (Nivre, "Algorithms for
 * deterministic incremental dependency parsing", Computational Linguistics 34, 2008), then a label for each word. Every
 * word but one has a head, and none is beneath itself. In time linear in the words; it never fails, but is wrong about one
 * head in six.
 */
export function parse(tokens: readonly Token[], models: SyntaxModels = syntaxModels()): Tree {
  const words = wordsOf(tokens);
  const heads = headsOf(words, models);
  const dependents = dependentsOf(heads);
  const tree = {
    heads: new Int32Array(tokens.length).fill(nowhere),
    labels: new Array<Label | null>(tokens.length).fill(null),
  };
  for (const [word, token] of words.tokens.entries()) {
    const head = heads[word] ?? nowhere;
    if (head === nowhere) continue;
    tree.heads[token] = words.tokens[head] ?? nowhere;
    const sums = models.label.sums((votes) => {
      describeLabel(words, heads, dependents, word, votes);
    });
    tree.labels[token] = labels[indexOfMost(sums)] ?? null;
  }
  return tree;
}

/** The head of each word, by the model of moves. */
function headsOf(words: Words, { move }: SyntaxModels): Int32Array {
  const state = new ParserState(words.length);
  const describe = (votes: Votes): void => {
    describeMove(words, state, votes);
  };
  while (!state.done) state.apply(state.forced ?? likeliest(state, move.sums(describe)));
  return state.heads;
}

/** The allowed move with most votes. */
export function likeliest(state: ParserState, sums: ArrayLike<number>): Move {
  let best: Move = 'shift';
  let most = -Infinity;
  for (let at = 0; at < moves.length; at += 1) {
    const [move, sum] = [moves[at], sums[at] ?? 0];
    if (move === undefined || sum <= most || !state.allows(move)) continue;
    [best, most] = [move, sum];
  }
  return best;
}

/** The last of those with most: where nothing speaks, a modifier. */
function indexOfMost(sums: Int32Array): number {
  let best = 0;
  for (let at = 1; at < sums.length; at += 1) if ((sums[at] ?? 0) >= (sums[best] ?? 0)) best = at;
  return best;
}
