import { lexicon, lexiconKey } from '../language/lexicon.js';
import type { BlockKind } from '../model/briefing.js';
import { slice, type Span } from '../model/span.js';
import { layoutOf, piecesOf, type Layout, type Piece } from './layout.js';
import { linesOf, type Line } from './lines.js';
import {
  authorNoted,
  beginsLower,
  casingOf,
  isAgency,
  isBareDate,
  isByline,
  isCaption,
  isLink,
  isTeaser,
  isTerminated,
  isTimestamp,
  type Casing,
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
/** Notes on the author stand among this many last blocks. */
const longestTail = 8;
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
      if (prose > 1 || one.words.length > 350) break;
    }
    if ((one.kind === 'timestamp' || (one.kind === 'byline' && /^\W*by\b/iu.test(one.words))) && i >= end)
      end = i + 1;
  }
  return end;
}

/** Words of somebody and nothing else. */
const isQuoted = (one: Reading | undefined): boolean =>
  one?.kind === 'quotation' || (one?.kind === 'paragraph' && /^["“«].*["”»]$/su.test(one.words));

/** A name alone, as bylines without "By" have it. */
function isNameLike(words: string): boolean {
  return /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3}$/u.test(words);
}

/**
 * Whether a line names a writer: a name with an agency or a time below it, or one that the text then never mentions,
 * as it would if the text were about that person.
 */
function isWriter(readings: readonly Reading[], at: number): boolean {
  const [name = ''] = (readings[at]?.words ?? '').split(/, | and /u);
  if (!isNameLike(name)) return false;
  const below = readings[at + 1];
  if (below?.kind === 'timestamp' || (below?.kind === 'short' && isAgency(below.words))) return true;
  const [given = ''] = name.split(' ');
  const surname = name.slice(name.lastIndexOf(' ') + 1).toLowerCase();
  const mentioned = readings.slice(at + 1, at + 8).some((one) => one.words.toLowerCase().includes(surname));
  return !mentioned && lexicon().givenNames.has(lexiconKey(given));
}

/** Where the headline stands among the short lines at the head, if anywhere. */
function titleAmong(readings: readonly Reading[], shorts: readonly number[]): number | null {
  const [label, headline] = shorts.filter(
    (at) =>
      !isWriter(readings, at) &&
      !(at > 0 && isWriter(readings, at - 1) && isAgency(readings[at]?.words ?? '')),
  );
  if (label === undefined) return null;
  if (headline !== label + 1) return label;
  // A label ("World news") above the headline is no title.
  const isLabel = countWords(readings[label]?.words ?? '') <= 3;
  return isLabel && countWords(readings[headline]?.words ?? '') > 3 ? headline : label;
}

function headKinds(readings: readonly Reading[], end: number, kinds: BlockKind[]): void {
  const shorts = readings
    .slice(0, end)
    .flatMap((one, i) => (one.kind === 'short' || one.kind === 'teaser' ? [i] : []));
  const titleAt = titleAmong(readings, shorts);
  const title = titleAt === null ? null : readings[titleAt];
  const runs = runsOfShorts(readings.slice(0, end));
  let furnished = false;
  for (let i = 0; i < end; i += 1) {
    const one = readings[i];
    if (!one) continue;
    const below = readings[i + 1];
    if (one.kind === 'byline' || one.kind === 'timestamp') furnished = true;
    if (i === titleAt || (one.kind === 'short' && one.words === title?.words)) kinds[i] = 'title';
    else if (one.kind === 'paragraph') kinds[i] = 'standfirst';
    else if (one.kind === 'short') {
      const words = countWords(one.words);
      if (isWriter(readings, i) || (isAgency(one.words) && kinds[i - 1] === 'byline')) kinds[i] = 'byline';
      else if (i < (titleAt ?? 0) || (furnished && words <= 2)) kinds[i] = 'link';
      else if ((runs[i] ?? 0) > 3) kinds[i] = 'list-item';
      else kinds[i] = words > 8 || !isProse(below?.kind) ? 'standfirst' : 'heading';
    }
  }
}

