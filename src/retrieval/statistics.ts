import type { Counts } from './reading.js';

/** What of a text is searched: its own words, and the title and the people of its briefing. */
export const fieldNames = ['text', 'title', 'people'] as const;
export type FieldName = (typeof fieldNames)[number];

/** What BM25 must know of texts as a whole: how many there are, how long they are, and how many hold each term. */
export class Statistics {
  size = 0;
  readonly #total: Record<FieldName, number> = { text: 0, title: 0, people: 0 };
  readonly #holding: Readonly<Record<FieldName, Map<string, number>>> = {
    text: new Map(),
    title: new Map(),
    people: new Map(),
  };

  /** Sum of a field's lengths over all texts, in different terms. */
  total(field: FieldName): number {
    return this.#total[field];
  }

  /** How many texts hold a term in a field. */
  holding(field: FieldName, term: string): number {
    return this.#holding[field].get(term) ?? 0;
  }

  /** @param texts How many texts have just these terms in the field; below 0 to take them out. */
  count(field: FieldName, counts: Counts, texts: number): void {
    this.#total[field] += counts.size * texts;
    const holding = this.#holding[field];
    for (const term of counts.keys()) {
      const after = (holding.get(term) ?? 0) + texts;
      if (after > 0) holding.set(term, after);
      else holding.delete(term);
    }
  }
}
