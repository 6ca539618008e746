import type { Steps } from '../model/pause.js';
import type { Stored } from './stored.js';

/** So many briefings at most are found together: their places take a byte each. */
const mostTogether = 256;
/** Terms that are gone through at a stretch. */
const mostTerms = 2000;

/**
 * Some briefings whose texts are found together: to find the group by a term is for MiniSearch no more work than to find
 * one of them, and which of them hold the term stands here, in a byte each.
 */
export class Group {
  /** How many of its briefings are to be found still. */
  left: number;
  /** Of the terms that any of them holds; rising. */
  readonly numbers: Uint32Array;
  readonly briefings: readonly Stored[];
  /** By term, where its briefings begin in `holders`; behind the last, where they end. */
  readonly #bounds: Uint32Array;
  /** Places of briefings. */
  readonly #holders: Uint8Array;

  private constructor(
    briefings: readonly Stored[],
    numbers: Uint32Array,
    bounds: Uint32Array,
    holders: Uint8Array,
  ) {
    this.left = briefings.length;
    this.briefings = briefings;
    this.numbers = numbers;
    this.#bounds = bounds;
    this.#holders = holders;
  }

  /**
   * Puts briefings together, in as few groups as can be.
   * @param isSought Whether any query looks for the term of a number.
   */
  static *of(briefings: readonly Stored[], isSought: (number: number) => boolean): Steps<readonly Group[]> {
    const groups: Group[] = [];
    for (let from = 0; from < briefings.length; from += mostTogether) {
      groups.push(yield* Group.#of(briefings.slice(from, from + mostTogether), isSought));
    }
    return groups;
  }

  static *#of(briefings: readonly Stored[], isSought: (number: number) => boolean): Steps<Group> {
    const counts = new Map<number, number>();
    for (const { text } of briefings) {
      for (const number of text.terms) counts.set(number, (counts.get(number) ?? 0) + 1);
      yield;
    }
    const all: number[] = [];
    for (const number of counts.keys()) {
      if (isSought(number)) all.push(number);
      if (all.length % mostTerms === 0) yield;
    }
    const numbers = Uint32Array.from(all).sort();
    yield;
    const bounds = new Uint32Array(numbers.length + 1);
    /** Where the next briefing with a term goes. */
    const nexts = new Map<number, number>();
    let end = 0;
    for (const [place, number] of numbers.entries()) {
      nexts.set(number, end);
      end += counts.get(number) ?? 0;
      bounds[place + 1] = end;
      if (place % mostTerms === 0) yield;
    }
    const holders = new Uint8Array(end);
    for (const [holder, { text }] of briefings.entries()) {
      yield;
      for (const number of text.terms) {
        const next = nexts.get(number);
        if (next === undefined) continue;
        holders[next] = holder;
        nexts.set(number, next + 1);
      }
    }
    return new Group(briefings, numbers, bounds, holders);
  }

  /** The briefings that hold the term of a number. */
  holding(number: number): readonly Stored[] {
    let [low, high] = [0, this.numbers.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.numbers[middle] ?? Infinity) < number) low = middle + 1;
      else high = middle;
    }
    if (this.numbers[low] !== number) return [];
    const holders = this.#holders.subarray(this.#bounds[low], this.#bounds[low + 1]);
    return Array.from(holders).flatMap((holder) => this.briefings[holder] ?? []);
  }
}
