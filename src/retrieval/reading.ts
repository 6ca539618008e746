import { termsOf, type Term } from '../language/terms.js';
import type { Briefing } from '../model/briefing.js';

/** How often each term stands in something. */
export type Counts = ReadonlyMap<string, number>;

/** The terms of a briefing, in all that is searched of it. */
export interface Reading {
  /** One a passage, in order. */
  readonly passages: readonly Counts[];
  /** All passages together; what stands where two overlap counts once. */
  readonly whole: Counts;
  readonly title: Counts;
  readonly people: Counts;
  /** The terms that `whole` counts, with their places. */
  readonly terms: readonly Term[];
}

/** @param names Names of the people in the briefing, as it writes them. */
export function readTerms(briefing: Briefing, names: readonly string[]): Reading {
  const all = termsOf(briefing.text);
  const passages: Counts[] = [];
  const terms: Term[] = [];
  let from = 0;
  for (const [place, passage] of briefing.passages.entries()) {
    // Passages begin in order and may overlap.
    while ((all[from]?.start ?? Infinity) < passage.start) from += 1;
    const own: Term[] = [];
    for (let at = from; (all[at]?.start ?? Infinity) < passage.end; at += 1) {
      const term = all[at];
      if (term && term.end <= passage.end) own.push(term);
    }
    passages.push(countsOf(own));
    // One by one: a sentence of a megabyte has more terms than a call takes arguments.
    const seen = briefing.passages[place - 1]?.end ?? 0;
    for (const term of own) if (term.start >= seen) terms.push(term);
  }
  return {
    passages,
    whole: countsOf(terms),
    title: countsOf(termsOf(briefing.title)),
    people: countsOf(names.flatMap((name) => termsOf(name))),
    terms,
  };
}

function countsOf(terms: readonly Term[]): Counts {
  const counts = new Map<string, number>();
  for (const { term } of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
