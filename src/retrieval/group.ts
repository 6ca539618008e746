import type { Steps } from '../model/pause.js';
import type { Stored } from './stored.js';

/** So many briefings at most are found together: their places take two bytes each. */
const mostTogether = 0x10000;
/** Terms that are gone through at a stretch. */
const mostTerms = 5000;

/**
 * Takes a briefing that holds a term.
 * @param number The briefing's.
 * @param count How often its text has the term; 0 for one that holds it in a label.
 */
export type EachHolder = (stored: Stored, number: number, count: number) => void;

/**
 * Some briefings whose texts are found together: to find the group by a term is for MiniSearch no more work than to find
 * one of them, and which of them hold the term stands here with how often they do, in four bytes each: to ask each of
 * them takes far longer, as they lie all over the memory.
 */
export class Group {
  /** How many of its briefings are to be found still. */
  #left: number;
  /** Of the terms that any of them holds; rising. */
  readonly numbers: Uint32Array;
  /** Those that went left their places empty. */
  readonly #briefings: (Stored | null)[];
  /** By place, the briefing's number. */
  readonly #own: Uint32Array;
  /** By term, where its briefings begin in `holders`; behind the last, where they end. */
  readonly #bounds: Uint32Array;
  /** Places of briefings. */
  readonly #holders: Uint16Array;
  /** By holder, how often it has the term. */
  readonly #counts: Uint16Array;

  private constructor(
    briefings: readonly Stored[],
    numbers: Uint32Array,
    bounds: Uint32Array,
    holders: Uint16Array,
    counts: Uint16Array,
  ) {
    this.#left = briefings.length;
    this.#briefings = [...briefings];
    this.#own = Uint32Array.from(briefings, ({ number }) => number);
    this.numbers = numbers;
    this.#bounds = bounds;
    this.#holders = holders;
    this.#counts = counts;
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
    const highest = briefings.reduce((most, { text }) => Math.max(most, text.terms.at(-1) ?? 0), 0);
    /** By the number of a term: how many hold it, and 0 for those that no query looks for. */
    const counts = new Uint32Array(highest + 1);
    for (const { text } of briefings) {
      for (const number of text.terms) counts[number] = (counts[number] ?? 0) + 1;
      yield;
    }
    let [terms, size] = [0, 0];
    for (let number = 0; number <= highest; number += 1) {
      if (number % mostTerms === 0) yield;
      const count = counts[number] ?? 0;
      if (count === 0) continue;
      if (!isSought(number)) counts[number] = 0;
      else [terms, size] = [terms + 1, size + count];
    }
    const numbers = new Uint32Array(terms);
    const bounds = new Uint32Array(terms + 1);
    /** By the number of a term, where the next briefing with it goes. */
    const nexts = new Uint32Array(highest + 1);
    let [place, end] = [0, 0];
    for (let number = 0; number <= highest; number += 1) {
      if (number % mostTerms === 0) yield;
      const count = counts[number] ?? 0;
      if (count === 0) continue;
      [numbers[place], nexts[number]] = [number, end];
      [place, end] = [place + 1, end + count];
      bounds[place] = end;
    }
    const [holders, often] = [new Uint16Array(size), new Uint16Array(size)];
    for (const [holder, { text }] of briefings.entries()) {
      yield;
      for (let at = 0; at < text.terms.length; at += 1) {
        const number = text.terms[at] ?? 0;
        if (counts[number] === 0) continue;
        const next = nexts[number] ?? 0;
        holders[next] = holder;
        often[next] = text.countInWhole(at);
        nexts[number] = next + 1;
      }
    }
    return new Group(briefings, numbers, bounds, holders, often);
  }

  /** Those that have not gone. */
  get briefings(): readonly Stored[] {
    return this.#briefings.filter((one) => one !== null);
  }

  /** Calls `each` with the briefings that hold the term of a number. */
  holding(number: number, each: EachHolder): void {
    let [low, high] = [0, this.numbers.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.numbers[middle] ?? Infinity) < number) low = middle + 1;
      else high = middle;
    }
    if (this.numbers[low] !== number) return;
    const end = this.#bounds[low + 1] ?? 0;
    for (let at = this.#bounds[low] ?? 0; at < end; at += 1) {
      const holder = this.#holders[at] ?? 0;
      const stored = this.#briefings[holder] ?? null;
      if (stored !== null) each(stored, this.#own[holder] ?? 0, this.#counts[at] ?? 0);
    }
  }

  /** Lets go of one of its briefings; whether it was the last. */
  leave(stored: Stored): boolean {
    this.#briefings[this.#briefings.indexOf(stored)] = null;
    this.#left -= 1;
    return this.#left === 0;
  }
}
