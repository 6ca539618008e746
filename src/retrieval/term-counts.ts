import type { Reading } from './reading.js';

/** What `TermCounts` consists of: lists of numbers, to be kept as they are. */
export interface TermNumbers {
  /** Of the different terms; rising. */
  readonly terms: Uint32Array;
  /** By place among `terms`, as a reading has it by term: see there. All three short where `areShort`. */
  readonly holding: Uint16Array | Uint32Array;
  readonly bounds: Uint16Array | Uint32Array;
  readonly rows: Uint16Array | Uint32Array;
  readonly counts: Uint16Array;
  readonly wholes: Uint16Array;
  readonly lengths: Uint32Array;
}

/** Whether two bytes do for any number of rows or of a passage, of which there is one fewer than lengths. */
export function areShort(rows: number, lengths: number): boolean {
  return Math.max(rows, lengths) <= 0xffff;
}

/**
 * Where the terms of a briefing's text stand, and how often: by term, so that the passages that hold one are at hand, in
 * four bytes a term and passage. Terms are told by their numbers.
 */
export class TermCounts {
  readonly numbers: TermNumbers;
  /** How many different terms the shortest passage has. */
  readonly shortest: number;

  constructor(numbers: TermNumbers) {
    this.numbers = numbers;
    this.shortest = numbers.lengths
      .subarray(0, -1)
      .reduce((least, length) => Math.min(least, length), Infinity);
  }

  /** @param numbers By the term's place in the reading. */
  static of(numbers: Uint32Array, reading: Reading): TermCounts {
    const order = orderOf(numbers);
    const size = reading.rows.length;
    const List = areShort(size, reading.lengths.length) ? Uint16Array : Uint32Array;
    const own = {
      terms: order.map((place) => numbers[place] ?? 0),
      holding: new List(numbers.length),
      bounds: new List(numbers.length + 1),
      rows: new List(size),
      counts: new Uint16Array(size),
      wholes: Uint16Array.from(order, (place) => reading.wholes[place] ?? 0),
      // Copied: a reading that was kept lies in its file, which is not to stay in memory with it.
      lengths: reading.lengths.slice(),
    };
    let end = 0;
    for (const [at, place] of order.entries()) {
      const [from, to] = [reading.bounds[place] ?? 0, reading.bounds[place + 1] ?? 0];
      own.rows.set(reading.rows.subarray(from, to), end);
      own.counts.set(reading.counts.subarray(from, to), end);
      end += to - from;
      own.holding[at] = reading.holding[place] ?? 0;
      own.bounds[at + 1] = end;
    }
    return new TermCounts(own);
  }

  /** Rising. */
  get terms(): Uint32Array {
    return this.numbers.terms;
  }

  /** Place of a term among `terms`; −1 where it does not stand in the text. */
  placeOf(term: number): number {
    const place = lowestAtLeast(this.terms, term, 0, this.terms.length);
    return this.terms[place] === term ? place : -1;
  }

  /** In how many passages the term of a place stands. */
  holding(place: number): number {
    return this.numbers.holding[place] ?? 0;
  }

  /** Calls `each` with the passages that hold the term of a place, rising. */
  eachRow(place: number, each: (row: number) => void): void {
    const { rows, bounds } = this.numbers;
    const end = bounds[place + 1] ?? 0;
    for (let at = bounds[place] ?? 0; at < end; at += 1) each(rows[at] ?? 0);
  }

  /** How often the term of a place stands in a passage. */
  countIn(row: number, place: number): number {
    const end = this.numbers.bounds[place + 1] ?? 0;
    const at = lowestAtLeast(this.numbers.rows, row, this.numbers.bounds[place] ?? 0, end);
    return at < end && this.numbers.rows[at] === row ? (this.numbers.counts[at] ?? 0) : 0;
  }

  /** How often the term of a place stands in the whole text. */
  countInWhole(place: number): number {
    return this.numbers.wholes[place] ?? 0;
  }

  /** How many different terms stand in a passage or, behind the last, in the whole text. */
  length(row: number): number {
    return this.numbers.lengths[row] ?? 0;
  }
}

/** Places in the order of their numbers: sorted as one number each, which the engine does without comparing by a function. */
function orderOf(numbers: Uint32Array): Uint32Array {
  const size = numbers.length;
  const keys = Float64Array.from(numbers, (number, place) => number * size + place).sort();
  return Uint32Array.from(keys, (key) => key % size);
}

/** The lowest place from `low` on, before `high`, with at least that value; `high` where there is none. */
function lowestAtLeast(sorted: Uint16Array | Uint32Array, value: number, low: number, high: number): number {
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? Infinity) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
