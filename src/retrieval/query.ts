import { isCommon, termsOf, type Term } from '../language/terms.js';
import type { Vocabulary } from './vocabulary.js';

/** A term that a query looks for in the index, and how much it counts. */
export interface SoughtTerm {
  readonly term: string;
  /** 0 to 1. */
  readonly weight: number;
  /** Whether longer terms that begin with it count as well. */
  readonly prefix: boolean;
}

/** Another reading of an asked word, where the briefings lack the fullest one: "82.69" of "€82.69 billion". */
const secondaryWeight = 0.5;
const correctedWeight = 0.8;
const prefixWeight = 0.5;
const shortestPrefix = 4;

function whole(term: string): SoughtTerm {
  return { term, weight: 1, prefix: false };
}

/** What stands in for an asked word that no briefing holds: its other readings, the word it was meant to be, its beginning. */
function substitutes(
  term: Term,
  others: readonly Term[],
  query: string,
  vocabulary: Vocabulary,
): SoughtTerm[] {
  const readings = others.filter((other) => vocabulary.has(other.term) && !isCommon(other.term));
  if (readings.length > 0) {
    return readings.map((other) => ({ term: other.term, weight: secondaryWeight, prefix: false }));
  }
  const corrected = vocabulary.correct(query.slice(term.start, term.end));
  if (corrected !== null) {
    return termsOf(corrected).map((meant) => ({ term: meant.term, weight: correctedWeight, prefix: false }));
  }
  const isWord = /^\p{L}+$/u.test(term.term) && term.term.length >= shortestPrefix;
  return isWord ? [{ term: term.term, weight: prefixWeight, prefix: true }] : [];
}

/** The terms a query looks for, in its order; none when it holds only common words. */
export function soughtTerms(query: string, vocabulary: Vocabulary): SoughtTerm[] {
  const terms = termsOf(query);
  const sought: SoughtTerm[] = [];
  for (const [place, term] of terms.entries()) {
    if (term.secondary || isCommon(term.term)) continue;
    if (vocabulary.has(term.term)) sought.push(whole(term.term));
    else {
      const others: Term[] = [];
      for (const other of terms.slice(place + 1)) {
        if (other.start >= term.end) break;
        if (other.secondary) others.push(other);
      }
      sought.push(...substitutes(term, others, query, vocabulary));
    }
  }
  return sought;
}
