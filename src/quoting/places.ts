import { align } from './align.js';
import { phrasePlaces, rarestOf } from './search.js';
import { longestBetween, positionAt, type Utterances } from './utterances.js';
import { windowsWith, type Window } from './windows.js';
import type { WordIndex } from './word-index.js';

/** What is searched: the index, and who speaks in it. */
export interface Searched {
  readonly index: WordIndex;
  readonly utterances: Utterances;
}

/** Where some words may stand in one briefing. */
export interface Place {
  /** Place of the briefing in the index. */
  readonly briefing: number;
  /** Positions of what they are to be compared with, in order. */
  readonly positions: Int32Array;
}

/** Most places of one kind that are compared word by word. */
const mostExact = 500;
const mostWindows = 120;
/** Asked words times windows: few words share some with many a stretch, and many with few. */
const windowsTimesWords = 2000;
const fewestWindows = 12;
/** Products of lengths that alignment may come to, over all windows. */
const mostCells = 8_000_000;
/** Places of the rarest word that are tried across interruptions. */
const mostInterrupted = 2000;
/** Words fewer than this must stand as they are. */
export const leastAligned = 4;
/** Least score of an alignment, for each asked word: three if it is met, less one for each change. */
export const leastScore = 1;

/**
 * Every place where some words stand as they are, and the likeliest of those where they nearly do.
 * @param least How many of the words a place must hold.
 */
export function placesOf(searched: Searched, ids: Int32Array, least: number): Place[] {
  const { index } = searched;
  const exact = phrasePlaces(index, ids, mostExact).map((from) => ({
    briefing: index.briefingAt(from),
    positions: range(from, from + ids.length),
  }));
  return [...exact, ...interruptedPlaces(searched, ids), ...nearPlaces(searched, ids, least)];
}

/** Places where the words stand one after another in an utterance that something interrupts, none overlapping another. */
function interruptedPlaces({ index, utterances }: Searched, ids: Int32Array): Place[] {
  const rarest = rarestOf(index, ids);
  if (rarest === null || ids.length === 1) return [];
  const found: Place[] = [];
  const nexts = new Map<Int32Array, number>();
  for (const position of index.positions(ids[rarest] ?? -1).subarray(0, mostInterrupted)) {
    if (!hasNeighbour(index, ids, rarest, position)) continue;
    const briefing = index.briefingAt(position);
    for (const { stretches, positions } of utterances.of(briefing)) {
      if (stretches.length < 2) continue;
      const at = positionAt(positions, position, 0, positions.length) - rarest;
      if (positions[at + rarest] !== position || at < (nexts.get(positions) ?? 0)) continue;
      const place = positions.subarray(at, at + ids.length);
      const isOne = (place.at(-1) ?? 0) - (place[0] ?? 0) === ids.length - 1;
      if (isOne || place.length < ids.length || place.some((one, i) => index.ids[one] !== ids[i])) continue;
      found.push({ briefing, positions: place });
      nexts.set(positions, at + ids.length);
    }
  }
  return found;
}

/**
 * Whether the asked word beside one of them stands near it on that side, and not all of them right there: it costs
 * little to look, and much to find the utterances of every briefing that has the one.
 */
function hasNeighbour({ ids: text }: WordIndex, ids: Int32Array, at: number, position: number): boolean {
  const start = position - at;
  if (ids.every((id, offset) => text[start + offset] === id)) return false;
  const step = at + 1 < ids.length ? 1 : -1;
  const neighbour = ids[at + step];
  for (let away = 1; away <= longestBetween + 1; away += 1) {
    if (text[position + step * away] === neighbour) return true;
  }
  return false;
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
  for (const window of windowsWith(searched.index, ids, least, most)) {
    for (const { briefing, positions, words } of streamsOf(searched, window, ids.length)) {
      if (sharedCount(wanted, words) < least) continue;
      cells += words.length * ids.length;
      if (cells > mostCells && aligned > 0) return found;
      aligned += 1;
      const { start, end, score } = align(ids, words);
      if (end > start && score >= leastScore * ids.length)
        found.push({ briefing, positions: positions().subarray(start, end) });
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

/** Words to be compared with. Most streams turn out to hold too few of the asked ones: their positions wait. */
interface Stream {
  readonly briefing: number;
  readonly words: Int32Array;
  readonly positions: () => Int32Array;
}

/**
 * What a window holds, with some words on either side: the text of each briefing as it runs, and each utterance of
 * several stretches without what stands between them.
 */
function streamsOf({ index, utterances }: Searched, window: Window, length: number): Stream[] {
  const slack = 8 + (length >> 2);
  const streams: Stream[] = [];
  for (
    let briefing = index.briefingAt(window.from);
    briefing < index.briefings.length && (index.firsts[briefing] ?? 0) < window.to;
    briefing += 1
  ) {
    const from = Math.max(window.from - slack, index.firsts[briefing] ?? 0);
    const to = Math.min(window.to + slack, index.firsts[briefing + 1] ?? 0);
    if (from >= to) continue;
    streams.push({ briefing, words: index.ids.subarray(from, to), positions: () => range(from, to) });
    for (const { stretches, positions } of utterances.of(briefing)) {
      const start = positionAt(positions, from, 0, positions.length);
      // What is not said between the stretches leaves room for more of what is.
      const end = Math.min(
        positions.length,
        positionAt(positions, to, start, positions.length) + length + slack,
      );
      const begin = Math.max(0, start - length - slack);
      if (stretches.length < 2 || (positions[start] ?? to) >= to) continue;
      const own = positions.subarray(begin, end);
      streams.push({ briefing, words: wordsAt(index, own), positions: () => own });
    }
  }
  return streams;
}

/** Positions that follow one another. */
export function range(from: number, to: number): Int32Array {
  const positions = new Int32Array(to - from);
  for (let at = 0; at < positions.length; at += 1) positions[at] = from + at;
  return positions;
}

/** The numbers of the words at some positions. */
export function wordsAt({ ids }: WordIndex, positions: Int32Array): Int32Array {
  const [first, last] = [positions[0] ?? 0, positions.at(-1) ?? -1];
  if (last - first === positions.length - 1) return ids.subarray(first, last + 1);
  return positions.map((position) => ids[position] ?? -1);
}
