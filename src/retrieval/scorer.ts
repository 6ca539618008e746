import type { Clause } from './clauses.js';
import type { Kind } from './kinds.js';
import type { FieldName } from './statistics.js';
import { labels, type Label, type Stored, type Text } from './stored.js';
import type { Texts } from './texts.js';

/**
 * BM25 (Robertson and Zaragoza 2009, https://doi.org/10.1561/1500000019): `k` says how much a second occurrence adds, `b`
 * how much a text's length takes away. In a short passage both say less than in a whole briefing.
 */
const scorings: Readonly<Record<Kind, { readonly k: number; readonly b: number }>> = {
  passages: { k: 0.5, b: 0.5 },
  wholes: { k: 1.5, b: 0.75 },
};

/** A clause as one shelf reads it. */
interface Numbered {
  readonly term: string;
  readonly number: number;
  readonly factor: number;
  readonly averageLength: number;
}

/** Sums in another order differ in their last digits: what is so much below a bound may not be. */
export const margin = 1 - 1e-9;

/** Scores the texts of one shelf by all clauses of a query, reading them from the texts' counts. */
export class Scorer {
  readonly #texts: Texts;
  readonly #kind: Kind;
  readonly #labels: Readonly<Record<Label, readonly Numbered[]>>;
  /** Clauses about the text that find it. */
  readonly #finding: readonly Numbered[];
  /** Those that add to what is found, as much as they count: once, however often their term stands there. */
  readonly #supporting: readonly Numbered[];
  /** By supporting clause, what it and those behind it add. */
  readonly #supports: Float64Array;
  /**
   * What the clauses meet in the briefing that was looked into last: thousands are, one after another, so that nothing is
   * made anew for each.
   */
  #met: Stored | undefined;
  /** What its title and people add. */
  #labelled = 0;
  /** By clause that finds, the term's place there; −1 where it has none. */
  readonly #places: Int32Array;
  /** By clause that finds, what it and all behind it add to a score at most. */
  readonly #rests: Float64Array;

