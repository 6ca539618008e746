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
  return id < 0 ? 0 : Math.log(index.size / index.positions(id).length);
}

/** Narrowest that the buckets are in which words are counted. */
const narrowest = 16;
/** Places of words that one search looks at. */
const mostPlaces = 300_000;
/** Buckets that are looked at more closely, for each window asked for. */
const looked = 4;

/** A half-open range of positions that holds many of some words. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/**
 * The stretches that hold most of some words in any order, each word weighed by how much it tells, the best first.
 * Rare words are looked at first, and common ones as far as a fixed number of places goes.
 */
export function windowsWith(index: WordIndex, ids: Int32Array, most: number): Window[] {
  const width = Math.max(narrowest, ids.length);
  const weights = new Map<number, number>();
  for (const id of ids) if (id >= 0) weights.set(id, information(index, id));
  const rarestFirst = [...weights].sort((a, b) => b[1] - a[1]);
  const sums = new Float32Array(Math.ceil(index.size / width) + 2);
  const lastWord = new Int32Array(sums.length).fill(-1);
  const touched: number[] = [];
  let places = 0;
  for (const [id, weight] of rarestFirst) {
    const positions = index.positions(id);
    places += positions.length;
    if (places > mostPlaces && places > positions.length) break;
    for (const position of positions) {
      const bucket = Math.trunc(position / width);
      if (lastWord[bucket] === id) continue;
      lastWord[bucket] = id;
      if (sums[bucket] === 0) touched.push(bucket);
      sums[bucket] = (sums[bucket] ?? 0) + weight;
    }
  }
  // Words that stand across the line between two buckets count for the pair.
  const found: Bucket[] = [];
  for (const bucket of touched) {
    found.push({ bucket, shared: (sums[bucket] ?? 0) + (sums[bucket + 1] ?? 0) });
    if (bucket > 0 && sums[bucket - 1] === 0) found.push({ bucket: bucket - 1, shared: sums[bucket] ?? 0 });
  }
  const likely = highest(found, most * looked);
  const buckets =
    ids.length < many
      ? likely.map(({ bucket }) => bucket)
      : worthwhile(
          likely.map(({ bucket }) => ({
            bucket,
            shared: sharedWords(index, ids, weights, bucket * width, (bucket + 2) * width),
          })),
        );
  return buckets
    .slice(0, most)
    .map((bucket) => ({ from: bucket * width, to: Math.min(index.size, (bucket + 2) * width) }));
}

/** From this many words on, words tell well enough where they stand before they are compared one by one. */
const many = 40;
/** Share of the best that a further window must have to be looked at. */
const worth = 0.4;

/** A bucket and the next, with what they share with the words, weighed. */
interface Bucket {
  readonly bucket: number;
  readonly shared: number;
}

/** The best first, without those that share too little and those that hold half of a better one. */
function worthwhile(found: readonly Bucket[]): number[] {
  const ranked = [...found].sort((a, b) => b.shared - a.shared || a.bucket - b.bucket);
  const taken = new Set<number>();
  const least = worth * (ranked[0]?.shared ?? 0);
  for (const { bucket, shared } of ranked) {
    if (shared >= least && !taken.has(bucket - 1) && !taken.has(bucket + 1)) taken.add(bucket);
  }
  return [...taken];
}

const bins = 512;

/** The few that share most of many, the best first. Counting shares by bins first, it sorts no more than it must. */
function highest(found: readonly Bucket[], most: number): Bucket[] {
  const top = found.reduce((best, { shared }) => Math.max(best, shared), 0);
  const binOf = (shared: number): number => Math.trunc((shared / top) * (bins - 1));
  const counts = new Int32Array(bins);
  for (const { shared } of found) counts[binOf(shared)] = (counts[binOf(shared)] ?? 0) + 1;
  let least = bins - 1;
  for (let taken = counts[least] ?? 0; taken < most && least > 0; taken += counts[least] ?? 0) least -= 1;
  return found
    .filter(({ shared }) => binOf(shared) >= least)
    .sort((a, b) => b.shared - a.shared || a.bucket - b.bucket)
    .slice(0, most);
}

/** How much of the words a range of positions holds, each as often as it is asked, weighed. */
function sharedWords(
  index: WordIndex,
  ids: Int32Array,
  weights: ReadonlyMap<number, number>,
  from: number,
  to: number,
): number {
  const wanted = new Map<number, number>();
  for (const id of ids) if (id >= 0) wanted.set(id, (wanted.get(id) ?? 0) + 1);
  let shared = 0;
  for (let position = from; position < Math.min(to, index.size); position += 1) {
    const id = index.ids[position] ?? -1;
    const left = wanted.get(id) ?? 0;
    if (left === 0) continue;
    wanted.set(id, left - 1);
    shared += weights.get(id) ?? 0;
  }
  return shared;
}
