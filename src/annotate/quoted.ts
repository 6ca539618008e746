import type { Span } from '../model/span.js';

/** Words between quotation marks: `start`–`end` without the marks, `outer` with them. */
export interface Quoted extends Span {
  readonly outer: Span;
  /** False where the text ends before the mark closes. */
  readonly closed: boolean;
}

const openers: Readonly<Record<string, string>> = {
  '“': '”"',
  '„': '“”"',
  '«': '»',
  '"': '"”',
  '‘': "’'",
  "'": "'’",
  '‚': '‘’',
};
const singles = new Set(['‘', "'", '‚']);

/**
 * Stretches in quotation marks of every kind, the outermost only. An apostrophe is told from a single mark by the
 * letters beside it; a mark that never closes runs to the end of the text. One pass, linear.
 * @param offset Added to every offset.
 */
export function findQuoted(text: string, offset = 0): Quoted[] {
  const found: Quoted[] = [];
  let at = 0;
  while (at < text.length) {
    const mark = text.charAt(at);
    const closers = openers[mark];
    if (closers === undefined || !opens(text, at, mark)) {
      at += 1;
      continue;
    }
    const close = closingMark(text, at + 1, closers, singles.has(mark));
    if (close < 0 && singles.has(mark)) {
      at += 1;
      continue;
    }
    const end = close < 0 ? text.length : close;
    if (end > at + 1) {
      found.push({
        start: offset + at + 1,
        end: offset + end,
        outer: { start: offset + at, end: offset + Math.min(end + 1, text.length) },
        closed: close >= 0,
      });
    }
    at = end + 1;
  }
  return found;
}

const isLetter = (sign: string): boolean => /[\p{L}\p{N}]/u.test(sign);

function opens(text: string, at: number, mark: string): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  if (after === '' || /\s/u.test(after)) return false;
  if (singles.has(mark)) return !isLetter(before) && (isLetter(after) || /["“$€£([]/u.test(after));
  return mark !== '"' || !isLetter(before) || isLetter(after);
}

/** Longest a single-quoted stretch may be; beyond it the mark was an apostrophe. */
const longestSingle = 300;

function closingMark(text: string, from: number, closers: string, single: boolean): number {
  const limit = single ? Math.min(text.length, from + longestSingle) : text.length;
  for (let at = from; at < limit; at += 1) {
    if (!closers.includes(text.charAt(at))) continue;
    if (!single) return at;
    const after = text.charAt(at + 1);
    const before = text.charAt(at - 1);
    // "Rus', the" could be either; "don't" and "Russia’s" never close.
    if (!isLetter(after) && !/\s/u.test(before)) return at;
  }
  return -1;
}
