import { Best } from './best.js';
import { clausesOf, type Clause, type Kind } from './clauses.js';
import type { SoughtTerm } from './query.js';
import { margin, mostOf, Scorer, type Scoring } from './scorer.js';
import type { Stored, Text } from './stored.js';
import type { Texts } from './texts.js';

/** A text that fits a query. */
export interface Ranked {
  readonly text: Text;
  readonly score: number;
}

/** In short passages a second occurrence and the length say less than in whole briefings. */
const scorings: Readonly<Record<Kind, Scoring>> = {
  passages: { k: 1.2, b: 0.6 },
  wholes: { k: 1.5, b: 0.75 },
};

function compareRanked(a: Ranked, b: Ranked): number {
  if (a.score !== b.score) return b.score - a.score;
  const [one, other] = [a.text.stored.briefing.id, b.text.stored.briefing.id];
  if (one !== other) return one < other ? -1 : 1;
  return a.text.row - b.text.row;
}

/** One query's ranking of the texts of several shelves, as if they were one. */
export class Ranking {
  readonly #kind: Kind;
  readonly #clauses: readonly Clause[];
  readonly #scorers: ReadonlyMap<Texts, Scorer>;

  constructor(shelves: readonly Texts[], sought: readonly SoughtTerm[], kind: Kind) {
    this.#kind = kind;
    this.#clauses = clausesOf(shelves, sought, kind);
    this.#scorers = new Map(
      shelves.map((texts) => [texts, new Scorer(texts, this.#clauses, scorings[kind])]),
    );
  }

  /**
   * The best texts, the best first. The rare terms find them, and each is scored by all terms as soon as it is found;
   * when what is left of the common terms can lift no further text among the best, nothing looks where those stand
   * (MaxScore: Turtle and Flood 1995, https://doi.org/10.1016/0306-4573(95)00020-H). The best are the same as if
   * every text had been scored.
   */
  search(limit: number): readonly Ranked[] {
    const best = new Best(limit, compareRanked);
    const seen = new Set<Text>();
    const rest = this.#rest();
    for (const [at, clause] of this.#clauses.entries()) {
      best.settle();
      if ((rest[at] ?? 0) < (best.last?.score ?? 0) * margin) break;
      for (const [shelf, scorer] of this.#scorers) {
        const number = shelf.dictionary.numberOf(clause.term);
        if (number === undefined) continue;
        shelf.finder.in(clause.field, clause.term, number, (stored) => {
          if (!scorer.mayReach(stored, best.last?.score ?? 0)) return;
          this.#eachMeeting(clause, shelf, stored, (text) => {
            if (seen.has(text)) return;
            seen.add(text);
            const score = scorer.score(text, best.last?.score);
            if (score > 0) best.add({ text, score });
          });
        });
      }
    }
    return best.sorted();
  }

  /** Those texts of one briefing that fit, the best first. */
  within(id: string): Ranked[] {
    const ranked: Ranked[] = [];
    for (const [shelf, scorer] of this.#scorers) {
      const stored = shelf.stored(id);
      for (const text of stored ? this.#textsOf(stored) : []) {
        const score = scorer.score(text);
        if (score > 0) ranked.push({ text, score });
      }
    }
    return ranked.sort(compareRanked);
  }

  /** By clause, what it and those behind it add to a score at most. */
  #rest(): readonly number[] {
    let sum = 0;
    return this.#clauses
      .toReversed()
      .map((clause) => (sum += mostOf(clause, scorings[this.#kind])))
      .reverse();
  }

  /** Calls `found` with those texts that meet a clause of a briefing that meets it. */
  #eachMeeting(
    { term, field }: Clause,
    { dictionary }: Texts,
    stored: Stored,
    found: (text: Text) => void,
  ): void {
    if (this.#kind === 'wholes' || field !== 'text') {
      for (const text of this.#textsOf(stored)) found(text);
      return;
    }
    for (const row of stored.text.rowsOf(stored.text.placeOf(dictionary.numberOf(term) ?? -1))) {
      const text = stored.passages[row];
      if (text !== undefined) found(text);
    }
  }

  #textsOf(stored: Stored): readonly Text[] {
    return this.#kind === 'passages' ? stored.passages : [stored.whole];
  }
}
