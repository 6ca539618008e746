import { isCurrencyCode } from './figure-terms.js';
import { lexicon } from './lexicon.js';
import { nameTerms, type NamePhrase } from './name-terms.js';
import { wordTerm } from './word-term.js';

export type { NamePhrase } from './name-terms.js';

/** All that the scanner asks about a word, found with one look-up. */
export interface WordEntry {
  readonly term: string;
  /** The term of the country, place or organisation it names by itself. */
  readonly name: string | undefined;
  /**
   * Its term inside a name of several words: "European" in "European Union" is still Europe, but "Korea" in "North
   * Korea" is not South Korea, nor "American" in "Latin American" the United States.
   */
  readonly partTerm: string;
  /** The same as `name`, for a form that names it in capitals only. */
  readonly capitals: string | undefined;
  /** Names of several words that begin with it, the longer first. */
  readonly phrases: readonly NamePhrase[] | undefined;
  /** Whether it is a cardinal number. */
  readonly isNumber: boolean;
  /** Whether it is the code of a currency. */
  readonly isCurrency: boolean;
}

/** A text with more different words than this starts the memory afresh. */
const mostRemembered = 100_000;
const longestRemembered = 40;
const remembered = new Map<string, WordEntry>();

/** @param word In lower case, without apostrophes. */
export function wordEntry(word: string): WordEntry {
  const known = remembered.get(word);
  if (known) return known;
  const names = nameTerms();
  const term = wordTerm(word);
  const name = names.words.get(word);
  const entry: WordEntry = {
    term,
    name,
    partTerm: name === undefined || name.includes(' ') ? term : name,
    capitals: names.capitals.get(word),
    phrases: names.phrases.get(word),
    isNumber: lexicon().units.numbers.get(word)?.kind === 'cardinal',
    isCurrency: isCurrencyCode(word),
  };
  if (word.length > longestRemembered) return entry;
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(word, entry);
  return entry;
}

/** The term of a name written as letters with full stops, given without them: "us" for "U.S."; undefined for others. */
export function initialsTerm(letters: string): string | undefined {
  return nameTerms().initials.get(letters);
}
