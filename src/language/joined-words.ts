import { isDigitAt, isLetterAt, widthAt, wordEnd } from './char-kind.js';
import { initialsTerm } from './word-entry.js';
import { wordTerm } from './word-term.js';

/** A word with a sign or a digit inside that does not part it. */
export interface JoinedWord {
  /** Where it ends, before a possessive or another clitic. */
  readonly end: number;
  /** Its term, and behind it those of its parts. */
  readonly terms: readonly [whole: string, ...parts: string[]];
  /** As which word it stands before the next; null for a code, which is read as figures are. */
  readonly word: string | null;
}

const hyphen = 45;
const apostrophe = 39;
const fullStop = 46;
const ampersand = 38;
const space = 32;

/** Short prefixes whose hyphen is a matter of taste: "re-election", "co-operation", "e-mail". */
const gluedPrefixes: ReadonlySet<string> = new Set(['re', 'co', 'e']);

/** What "n't" leaves of a verb that changes before it. */
const beforeNot: ReadonlyMap<string, string> = new Map([
  ['ca', 'can'],
  ['wo', 'will'],
  ['sha', 'shall'],
  ['ai', 'be'],
]);

const clitics: ReadonlySet<string> = new Set(['s', 're', 've', 'll', 'd', 'm']);

/** A weapon, a disease, a group of states: "f-16", "covid-19", "g-7". Longer words keep their number apart. */
const longestCodeWord = 5;
const codeNumber = /-(\d{1,4})s?(?![\p{L}\d%]|[.,:/-]\d)/uy;
const year = /^[12]\d{3}$/;

/**
 * The word from `start`, whose letters end at `end`, where a sign or a digit that follows belongs to it; null for all
 * other words. A verb with "n't" is none, but two words: see `negatedVerb`.
 * @param lower The text in lower case, in plain letters.
 */
export function joinedWord(lower: string, start: number, end: number): JoinedWord | null {
  if (isDigitAt(lower, end)) return grown(lower, start, end);
  switch (lower.charCodeAt(end)) {
    case fullStop:
      return initials(lower, start, end);
    case apostrophe:
      return withApostrophes(lower, start, end);
    case hyphen:
      return code(lower, start, end) ?? glued(lower, start, end, '');
    case ampersand:
      return glued(lower, start, end, '&');
    default:
      return null;
  }
}

/** The verb of "don't" or "can't" and where the "not" ends; null where no "n't" ends the word from `start`. */
export function negatedVerb(
  lower: string,
  start: number,
  end: number,
): { readonly verb: string; readonly end: number } | null {
  if (lower.charCodeAt(end) !== apostrophe || !lower.startsWith('n', end - 1)) return null;
  const tailEnd = wordEnd(lower, end + 1);
  if (lower.slice(end + 1, tailEnd) !== 't') return null;
  const verb = lower.slice(start, end - 1);
  return { verb: beforeNot.get(verb) ?? verb, end: tailEnd };
}

/** Where a possessive or a shortened verb ends that stands at `end`, as in "Rutte's" and "they've"; else `end` itself. */
export function cliticEnd(lower: string, end: number): number {
  if (lower.charCodeAt(end) !== apostrophe) return end;
  const tailEnd = wordEnd(lower, end + 1);
  return clitics.has(lower.slice(end + 1, tailEnd)) ? tailEnd : end;
}

/** Letters and digits grown together: "G7", "F16s" without its plural s. */
function grown(lower: string, start: number, end: number): JoinedWord {
  let last = end;
  while (isLetterAt(lower, last) || isDigitAt(lower, last)) last += widthAt(lower, last);
  const word = lower.slice(start, last).replace(/(?<=\d)s$/, '');
  return { end: last, terms: [wordTerm(word)], word };
}

/** "U.S.", "p.m.", "J.F.K.", and "U. S." where that is a known name. */
function initials(lower: string, start: number, end: number): JoinedWord | null {
  if (end - start !== 1) return null;
  let word = lower.charAt(start);
  let last = end;
  while (lower.charCodeAt(last) === fullStop && isLetterAlone(lower, last + 1)) {
    word += lower.charAt(last + 1);
    last += 2;
  }
  if (word.length > 1) {
    const behind = lower.charCodeAt(last) === fullStop ? last + 1 : last;
    return { end: behind, terms: [initialsTerm(word) ?? word], word };
  }
  const next = end + 2;
  if (lower.charCodeAt(end + 1) !== space || !isLetterAlone(lower, next)) return null;
  const known = initialsTerm(word + lower.charAt(next));
  if (known === undefined || lower.charCodeAt(next + 1) !== fullStop) return null;
  return { end: next + 2, terms: [known], word };
}

function isLetterAlone(lower: string, at: number): boolean {
  return isLetterAt(lower, at) && wordEnd(lower, at) === at + 1;
}

/** "O'Brien". */
function withApostrophes(lower: string, start: number, end: number): JoinedWord | null {
  let last = end;
  while (
    lower.charCodeAt(last) === apostrophe &&
    isLetterAt(lower, last + 1) &&
    cliticEnd(lower, last) === last
  )
    last = wordEnd(lower, last + 1);
  if (last === end) return null;
  const word = lower.slice(start, last).replaceAll("'", '');
  return { end: last, terms: [wordTerm(word)], word };
}

/** "F-16": its hyphen is of no account, like its plural s. */
function code(lower: string, start: number, end: number): JoinedWord | null {
  if (end - start > longestCodeWord || !isDigitAt(lower, end + 1)) return null;
  codeNumber.lastIndex = end;
  const [joined, number] = codeNumber.exec(lower) ?? [];
  if (joined === undefined || number === undefined || year.test(number)) return null;
  const word = lower.slice(start, end);
  const parts = word.length > 1 ? [wordTerm(word), number] : [];
  return { end: end + joined.length, terms: [wordTerm(word + number), ...parts], word: null };
}

/** "re-election" and "R&D". */
function glued(lower: string, start: number, end: number, sign: '' | '&'): JoinedWord | null {
  if (!isLetterAt(lower, end + 1)) return null;
  const word = lower.slice(start, end);
  const tailEnd = wordEnd(lower, end + 1);
  const tail = lower.slice(end + 1, tailEnd);
  const fits = sign === '' ? gluedPrefixes.has(word) : word.length < 3 && tail.length < 3;
  return fits ? { end: tailEnd, terms: [wordTerm(word + sign + tail)], word: tail } : null;
}
