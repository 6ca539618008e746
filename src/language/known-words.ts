import { lexicon } from './lexicon.js';
import { isListedByTagger } from './tagger.js';

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
    isListedByTagger(word)
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
