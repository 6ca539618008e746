import { NumberList } from './number-list.js';
import { information } from './search.js';
import type { WordIndex } from './word-index.js';

/** Narrowest that the buckets are in which words are counted. */
const narrowest = 16;
/** Places of words that one search looks at. */
const mostPlaces = 150_000;
/** Pairs of buckets that are looked at more closely: for each window asked for, and at most so many words of text. */
const looked = 12;
const mostRead = 200_000;

/** A half-open range of positions that holds many of some words. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** Buckets, each taken with the next one, and what they share with the words, weighed. */
interface Pairs {
  readonly buckets: Int32Array;
  readonly shared: Float64Array;
}

/** Some words, each once, with how often it is asked. */
interface Wanted {
  readonly id: number;
  readonly count: number;
  readonly weight: number;
}

/**
 * The stretches that hold most of some words in any order, each word weighed by how much it tells, the best first.
 * @param least How many of the words a stretch must hold. One that lacks no more than the others has at least one of
 * the rarest, one more of them than may be lacking: only where those stand is it looked, as far as a fixed number of
 * places goes.
 */
export function windowsWith(index: WordIndex, ids: Int32Array, least: number, most: number): Window[] {
  const width = Math.max(narrowest, ids.length);
  const wanted = wantedOf(index, ids);
  const held = wanted.reduce((sum, { count }) => sum + count, 0);
  if (held < Math.max(1, least)) return [];
  const likely = highest(pairsWith(index, width, seedsOf(wanted, held - least)), looked * most);
  const read = likely.subarray(0, Math.max(most, Math.trunc(mostRead / (2 * width))));
  const ranked = rankedBySharing(index, wanted, width, read);
  const buckets = ids.length < many ? Array.from(ranked.buckets) : worthwhile(ranked);
  return buckets
    .slice(0, most)
    .map((bucket) => ({ from: bucket * width, to: Math.min(index.size, (bucket + 2) * width) }));
}

/** The words that the briefings hold, the rarest first. */
function wantedOf(index: WordIndex, ids: Int32Array): Wanted[] {
  const counts = new Map<number, number>();
  for (const id of ids) if (id >= 0) counts.set(id, (counts.get(id) ?? 0) + 1);
  return Array.from(counts, ([id, count]) => ({ id, count, weight: information(index, id) })).sort(
    (a, b) => b.weight - a.weight,
  );
}

/** The rarest words, one more than may be lacking. */
function seedsOf(rarestFirst: readonly Wanted[], lacking: number): readonly Wanted[] {
  let taken = 0;
  const end = rarestFirst.findIndex(({ count }) => {
    taken += count;
    return taken > lacking;
  });
  return end < 0 ? rarestFirst : rarestFirst.slice(0, end + 1);
}

/** Every pair of buckets that holds one of some words. */
function pairsWith(index: WordIndex, width: number, seeds: readonly Wanted[]): Pairs {
  const sums = new Float32Array(Math.ceil(index.size / width) + 2);
  const touched = new NumberList();
  let places = 0;
  for (const { id, weight } of seeds) {
    const positions = index.positions(id);
    places += positions.length;
    if (places > mostPlaces && places > positions.length) break;
    let last = -1;
    for (const position of positions) {
      const bucket = Math.trunc(position / width);
      if (bucket === last) continue;
      last = bucket;
      if (sums[bucket] === 0) touched.push(bucket);
      sums[bucket] = (sums[bucket] ?? 0) + weight;
    }
  }
  // Words that stand across the line between two buckets count for the pair.
  const buckets = new Int32Array(2 * touched.length);
  const shared = new Float64Array(2 * touched.length);
  let pairs = 0;
  const add = (bucket: number): void => {
    buckets[pairs] = bucket;
    shared[pairs] = (sums[bucket] ?? 0) + (sums[bucket + 1] ?? 0);
    pairs += 1;
  };
  for (const bucket of touched.now()) {
    add(bucket);
    if (bucket > 0 && sums[bucket - 1] === 0) add(bucket - 1);
  }
  return { buckets: buckets.subarray(0, pairs), shared: shared.subarray(0, pairs) };
}

const bins = 512;

/** The few that share most of many, the best first. Counting shares by bins first, it sorts no more than it must. */
function highest({ buckets, shared }: Pairs, most: number): Int32Array {
  let top = 0;
  for (const one of shared) if (one > top) top = one;
  const scale = top > 0 ? (bins - 1) / top : 0;
  const counts = new Int32Array(bins);
  for (const one of shared) {
    const bin = Math.trunc(one * scale);
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  let least = bins - 1;
  for (let taken = counts[least] ?? 0; taken < most && least > 0; taken += counts[least] ?? 0) least -= 1;
  const kept: number[] = [];
  // The lowest bin may hold nearly all: of equal ones the first are as good as the others.
  let room = 2 * most;
  for (let at = 0; at < shared.length; at += 1) {
    const bin = Math.trunc((shared[at] ?? 0) * scale);
    if (bin < least || (bin === least && room === 0)) continue;
    if (bin === least) room -= 1;
    kept.push(at);
  }
  kept.sort((a, b) => (shared[b] ?? 0) - (shared[a] ?? 0) || (buckets[a] ?? 0) - (buckets[b] ?? 0));
  return Int32Array.from(kept.slice(0, most), (at) => buckets[at] ?? 0);
}

/** Pairs of buckets with how much of all the words they hold, each word as often as it is asked; the best first. */
function rankedBySharing(
  index: WordIndex,
  wanted: readonly Wanted[],
  width: number,
  buckets: Int32Array,
): Pairs {
  const weights = new Float32Array(index.words);
  const left = new Int32Array(index.words);
  for (const { id, weight } of wanted) weights[id] = weight;
  const shared = Float64Array.from(buckets, (bucket) => {
    for (const { id, count } of wanted) left[id] = count;
    let sum = 0;
    const end = Math.min(index.size, (bucket + 2) * width);
    for (let position = bucket * width; position < end; position += 1) {
      const id = index.ids[position] ?? -1;
      const open = left[id] ?? 0;
      if (open === 0) continue;
      left[id] = open - 1;
      sum += weights[id] ?? 0;
    }
    return sum;
  });
  const order = Array.from(buckets.keys()).sort(
    (a, b) => (shared[b] ?? 0) - (shared[a] ?? 0) || (buckets[a] ?? 0) - (buckets[b] ?? 0),
  );
  return {
    buckets: Int32Array.from(order, (at) => buckets[at] ?? 0),
    shared: Float64Array.from(order, (at) => shared[at] ?? 0),
  };
}

/** From this many words on, words tell well enough where they stand before they are compared one by one. */
const many = 40;
/** Share of the best that a further window must have to be looked at. */
const worth = 0.4;

/** Without those that share too little and those that hold half of a better one; the best first. */
function worthwhile({ buckets, shared }: Pairs): number[] {
  const taken = new Set<number>();
  const least = worth * (shared[0] ?? 0);
  for (const [at, bucket] of buckets.entries()) {
    if ((shared[at] ?? 0) >= least && !taken.has(bucket - 1) && !taken.has(bucket + 1)) taken.add(bucket);
  }
  return [...taken];
}
