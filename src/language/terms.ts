import type { Term } from './term.js';
import { lexicon } from './lexicon.js';
import { scan } from './scanner.js';

export type { Term } from './term.js';

/**
 * The terms of a text, in the order in which they begin: the one tokenizer for everything that is indexed and
 * everything that is asked. A scan over the text's shadow, linear in its length.
 *
 * - Words meet in all their forms: case, marks, plural, tense, possessive, British and American spelling.
 * - A hyphen parts words ("air-defense" is two terms, like "air defence"), except behind "re", "co" and "e" and in
 *   codes ("F-16", "COVID-19").
 * - A figure is one term with its magnitude and unit: "€82.69 billion", "EUR 82.69bn" and "82.69 billion euros" are
 *   equal, and so are "400%", "400 per cent" and "400 percent".
 * - All forms of a country's, place's or organisation's name are one term: "U.S.", "USA", "United States",
 *   "American". "US" counts in capitals; in a text all in capitals or all in small letters, where case tells
 *   nothing, "us" is the country too, unless the word before it ("tell us") makes it the pronoun.
 * - Words of scripts without spaces are pairs of letters.
 *
 * @param offset Added to every offset: where `text` begins in the text that the spans shall count in.
 */
export function termsOf(text: string, offset = 0): Term[] {
  return scan(text, offset);
}

/** Whether a term stands for a function or question word, which never decides what a question is about. */
export function isCommon(term: string): boolean {
  return isFunctionWord(term) || lexicon().stopWords.question.has(term);
}

/** Whether a term stands for a function word: "during", "their". */
export function isFunctionWord(term: string): boolean {
  return lexicon().stopWords.function.has(term);
}
