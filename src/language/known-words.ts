import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItsFunction } from 'wink-nlp';
import { lexicon } from './lexicon.js';

type WordNumber = (word: string) => number;

/** The tagger numbers the words it knows first; a word it meets for the first time gets the next higher number. */
function numberWords(): { readonly numberOf: WordNumber; readonly firstUnknown: number } {
  const nlp = winkNLP(model, []);
  // The package types its readers as methods, and this one as one of strings; all are plain functions.
  const its = nlp.its as unknown as Readonly<Record<'uniqueId', ItsFunction<number>>>;
  const numberOf: WordNumber = (word) => Number(nlp.readDoc(word).tokens().out(its.uniqueId)[0]);
  return { numberOf, firstUnknown: numberOf('qzxvqj') };
}

let numbering: ReturnType<typeof numberWords> | undefined;

function isEnglish(word: string): boolean {
  numbering ??= numberWords();
  return numbering.numberOf(word) < numbering.firstUnknown;
}

/** Endings whose removal may lead to a listed form, and what takes their place. */
const endings: readonly (readonly [string, string])[] = [
  ...([
    ['s', ''],
    ['es', ''],
    ['ies', 'y'],
    ['d', ''],
    ['ed', ''],
    ['ing', ''],
    ['ing', 'e'],
  ] as const),
  ...([
    ['er', ''],
    ['r', ''],
    ['ly', ''],
    ['ness', ''],
  ] as const),
];

function isListed(word: string): boolean {
  const { countries, places, organizations, titles, givenNames } = lexicon();
  return (
    countries.byForm.has(word) ||
    places.byName.has(word) ||
    places.byAdjective.has(word) ||
    organizations.byName.has(word) ||
    titles.byForm.has(word) ||
    givenNames.has(word) ||
    isEnglish(word)
  );
}

/**
 * Whether a lower-case word is one of English, or a name of the lexicon: written on purpose, however close it comes
 * to another word. From the word list of the tagger (some 87,000 forms) and the lexicon, with regular endings.
 */
export function isKnownWord(word: string): boolean {
  return (
    isListed(word) ||
    endings.some(
      ([ending, instead]) =>
        word.length > ending.length + 2 &&
        word.endsWith(ending) &&
        isListed(word.slice(0, -ending.length) + instead),
    )
  );
}
