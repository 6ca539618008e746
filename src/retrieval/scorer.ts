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
}

/** A clause about the text whose term a briefing has. */
interface Met {
  readonly clause: Numbered;
  /** Of the term in the briefing. */
  readonly place: number;
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
  readonly met: readonly Met[];
  /** What any of its passages scores at most. */
  readonly most: number;
}

/** Scores the texts of one shelf by all clauses of a query, reading them from the texts' counts. */
export class Scorer {
  readonly #scoring: Scoring;
  readonly #clauses: Readonly<Record<FieldName, readonly Numbered[]>>;
  readonly #common = new Map<Stored, Common | null>();
  /** What the text's clauses add to a score at most. */
  readonly #most: number;

  constructor({ dictionary }: Texts, clauses: readonly Clause[], scoring: Scoring) {
    this.#scoring = scoring;
    const numbered = (name: FieldName): Numbered[] =>
      clauses.flatMap(({ term, field, factor, averageLength }): Numbered | [] => {
        const number = dictionary.numberOf(term);
        return field !== name || number === undefined ? [] : { term, number, factor, averageLength };
      });
    this.#clauses = { text: numbered('text'), title: numbered('title'), people: numbered('people') };
    this.#most = this.#clauses.text.reduce((sum, clause) => sum + mostOf(clause, scoring), 0);
  }

  /** Whether a text of a briefing may score as much; asked again, `least` is never lower. */
  mayReach(stored: Stored, least: number): boolean {
    const common = this.#commonIn(stored, least);
    return common !== null && common.most >= least * margin;
  }

  /** A text's score: 0 where it meets no clause, or as soon as it is sure to stay below `least`. */
  score({ stored, row }: Text, least = 0): number {
    const { text, passages } = stored;
    const common = this.#commonIn(stored, least);
    if (common === null) return 0;
    const length = text.length(row);
    let { score } = common;
    for (const { clause, place, rest } of common.met) {
      if (score + rest < least * margin) return 0;
      const count = row === passages.length ? text.countInWhole(place) : text.countIn(row, place);
      if (count > 0) score += this.#share(clause, count, length);
    }
    return score;
  }

  /** Null as soon as no text of the briefing is sure to score `least`. */
  #commonIn(stored: Stored, least: number): Common | null {
    let common = this.#common.get(stored);
    if (common === undefined) {
      common = this.#read(stored, least);
      this.#common.set(stored, common);
    }
    return common;
  }

  #read(stored: Stored, least: number): Common | null {
    let score = 0;
    for (const label of labels) {
      const counts = stored.labels[label];
      for (const clause of this.#clauses[label]) {
        const count = counts.get(clause.term) ?? 0;
        if (count > 0) score += this.#share(clause, count, counts.size);
      }
    }
    let most = score + this.#most;
    const met: { clause: Numbered; place: number; rest: number }[] = [];
    for (const clause of this.#clauses.text) {
      const place = stored.text.placeOf(clause.number);
      // No passage has the term more often than all of the text, nor is any shorter than nothing.
      const rest = place < 0 ? 0 : this.#share(clause, stored.text.countInWhole(place), 0);
      most -= mostOf(clause, this.#scoring) - rest;
      if (most < least * margin) return null;
      if (place >= 0) met.push({ clause, place, rest });
    }
    let rest = 0;
    for (const one of met.toReversed()) one.rest = rest += one.rest;
    return { score, met, most: score + rest };
  }

  /** What a clause adds to the score of a text that has its term so often. */
  #share({ factor, averageLength }: Numbered, count: number, length: number): number {
    const { k, b } = this.#scoring;
    return (factor * count * (k + 1)) / (count + k * (1 - b + (b * length) / averageLength));
  }
}
