import { codesOf, empty, pairOf } from '../linear/codes.js';
import { nowhere } from './state.js';
import type { Votes } from '../linear/vote-model.js';
import type { Words } from './words.js';

/** What the label of a word is told by: the `word`, its `head` and the head's `head` and other dependents. */
const templates = codesOf(
  ...(['word+head', 'lemma+head lemma', 'word+head lemma', 'lemma+head', 'sign', 'first', 'last'] as const),
  ...([
    'before',
    'behind',
    'above',
    'head',
    'distance',
    'own left',
    'head left',
    'previous',
    'following',
  ] as const),
);

const { left, right, 1: one, 2: two, 3: three, 4: far } = codesOf('left', 'right', '1', '2', '3', '4');
const steps = [one, two, three];

/** The dependents of each word, from left to right; those of a word beneath nothing are not among them. */
export function dependentsOf(heads: Int32Array): readonly (readonly number[])[] {
  const dependents: number[][] = Array.from(heads, () => []);
  for (const [word, head] of heads.entries()) dependents[head]?.push(word);
  return dependents;
}

/** Puts what tells how a word depends on its head, once the tree is whole. */
export function describeLabel(
  words: Words,
  heads: Int32Array,
  dependents: readonly (readonly number[])[],
  word: number,
  votes: Votes,
): void {
  const head = heads[word] ?? nowhere;
  const kind = (one: number | undefined): number => words.classes[one ?? nowhere] ?? empty;
  const tag = (one: number): number => words.tags[one] ?? empty;
  const lemma = (one: number): number => words.lemmas[one] ?? empty;
  const side = word < head ? left : right;
  const own = dependents[word] ?? [];
  const others = dependents[head] ?? [];
  const at = others.indexOf(word);
  const leftOf = (list: readonly number[], middle: number): number => {
    let end = 0;
    while (end < list.length && (list[end] ?? middle) < middle) end += 1;
    let code = end === 0 ? pairOf(empty, empty) : empty;
    for (let at = Math.max(0, end - 4); at < end; at += 1) code = pairOf(code, kind(list[at]));
    return code;
  };
  const pair = pairOf(kind(word), kind(head));
  const t = templates;
  votes.put(t['word+head'], pair, side);
  votes.put(t['lemma+head lemma'], pairOf(lemma(word), lemma(head)), side);
  votes.put(t['word+head lemma'], pairOf(kind(word), lemma(head)), side);
  votes.put(t['lemma+head'], pairOf(lemma(word), kind(head)), side);
  votes.put(t.sign, pair, pairOf(side, words.signs[word] ?? empty));
  votes.put(t.first, pair, pairOf(side, kind(own[0])));
  votes.put(t.last, pair, pairOf(side, kind(own.at(-1))));
  votes.put(t.before, pair, pairOf(side, at > 0 ? kind(others[at - 1]) : empty));
  votes.put(t.behind, pair, pairOf(side, kind(others[at + 1])));
  votes.put(t.above, pair, pairOf(side, kind(heads[head])));
  votes.put(t.head, pairOf(tag(word), kind(head)), side);
  votes.put(t.distance, pairOf(kind(word), tag(head)), pairOf(side, steps[Math.abs(word - head) - 1] ?? far));
  votes.put(t['own left'], pair, pairOf(side, leftOf(own, word)));
  votes.put(t['head left'], pairOf(tag(word), kind(head)), pairOf(side, leftOf(others, head)));
  votes.put(t.previous, pairOf(tag(word - 1), tag(word)), pairOf(side, tag(head)));
  votes.put(t.following, pairOf(kind(word), kind(word + 1)), pairOf(side, tag(head)));
}
