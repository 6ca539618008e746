import stringWidth from 'string-width';
import { shift, slice, type Span } from '../model/span.js';
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

/** Where a word that must be cut is cut rather than anywhere, as paths and ids may be: after one of these. */
const joint = /[-/_.,;:]/u;

function* cut(word: string, offset: number, width: number): Generator<Piece> {
  let start = 0;
  let filled = 0;
  // The end of the last joint since `start`, and the columns up to it.
  let after: { readonly end: number; readonly columns: number } | null = null;
  for (const { segment, index } of graphemes.segment(word)) {
    const columns = columnsOf(segment);
    // What a cut at a joint leaves over may be too wide still, and is then cut where it stands.
    while (filled > 0 && filled + columns > width) {
      const end: number = after?.end ?? index;
      const taken: number = after?.columns ?? filled;
      yield { start: offset + start, end: offset + end, columns: taken };
      start = end;
      filled -= taken;
      after = null;
    }
    filled += columns;
    if (joint.test(segment)) after = { end: index + segment.length, columns: filled };
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
 * reaches, or marked in the text where there is no paint. An empty line in the quote begins a new line, another line
 * break is a space.
 */
export function wrapQuote(
  quote: string,
  highlight: Span | null,
  width: number,
  paint: ((text: string) => string) | null,
): string[] {
  const lit = highlight !== null && highlight.start < highlight.end ? highlight : null;
  const marked = lit !== null && paint === null ? markHighlight(quote, lit) : quote;
  const safe = printableLine(marked);
  return paragraphSpans(marked)
    .flatMap((paragraph) =>
      lineSpans(slice(safe, paragraph), width).map((line) => shift(line, paragraph.start)),
    )
    .map((line) => {
      const start = Math.max(line.start, lit?.start ?? line.end);
      const end = Math.min(line.end, lit?.end ?? line.end);
      if (paint === null || start >= end) return slice(safe, line);
      return safe.slice(line.start, start) + paint(safe.slice(start, end)) + safe.slice(end, line.end);
    });
}

/** What stands between empty lines. */
function paragraphSpans(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const gap of text.matchAll(/\n[^\S\n]*\n/gu)) {
    spans.push({ start, end: gap.index });
    start = gap.index + gap[0].length;
  }
  return [...spans, { start, end: text.length }];
}
