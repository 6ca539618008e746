import type { Dictionary } from './dictionary.js';
import { CountByNumber } from './count-by-number.js';

/** What of a text is searched: its own words, and the title and the people of its briefing. */
export const fieldNames = ['text', 'title', 'people'] as const;
export type FieldName = (typeof fieldNames)[number];

/** What BM25 must know of texts as a whole: how many there are, how long they are, and how many hold each term. */
export class Statistics {
  size = 0;
  readonly #dictionary: Dictionary;
  readonly #total: Record<FieldName, number> = { text: 0, title: 0, people: 0 };
  /** By the number of a term. */
  readonly #holding: Readonly<Record<FieldName, CountByNumber>> = {
    text: new CountByNumber(),
    title: new CountByNumber(),
    people: new CountByNumber(),
  };

  constructor(dictionary: Dictionary) {
    this.#dictionary = dictionary;
  }

  /** Sum of a field's lengths over all texts, in different terms. */
  total(field: FieldName): number {
    return this.#total[field];
  }

  /** How many texts hold a term in a field. */
  holding(field: FieldName, term: string): number {
    return this.#holding[field].of(this.#dictionary.numberOf(term) ?? -1);
  }

  /** Adds to the sum of a field's lengths. */
  addLength(field: FieldName, by: number): void {
    this.#total[field] += by;
  }

  /** Counts more texts, or fewer, that hold the term of a number. */
  add(field: FieldName, number: number, texts: number): void {
    this.#holding[field].add(number, texts);
  }
}
