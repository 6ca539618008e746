import { lexicon, lexiconKey } from '../language/lexicon.js';

/** Last word of a name, folded, without "Jr" and the like. */
export function surnameOf(words: readonly string[]): string {
  const { suffixes } = lexicon().grammar.names;
  return lexiconKey(words.findLast((word) => !suffixes.has(word.toLowerCase())) ?? '');
}

/** Whether words are a surname alone: one word, or one with its particles ("von der Leyen"). */
export function isSurnameAlone(words: readonly string[]): boolean {
  const { particles } = lexicon().grammar.names;
  return words.slice(0, -1).every((word) => particles.has(word.toLowerCase()));
}

/** One key for the spellings that letters from other scripts get in English: "Zelensky", "Zelenskyy", "Zelenskiy". */
export function spellingKey(surname: string): string {
  return surname.length > 4 ? surname.replace(/[ijy]{1,2}$/u, 'y') : surname;
}

/** First and last word of a name, folded: middle names and initials come and go. */
export function personKey(words: readonly string[]): string {
  return `${lexiconKey(words[0] ?? '')} ${spellingKey(surnameOf(words))}`;
}

/** Shortest and longest word in which a slip of the pen is looked for, in UTF-16 units. */
const shortestSlip = 5;
export const longestSlip = 24;

/** Whether two words differ by one letter put in, left out or mistaken, or by two neighbours swapped. */
export function oneSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < shortestSlip)
    return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from += 1;
  let back = 0;
  while (back < Math.min(a.length, b.length) - from && a.at(-1 - back) === b.at(-1 - back)) back += 1;
  const [restA, restB] = [a.length - from - back, b.length - from - back];
  if (restA <= 1 && restB <= 1) return true;
  return restA === 2 && restB === 2 && a[from] === b[from + 1] && a[from + 1] === b[from];
}

/** A word and every form of it with one letter left out: two words one slip apart share one of them. */
export function withoutOne(word: string): string[] {
  if (word.length < shortestSlip || word.length > longestSlip) return [];
  return [word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))];
}
