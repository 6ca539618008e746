import type { Span } from '../model/span.js';

/** Words between quotation marks: `start`–`end` without the marks, `outer` with them. */
export interface Quoted extends Span {
  readonly outer: Span;
  /** False where the text ends before the mark closes. */
  readonly closed: boolean;
}

/** Each opening mark with those that may close it. Typists mix curly, straight and turned ones. */
const openers: Readonly<Record<string, string>> = {
  '“': '”"“',
  '”': '”"',
  '„': '“”"',
  '«': '»',
  '»': '«',
  '"': '"”',
  '‘': "’'‘",
  "'": "'’‘",
  '‚': '‘’',
  '‹': '›',
};
/** Two single marks that a typewriter sets for a double one; they close the same way. */
const twins = new Set(["''", '``', '‘‘', '’’']);
const singles = new Set(['‘', "'", '‚', '‹']);

/** Longest a single-quoted stretch may be; beyond it the mark was an apostrophe. */
const longestSingle = 300;

/**
 * Stretches in quotation marks of every kind, the outermost only, in order, each with at least one letter or digit. An
 * apostrophe is told from a single mark by the letters beside it. A mark that never closes runs to the end of the
 * text, as in a quotation over several paragraphs, where it opens the text or an utterance (behind a comma or a
 * colon); elsewhere it counts for nothing. One pass; the time is linear in the text's length.
 * @param text A paragraph, or anything else that quotations do not leave.
 * @param offset Added to every offset.
 */
export function findQuoted(text: string, offset = 0): Quoted[] {
  const found: Quoted[] = [];
  /** Marks that were looked for in vain: they close nowhere behind that place either. */
  const missing = new Set<string>();
  let at = nextMark(text, 0);
  while (at < text.length) {
    const mark = markAt(text, at);
    if (mark === '' || missing.has(mark) || !opens(text, at, mark)) {
      at = nextMark(text, at + Math.max(1, mark.length));
      continue;
    }
    const single = singles.has(mark);
    const inner = at + mark.length;
    const close =
      mark.length > 1 ? closingTwin(text, inner) : closingMark(text, inner, openers[mark] ?? '', single);
    if (close < 0 && (single || !opensUtterance(text, at))) {
      if (!single) missing.add(mark);
      at = nextMark(text, inner);
      continue;
    }
    const end = close < 0 ? trimmedEnd(text) : close;
    if (/[\p{L}\p{N}]/u.test(text.slice(inner, Math.min(end, at + 200)))) {
      found.push({
        start: offset + inner,
        end: offset + end,
        outer: { start: offset + at, end: offset + (close < 0 ? end : end + mark.length) },
        closed: close >= 0,
      });
    }
    at = nextMark(text, Math.max(end, at) + mark.length);
  }
  return found;
}

const anyMark = /[“”„«»"‘’'‚‹`]/gu;

/** Where the next sign stands that a mark may begin with; the text's length where none does. */
function nextMark(text: string, from: number): number {
  anyMark.lastIndex = from;
  return anyMark.exec(text)?.index ?? text.length;
}

/** The mark that may open a quotation at a place; empty where none stands. */
function markAt(text: string, at: number): string {
  const sign = text.charAt(at);
  const pair = sign + text.charAt(at + 1);
  if (twins.has(pair)) return pair;
  return openers[sign] === undefined ? '' : sign;
}

function closingTwin(text: string, from: number): number {
  for (let at = from; at < text.length - 1; at += 1) {
    const sign = text.charAt(at);
    if ((sign === "'" || sign === '’') && text.charAt(at + 1) === sign) return at;
  }
  return -1;
}

const isLetter = (sign: string): boolean => /[\p{L}\p{N}]/u.test(sign);

function trimmedEnd(text: string): number {
  let end = text.length;
  while (end > 0 && /\s/u.test(text.charAt(end - 1))) end -= 1;
  return end;
}

function opens(text: string, at: number, mark: string): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + mark.length);
  if (after === '' || /\s/u.test(after) || isLetter(before)) return false;
  if (mark === '”' || mark === '»') return before === '' || /[\s(]/u.test(before);
  return !singles.has(mark) || isLetter(after) || /["“$€£([.…]/u.test(after);
}

/** Whether a mark stands where somebody begins to speak: at the start, or behind a comma or a colon. */
function opensUtterance(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && /\s/u.test(text.charAt(before))) before -= 1;
  return before < 0 || /[,:]/u.test(text.charAt(before));
}

function closingMark(text: string, from: number, closers: string, single: boolean): number {
  const limit = single ? Math.min(text.length, from + longestSingle) : text.length;
  for (let at = from; at < limit; at += 1) {
    const sign = text.charAt(at);
    if (!closers.includes(sign)) continue;
    const after = text.charAt(at + 1);
    const before = text.charAt(at - 1);
    // A mark that also opens closes only where no word follows and none is left hanging.
    if (!single && (sign !== '“' || !isLetter(after))) return at;
    // "Rus', the" could be either; "don't" and "Russia’s" never close.
    if (single && !isLetter(after) && !/\s/u.test(before)) return at;
  }
  return -1;
}
