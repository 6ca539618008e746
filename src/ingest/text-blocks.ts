import type { BlockKind } from '../model/briefing.js';
import { slice, type Span } from '../model/span.js';
import { piecesOf, type Piece } from './layout.js';
import { linesOf } from './lines.js';
import {
  beginsLower,
  isByline,
  isCaption,
  isLink,
  isShouted,
  isTeaser,
  isTerminated,
  isTimestamp,
} from './signals.js';

/** A block before it has its number and section. */
export interface Draft extends Span {
  readonly kind: BlockKind;
}

/** A piece and what can be told from its words alone; `short` may yet be a title, a heading, a link or an item. */
interface Reading {
  readonly span: Span;
  readonly words: string;
  readonly kind: BlockKind | 'short';
}

const longestTitle = 200;
const longestHeading = 120;
const countWords = (words: string): number => words.split(/\s+/u).length;

/** Kinds that can be told from the words alone, wherever they stand. */
export function kindOfWords(words: string, shouting: boolean): BlockKind | 'short' {
  if (isTimestamp(words)) return 'timestamp';
  if (isByline(words)) return 'byline';
  if (isLink(words)) return 'link';
  if (isCaption(words)) return 'caption';
  if (isTeaser(words, shouting)) return 'teaser';
  const sentences = /[.!?]["”’')]*\s+["“‘(]?\p{Lu}/u.test(words.slice(0, longestTitle + 50));
  if (words.length > longestTitle || isTerminated(words) || beginsLower(words)) return 'paragraph';
  return sentences && !/\b(?:\p{L}\.){2}|\b\p{Lu}\p{Ll}{0,3}\./u.test(words) ? 'paragraph' : 'short';
}

function read(text: string, piece: Piece, shouting: boolean): Reading {
  const words = slice(text, piece);
  if (piece.isTable) return { span: piece, words, kind: 'table' };
  if (piece.marker) return { span: piece, words, kind: piece.marker.kind };
  return { span: piece, words, kind: kindOfWords(words, shouting) };
}

const isProse = (kind: Reading['kind'] | undefined): boolean =>
  kind === 'paragraph' || kind === 'list-item' || kind === 'quotation' || kind === 'table';

/** Where the head of the page ends: headline, standfirst, byline, time and the controls around them. */
function endOfHead(readings: readonly Reading[]): number {
  const firstProse = readings.findIndex((one) => isProse(one.kind));
  let end = firstProse < 0 ? readings.length : firstProse;
  // A standfirst may be a whole sentence; then the byline or the time comes behind it.
  const window = readings.slice(0, end + 6);
  let prose = 0;
  for (const [i, one] of window.entries()) {
    if (one.kind === 'paragraph') {
      prose += 1;
      if (prose > 2 || one.words.length > 350) break;
    }
    if ((one.kind === 'timestamp' || (one.kind === 'byline' && /^\W*by\b/iu.test(one.words))) && i >= end)
      end = i + 1;
  }
  return end;
}

function headKinds(readings: readonly Reading[], end: number, kinds: BlockKind[]): void {
  const shorts: number[] = [];
  for (let i = 0; i < end; i += 1)
    if (readings[i]?.kind === 'short' || readings[i]?.kind === 'teaser') shorts.push(i);
  // A label above the headline ("World news") is no title.
  const [label, headline] = shorts;
  const labelled =
    label !== undefined &&
    headline === label + 1 &&
    countWords(readings[label]?.words ?? '') <= 3 &&
    countWords(readings[headline]?.words ?? '') > 3;
  const titleAt = labelled ? headline : label;
  const title = titleAt === undefined ? null : readings[titleAt];
  let furnished = false;
  for (let i = 0; i < end; i += 1) {
    const one = readings[i];
    if (!one) continue;
    if (one.kind === 'byline' || one.kind === 'timestamp') furnished = true;
    const next = readings[i + 1];
    if (i === titleAt || (one.kind === 'short' && one.words === title?.words)) kinds[i] = 'title';
    else if (one.kind === 'paragraph') kinds[i] = 'standfirst';
    else if (one.kind === 'short') {
      const words = countWords(one.words);
      if (i < (titleAt ?? 0) || (furnished && words <= 2)) kinds[i] = 'link';
      else kinds[i] = words > 8 || !isProse(next?.kind) ? 'standfirst' : 'heading';
    }
  }
}

function bodyKinds(readings: readonly Reading[], from: number, kinds: BlockKind[]): void {
  let lastProse = -1;
  for (const [i, one] of readings.entries()) if (isProse(one.kind)) lastProse = i;
  for (let i = from; i < readings.length; i += 1) {
    const one = readings[i];
    if (!one) continue;
    if (one.kind === 'paragraph' && isQuestionHeading(one.words) && isProse(readings[i + 1]?.kind)) {
      kinds[i] = 'heading';
      continue;
    }
    if (one.kind !== 'short') continue;
    if (one.words.length > longestHeading) kinds[i] = 'paragraph';
    else if (i > lastProse) kinds[i] = countWords(one.words) <= 4 ? 'link' : 'teaser';
    else if (runOfShorts(readings, i) >= 3) kinds[i] = 'list-item';
    else kinds[i] = 'heading';
  }
}

function isQuestionHeading(words: string): boolean {
  return /^[^"“”.!?:]{8,90}\?$/u.test(words) && countWords(words) <= 12 && /^\p{Lu}/u.test(words);
}

function runOfShorts(readings: readonly Reading[], at: number): number {
  let first = at;
  while (readings[first - 1]?.kind === 'short') first -= 1;
  let end = at;
  while (readings[end]?.kind === 'short') end += 1;
  return end - first;
}

/**
 * The blocks of a plain-text stretch, each with its kind. Kinds are told from length, casing, closing punctuation,
 * the patterns of credits, times and page controls, and from where a block stands.
 */
export function textBlocks(text: string, within: Span = { start: 0, end: text.length }): Draft[] {
  const pieces = piecesOf(text, linesOf(text, within));
  const shouting = !isShouted(text.slice(0, 20_000));
  const readings = pieces.map((piece) => read(text, piece, shouting));
  const kinds = readings.map((one): BlockKind => (one.kind === 'short' ? 'paragraph' : one.kind));
  if (readings.length > 1) {
    const [first, second] = readings;
    let head = endOfHead(readings);
    headKinds(readings, head, kinds);
    // A summary set above the first heading of a text that has no headline.
    if (
      head === 0 &&
      first &&
      second?.kind === 'short' &&
      first.kind === 'paragraph' &&
      first.words.length <= 350
    ) {
      kinds[0] = 'standfirst';
      head = 1;
    }
    bodyKinds(readings, head, kinds);
  }
  return readings.map((one, i) => ({
    start: one.span.start,
    end: one.span.end,
    kind: kinds[i] ?? 'paragraph',
  }));
}
