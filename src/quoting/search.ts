import type { WordIndex } from './word-index.js';

/** Comparisons of words that looking for one phrase may cost. */
const mostCompared = 4_000_000;

/**
 * Positions where some words stand one after another, rising, none overlapping another; at most `most`.
 * @param ids Word numbers; where one is negative, nothing is found.
 */
export function phrasePlaces(index: WordIndex, ids: Int32Array, most: number): number[] {
  const rarest = rarestOf(index, ids);
  if (rarest === null) return [];
  const found: number[] = [];
  let compared = 0;
  let next = 0;
  for (const position of index.positions(ids[rarest] ?? -1)) {
    const start = position - rarest;
    if (start < next) continue;
    let at = 0;
    while (at < ids.length && index.ids[start + at] === ids[at]) at += 1;
    compared += at + 1;
    if (at === ids.length && isInOneBriefing(index, start, start + ids.length)) {
      found.push(start);
      next = start + ids.length;
      if (found.length === most) break;
    }
    if (compared > mostCompared) break;
  }
  return found;
}

function isInOneBriefing(index: WordIndex, from: number, to: number): boolean {
  return (index.firsts[index.briefingAt(from) + 1] ?? 0) >= to;
}

/** Place in the list of the word that the briefings hold least often; null where they lack one. */
export function rarestOf(index: WordIndex, ids: Int32Array): number | null {
  let rarest: number | null = null;
  let least = Infinity;
  for (const [at, id] of ids.entries()) {
    const count = id < 0 ? 0 : index.positions(id).length;
    if (count === 0) return null;
    if (count >= least) continue;
    rarest = at;
    least = count;
  }
  return rarest;
}

/** How much a word tells: the logarithm of how seldom it stands in the briefings, in nats; 0 for one they lack. */
export function information(index: WordIndex, id: number): number {
  return id < 0 ? 0 : Math.log(index.counts.total / index.counts.of(index.keyOf(id)));
}
