import { isCommon, isFunctionWord, termsOf, type Term } from '../language/terms.js';

/** A term that a query looks for in the index, and how much it counts. */
export interface SoughtTerm {
  readonly term: string;
  /** 0 to 1. */
  readonly weight: number;
  /** Whether longer terms that begin with it count as well. */
  readonly prefix: boolean;
  /** Whether it only adds to the score of texts that others find, as function words do. */
  readonly supports: boolean;
}

/** What a query is read by. */
export interface KnownWords {
  has(term: string): boolean;
  /** The word that a misspelt one was probably meant to be, or null. */
  correct(word: string): string | null;
}

/** The other readings of an asked word: "supreme" and "court" of "Supreme Court", "82.69" of "€82.69 billion". */
const secondaryWeight = 0.25;
/** The same, where no briefing holds the fullest reading. */
const onlyReadingWeight = 0.5;
const correctedWeight = 0.8;
const prefixWeight = 0.5;
/** Of two texts with all the rest, the one that has "during" as well is rather meant. */
const functionWeight = 0.6;
const shortestPrefix = 4;

/** The word an asked one was meant to be, or all words that begin like it; nothing for figures and short words. */
function guesses(term: Term, query: string, vocabulary: KnownWords): SoughtTerm[] {
  const corrected = vocabulary.correct(query.slice(term.start, term.end));
  if (corrected !== null) {
    return termsOf(corrected)
      .filter((meant) => !isCommon(meant.term))
      .map((meant) => finding(meant.term, correctedWeight));
  }
  const isWord = term.term.length >= shortestPrefix && /^\p{L}+$/u.test(term.term);
  return isWord ? [{ ...finding(term.term, prefixWeight), prefix: true }] : [];
}

function finding(term: string, weight: number): SoughtTerm {
  return { term, weight, prefix: false, supports: false };
}

/** The terms a query looks for, in its order; none when it holds only common words. Question words are left out. */
export function soughtTerms(query: string, vocabulary: KnownWords): SoughtTerm[] {
  const terms = termsOf(query);
  const sought: SoughtTerm[] = [];
  for (const [place, term] of terms.entries()) {
    if (term.secondary) continue;
    if (isCommon(term.term)) {
      if (isFunctionWord(term.term)) sought.push({ ...finding(term.term, functionWeight), supports: true });
      continue;
    }
    const held = vocabulary.has(term.term);
    if (held) sought.push(finding(term.term, 1));
    const readings: SoughtTerm[] = [];
    for (let at = place + 1; (terms[at]?.start ?? term.end) < term.end; at += 1) {
      const reading = terms[at]?.term ?? '';
      if (isCommon(reading) || !vocabulary.has(reading)) continue;
      readings.push(finding(reading, held ? secondaryWeight : onlyReadingWeight));
    }
    if (held || readings.length > 0) sought.push(...readings);
    else sought.push(...guesses(term, query, vocabulary));
  }
  return sought.every(({ supports }) => supports) ? [] : sought;
}
