import { codesOf, empty, pairOf } from '../linear/codes.js';
import { nowhere, type ParserState } from './state.js';
import type { Votes } from '../linear/vote-model.js';
import type { Words } from './words.js';

/** What the next move is told by: `top` of the stack, the words `under` and `below` it, the `next` ones that wait. */
const templates = codesOf(
  ...(['top', 'top lemma', 'under', 'under lemma', 'next', 'next lemma', 'second', 'below'] as const),
  ...(['top+next', 'top lemma+next lemma', 'top lemma+next', 'top+next lemma', 'next+second'] as const),
  ...(['under+top', 'under lemma+top lemma', 'under lemma+top', 'under+top lemma', 'under+next'] as const),
  ...(['top+next+second', 'under+top+next', 'below+under+top', 'next+second+third'] as const),
  ...(['tags', 'waiting tags', 'stack tags', 'top left', 'top right', 'under right', 'under left'] as const),
  ...(['next left', 'under+top right', 'preposition', 'preposition lemmas', 'attachment', 'far'] as const),
  ...(['distance to next', 'distance under', 'signs to next', 'signs under', 'sign', 'second sign'] as const),
  ...(['top count', 'under count', 'next count', 'under lemma count', 'left two', 'right two'] as const),
  ...(['under right two', 'end'] as const),
);

const counts = codesOf('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13', '14', '15');
const countCodes = Object.values(counts);
const { end: ended, more } = codesOf('end', 'more');

function count(value: number): number {
  return countCodes[Math.min(value, countCodes.length - 1)] ?? empty;
}

/** A distance in words, in few steps. */
function distance(from: number, to: number): number {
  if (from === nowhere || to === nowhere) return empty;
  const words = to - from;
  return count(words > 10 ? 7 : words > 5 ? 6 : words);
}

/** Puts what tells the next move of a sentence half read. */
export function describeMove(words: Words, state: ParserState, votes: Votes): void {
  const waiting = (steps: number): number =>
    state.next + steps < words.length ? state.next + steps : nowhere;
  const [top, under, below] = [state.under(0), state.under(1), state.under(2)];
  const [next, second, third] = [waiting(0), waiting(1), waiting(2)];
  const tag = (word: number): number => words.tags[word] ?? empty;
  const kind = (word: number): number => words.classes[word] ?? empty;
  const lemma = (word: number): number => words.lemmas[word] ?? empty;
  const sign = (word: number): number => words.signs[word] ?? empty;
  const of = (outer: Int32Array, word: number): number => kind(outer[word] ?? nowhere);
  const stops = (from: number, to: number): number =>
    from === nowhere || to === nowhere
      ? empty
      : count(Math.min(3, (words.stops[to] ?? 0) - (words.stops[from] ?? 0)));
  const has = (word: number): number =>
    word === nowhere
      ? empty
      : count(4 * Math.min(3, state.leftCounts[word] ?? 0) + Math.min(3, state.rightCounts[word] ?? 0));
  const { leftmost, rightmost, leftBefore, rightBefore } = state;
  const t = templates;
  const [topKind, underKind, nextKind, secondKind] = [kind(top), kind(under), kind(next), kind(second)];
  const [topLemma, underLemma, nextLemma] = [lemma(top), lemma(under), lemma(next)];
  const [topTag, underTag, nextTag, secondTag] = [tag(top), tag(under), tag(next), tag(second)];
  const [topNext, underTop] = [pairOf(topKind, nextKind), pairOf(underKind, topKind)];

  votes.put(t.top, topKind);
  votes.put(t['top lemma'], topLemma);
  votes.put(t.under, underKind);
  votes.put(t['under lemma'], underLemma);
  votes.put(t.next, nextKind);
  votes.put(t['next lemma'], nextLemma);
  votes.put(t.second, secondKind);
  votes.put(t.below, kind(below));
  votes.put(t['top+next'], topKind, nextKind);
  votes.put(t['top lemma+next lemma'], topLemma, nextLemma);
  votes.put(t['top lemma+next'], topLemma, nextKind);
  votes.put(t['top+next lemma'], topKind, nextLemma);
  votes.put(t['next+second'], nextKind, secondKind);
  votes.put(t['under+top'], underKind, topKind);
  votes.put(t['under lemma+top lemma'], underLemma, topLemma);
  votes.put(t['under lemma+top'], underLemma, topKind);
  votes.put(t['under+top lemma'], underKind, topLemma);
  votes.put(t['under+next'], underKind, nextKind);
  votes.put(t['top+next+second'], topNext, secondKind);
  votes.put(t['under+top+next'], underTop, nextKind);
  votes.put(t['below+under+top'], underTop, kind(below));
  votes.put(t['next+second+third'], pairOf(nextKind, secondKind), kind(third));
  votes.put(t.tags, pairOf(topTag, nextTag), pairOf(secondTag, tag(third)));
  votes.put(t['waiting tags'], pairOf(underTag, topTag), pairOf(nextTag, secondTag));
  votes.put(t['stack tags'], pairOf(tag(below), underTag), pairOf(topTag, nextTag));
  votes.put(t['top left'], topNext, of(leftmost, top));
  votes.put(t['top right'], topNext, of(rightmost, top));
  votes.put(t['under right'], underTop, of(rightmost, under));
  votes.put(t['under left'], underTop, of(leftmost, under));
  votes.put(t['next left'], topNext, of(leftmost, next));
  votes.put(t['under+top right'], underTop, of(rightmost, top));
  // Whether what a preposition leads belongs to the noun before it or to the verb beyond: "met him in June".
  votes.put(t.preposition, pairOf(underLemma, topLemma), of(rightmost, top));
  votes.put(t['preposition lemmas'], pairOf(underLemma, topLemma), lemma(rightmost[top] ?? nowhere));
  votes.put(t.attachment, pairOf(kind(below), underKind), pairOf(topLemma, of(rightmost, top)));
  votes.put(t.far, lemma(below), topLemma);
  votes.put(t['distance to next'], topNext, distance(top, next));
  votes.put(t['distance under'], underTop, distance(under, top));
  votes.put(t['signs to next'], topNext, pairOf(stops(top, next), sign(next)));
  votes.put(t['signs under'], underTop, pairOf(stops(under, top), sign(top)));
  votes.put(t.sign, sign(next), nextKind);
  votes.put(t['second sign'], pairOf(sign(second), nextKind), pairOf(secondKind, topTag));
  votes.put(t['top count'], topNext, has(top));
  votes.put(t['under count'], underTop, has(under));
  votes.put(t['next count'], nextLemma, has(next));
  votes.put(t['under lemma count'], underLemma, has(under));
  votes.put(t['left two'], topTag, pairOf(of(leftmost, top), of(leftBefore, top)));
  votes.put(t['right two'], topTag, pairOf(of(rightmost, top), of(rightBefore, top)));
  votes.put(
    t['under right two'],
    pairOf(underTag, topKind),
    pairOf(of(rightmost, under), of(rightBefore, under)),
  );
  votes.put(t.end, next === nowhere ? ended : more, pairOf(topTag, count(Math.min(3, state.depth))));
}
