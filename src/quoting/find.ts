import { align } from './align.js';
import type { AskedWord } from './asked.js';
import { information, phrasePlaces, rarestOf, windowsWith, type Window } from './search.js';
import { positionAt, type Utterances } from './utterances.js';
import type { WordIndex } from './word-index.js';

/** Where the fragments of asked words may stand in one briefing. */
export interface Trace {
  /** Place of the briefing in the index. */
  readonly briefing: number;
  /** For each fragment the positions it is to be compared with, in order; null where nothing is near enough. */
  readonly parts: readonly (Int32Array | null)[];
}

/** What is searched: the index, and who speaks in it. */
export interface Searched {
  readonly index: WordIndex;
  readonly utterances: Utterances;
}

/** Most words that may be left out between two fragments. */
const longestGap = 100;
/** Most places of one kind that are compared word by word. */
const mostExact = 500;
const mostWindows = 200;
/** Asked words times windows: few words share some with many a stretch, and many with few. */
const windowsTimesWords = 2000;
const fewestWindows = 12;
/** Products of lengths that alignment may come to, over all windows. */
const mostCells = 8_000_000;
/** Places of the rarest word that are tried across interruptions. */
const mostInterrupted = 2000;
/** Least score of an alignment, for each asked word: three if it is met, less one for each change. */
const leastScore = 1;
/** Words around places of one fragment that are looked through for the others, over all places; and fewest places. */
const mostSteps = 2_000_000;
const leastFollowed = 8;
/** A fragment shorter than this, in words, must stand as it is. */
const leastAligned = 4;

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

/** Where one fragment may stand. */
interface Place {
  readonly briefing: number;
  readonly positions: Int32Array;
}

function placesOf(searched: Searched, ids: Int32Array, least: number): Place[] {
  const { index } = searched;
  const exact = phrasePlaces(index, ids, mostExact).map((from) => ({
    briefing: index.briefingAt(from),
    positions: range(from, from + ids.length),
  }));
  return [...exact, ...interruptedPlaces(searched, ids), ...nearPlaces(searched, ids, least)];
}

function range(from: number, to: number): Int32Array {
  return Int32Array.from({ length: to - from }, (_, at) => from + at);
}

/** Places where the words stand one after another in an utterance that something interrupts. */
function interruptedPlaces({ index, utterances }: Searched, ids: Int32Array): Place[] {
  const rarest = rarestOf(index, ids);
  if (rarest === null) return [];
  const found: Place[] = [];
  for (const position of index.positions(ids[rarest] ?? -1).subarray(0, mostInterrupted)) {
    const briefing = index.briefingAt(position);
    for (const { stretches, positions } of utterances.of(briefing)) {
      if (stretches.length < 2) continue;
      const at = positionAt(positions, position, 0, positions.length) - rarest;
      if (positions[at + rarest] !== position || at < 0) continue;
      const place = positions.subarray(at, at + ids.length);
      const isOne = (place.at(-1) ?? 0) - (place[0] ?? 0) === ids.length - 1;
      if (!isOne && place.length === ids.length && place.every((one, i) => index.ids[one] === ids[i]))
        found.push({ briefing, positions: place });
    }
  }
  return found;
}

/** Places whose words nearly agree, the likeliest first; those that hold at least `least` of them. */
function nearPlaces(searched: Searched, ids: Int32Array, least: number): Place[] {
  if (ids.length < leastAligned) return [];
  const found: Place[] = [];
  const wanted = new Map<number, number>();
  for (const id of ids) if (id >= 0) wanted.set(id, (wanted.get(id) ?? 0) + 1);
  let [cells, aligned] = [0, 0];
  const windows = Math.trunc(windowsTimesWords / ids.length);
  const most = Math.max(fewestWindows, Math.min(mostWindows, windows));
  for (const window of windowsWith(searched.index, ids, most)) {
    for (const stream of streamsOf(searched, window, ids.length)) {
      const words = wordsAt(searched.index, stream.positions);
      if (sharedCount(wanted, words) < least) continue;
      cells += stream.positions.length * ids.length;
      if (cells > mostCells && aligned > 0) return found;
      aligned += 1;
      const { start, end, score } = align(ids, words);
      if (end > start && score >= leastScore * ids.length)
        found.push({ ...stream, positions: stream.positions.subarray(start, end) });
    }
  }
  return found;
}

/** How many of some words others hold, each as often as it is wanted. */
function sharedCount(wanted: ReadonlyMap<number, number>, words: Int32Array): number {
  const left = new Map(wanted);
  let count = 0;
  for (const word of words) {
    const open = left.get(word) ?? 0;
    if (open === 0) continue;
    left.set(word, open - 1);
    count += 1;
  }
  return count;
}

function wordsAt({ ids }: WordIndex, positions: Int32Array): Int32Array {
  return positions.map((position) => ids[position] ?? -1);
}

/**
 * What a window holds, with some words on either side: the text of each briefing as it runs, and each utterance of
 * several stretches without what stands between them.
 */
function streamsOf({ index, utterances }: Searched, window: Window, length: number): Place[] {
  const slack = 8 + (length >> 2);
  const streams: Place[] = [];
  for (
    let briefing = index.briefingAt(window.from);
    briefing < index.briefings.length && (index.firsts[briefing] ?? 0) < window.to;
    briefing += 1
  ) {
    const from = Math.max(window.from - slack, index.firsts[briefing] ?? 0);
    const to = Math.min(window.to + slack, index.firsts[briefing + 1] ?? 0);
    if (from >= to) continue;
    streams.push({ briefing, positions: range(from, to) });
    for (const { stretches, positions } of utterances.of(briefing)) {
      const start = positionAt(positions, from, 0, positions.length);
      // What is not said between the stretches leaves room for more of what is.
      const end = Math.min(
        positions.length,
        positionAt(positions, to, start, positions.length) + length + slack,
      );
      const begin = Math.max(0, start - length - slack);
      if (stretches.length > 1 && (positions[start] ?? to) < to)
        streams.push({ briefing, positions: positions.subarray(begin, end) });
    }
  }
  return streams;
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
