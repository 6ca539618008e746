import type { Span } from '../model/span.js';
import type { Line } from './lines.js';
import {
  beginsLower,
  isTerminated,
  isTabular,
  isUnderline,
  markerOf,
  standsAlone,
  type Casing,
  type Marker,
} from './signals.js';

/** Lines that belong together: one paragraph, heading, list item or table. */
export interface Piece extends Span {
  readonly marker: Marker | null;
  readonly isTable: boolean;
}

/** How a file sets its paragraphs. */
export interface Layout {
  /** The column at which lines were broken by a program; null where each line is a paragraph of its own. */
  readonly width: number | null;
  /** Blank lines between the lines of one paragraph: 1 in double-spaced text. */
  readonly gap: 0 | 1;
  /** From this length on, a line that does not end like a sentence goes on in the next. */
  readonly cut: number;
}

/** No program wraps wider; a longer line is a paragraph. */
const widest = 130;
/** Unless told otherwise, a line this long that does not end like a sentence was cut in the middle of one. */
const cutShort = 120;

const openEnd =
  /(?:,|\s(?:a|an|the|of|in|on|at|by|for|to|from|with|into|and|or|but|nor|that|which|who|whose|as|than|is|are|was|were|has|have|had|be|will|would|his|her|its|their|our))$/iu;

const lengthOf = (line: Span): number => line.end - line.start;

function continues(text: string, line: Line, next: Line, caseless: boolean): boolean {
  const tail = text.slice(Math.max(line.start, line.end - 8), line.end);
  return !isTerminated(tail) && (caseless || beginsLower(text.slice(next.start, next.start + 4)));
}

/** Reads a file's layout off its own lines: wrapped text has many lines that go on in lower case, all about as long. */
export function layoutOf(
  text: string,
  lines: readonly Line[],
  { caseless }: Casing,
  cut: number = cutShort,
): Layout {
  for (const gap of [0, 1] as const) {
    let pairs = 0;
    let long = 0;
    const widths: number[] = [];
    for (const [i, line] of lines.entries()) {
      const next = lines[i + 1];
      if (next?.gap !== gap) continue;
      pairs += 1;
      if (lengthOf(line) > widest) long += 1;
      else if (continues(text, line, next, caseless)) widths.push(lengthOf(line));
    }
    const enough = gap === 0 ? 1 : 2;
    if (widths.length < enough || widths.length < 0.3 * pairs || long > 0.1 * pairs) continue;
    const width = widths.reduce((most, one) => Math.max(most, one), 0);
    if (width >= 30) return { width, gap, cut };
  }
  return { width: null, gap: 0, cut };
}

/** Whether `next` goes on with the paragraph that `line` belongs to. */
function flows(text: string, line: Line, next: Line, layout: Layout, caseless: boolean): boolean {
  if (next.gap > layout.gap) return false;
  const tail = text.slice(Math.max(line.start, line.end - 12), line.end);
  const terminated = isTerminated(tail);
  if (!caseless && !terminated && beginsLower(text.slice(next.start, next.start + 4))) return true;
  if (layout.width === null) {
    return (
      next.gap === 0 &&
      !terminated &&
      lengthOf(next) >= layout.cut / 3 &&
      (lengthOf(line) >= layout.cut || openEnd.test(tail))
    );
  }
  if (!terminated && openEnd.test(tail)) return true;
  if (next.indent > line.indent + 1 && next.gap === 0) return false;
  // A line was broken by the program only if the next word would not have fitted in.
  const word =
    /^\S{1,40}/u.exec(text.slice(next.start, Math.min(next.end, next.start + 40)))?.[0].length ?? 0;
  const needed = lengthOf(line) + 1 + word;
  return terminated ? needed > layout.width : needed > 0.88 * layout.width;
}

/**
 * Puts lines together that a program or a slip has broken apart. Whether each line is a paragraph, or lines are
 * wrapped and blank lines (or short last lines) part paragraphs, or wrapped and double-spaced, is told from the lines.
 */
export function piecesOf(
  text: string,
  lines: readonly Line[],
  { caseless }: Casing,
  layout: Layout,
): Piece[] {
  const pieces: Piece[] = [];
  let first = 0;
  while (first < lines.length) {
    const head = lines[first];
    if (!head) break;
    const words = text.slice(head.start, head.end);
    const below = lines[first + 1];
    const underlined = below?.gap === 0 && isUnderline(words, text.slice(below.start, below.end));
    const marker: Marker | null = underlined ? { kind: 'heading', length: 0 } : markerOf(words);
    const isTable = isTabular(words);
    let last = head;
    let end = first + (underlined ? 2 : 1);
    for (let next = lines[end]; next; next = lines[end]) {
      const nextWords = text.slice(next.start, next.end);
      if (isTable) {
        if (next.gap > 0 || !isTabular(nextWords)) break;
      } else {
        const apart = markerOf(nextWords) !== null || isTabular(nextWords) || standsAlone(nextWords);
        if (marker?.kind === 'heading' || apart || standsAlone(text.slice(last.start, last.end))) break;
        if (!flows(text, last, next, layout, caseless)) break;
      }
      last = next;
      end += 1;
    }
    const start = head.start + (marker?.length ?? 0);
    if (/[\p{L}\p{N}]/u.test(text.slice(start, last.end)))
      pieces.push({ start, end: last.end, marker, isTable });
    first = end;
  }
  return pieces;
}
