import type { Span } from '../model/span.js';

/** A line that is not blank, without the white space around it. */
export interface Line extends Span {
  /** White space before its first sign, in UTF-16 units. */
  readonly indent: number;
  /** Blank lines between it and the line before. */
  readonly gap: number;
}

const lineBreak = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/gu;

/** The lines of a stretch of text that are not blank. Line ends may be of any system; offsets count in the text. */
export function linesOf(text: string, within: Span = { start: 0, end: text.length }): Line[] {
  const lines: Line[] = [];
  let gap = 0;
  const add = (from: number, to: number): void => {
    const raw = text.slice(from, to);
    const start = from + (raw.length - raw.trimStart().length);
    const end = from + raw.trimEnd().length;
    if (end <= start) {
      gap += 1;
      return;
    }
    lines.push({ start, end, indent: start - from, gap });
    gap = 0;
  };
  let from = within.start;
  lineBreak.lastIndex = from;
  for (let hit = lineBreak.exec(text); hit !== null && hit.index < within.end; hit = lineBreak.exec(text)) {
    add(from, hit.index);
    from = hit.index + hit[0].length;
  }
  if (from < within.end) add(from, within.end);
  return lines;
}
