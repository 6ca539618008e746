import type { BlockKind, PageStart } from '../../model/briefing.js';
import { beginsLower, isTerminated, markerOf } from '../signals.js';
import { isWorded, tableWords, tidy, type Piece } from './extracted.js';
import { joinLines, vocabularyOf } from './hyphens.js';
import { columnsOf } from './pdf-columns.js';
import { onOneLine, type Page, type Segment } from './pdf-lines.js';

/** Type larger than the text's by this factor is a heading's; smaller by this one, a note's. */
const headingSize = 1.12;
const noteSize = 0.9;
const longestHeading = 200;
/** No paragraph is longer, in UTF-16 units; what seems to be is many. */
const longestParagraph = 50_000;
/** A line this much further down than its neighbors are from each other begins a paragraph. */
const paragraphGap = 1.3;
/** In sizes of the type: an indent, and how ragged the right edge of a column may be. */
const indent = 0.8;
const ragged = 1.5;

/** A line of a column; more than one cell where it is a table's row. */
interface Line extends Segment {
  readonly page: number;
  readonly cells: readonly string[];
}

/** What is usual in a file, and in a column. */
interface Setting {
  readonly size: number;
  readonly font: string;
  readonly vocabulary: ReadonlySet<string>;
}
interface Column {
  readonly left: number;
  readonly right: number;
  /** From baseline to baseline. */
  readonly leading: number;
}

/** A paragraph while it is put together. */
interface Paragraph {
  kind: BlockKind;
  words: string;
  readonly pages: PageStart[];
  readonly size: number;
  readonly font: string;
  /** Where the text of a list item begins behind its marker, if the lines below hang there. */
  readonly isItem: boolean;
}

function lineOf(page: number, segments: readonly Segment[]): Line | null {
  const longest = segments.reduce<Segment | null>(
    (most, one) => (most === null || one.words.length > most.words.length ? one : most),
    null,
  );
  const cells = segments.map(({ words }) => tidy(words)).filter((words) => words !== '');
  if (longest === null || cells.length === 0) return null;
  return {
    ...longest,
    left: Math.min(...segments.map(({ left }) => left)),
    right: Math.max(...segments.map(({ right }) => right)),
    words: cells.join(' '),
    cells,
    page,
  };
}

function mode<Key>(lines: readonly Line[], keyOf: (line: Line) => Key, otherwise: Key): Key {
  const lengths = new Map<Key, number>();
  for (const line of lines) lengths.set(keyOf(line), (lengths.get(keyOf(line)) ?? 0) + line.words.length);
  let most: readonly [Key, number] = [otherwise, 0];
  for (const one of lengths) if (one[1] > most[1]) most = one;
  return most[0];
}

function columnOf(lines: readonly Line[]): Column {
  const steps = lines
    .slice(1)
    .map((line, i) => line.baseline - (lines[i]?.baseline ?? 0))
    .sort((one, other) => one - other);
  return {
    left: Math.min(...lines.map(({ left }) => left)),
    right: Math.max(...lines.map(({ right }) => right)),
    leading: steps[Math.floor(steps.length / 3)] ?? 0,
  };
}

const isSameSize = (one: { size: number }, other: { size: number }): boolean =>
  Math.abs(one.size - other.size) <= 0.06 * Math.max(one.size, other.size);

const isItem = (words: string): boolean =>
  markerOf(words)?.kind === 'list-item' || /^[\uf0b7\uf0a7o] /u.test(words);