  constructor(texts: Texts, clauses: readonly Clause[], kind: Kind) {
    this.#texts = texts;
    this.#kind = kind;
    const numbered = (name: FieldName, supporting: boolean): Numbered[] =>
      clauses.flatMap(({ term, field, factor, averageLength, supports }): Numbered | [] => {
        const number = texts.dictionary.numberOf(term);
        if (field !== name || supports !== supporting || number === undefined) return [];
        return { term, number, factor, averageLength };
      });
    this.#labels = { title: numbered('title', false), people: numbered('people', false) };
    this.#finding = numbered('text', false);
    this.#supporting = numbered('text', true);
    this.#supports = new Float64Array(this.#supporting.length + 1);
    for (let at = this.#supporting.length - 1; at >= 0; at -= 1)
      this.#supports[at] = (this.#supports[at + 1] ?? 0) + (this.#supporting[at]?.factor ?? 0);
    this.#places = new Int32Array(this.#finding.length);
    this.#rests = new Float64Array(this.#finding.length + 1);
    this.#rests[this.#finding.length] = this.#supports[0] ?? 0;
  }

  /** By the number of a briefing, what any text of it scores at most: 0 where it meets no clause that finds. */
  bounds(): Float64Array {
    const { finder, all } = this.#texts;
    const bounds = new Float64Array(all.length);
    for (const label of labels) {
      for (const clause of this.#labels[label]) {
        for (const { number, labels: own } of finder.in(label, clause.term, clause.number).stored) {
          const count = own[label].get(clause.term) ?? 0;
          bounds[number] = (bounds[number] ?? 0) + this.#share(clause, count, own[label].size);
        }
      }
    }
    const shortest = this.#texts.shortest[this.#kind];
    for (const clause of this.#finding) {
      const { stored, numbers, counts } = finder.in('text', clause.term, clause.number);
      for (let at = 0; at < numbers.length; at += 1) {
        const number = numbers[at] ?? 0;
        // Those that went while others of their group stayed are found still.
        if (all[number] !== stored[at]) continue;
        // No passage has the term more often than all of the text, nor is any shorter than the shortest.
        bounds[number] = (bounds[number] ?? 0) + this.#share(clause, counts[at] ?? 0, shortest[number] ?? 0);
      }
    }
    // As if each had all that only adds: nearly every briefing has such words somewhere.
    const support = this.#supports[0] ?? 0;
    for (let number = 0; number < bounds.length; number += 1) {
      const bound = bounds[number] ?? 0;
      if (bound > 0) bounds[number] = bound + support;
    }
    return bounds;
  }

  /**
   * Calls `look` with the passages of a briefing that may score as much, each once: those that hold one of the terms that
   * count most, until what is left of the others can lift no further passage there. `first` is the first clause that the
   * passage meets.
   * @param least Asked again and again; never lower than before.
   */
  eachPassage(stored: Stored, least: () => number, look: (passage: Text, first: number) => void): void {
    this.#meet(stored);
    const { text, passages } = stored;
    if (!this.#mayScore(0, least())) return;
    const seen = new Uint8Array(passages.length);
    for (let clause = 0; clause < this.#finding.length; clause += 1) {
      const place = this.#places[clause] ?? -1;
      if (place < 0) continue;
      if (!this.#mayScore(clause, least())) return;
      text.eachRow(place, (row) => {
        const passage = passages[row];
        if (passage === undefined || seen[row] === 1) return;
        seen[row] = 1;
        look(passage, clause);
      });
    }
    if (this.#labelled === 0 || !this.#mayScore(this.#finding.length, least())) return;
    for (const passage of passages) if (seen[passage.row] === 0) look(passage, this.#finding.length);
  }

  /** Whether a text of the briefing that was looked into last may score as much by a clause that finds and those behind it. */
  #mayScore(clause: number, least: number): boolean {
    return this.#labelled + (this.#rests[clause] ?? 0) >= least * margin;
  }

  /**
   * A text's score: 0 where no clause finds it, or as soon as it is sure to stay below `least`.
   * @param first It meets none of the clauses before this one.
   */
  score({ stored, row }: Text, least = 0, first = 0): number {
    this.#meet(stored);
    const { text, passages } = stored;
    const isWhole = row === passages.length;
    const length = text.length(row);
    let score = this.#labelled;
    for (let at = first; at < this.#finding.length; at += 1) {
      const [clause, place] = [this.#finding[at], this.#places[at] ?? -1];
      if (clause === undefined || score + (this.#rests[at] ?? 0) < least * margin) return 0;
      const count = place < 0 ? 0 : isWhole ? text.countInWhole(place) : text.countIn(row, place);
      if (count > 0) score += this.#share(clause, count, length);
    }
    // What nothing found is out, whatever would add to it.
    if (score === 0) return 0;
    for (let at = 0; at < this.#supporting.length; at += 1) {
      const clause = this.#supporting[at];
      if (clause === undefined || score + (this.#supports[at] ?? 0) < least * margin) return 0;
      const place = text.placeOf(clause.number);
      if (place >= 0 && text.countIn(row, place) > 0) score += clause.factor;
    }
    return score;
  }

  #meet(stored: Stored): void {
    if (stored === this.#met) return;
    this.#met = stored;
    this.#labelled = 0;
    for (const label of labels) {
      const counts = stored.labels[label];
      for (const clause of this.#labels[label]) {
        const count = counts.get(clause.term) ?? 0;
        if (count > 0) this.#labelled += this.#share(clause, count, counts.size);
      }
    }
    const shortest = stored.shortest(this.#kind);
    let rest = this.#supports[0] ?? 0;
    for (let at = this.#finding.length - 1; at >= 0; at -= 1) {
      const clause = this.#finding[at];
      if (clause === undefined) continue;
      const place = stored.text.placeOf(clause.number);
      if (place >= 0) rest += this.#share(clause, stored.text.countInWhole(place), shortest);
      this.#places[at] = place;
      this.#rests[at] = rest;
    }
  }

  /** What a clause adds to the score of a text that has its term so often. */
  #share({ factor, averageLength }: Numbered, count: number, length: number): number {
    const { k, b } = scorings[this.#kind];
    return (factor * count * (k + 1)) / (count + k * (1 - b + (b * length) / averageLength));
  }
}
