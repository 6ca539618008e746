import type { Clause } from './clauses.js';
import type { FieldName } from './statistics.js';
import { labels, type Stored, type Text } from './stored.js';
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
  readonly term: string;
  readonly number: number;
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

/** What is the same for all passages of a briefing. */
interface Common {
  /** What title and people add. */
  readonly score: number;
  /** Of each clause about the text, where the briefing has its term. */
  readonly places: Int32Array;
}

/** Scores the texts of one shelf by all clauses of a query, reading them from the texts' counts. */
export class Scorer {
  readonly #scoring: Scoring;
  readonly #clauses: Readonly<Record<FieldName, readonly Numbered[]>>;
  readonly #common = new Map<Stored, Common>();

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
          return { term, number, factor, averageLength, rest };
        })
        .reverse();
    };
    this.#clauses = { text: numbered('text'), title: numbered('title'), people: numbered('people') };
  }

  /** A text's score: 0 where it meets no clause, or as soon as it is sure to stay below `least`. */
  score({ stored, row }: Text, least = 0): number {
    const { text, passages } = stored;
    const common = this.#commonIn(stored);
    const length = text.length(row);
    let { score } = common;
    for (const [at, clause] of this.#clauses.text.entries()) {
      if (score + clause.rest < least * margin) return 0;
      const place = common.places[at] ?? -1;
      if (place < 0) continue;
      const count = row === passages.length ? text.countInWhole(place) : text.countIn(row, place);
      if (count > 0) score += this.#share(clause, count, length);
    }
    return score;
  }

  #commonIn(stored: Stored): Common {
    const known = this.#common.get(stored);
    if (known !== undefined) return known;
    let score = 0;
    for (const label of labels) {
      const counts = stored.labels[label];
      for (const clause of this.#clauses[label]) {
        const count = counts.get(clause.term) ?? 0;
        if (count > 0) score += this.#share(clause, count, counts.size);
      }
    }
    const places = Int32Array.from(this.#clauses.text, ({ number }) => stored.text.placeOf(number));
    const common = { score, places };
    this.#common.set(stored, common);
    return common;
  }

  /** What a clause adds to the score of a text that has its term so often. */
  #share({ factor, averageLength }: Numbered, count: number, length: number): number {
    const { k, b } = this.#scoring;
    return (factor * count * (k + 1)) / (count + k * (1 - b + (b * length) / averageLength));
  }
}
