import type { AnnotatedBriefing } from '../annotate/annotate.js';
import { wordsOf } from './words.js';

/** Every word of a collection in reading order, and where each stands. Positions count words, over all briefings. */
export interface WordIndex {
  readonly briefings: readonly AnnotatedBriefing[];
  /** Number of words, repeated ones as often as they stand there. */
  readonly size: number;
  /** Number of different words; each has a number below it. */
  readonly words: number;
  /** Number of the word at each position. */
  readonly ids: Int32Array;
  /** Offsets of the word at each position, in its briefing's text. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Position of each briefing's first word, and `size` behind the last. */
  readonly firsts: Int32Array;
  /** The number of a key, or -1 where no briefing holds it. */
  idOf(key: string): number;
  keyOf(id: number): string;
  /** Positions of a word, rising. */
  positions(id: number): Int32Array;
  /** Place of the briefing in `briefings` that holds a position. */
  briefingAt(position: number): number;
}

/** Numbers the words of every block once. Memory: four numbers a word. */
export function indexWords(briefings: readonly AnnotatedBriefing[]): WordIndex {
  const numbers = new Map<string, number>();
  const keys: string[] = [];
  const ids = new Growing();
  const starts = new Growing();
  const ends = new Growing();
  const firsts = new Int32Array(briefings.length + 1);
  for (const [index, { briefing }] of briefings.entries()) {
    firsts[index] = ids.length;
    for (const block of briefing.blocks) {
      for (const { start, end, key } of wordsOf(briefing.text, block.start, block.end)) {
        let id = numbers.get(key);
        if (id === undefined) {
          id = keys.length;
          numbers.set(key, id);
          keys.push(key);
        }
        ids.push(id);
        starts.push(start);
        ends.push(end);
      }
    }
  }
  firsts[briefings.length] = ids.length;
  const all = ids.done();
  const { bounds, places } = invert(all, keys.length);
  return {
    briefings,
    size: all.length,
    words: keys.length,
    ids: all,
    starts: starts.done(),
    ends: ends.done(),
    firsts,
    idOf: (key) => numbers.get(key) ?? -1,
    keyOf: (id) => keys[id] ?? '',
    positions: (id) => places.subarray(bounds[id] ?? 0, bounds[id + 1] ?? 0),
    briefingAt: (position) => lastAtMost(firsts, position),
  };
}

/** Positions by word, by counting: those of word `id` stand from `bounds[id]` to `bounds[id + 1]`. */
function invert(ids: Int32Array, words: number): { bounds: Int32Array; places: Int32Array } {
  const bounds = new Int32Array(words + 1);
  for (const id of ids) bounds[id + 1] = (bounds[id + 1] ?? 0) + 1;
  for (let id = 0; id < words; id += 1) bounds[id + 1] = (bounds[id + 1] ?? 0) + (bounds[id] ?? 0);
  const next = bounds.slice();
  const places = new Int32Array(ids.length);
  for (const [position, id] of ids.entries()) {
    const place = next[id] ?? 0;
    places[place] = position;
    next[id] = place + 1;
  }
  return { bounds, places };
}

/** Index of the last number that is at most `value`; several equal ones are briefings without words. */
function lastAtMost(sorted: Int32Array, value: number): number {
  let [low, high] = [0, sorted.length - 1];
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) <= value) low = middle;
    else high = middle;
  }
  return low;
}

/** A list of whole numbers that doubles its room: an ordinary array would take eight times as much. */
class Growing {
  #room = new Int32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.#room.length) {
      const larger = new Int32Array(2 * this.length);
      larger.set(this.#room);
      this.#room = larger;
    }
    this.#room[this.length] = value;
    this.length += 1;
  }

  done(): Int32Array {
    return this.#room.slice(0, this.length);
  }
}
