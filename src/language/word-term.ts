import { stemmer } from 'stemmer';
import { lexicon } from './lexicon.js';
import { americanSpelling } from './spelling.js';
import { longestTerm } from './term.js';

/** Longer words are kept whole up to this many units and neither stemmed nor looked up: no such word is a word. */
const longestWord = 40;

/** Past forms that are first of all words of their own: "ground forces" has nothing to do with grinding. */
const ownWords: ReadonlySet<string> = new Set(['ground', 'wound', 'found', 'bound']);

/**
 * Families that Porter's stemmer throws together with another that has nothing to do with it: news with "new", general
 * with "generous" and "generate", important with "import". The first that fits gives the term.
 */
const apart: readonly (readonly [family: RegExp, term: string])[] = [
  [/^news$/, 'news'],
  [/^general(?:s|ly)?$/, 'general'],
  [/^generous(?:ly)?$/, 'generous'],
  [/^importan(?:t|tly|ce)$/, 'important'],
  [/^universit(?:y|ies)$/, 'university'],
  [/^authorit(?:y|ies)$/, 'authority'],
  [/^international(?:ly)?$/, 'international'],
  [/^communis(?:m|t|ts)$/, 'communist'],
  [/^communit(?:y|ies)$/, 'community'],
  [/^emergenc(?:y|ies)$/, 'emergency'],
  [/^experiment(?:s|al|ed|ing)?$/, 'experiment'],
  [/^organs?$/, 'organs'],
];

/** Set behind a stem that is also a stop word: "use" and "uses" stem to "us". */
const notCommon = '~';

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

function american(word: string): string {
  return lexicon().spelling.get(word) ?? americanSpelling(word);
}

function isStopWord(word: string): boolean {
  const { stopWords } = lexicon();
  return stopWords.function.has(word) || stopWords.question.has(word);
}

function stem(word: string): string {
  if (!/^[a-z]{3,}$/.test(word)) return word;
  const kept = apart.find(([family]) => family.test(word));
  if (kept) return kept[1];
  const stemmed = stemmer(word);
  return isStopWord(stemmed) ? stemmed + notCommon : stemmed;
}

/**
 * The term of one word, given in lower case without apostrophes: its stem (Porter 1980) after irregular forms
 * ("spent" → "spend"), British spelling and diacritics are evened out; a number word is its digits. Stop words stay as
 * they are, and the forms of a reporting verb among them ("says") become it. Empty for a word of nothing but marks.
 */
export function wordTerm(word: string): string {
  const plain = plainWord(word);
  if (plain.length > longestWord) return plain.slice(0, longestTerm);
  const { cues, irregular, units } = lexicon();
  const reporting = cues.verbs.get(plain)?.base;
  if (reporting !== undefined && isStopWord(reporting)) return reporting;
  if (isStopWord(plain)) return plain;
  if (units.percent.get(plain) === '%' || plain === 'percentage') return 'percent';
  const number = units.numbers.get(plain);
  if (number?.kind === 'cardinal') return String(number.value);
  const spelled = american(plain);
  const base = ownWords.has(spelled)
    ? spelled
    : (irregular.verbs.get(spelled) ?? irregular.nouns.get(spelled) ?? spelled);
  return isStopWord(base) ? base : stem(american(base));
}
