import type { Clause } from './clauses.js';
import type { FieldName } from './statistics.js';
import type { Stored, Text } from './stored.js';
import type { Texts } from './texts.js';

/**
 * BM25 (Robertson and Zaragoza 2009, https://doi.org/10.1561/1500000019): `k` says how much a second occurrence adds, `b`
 * how much a text's length takes away.
 */
export interface Scoring {
  readonly k: number;
  readonly b: number;
}

/** A clause as one shelf reads it. */
interface Numbered {
  readonly term: number;
  readonly factor: number;
  readonly averageLength: number;
  /** What this clause and those behind it add to a score at most. */
  readonly rest: number;
}

/** Sums in another order differ in their last digits: what is so much below a bound may not be. */
export const margin = 1 - 1e-9;

/** How much a clause can add to a score, at most. */
export function mostOf({ factor }: { readonly factor: number }, { k }: Scoring): number {
  return factor * (k + 1);
}

/** Scores the texts of one shelf by all clauses of a query, reading them from the texts' counts. */
export class Scorer {
  readonly #scoring: Scoring;
  readonly #clauses: Readonly<Record<FieldName, readonly Numbered[]>>;
  /** What title and people add, the same for all passages of a briefing. */
  readonly #shared = new Map<Stored, number>();

  constructor({ dictionary }: Texts, clauses: readonly Clause[], scoring: Scoring) {
    this.#scoring = scoring;
    const numbered = (name: FieldName): Numbered[] => {
      let rest = 0;
      return clauses
        .toReversed()
        .flatMap(({ term, field, factor, averageLength }): Numbered | [] => {
          const number = dictionary.numberOf(term);
          if (field !== name || number === undefined) return [];
          rest += mostOf({ factor }, scoring);
          return { term: number, factor, averageLength, rest };
        })
        .reverse();
    };
    this.#clauses = { text: numbered('text'), title: numbered('title'), people: numbered('people') };
  }

  /** A text's score: 0 where it meets no clause, or as soon as it is sure to stay below `least`. */
  score({ stored, row }: Text, least = 0): number {
    const shared = this.#sharedBy(stored);
    return this.#sum('text', stored, row, shared, least);
  }

  #sharedBy(stored: Stored): number {
    let shared = this.#shared.get(stored);
    if (shared === undefined) {
      shared = this.#sum('title', stored, stored.titleRow, 0, 0);
      shared = this.#sum('people', stored, stored.peopleRow, shared, 0);
      this.#shared.set(stored, shared);
    }
    return shared;
  }

  /** Adds to a score what the clauses of one field add. */
  #sum(field: FieldName, { counts }: Stored, row: number, before: number, least: number): number {
    const { k, b } = this.#scoring;
    const length = counts.length(row);
    let score = before;
    for (const { term, factor, averageLength, rest } of this.#clauses[field]) {
      if (score + rest < least * margin) return 0;
      const count = counts.count(row, term);
      if (count > 0)
        score += (factor * count * (k + 1)) / (count + k * (1 - b + (b * length) / averageLength));
    }
    return score;
  }
}
