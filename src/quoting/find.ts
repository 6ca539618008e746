import { align } from './align.js';
import type { AskedWord } from './asked.js';
import { leastAligned, leastScore, placesOf, range, wordsAt, type Place, type Searched } from './places.js';
import { information } from './search.js';
import { positionAt } from './utterances.js';
import type { WordIndex } from './word-index.js';

/** Where the fragments of asked words may stand in one briefing. */
export interface Trace {
  /** Place of the briefing in the index. */
  readonly briefing: number;
  /** For each fragment the positions it is to be compared with, in order; null where nothing is near enough. */
  readonly parts: readonly (Int32Array | null)[];
}

/** Most words that may be left out between two fragments. */
const longestGap = 100;
/** Words around places of one fragment that are looked through for the others, over all places; and fewest places. */
const mostSteps = 2_000_000;
const leastFollowed = 8;

/** How many of the words asked may be missing from the closest words, before those are others. */
export function mostMissing(asked: number): number {
  return Math.max(1, Math.floor(0.4 * asked) - 1);
}

/** Numbers of the words; what no briefing holds is -1. */
export function idsOf(index: WordIndex, words: readonly AskedWord[]): Int32Array {
  return Int32Array.from(words, ({ key }) => index.idOf(key));
}

/** Every place where the fragments stand as they are, and the likeliest of those where they nearly do. */
export function findTraces(searched: Searched, fragments: readonly (readonly AskedWord[])[]): Trace[] {
  const ids = fragments.map((words) => idsOf(searched.index, words));
  const main = mostTelling(searched.index, ids);
  const wanted = ids[main];
  if (wanted === undefined) return [];
  const asked = ids.reduce((sum, { length }) => sum + length, 0);
  const places = distinct(placesOf(searched, wanted, wanted.length - mostMissing(asked)));
  if (ids.length === 1) return places.map(({ briefing, positions }) => ({ briefing, parts: [positions] }));
  const most = Math.max(leastFollowed, Math.trunc(mostSteps / reachOf(ids)));
  return places.slice(0, most).map((place) => follow(searched, ids, main, place));
}

/** Each place once: neighbouring windows lead to the same one. */
function distinct(places: readonly Place[]): Place[] {
  const known = new Set<string>();
  return places.filter(({ positions }) => {
    const key = `${String(positions[0])} ${String(positions.at(-1))} ${String(positions.length)}`;
    return !known.has(key) && known.add(key);
  });
}

function mostTelling(index: WordIndex, fragments: readonly Int32Array[]): number {
  let best = 0;
  let most = -1;
  for (const [at, ids] of fragments.entries()) {
    const told = ids.reduce((sum, id) => sum + information(index, id), 0);
    if (told <= most) continue;
    best = at;
    most = told;
  }
  return best;
}

/** The other fragments before and behind one that has its place: in the same utterance or, failing that, in the text. */
function follow(searched: Searched, fragments: readonly Int32Array[], main: number, place: Place): Trace {
  let best: Trace | null = null;
  let most = -1;
  for (const stream of streamsAround(searched, place, fragments)) {
    const parts = followIn(searched.index, stream, fragments, main, place.positions);
    const missing = parts.reduce(
      (sum, part, at) => sum + (part === null ? (fragments[at]?.length ?? 0) : 0),
      0,
    );
    if (best === null || missing < most) {
      best = { briefing: place.briefing, parts };
      most = missing;
    }
  }
  return (
    best ?? {
      briefing: place.briefing,
      parts: fragments.map((_, at) => (at === main ? place.positions : null)),
    }
  );
}

/** How far from one fragment the others may stand, in words. */
function reachOf(fragments: readonly Int32Array[]): number {
  return fragments.reduce((sum, ids) => sum + ids.length + longestGap, 0);
}

function streamsAround(
  { index, utterances }: Searched,
  { briefing, positions }: Place,
  fragments: readonly Int32Array[],
): Int32Array[] {
  const [first, last] = [positions[0] ?? 0, positions.at(-1) ?? 0];
  const reach = reachOf(fragments);
  const from = Math.max(first - reach, index.firsts[briefing] ?? 0);
  const to = Math.min(last + reach, index.firsts[briefing + 1] ?? 0);
  const spoken = utterances
    .of(briefing)
    .filter((one) => one.positions.includes(first) && one.positions.includes(last))
    .map((one) => one.positions);
  return [...spoken, range(from, to)];
}

function followIn(
  index: WordIndex,
  stream: Int32Array,
  fragments: readonly Int32Array[],
  main: number,
  place: Int32Array,
): (Int32Array | null)[] {
  const words = wordsAt(index, stream);
  const parts: (Int32Array | null)[] = fragments.map((_, at) => (at === main ? place : null));
  let behind = positionAt(stream, place.at(-1) ?? 0, 0, stream.length) + 1;
  for (let at = main + 1; at < fragments.length; at += 1) {
    const ids = fragments[at] ?? new Int32Array();
    const found = nearest(ids, words, behind, Math.min(words.length, behind + longestGap + ids.length), 1);
    if (found === null) continue;
    parts[at] = stream.subarray(...found);
    behind = found[1];
  }
  let before = positionAt(stream, place[0] ?? 0, 0, stream.length);
  for (let at = main - 1; at >= 0; at -= 1) {
    const ids = fragments[at] ?? new Int32Array();
    const found = nearest(ids, words, Math.max(0, before - longestGap - ids.length), before, -1);
    if (found === null) continue;
    parts[at] = stream.subarray(...found);
    before = found[0];
  }
  return parts;
}

/** Where words stand as they are between two places, first from the side that `step` starts at; else where they nearly do. */
function nearest(
  ids: Int32Array,
  words: Int32Array,
  from: number,
  to: number,
  step: 1 | -1,
): [number, number] | null {
  const last = to - ids.length;
  for (let tried = 0; tried <= last - from; tried += 1) {
    const start = step === 1 ? from + tried : last - tried;
    if (ids.every((id, at) => words[start + at] === id)) return [start, start + ids.length];
  }
  if (ids.length < leastAligned) return null;
  const { start, end, score } = align(ids, words.subarray(from, to));
  return score >= leastScore * ids.length && end > start ? [from + start, from + end] : null;
}
