import type { Stored } from './stored.js';

/** The briefings that hold a term in a field. */
export interface Posting {
  readonly stored: readonly Stored[];
  /** By briefing, the term's place among those of its text, or −1. */
  readonly places: readonly number[];
}

interface Kept {
  /** Of the term. */
  readonly number: number;
  readonly stored: Stored[];
  readonly places: number[];
}

/** Briefings in all postings that are kept: some 16 bytes each. */
const mostKept = 400_000;

/** The postings of one field that were asked for last; those asked for longest ago go first. They are kept up to date. */
export class Postings {
  readonly #kept = new Map<string, Kept>();
  #size = 0;

  /** The posting of a term that has this number; its briefings are found if it is not kept. */
  get(term: string, number: number, find: () => Stored[]): Posting {
    const known = this.#kept.get(term);
    // A term that everybody let go of comes back under another number.
    if (known?.number === number) {
      this.#kept.delete(term);
      this.#kept.set(term, known);
      return known;
    }
    this.forget(term);
    const stored = find();
    const posting = { number, stored, places: stored.map(({ text }) => text.placeOf(number)) };
    this.#kept.set(term, posting);
    this.#size += stored.length;
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
  extend(term: string, more: (number: number) => readonly Stored[]): void {
    const posting = this.#kept.get(term);
    if (posting === undefined) return;
    for (const stored of more(posting.number)) {
      posting.stored.push(stored);
      posting.places.push(stored.text.placeOf(posting.number));
      this.#size += 1;
    }
  }

  forget(term: string): void {
    this.#size -= this.#kept.get(term)?.stored.length ?? 0;
    this.#kept.delete(term);
  }
}