/** Whether a line begins a paragraph below the line before it in its column. */
function begins(line: Line, before: Line, paragraph: Paragraph, column: Column, { size }: Setting): boolean {
  if (!isSameSize(line, before) || paragraph.words.length > longestParagraph) return true;
  if (line.baseline - before.baseline > paragraphGap * Math.max(column.leading, line.size)) return true;
  const isHeading = line.size > headingSize * size;
  if (isHeading) return false;
  const firstWord = /^\S{1,40}/u.exec(line.words)?.[0].length ?? 0;
  const perSign = (line.right - line.left) / Math.max(1, line.words.length);
  // A line was broken by the program only if the next word would not have fitted in.
  const isShort = before.right + (firstWord + 1) * perSign + ragged * line.size < column.right;
  const ended = isTerminated(before.words);
  if (line.font !== before.font && (isShort || ended)) return true;
  if (isItem(line.words) && (isShort || ended || paragraph.isItem || !/^\(?\p{L}/u.test(line.words)))
    return true;
  const shift = line.left - before.left;
  if (shift > indent * line.size && !paragraph.isItem && (ended || isShort)) return true;
  // Where an item or an indented paragraph ends, the lines go back to the left edge.
  if (shift < -indent * line.size && paragraph.isItem && ended) return true;
  return isShort && (ended || !beginsLower(line.words));
}

function kindOf(words: string, { size, font }: Line, setting: Setting): BlockKind {
  if (size > headingSize * setting.size && words.length <= longestHeading) return 'heading';
  if (isItem(words)) return 'list-item';
  if (/^(?:figure|fig\.|table|chart|map|photo)\s?\d{1,3}\b/iu.test(words)) return 'caption';
  const isSetApart = font !== setting.font && size > noteSize * setting.size;
  return isSetApart && words.length <= 120 && /^[\p{Lu}\p{N}]/u.test(words) && !/[.!?,;]["”’]?$/u.test(words)
    ? 'heading'
    : 'paragraph';
}

/** Puts the lines of all columns together to paragraphs, in order. */
class Assembly {
  readonly paragraphs: Paragraph[] = [];
  private readonly lastLines = new Map<Paragraph, Line>();

  constructor(private readonly setting: Setting) {}

  /** Reads one column. */
  read(lines: readonly Line[]): void {
    const column = columnOf(lines);
    let open: Paragraph | null = null;
    for (let at = 0; at < lines.length; at += 1) {
      const line = lines[at];
      if (line === undefined) break;
      const rows = rowsFrom(lines, at);
      if (rows.length > 1) {
        this.start('table', tableWords(rows.map(({ cells }) => cells)), line);
        at += rows.length - 1;
        open = null;
        continue;
      }
      const before = lines[at - 1];
      if (open !== null && before !== undefined && !begins(line, before, open, column, this.setting)) {
        this.append(open, line);
      } else {
        const unfinished: Paragraph | null = before === undefined ? this.unfinished(line) : null;
        open = unfinished ?? this.start('paragraph', line.words, line);
        if (unfinished !== null) this.append(unfinished, line);
      }
    }
  }

  private start(kind: BlockKind, words: string, line: Line): Paragraph {
    const paragraph: Paragraph = {
      kind,
      words,
      pages: [{ start: 0, page: line.page }],
      size: line.size,
      font: line.font,
      isItem: isItem(words),
    };
    this.paragraphs.push(paragraph);
    this.lastLines.set(paragraph, line);
    return paragraph;
  }

  private append(paragraph: Paragraph, line: Line): void {
    const start = paragraph.words.length;
    paragraph.words = joinLines(paragraph.words, line.words, this.setting.vocabulary);
    if (paragraph.pages.at(-1)?.page !== line.page) {
      // A word broken between two pages belongs to the one it begins on.
      const behind = paragraph.words.indexOf(' ', start - 1);
      if (behind >= 0) paragraph.pages.push({ start: behind + 1, page: line.page });
    }
    this.lastLines.set(paragraph, line);
  }

  /** The paragraph of the column before that goes on with this line; notes at the foot of that column stand between. */
  private unfinished(line: Line): Paragraph | null {
    const isNote = ({ size, kind }: Paragraph): boolean =>
      size < noteSize * this.setting.size || kind === 'caption' || kind === 'table';
    const last = this.paragraphs.findLast((one) => !isNote(one));
    if (last === undefined || !isSameSize(last, line) || isItem(line.words)) return null;
    if (isTerminated(last.words.slice(-12))) return null;
    const before = this.lastLines.get(last);
    if (before === undefined || kindOf(last.words, before, this.setting) === 'heading') return null;
    return kindOf(line.words, line, this.setting) === 'heading' && !beginsLower(line.words) ? null : last;
  }

  /** The pieces, each with its kind. */
  pieces(): Piece[] {
    const { paragraphs, setting } = this;
    const kinds = paragraphs.map((one): BlockKind => {
      const line = this.lastLines.get(one);
      return one.kind === 'paragraph' && line !== undefined ? kindOf(one.words, line, setting) : one.kind;
    });
    const firstPage = paragraphs[0]?.pages[0]?.page;
    const heads = paragraphs.filter((one, i) => kinds[i] === 'heading' && one.pages[0]?.page === firstPage);
    const largest = Math.max(...heads.map(({ size }) => size));
    const title =
      largest > headingSize * setting.size ? heads.find(({ size }) => size === largest) : undefined;
    return paragraphs.flatMap((one, i): Piece[] => {
      const kind = one === title ? 'title' : (kinds[i] ?? 'paragraph');
      const cut = kind === 'list-item' ? (markerOf(one.words)?.length ?? 2) : 0;
      const words = one.words.slice(cut);
      if (!isWorded(words)) return [];
      return [
        {
          kind,
          words,
          pages: one.pages.map(({ start, page }) => ({ start: Math.max(0, start - cut), page })),
        },
      ];
    });
  }
}

/** The rows of a table that begins at a line: at least two lines of several cells each. */
function rowsFrom(lines: readonly Line[], at: number): readonly Line[] {
  let end = at;
  while ((lines[end]?.cells.length ?? 0) > 1) end += 1;
  return end - at > 1 ? lines.slice(at, end) : [];
}

/** The text of pages as paragraphs, headings, list items and tables, in reading order. */
export function paragraphsOf(pages: readonly Page[]): Piece[] {
  const columns = pages.flatMap(({ number, segments }) =>
    columnsOf(segments).map((column) => onOneLine(column).flatMap((line) => lineOf(number, line) ?? [])),
  );
  const lines = columns.flat();
  const size = mode(lines, (line) => Math.round(line.size * 4) / 4, 10);
  const ofText = lines.filter((line) => isSameSize(line, { size }));
  const assembly = new Assembly({
    size,
    font: mode(ofText, ({ font }) => font, ''),
    vocabulary: vocabularyOf(lines.map(({ words }) => words)),
  });
  for (const column of columns) assembly.read(column);
  return assembly.pieces();
}
