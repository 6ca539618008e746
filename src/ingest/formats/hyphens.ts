import { isKnownWord } from '../../language/known-words.js';

const brokenEnd = /(?<head>\p{L}[\p{L}\p{N}]*)[-\u2010\u00ad]$/u;
/** No word is longer, in UTF-16 units. */
const longestWord = 60;

/** Words of a text, in lower case: whole, and the parts of compounds. What ends a line in a hyphen is not among them. */
export function vocabularyOf(lines: readonly string[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const line of lines) {
    const found = line.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? [];
    for (const word of brokenEnd.test(line.slice(-longestWord)) ? found.slice(0, -1) : found) words.add(word);
  }
  return words;
}

const head = /^\p{L}+/u;

/**
 * Puts the next line behind a text. How the text itself writes a word decides whether it was broken at the line's end:
 * "govern-" and "ment" are mended where it has "government" elsewhere, "air-" and "defense" keep their hyphen where it has
 * "air-defense", or both halves. Where it tells nothing, a hyphen stays between two words of English that together are
 * none: "anti-" and "inflation".
 */
export function joinLines(text: string, next: string, vocabulary: ReadonlySet<string>): string {
  const end = text.slice(-longestWord);
  const broken = brokenEnd.exec(end);
  // A dash or a stroke between two words has no space at the line's end either.
  if (broken === null) return /\S[–—/]$/u.test(end) ? text + next : `${text} ${next}`;
  const whole = text.slice(0, -1);
  if (text.endsWith('\u00ad')) return whole + next;
  const first = (broken.groups?.head ?? '').toLowerCase();
  const second = head.exec(next)?.[0] ?? '';
  if (!/^\p{Ll}/u.test(second)) return text + next;
  const mended = first + second.toLowerCase();
  if (vocabulary.has(mended)) return whole + next;
  if (vocabulary.has(`${first}-${second}`)) return text + next;
  if (vocabulary.has(first) && vocabulary.has(second)) return text + next;
  const isCompound = !isKnownWord(mended) && isKnownWord(first) && isKnownWord(second);
  return isCompound ? text + next : whole + next;
}
