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

/** What is the same for all texts of a briefing. */
interface Common {
  /** What title and people add. */
  readonly score: number;
  readonly met: readonly Met[];
}

/** Scores the texts of one shelf by all clauses of a query, reading them from the texts' counts. */
export class Scorer {
  readonly #texts: Texts;
  readonly #scoring: Scoring;
  readonly #clauses: Readonly<Record<FieldName, readonly Numbered[]>>;
  readonly #common = new Map<Stored, Common>();

  constructor(texts: Texts, clauses: readonly Clause[], scoring: Scoring) {
    this.#texts = texts;
    this.#scoring = scoring;
    const numbered = (name: FieldName): Numbered[] =>
      clauses.flatMap(({ term, field, factor, averageLength }): Numbered | [] => {
        const number = texts.dictionary.numberOf(term);
        return field !== name || number === undefined ? [] : { term, number, factor, averageLength };
      });
    this.#clauses = { text: numbered('text'), title: numbered('title'), people: numbered('people') };
  }

  /** By the number of a briefing, what any text of it scores at most: 0 where it meets no clause. */
  bounds(): Float64Array {
    const { finder, all } = this.#texts;
    const bounds = new Float64Array(all.length);
    for (const label of labels) {
      for (const clause of this.#clauses[label]) {
        for (const { number, labels: own } of finder.in(label, clause.term, clause.number).stored) {
          const count = own[label].get(clause.term) ?? 0;
          bounds[number] = (bounds[number] ?? 0) + this.#share(clause, count, own[label].size);
        }
      }
    }
    for (const clause of this.#clauses.text) {
      const { stored, places } = finder.in('text', clause.term, clause.number);
      for (let at = 0; at < places.length; at += 1) {
        const one = stored[at];
        // Those that went while others of their group stayed are found still.
        if (one === undefined || all[one.number] !== one) continue;
        bounds[one.number] = (bounds[one.number] ?? 0) + this.#most(clause, one, places[at] ?? 0);
      }
    }
    return bounds;
  }

  /**
   * Calls `found` with the passages of a briefing that may score as much, each once: those that hold one of the terms that
   * count most, until what is left of the others can lift no further passage there.
   * @param least Asked again and again; never lower than before.
   */
  eachPassage(stored: Stored, least: () => number, found: (passage: Text) => void): void {
    const { score, met } = this.#commonIn(stored);
    const { text, passages } = stored;
    const seen = new Uint8Array(passages.length);
    for (const { place, rest } of met) {
      if (score + rest < least() * margin) return;
      for (const row of text.rowsOf(place)) {
        const passage = passages[row];
        if (passage === undefined || seen[row] === 1) continue;
        seen[row] = 1;
        found(passage);
      }
    }
    if (score === 0 || score < least() * margin) return;
    for (const passage of passages) if (seen[passage.row] === 0) found(passage);
  }

  /** A text's score: 0 where it meets no clause, or as soon as it is sure to stay below `least`. */
  score({ stored, row }: Text, least = 0): number {
    const { text, passages } = stored;
    const common = this.#commonIn(stored);
    const length = text.length(row);
    let { score } = common;
    for (const { clause, place, rest } of common.met) {
      if (score + rest < least * margin) return 0;
      const count = row === passages.length ? text.countInWhole(place) : text.countIn(row, place);
      if (count > 0) score += this.#share(clause, count, length);
    }
    return score;
  }

  #commonIn(stored: Stored): Common {
    let common = this.#common.get(stored);
    if (common === undefined) {
      common = this.#read(stored);
      this.#common.set(stored, common);
    }
    return common;
  }

  #read(stored: Stored): Common {
    let score = 0;
    for (const label of labels) {
      const counts = stored.labels[label];
      for (const clause of this.#clauses[label]) {
        const count = counts.get(clause.term) ?? 0;
        if (count > 0) score += this.#share(clause, count, counts.size);
      }
    }
    const met: { clause: Numbered; place: number; rest: number }[] = [];
    for (const clause of this.#clauses.text) {
      const place = stored.text.placeOf(clause.number);
      if (place >= 0) met.push({ clause, place, rest: this.#most(clause, stored, place) });
    }
    let rest = 0;
    for (const one of met.toReversed()) one.rest = rest += one.rest;
    return { score, met };
  }

  /** What a clause adds at most: no passage has the term more often than all of the text, nor is any shorter than nothing. */
  #most(clause: Numbered, { text }: Stored, place: number): number {
    return this.#share(clause, text.countInWhole(place), 0);
  }

  /** What a clause adds to the score of a text that has its term so often. */
  #share({ factor, averageLength }: Numbered, count: number, length: number): number {
    const { k, b } = this.#scoring;
    return (factor * count * (k + 1)) / (count + k * (1 - b + (b * length) / averageLength));
  }
}