function bodyKinds(readings: readonly Reading[], from: number, kinds: BlockKind[]): void {
  const runs = runsOfShorts(readings);
  let lastProse = -1;
  for (const [i, one] of readings.entries()) if (isProse(one.kind)) lastProse = i;
  for (let i = from; i < readings.length; i += 1) {
    const one = readings[i];
    if (!one) continue;
    const below = readings[i + 1];
    const leads = isProse(below?.kind) && (below?.words.length ?? 0) >= 80;
    // A question, or a day, set above the text that it leads.
    if (one.kind === 'paragraph' && leads && isQuestionHeading(one.words)) kinds[i] = 'heading';
    if (one.kind === 'timestamp' && leads && isBareDate(one.words)) kinds[i] = 'heading';
    if (one.kind !== 'short') continue;
    if (one.words.length > longestHeading) kinds[i] = 'paragraph';
    else if (i > lastProse) kinds[i] = countWords(one.words) <= 4 ? 'link' : 'teaser';
    else if ((runs[i] ?? 0) >= 3) kinds[i] = 'list-item';
    else kinds[i] = 'heading';
  }
}

function isQuestionHeading(words: string): boolean {
  return /^[^"“”.!?:]{8,90}\?$/u.test(words) && countWords(words) <= 12 && /^\p{Lu}/u.test(words);
}

/** For each reading, how many short lines stand together there. */
function runsOfShorts(readings: readonly Reading[]): number[] {
  const runs: number[] = [];
  for (let i = 0; i < readings.length;) {
    let end = i;
    while (readings[end]?.kind === 'short') end += 1;
    const next = Math.max(end, i + 1);
    for (; runs.length < next;) runs.push(end - i);
    i = next;
  }
  return runs;
}

/** A note on the author stands last, and the text above does not know the name; in any other place it is news. */
export function withAuthorNotes(text: string, drafts: readonly Draft[]): Draft[] {
  const marked = [...drafts];
  for (let i = marked.length - 1; i > Math.max(0, marked.length - longestTail); i -= 1) {
    const draft = marked[i];
    if (!draft || draft.kind === 'list-item' || draft.kind === 'quotation') break;
    if (draft.kind !== 'paragraph') continue;
    const surname = authorNoted(slice(text, draft));
    const isKnown = (one: Draft): boolean =>
      one.kind === 'paragraph' && slice(text, one).includes(surname ?? '');
    if (surname === null || marked.slice(0, i).some(isKnown)) break;
    marked[i] = { ...draft, kind: 'byline' };
  }
  return marked;
}

/**
 * The blocks of a plain text, each with its kind. Kinds are told from length, casing, closing punctuation,
 * the patterns of credits, times and page controls, and from where a block stands.
 */
export function textBlocks(text: string): Draft[] {
  const casing = casingOf(text);
  const lines = linesOf(text);
  return withAuthorNotes(text, lineBlocks(text, lines, casing, layoutOf(text, lines, casing)));
}

/** The blocks of some lines of a text whose casing and layout are known. */
export function lineBlocks(text: string, lines: readonly Line[], casing: Casing, layout: Layout): Draft[] {
  const readings = piecesOf(text, lines, casing, layout).map((piece) => read(text, piece, casing.shouting));
  const kinds = readings.map((one, i): BlockKind => {
    // "— Jane Doe" below a quotation says who spoke, not who wrote.
    if (one.kind === 'byline' && /^[—–-]/u.test(one.words) && isQuoted(readings[i - 1])) return 'paragraph';
    return one.kind === 'short' ? 'paragraph' : one.kind;
  });
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
    if (first?.kind === 'heading') kinds[0] = 'title';
  }
  return readings.map((one, i) => ({
    start: one.span.start,
    end: one.span.end,
    kind: kinds[i] ?? 'paragraph',
  }));
}
