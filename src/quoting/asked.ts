import { wordsOf, type Word } from './words.js';

/** Fewer words than this may be anybody's. */
export const leastWords = 4;

export interface AskedWord extends Word {
  /** Whether it stands in square brackets beside words that do not: put in by whoever quotes, openly. */
  readonly inserted: boolean;
}

/** Words asked, read for comparing. */
export interface Asked {
  /** Without white space and marks around the whole. Offsets of its words count in it. */
  readonly text: string;
  /** The words between ellipsis signs, each list with at least one word. */
  readonly fragments: readonly (readonly AskedWord[])[];
  /** Words as a person counts them: "air-defence" is one, "%" is none. */
  readonly count: number;
}

/** "…", "...", "[...]", "(…)", ". . ." */
export const ellipsis = /[[(]\s?(?:…|\.\s?\.\s?\.)\s?[\])]|…+|\.(?:\s?\.){2,}/gu;
const outerMark = /["'“”„‟«»‘’‚‛‹›「」『』\s]/u;

/** Reads words as somebody typed or pasted them. The time is linear in their length. */
export function readAsked(typed: string): Asked {
  const text = withoutMarks(typed);
  const brackets = bracketsOf(text);
  let next = 0;
  const inserted = ({ start }: Word): boolean => {
    while ((brackets[next]?.end ?? Infinity) <= start) next += 1;
    return (brackets[next]?.start ?? Infinity) < start;
  };
  const fragments: AskedWord[][] = [];
  let from = 0;
  for (const sign of [...text.matchAll(ellipsis), null]) {
    const words = wordsOf(text, from, sign?.index ?? text.length);
    if (words.length > 0) fragments.push(words.map((word) => ({ ...word, inserted: inserted(word) })));
    from = sign === null ? text.length : sign.index + sign[0].length;
  }
  const words = fragments.flat();
  const count = countOf(text, words);
  // Words that are all in brackets are put into nothing: the briefing may have the brackets itself.
  if (words.some((word) => !word.inserted)) return { text, fragments, count };
  const own = fragments.map((fragment) => fragment.map((word) => ({ ...word, inserted: false })));
  return { text, fragments: own, count };
}

/** Without white space and quotation marks at its two ends. */
function withoutMarks(typed: string): string {
  let [start, end] = [0, typed.length];
  while (start < end && outerMark.test(typed.charAt(start))) start += 1;
  while (end > start && outerMark.test(typed.charAt(end - 1))) end -= 1;
  return typed.slice(start, end);
}

/** The same words read as if no ellipsis sign stood between them: the briefing may have the sign itself. */
export function inOnePiece(asked: Asked): Asked {
  return { ...asked, fragments: [asked.fragments.flat()] };
}

/** Stretches between square brackets, the marks included; one that never closes is none. */
function bracketsOf(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let start = text.indexOf('['); start >= 0;) {
    const close = text.indexOf(']', start);
    if (close < 0) break;
    found.push({ start, end: close + 1 });
    start = text.indexOf('[', close);
  }
  return found;
}

function countOf(text: string, words: readonly AskedWord[]): number {
  let count = 0;
  let before: number | null = null;
  for (const { start, end, key } of words) {
    const isApart = before === null || /[\s—–―…]|--/u.test(text.slice(before, start));
    if (isApart && /[\p{L}\p{N}]/u.test(key)) count += 1;
    before = end;
  }
  return count;
}
