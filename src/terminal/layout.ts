import stringWidth from 'string-width';
import { slice, type Span } from '../model/span.js';
import { printable, printableLine } from './printable.js';

const graphemes = new Intl.Segmenter();

/** How many columns the text fills on a terminal. */
export function columnsOf(text: string): number {
  return stringWidth(text);
}

/** The text filled with spaces up to `width` columns. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columnsOf(text)));
}

/**
 * Where the lines lie when the text, itself without line breaks, is broken at its spaces to fill at most `width`
 * columns; a word longer than a line is cut between characters. Lines are spans of the text, so that nothing of a
 * quotation changes (wrap-ansi would normalise it) and a highlight inside it can still be found.
 */
export function lineSpans(text: string, width: number): Span[] {
  const lines: Span[] = [];
  let line: Span | null = null;
  let filled = 0;
  for (const word of pieces(text, width)) {
    const gap = line === null ? 0 : word.start - line.end;
    if (line !== null && filled + gap + word.columns <= width) {
      line = { start: line.start, end: word.end };
      filled += gap + word.columns;
      continue;
    }
    if (line !== null) lines.push(line);
    line = { start: word.start, end: word.end };
    filled = word.columns;
  }
  if (line !== null) lines.push(line);
  return lines;
}

interface Piece extends Span {
  readonly columns: number;
}

/** The words between spaces, those wider than a line in parts that fit. */
function* pieces(text: string, width: number): Generator<Piece> {
  for (const match of text.matchAll(/[^ ]+/gu)) {
    const start = match.index;
    const columns = columnsOf(match[0]);
    if (columns <= width) {
      yield { start, end: start + match[0].length, columns };
    } else {
      yield* cut(match[0], start, width);
    }
  }
}

function* cut(word: string, offset: number, width: number): Generator<Piece> {
  let start = 0;
  let filled = 0;
  for (const { segment, index } of graphemes.segment(word)) {
    const columns = columnsOf(segment);
    if (filled + columns > width) {
      yield { start: offset + start, end: offset + index, columns: filled };
      start = index;
      filled = 0;
    }
    filled += columns;
  }
  yield { start: offset + start, end: offset + word.length, columns: filled };
}

/** Text from outside as lines of at most `width` columns, made printable; its own line breaks stay. */
export function wrapText(text: string, width: number): string[] {
  return printable(text)
    .split('\n')
    .flatMap((line) => (line.trim() === '' ? [''] : lineSpans(line, width).map((span) => slice(line, span))));
}

/** Signs that may mark a highlight where colour cannot. */
const marks = [
  ['**', '**'],
  ['«', '»'],
  ['>>', '<<'],
] as const;

/** The text with its highlighted part between two marks: the first that the text does not hold itself. */
export function markHighlight(text: string, highlight: Span): string {
  const [open, close] = marks.find((pair) => pair.every((mark) => !text.includes(mark))) ?? marks[0];
  const before = text.slice(0, highlight.start);
  return before + open + slice(text, highlight) + close + text.slice(highlight.end);
}

/**
 * Quoted words as lines, made printable, with what `highlight` covers (offsets into `quote`) painted on every line it
 * reaches, or marked in the text where there is no paint.
 */
export function wrapQuote(
  quote: string,
  highlight: Span | null,
  width: number,
  paint: ((text: string) => string) | null,
): string[] {
  const safe = printableLine(quote);
  if (highlight === null || highlight.start === highlight.end) return wrapText(safe, width);
  if (paint === null) return wrapText(markHighlight(safe, highlight), width);
  return lineSpans(safe, width).map((line) => {
    const start = Math.max(line.start, highlight.start);
    const end = Math.min(line.end, highlight.end);
    if (start >= end) return slice(safe, line);
    return safe.slice(line.start, start) + paint(safe.slice(start, end)) + safe.slice(end, line.end);
  });
}
