import { stemmer } from 'stemmer';
import { lexicon } from './lexicon.js';
import { americanSpelling } from './spelling.js';

/** Longer words are kept whole up to this many units and neither stemmed nor looked up: no such word is a word. */
const longestWord = 40;
const longestTerm = 64;

/** Past forms that are first of all words of their own: "ground forces" has nothing to do with grinding. */
const ownWords: ReadonlySet<string> = new Set(['ground', 'wound', 'found', 'bound']);

const letterPairs: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ð: 'd',
  ħ: 'h',
  ŋ: 'n',
};

/** Lower-case plain letters: a word's marks, joiners and soft hyphens dropped, ligatures taken apart. */
export function plainWord(word: string): string {
  if (/^[a-z0-9]*$/.test(word)) return word;
  return word
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]/gu, '')
    .toLowerCase()
    .replace(/[ßæœþðħŋ]/gu, (letter) => letterPairs[letter] ?? letter)
    .normalize('NFC');
}

function spell(word: string): string {
  return lexicon().spelling.get(word) ?? americanSpelling(word);
}

/**
 * The term of one word, given in lower case without apostrophes: its stem (Porter 1980) after irregular forms
 * ("said" → "say"), British spelling and diacritics are evened out; a number word is its digits. Stop words stay as
 * they are. Empty for a word of nothing but marks.
 */
export function wordTerm(word: string): string {
  const plain = plainWord(word);
  if (plain.length > longestWord) return plain.slice(0, longestTerm);
  const { stopWords, irregular, units } = lexicon();
  if (stopWords.function.has(plain) || stopWords.question.has(plain)) return plain;
  if (units.percent.get(plain) === '%' || plain === 'percentage') return 'percent';
  const number = units.numbers.get(plain);
  if (number?.kind === 'cardinal') return String(number.value);
  const american = spell(plain);
  const base = ownWords.has(american)
    ? american
    : (irregular.verbs.get(american) ?? irregular.nouns.get(american) ?? american);
  return /^[a-z]{3,}$/.test(base) ? stemmer(spell(base)) : base;
}
