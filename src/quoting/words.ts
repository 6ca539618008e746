import { CharKind, kindAt, unspacedEnd, widthAt } from '../language/char-kind.js';
import { shadow } from '../language/shadow.js';
import type { Span } from '../model/span.js';

/** A word of a text, as quotations are compared: a number with its sign of currency or percent is one. */
export interface Word extends Span {
  /** What two spellings of one word share: no case, no diacritics, plain apostrophes, no thousands separators. */
  readonly key: string;
}

const apostrophe = "'";
const minusSigns = '-\u2212';
/** A comma before three digits that no further digit follows: "1,000", "1,000,000". */
const thousands = /(?<=\d),(?=\d{3}(?!\d))/g;

/**
 * The words between two offsets, in order. A hyphen parts words, so that "air-defence" and "air defence" are the
 * same; an apostrophe between letters, a full stop or comma between digits and the stops of "U.S." do not. Offsets
 * count in `text`. One pass; the time is linear.
 */
export function wordsOf(text: string, start = 0, end = text.length): Word[] {
  const plain = shadow(text.slice(start, end));
  const words: Word[] = [];
  let at = 0;
  while (at < plain.length) {
    // "[W]e": the bracket marks a letter that was changed and belongs to the word.
    const rest = opensInBrackets(plain, at) ? at + 3 : at;
    const to = wordEnd(plain, rest);
    if (to === at) {
      at += widthAt(plain, at);
      continue;
    }
    const from = at > 0 && isMinus(plain, at) ? at - 1 : at;
    const written = rest > at ? plain.charAt(at + 1) + plain.slice(rest, to) : plain.slice(from, to);
    words.push({ start: start + from, end: start + to, key: keyOf(written) });
    at = to;
  }
  return words;
}

function opensInBrackets(plain: string, at: number): boolean {
  return (
    plain[at] === '[' &&
    plain[at + 2] === ']' &&
    kindAt(plain, at + 1) === CharKind.letter &&
    kindAt(plain, at + 3) === CharKind.letter
  );
}

/** End of the word that begins at a place; the place itself where none does. */
function wordEnd(plain: string, from: number): number {
  const kind = kindAt(plain, from);
  if (isPercent(plain[from])) return from + 1;
  if (kind === CharKind.currency)
    return kindAt(plain, from + 1) === CharKind.digit ? wordEnd(plain, from + 1) : from + 1;
  if (kind === CharKind.unspaced) return unspacedEnd(plain, from);
  if (kind !== CharKind.letter && kind !== CharKind.digit) return from;
  let at = from;
  for (;;) {
    const here = kindAt(plain, at);
    if (here === CharKind.letter || here === CharKind.digit || here === CharKind.joiner) {
      at += widthAt(plain, at);
    } else if (joins(plain, from, at)) {
      at += 1;
    } else return isPercent(plain[at]) && kindAt(plain, at - 1) === CharKind.digit ? at + 1 : at;
  }
}

function isPercent(sign: string | undefined): boolean {
  return sign === '%' || sign === '‰';
}

/** Whether a sign inside a word holds it together. */
function joins(plain: string, from: number, at: number): boolean {
  const sign = plain[at];
  const after = kindAt(plain, at + 1);
  if (sign === apostrophe) return kindAt(plain, at - 1) !== CharKind.digit && after === CharKind.letter;
  if (sign !== '.' && sign !== ',') return false;
  if (after === CharKind.digit) return kindAt(plain, at - 1) === CharKind.digit;
  // "U.S.", "a.m.": single letters with a stop between them.
  const single = at - 1 === from || plain[at - 2] === '.';
  const next = kindAt(plain, at + 2);
  return (
    sign === '.' && single && after === CharKind.letter && next !== CharKind.letter && next !== CharKind.digit
  );
}

/** A sign right before a number that stands free on its other side: "-5 degrees", not "2024-25". */
function isMinus(plain: string, at: number): boolean {
  const before = plain[at - 2];
  return (
    kindAt(plain, at) === CharKind.digit &&
    minusSigns.includes(plain[at - 1] ?? ' ') &&
    (before === undefined || /[\s(]/u.test(before))
  );
}

function keyOf(plain: string): string {
  const lower = plain.toLowerCase();
  if (/^[a-z0-9']*$/.test(lower)) return lower;
  if (/\d/.test(lower)) return lower.replace('\u2212', '-').replace(thousands, '');
  const bare = lower.replaceAll('.', '');
  return /^[a-z']*$/.test(bare)
    ? bare
    : bare.normalize('NFKD').replace(/[\p{M}\u00ad\u200b-\u200d\u2060\ufeff]/gu, '');
}
