import type { EachHolder } from './group.js';
import type { Stored } from './stored.js';

/** The briefings that hold a term in a field; the lists are in the same order. */
export interface Posting {
  readonly stored: readonly Stored[];
  /** Of the briefings. */
  readonly numbers: readonly number[];
  /** How often the text of each has the term. */
  readonly counts: readonly number[];
}

/** A posting that is kept. */
class Kept implements Posting {
  readonly stored: Stored[] = [];
  readonly numbers: number[] = [];
  readonly counts: number[] = [];

  /** @param term Its number. */
  constructor(readonly term: number) {}

  readonly add: EachHolder = (stored, number, count) => {
    this.stored.push(stored);
    this.numbers.push(number);
    this.counts.push(count);
  };
}

/** Briefings in all postings that are kept: some 24 bytes each. */
const mostKept = 400_000;

/** The postings of one field that were asked for last; those asked for longest ago go first. They are kept up to date. */
export class Postings {
  readonly #kept = new Map<string, Kept>();
  #size = 0;

  /** The posting of a term that has this number; its briefings are found if it is not kept. */
  get(term: string, number: number, find: (each: EachHolder) => void): Posting {
    const known = this.#kept.get(term);
    // A term that everybody let go of comes back under another number.
    if (known?.term === number) {
      this.#kept.delete(term);
      this.#kept.set(term, known);
      return known;
    }
    this.forget(term);
    const posting = new Kept(number);
    find(posting.add);
    this.#kept.set(term, posting);
    this.#size += posting.stored.length;
    for (const oldest of this.#kept.keys()) {
      if (this.#size <= mostKept) break;
      this.forget(oldest);
    }
    return posting;
  }

  /**
   * Notes that more briefings hold a term.
   * @param more Which, told the term's number.
   */
  extend(term: string, more: (number: number, each: EachHolder) => void): void {
    const posting = this.#kept.get(term);
    if (posting === undefined) return;
    const before = posting.stored.length;
    more(posting.term, posting.add);
    this.#size += posting.stored.length - before;
  }

  forget(term: string): void {
    this.#size -= this.#kept.get(term)?.stored.length ?? 0;
    this.#kept.delete(term);
  }
}
