import type { BlockKind, PageStart, Warning } from '../../model/briefing.js';
import { notice, type Notice } from '../../model/notice.js';
import { slice } from '../../model/span.js';
import type { Metadata } from '../front-matter.js';
import { casingOf } from '../signals.js';
import { kindOfWords, textBlocks, withAuthorNotes, type Draft } from '../text-blocks.js';

/** The formats that have markup or are binary, and whose own words have to be taken out of them. */
export type DocumentFormat = 'html' | 'pdf' | 'docx' | 'odt' | 'eml';

/** A block as its document sets it apart: its words, not yet placed in a text. */
export interface Piece {
  readonly kind: BlockKind;
  readonly words: string;
  /** Where in its words a page begins. */
  readonly pages?: readonly PageStart[];
}

/** What a reader of one format makes of a file. */
export interface Extract {
  readonly pieces: readonly Piece[];
  /** Said by the file's properties or markup. */
  readonly stated: Metadata;
  /** The day the file says it was made, ISO 8601; null where it does not. */
  readonly made: string | null;
  readonly warnings: readonly Warning[];
}

/** The text of a document, which all offsets count in, and what is known of it. */
export interface Extracted extends Omit<Extract, 'pieces'> {
  readonly text: string;
  readonly drafts: readonly Draft[];
  readonly pages: readonly PageStart[];
}

/** A file that a reader knows it cannot read; thrown inside the worker alone, where it becomes a `Failure`. */
export class Unreadable extends Error {
  constructor(
    readonly code: string,
    readonly why: Notice,
  ) {
    super(code);
  }
}

/** UTF-16 units of text that a document may hold. */
const longestText = 5_000_000;

/** What markup calls a title or a heading and is longer than this, in UTF-16 units, is a paragraph. */
const longestHeading = 300;

/** A title, a name and the like, in UTF-16 units. */
const longestFact = 300;

/** Between blocks; where a table's rows or a preformatted text's lines end is in the words themselves. */
const between = '\n\n';

/** Puts pieces together into one text, and says where each of them stands in it. */
export function assemble({ pieces, ...rest }: Extract): Extracted {
  let text = '';
  const pages: PageStart[] = [];
  const placed: Draft[] = [];
  for (const piece of pieces) {
    const start = text.length === 0 ? 0 : text.length + between.length;
    if (start + piece.words.length > longestText) {
      const millions = longestText / 1_000_000;
      throw new Unreadable('document-too-long', notice('read.too-long', { millions }));
    }
    text = text.length === 0 ? piece.words : `${text}${between}${piece.words}`;
    const isHeading = piece.kind === 'title' || piece.kind === 'heading';
    const kind = isHeading && piece.words.length > longestHeading ? 'paragraph' : piece.kind;
    placed.push({ start, end: text.length, kind });
    for (const one of piece.pages ?? []) pages.push({ start: start + one.start, page: one.page });
  }
  return { ...rest, text, drafts: withAuthorNotes(text, settle(text, placed)), pages };
}

/**
 * What markup calls a paragraph may by its words be a byline, a caption or the like. Where the markup has no headings
 * at all, people have made them by hand, and the paragraphs are read like those of plain text.
 */
function settle(text: string, placed: readonly Draft[]): Draft[] {
  const { shouting } = casingOf(text);
  const isHeaded = placed.some(({ kind }) => kind === 'title' || kind === 'heading');
  const byHand = new Map(isHeaded ? [] : textBlocks(text).map((draft) => [draft.start, draft]));
  return placed.map((draft, i): Draft => {
    const words = slice(text, draft);
    // "— Jane Doe" below a quotation says who spoke: no words quoted, and no writer.
    if (placed[i - 1]?.kind === 'quotation' && /^[—–-]\s*\p{Lu}[^.!?]{2,100}$/u.test(words)) {
      return { ...draft, kind: 'paragraph' };
    }
    if (draft.kind !== 'paragraph') return draft;
    const plain = byHand.get(draft.start);
    if (plain?.end === draft.end) return plain;
    const kind = kindOfWords(words, shouting);
    return { ...draft, kind: kind === 'short' ? 'paragraph' : kind };
  });
}

/** Signs that nobody sees: soft hyphens, joiners, marks of byte order, controls other than white space. */
const unseen = /[\u00ad\u200b\u200e\u200f\u2060\ufeff]|[^\P{Cc}\t\n\v\f\r]/gu;

/** Words as they are set on a page: without what nobody sees, white space made one space; line breaks stay only where told. */
export function tidy(words: string, keepLines = false): string {
  const seen = words.replace(unseen, '');
  if (!keepLines) return seen.replace(/\s+/gu, ' ').trim();
  return seen
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** A fact on one line, as properties and headers have it; null where there is none, or no end to it. */
export function factLine(value: string | null | undefined): string | null {
  const words = tidy((value ?? '').slice(0, 2 * longestFact));
  return words === '' || words.length > longestFact ? null : words;
}

/** Rows of a table as words: a row a line, its cells parted by bars, as Markdown has them. */
export function tableWords(rows: readonly (readonly string[])[]): string {
  return rows
    .filter((row) => row.some((cell) => cell !== ''))
    .map((row) => row.join(' | '))
    .join('\n');
}

/** Whether there is anything to read in these words. */
export const isWorded = (words: string): boolean => /[\p{L}\p{N}]/u.test(words);
