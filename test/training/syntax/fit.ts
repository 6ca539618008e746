import { keepSpellings } from '../../../src/annotate/linear/codes.js';
import { dependentsOf, describeLabel } from '../../../src/annotate/syntax/label-features.js';
import { classCounts } from '../../../src/annotate/syntax/models.js';
import { describeMove } from '../../../src/annotate/syntax/move-features.js';
import { likeliest } from '../../../src/annotate/syntax/parse.js';
import { moves, ParserState, type Move } from '../../../src/annotate/syntax/state.js';
import { wordsOf, type Words } from '../../../src/annotate/syntax/words.js';
import type { Token } from '../../../src/language/tokens.js';
import { randomFrom, type Random } from '../../benchmarks/corpus.js';
import { shuffle } from '../shuffle.js';
import { Learner, Names } from './learner.js';
import { costOf } from './oracle.js';

/** A sentence with a tree that the parser is to learn. */
export interface Lesson {
  readonly tokens: readonly Token[];
  /** By word, signs left out: the head; -1 for the root, `unknown` where it is not known. */
  readonly heads: Int32Array;
  /** By word: index of its label. */
  readonly labels: Int32Array;
}

/** How often the parser's own move is made instead of the best one, from the second pass on: it learns to go on from mistakes. */
const strayed = 0.9;
const passes = 6;
/** Features that are kept; what is left out is learned without. */
export const mostKept = { move: 16_000, label: 6000 } as const;

type Name = keyof typeof mostKept;
type Learners = Readonly<Record<Name, Learner>>;

/** Learns from trees and writes the models out. */
export function fitSyntax(
  lessons: readonly Lesson[],
  most: Readonly<Record<Name, number>> = mostKept,
): string {
  const read = lessons.map((lesson) => ({ ...lesson, words: wordsOf(lesson.tokens) }));
  const first = { move: new Learner(classCounts.move), label: new Learner(classCounts.label) };
  pass(read, first, passes);
  const kept = { move: strongest(first.move, most.move), label: strongest(first.label, most.label) };
  const second = {
    move: new Learner(classCounts.move, kept.move),
    label: new Learner(classCounts.label, kept.label),
  };
  pass(read, second, passes);
  keepSpellings();
  const names = { move: new Names(kept.move), label: new Names(kept.label) };
  for (const { tokens, heads } of read) {
    const words = wordsOf(tokens);
    follow(words, heads, (state) => {
      describeMove(words, state, names.move);
      return null;
    });
    const dependents = dependentsOf(heads);
    for (let word = 0; word < words.length; word += 1)
      describeLabel(words, heads, dependents, word, names.label);
  }
  return (['move', 'label'] as const)
    .map((name) => `# ${name}\n\n${written(second[name], names[name])}`)
    .join('\n');
}

type Read = Lesson & { readonly words: Words };

function pass(lessons: readonly Read[], learners: Learners, times: number): void {
  const random = randomFrom(7);
  const order = [...lessons];
  for (let time = 0; time < times; time += 1) {
    shuffle(order, random);
    for (const lesson of order) {
      learnMoves(lesson, learners.move, time === 0 ? 0 : strayed, random);
      learnLabels(lesson, learners.label);
    }
  }
}

function learnMoves({ words, heads }: Read, learner: Learner, straying: number, random: Random): void {
  follow(words, heads, (state, best) => {
    const sums = learner.look((votes) => {
      describeMove(words, state, votes);
    });
    const taken = likeliest(state, sums);
    const right = best.reduce((one, other) =>
      (sums[moves.indexOf(other)] ?? 0) > (sums[moves.indexOf(one)] ?? 0) ? other : one,
    );
    learner.learn(moves.indexOf(best.includes(taken) ? taken : right), moves.indexOf(taken));
    return random() < straying ? taken : right;
  });
}

/** Reads a sentence, told at each state the moves that lose least; goes on with what `choose` says, or the first of them. */
function follow(
  words: Words,
  heads: Int32Array,
  choose: (state: ParserState, best: readonly Move[]) => Move | null,
): void {
  const state = new ParserState(words.length);
  while (!state.done) {
    const costs = moves
      .filter((move) => state.allows(move))
      .map((move) => [move, costOf(state, heads, move)] as const);
    const least = Math.min(...costs.map(([, cost]) => cost));
    const best = costs.filter(([, cost]) => cost === least).map(([move]) => move);
    state.apply(choose(state, best) ?? best[0] ?? 'shift');
  }
}

function learnLabels({ words, heads, labels }: Read, learner: Learner): void {
  const dependents = dependentsOf(heads);
  for (const [word, head] of heads.entries()) {
    if (head < 0) continue;
    const sums = learner.look((votes) => {
      describeLabel(words, heads, dependents, word, votes);
    });
    learner.learn(labels[word] ?? 0, sums.indexOf(Math.max(...sums)));
  }
}

/** The features with the largest weights. */
function strongest(learner: Learner, most: number): Set<number> {
  const strengths: { readonly feature: number; readonly strength: number }[] = [];
  for (const { feature, weights } of learner.averaged()) {
    const strength = Math.max(...weights) - Math.min(...weights);
    if (strength > 1) strengths.push({ feature, strength });
  }
  strengths.sort((a, b) => b.strength - a.strength || a.feature - b.feature);
  return new Set(strengths.slice(0, most).map(({ feature }) => feature));
}

function written(learner: Learner, { names }: Names): string {
  const paragraphs = new Map<string, string[]>();
  for (const { feature, weights } of learner.averaged()) {
    const name = names.get(feature);
    const votes = weights.slice(0, -1).map((weight) => Math.round(weight) + 0);
    if (name === undefined || votes.every((one) => one === 0)) continue;
    const [template, values] = name;
    const lines = paragraphs.get(template) ?? [];
    paragraphs.set(template, lines);
    lines.push(`${votes.join(' ')} ${values}`);
  }
  return [...paragraphs]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([template, lines]) => `${template}\n${lines.sort(byFeature).join('\n')}\n`)
    .join('\n');
}

const byFeature = (a: string, b: string): number =>
  a.replace(/^[-\d ]+/u, '') < b.replace(/^[-\d ]+/u, '') ? -1 : 1;
