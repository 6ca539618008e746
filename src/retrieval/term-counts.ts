import type { Reading } from './reading.js';

/**
 * Where the terms of a briefing's text stand, and how often: by term, so that the passages that hold one are at hand, in
 * four bytes a term and passage. Terms are told by their numbers.
 */
export class TermCounts {
  /** Rising. */
  readonly terms: Uint32Array;
  readonly #holding: Uint32Array;
  readonly #bounds: Uint32Array;
  readonly #rows: Uint16Array | Uint32Array;
  readonly #counts: Uint16Array;
  readonly #wholes: Uint16Array;
  readonly #lengths: Uint32Array;

  /** @param numbers By the term's place in the reading. */
  constructor(numbers: Uint32Array, reading: Reading) {
    const order = orderOf(numbers);
    const size = reading.rows.length;
    const few = reading.lengths.length <= 0xffff;
    this.terms = order.map((place) => numbers[place] ?? 0);
    this.#holding = order.map((place) => reading.holding[place] ?? 0);
    this.#wholes = Uint16Array.from(order, (place) => reading.wholes[place] ?? 0);
    this.#bounds = new Uint32Array(numbers.length + 1);
    this.#rows = few ? new Uint16Array(size) : new Uint32Array(size);
    this.#counts = new Uint16Array(size);
    this.#lengths = reading.lengths;
    let end = 0;
    for (const [at, place] of order.entries()) {
      const [from, to] = [reading.bounds[place] ?? 0, reading.bounds[place + 1] ?? 0];
      this.#rows.set(reading.rows.subarray(from, to), end);
      this.#counts.set(reading.counts.subarray(from, to), end);
      end += to - from;
      this.#bounds[at + 1] = end;
    }
  }

  /** Place of a term among `terms`; −1 where it does not stand in the text. */
  placeOf(term: number): number {
    const place = lowestAtLeast(this.terms, term, 0, this.terms.length);
    return this.terms[place] === term ? place : -1;
  }

  /** In how many passages the term of a place stands. */
  holding(place: number): number {
    return this.#holding[place] ?? 0;
  }

  /** The passages that hold the term of a place, rising; of a common term none. */
  rowsOf(place: number): Uint16Array | Uint32Array {
    return this.#rows.subarray(this.#bounds[place], this.#bounds[place + 1]);
  }

  /** How often the term of a place stands in a passage. */
  countIn(row: number, place: number): number {
    const end = this.#bounds[place + 1] ?? 0;
    const at = lowestAtLeast(this.#rows, row, this.#bounds[place] ?? 0, end);
    return at < end && this.#rows[at] === row ? (this.#counts[at] ?? 0) : 0;
  }

  /** How often the term of a place stands in the whole text. */
  countInWhole(place: number): number {
    return this.#wholes[place] ?? 0;
  }

  /** How many different terms stand in a passage or, behind the last, in the whole text. */
  length(row: number): number {
    return this.#lengths[row] ?? 0;
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
