import type { BlockKind } from '../../model/briefing.js';
import { isTerminated } from '../signals.js';
import { kindOfWords } from '../text-blocks.js';
import { childrenOf, isElement, isText, type DomElement, type DomNode } from './dom.js';
import { isWorded, tableWords, tidy, type Piece } from './extracted.js';
import { plainPieces } from './plain-pieces.js';

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements whose content is not for reading, or was struck out. */
const silent = names(
  'script style noscript template svg math head title iframe object embed canvas audio video map select option textarea input button datalist dialog del s strike',
);
/** Elements that stand on lines of their own. */
const blocks = names(
  'html body main article section div p header footer aside nav figure ul ol dl dt dd address hr details summary fieldset legend form center hgroup menu search',
);
const headings = names('h1 h2 h3 h4 h5 h6');

/** A link's words make up at least this share of a block that is nothing but a link. */
const linkShare = 0.8;
const longestLink = 120;
/** A table with more than this in one cell was made for layout, in UTF-16 units. */
const longestCell = 400;

/** A note's number or the arrow back from it: a link within the page, raised or an arrow. */
function isNoteMark(element: DomElement): boolean {
  const words = (element.textContent ?? '').trim();
  if (words.length > 6) return false;
  if (element.localName === 'sup') {
    const link = element.querySelector('a');
    return link !== null && isInner(link) && /^[[(]?[\d*†‡a-z]{1,4}[\])]?$/iu.test(words);
  }
  return element.localName === 'a' && isInner(element) && /^(?:[↑↩^]|\ufe0e)+$/u.test(words);
}

const raisedSigns: Readonly<Record<string, string>> = {
  0: '⁰',
  1: '¹',
  2: '²',
  3: '³',
  4: '⁴',
  5: '⁵',
  6: '⁶',
  7: '⁷',
  8: '⁸',
  9: '⁹',
  '+': '⁺',
  '-': '⁻',
  '−': '⁻',
};

/** A raised figure in raised signs: without them 10<sup>6</sup> would be 106. Null for other raised words, as in "1st". */
function raisedFigure(element: DomElement): string | null {
  const words = (element.textContent ?? '').trim();
  if (element.localName !== 'sup' || !/^[+\-−]?\d{1,4}$/u.test(words)) return null;
  return words.replace(/./gu, (sign) => raisedSigns[sign] ?? sign);
}

const isInner = (link: DomElement): boolean =>
  /^#|#(?:cite|foot|fn|note|_ftn)/u.test(link.getAttribute('href') ?? '');

const isByline = (element: DomElement): boolean => /\bbyline\b/iu.test(element.getAttribute('class') ?? '');

function isHidden(element: DomElement): boolean {
  if (element.getAttribute('hidden') !== null || element.getAttribute('aria-hidden') === 'true') return true;
  const style = element.getAttribute('style');
  return style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(style);
}

/** Whether one of several lines is a byline, a time or the like: then each stands alone. */
function hasFurniture(words: string): boolean {
  if (!words.includes('\n')) return false;
  return words.split('\n').some((line) => !['short', 'paragraph'].includes(kindOfWords(line, false)));
}

/** What is being read: the words of the block so far, and how many of them are a link's. */
interface Open {
  words: string;
  linked: number;
}

/**
 * The blocks of a page or a part of one, in the order of its markup: headings, paragraphs, list items, quotations,
 * captions, and tables with a row a line. Words within a block are joined as a browser joins them. An element that
 * `isLeftOut` is passed over with all it holds.
 */
export function htmlPieces(
  root: DomNode,
  isLeftOut: (element: DomElement) => boolean = () => false,
): Piece[] {
  const pieces: Piece[] = [];
  const open: Open = { words: '', linked: 0 };
  let titled = false;

  const close = (kind: BlockKind): void => {
    const { words, linked } = open;
    open.words = '';
    open.linked = 0;
    // Two line breaks are how people without paragraphs part them.
    for (const part of words.split(/\n[ \t]*\n\s*/u)) {
      const clean = tidy(part, true);
      if (!isWorded(clean)) continue;
      const isLink =
        linked >= linkShare * clean.length &&
        clean.length <= longestLink &&
        (kind === 'paragraph' || kind === 'list-item') &&
        !isTerminated(clean);
      const lines = kind === 'paragraph' && hasFurniture(clean) ? clean.split('\n') : [clean];
      for (const line of lines) pieces.push({ kind: isLink ? 'link' : kind, words: line });
    }
  };

  const within = (element: DomElement, outer: BlockKind, inner: BlockKind, linked: boolean): void => {
    close(outer);
    for (const child of childrenOf(element)) visit(child, inner, linked);
    close(inner);
  };

  const visit = (node: DomNode, kind: BlockKind, linked: boolean): void => {
    if (isText(node)) {
      const words = (node.textContent ?? '').replace(/[\s\u00a0]+/gu, ' ');
      open.words += words;
      if (linked) open.linked += words.trim().length;
      return;
    }
    if (!isElement(node)) return;
    const { localName: name } = node;
    if (silent.has(name) || isHidden(node) || isLeftOut(node)) return;
    const raised = raisedFigure(node);
    if (name === 'br') open.words += '\n';
    else if (isNoteMark(node)) return;
    else if (raised !== null) open.words += raised;
    else if (name === 'table' && !isLayout(node)) {
      close(kind);
      pieces.push(...tablePieces(node));
    } else if (name === 'pre') {
      close(kind);
      pieces.push(...plainPieces(node.textContent ?? ''));
    } else if (headings.has(name)) {
      const isTitle = name === 'h1' && !titled;
      titled ||= isTitle;
      within(node, kind, isTitle ? 'title' : 'heading', linked);
    } else if (name === 'blockquote') within(node, kind, 'quotation', linked);
    else if (name === 'li' || name === 'dd') within(node, kind, 'list-item', linked);
    else if (name === 'figcaption' || name === 'caption') within(node, kind, 'caption', linked);
    // Who wrote often stands beside the time.
    else if (kind === 'paragraph' && isByline(node)) within(node, kind, kind, linked);
    else if (blocks.has(name) || /^(?:table|thead|tbody|tfoot|tr|td|th)$/u.test(name))
      within(node, kind, kind, linked);
    else for (const child of childrenOf(node)) visit(child, kind, linked || name === 'a');
  };

  visit(root, 'paragraph', false);
  close('paragraph');
  return pieces;
}

/** Tables that place things on a page and hold no data: one column, tables within, or whole texts in a cell. */
function isLayout(table: DomElement): boolean {
  if (table.getAttribute('role') === 'presentation' || table.querySelector('table, h1, h2, ul, ol') !== null)
    return true;
  let columns = 0;
  for (const row of table.querySelectorAll('tr')) {
    const cells = cellsOf(row);
    columns = Math.max(columns, cells.length);
    if (cells.some((cell) => (cell.textContent ?? '').length > longestCell)) return true;
  }
  return columns < 2;
}

function cellsOf(row: DomElement): DomElement[] {
  return [...childrenOf(row)]
    .filter(isElement)
    .filter(({ localName }) => localName === 'td' || localName === 'th');
}

/** A table as one block, its caption before it. */
function tablePieces(table: DomElement): Piece[] {
  const rows = [...table.querySelectorAll('tr')].map((row) => cellsOf(row).map(cellWords));
  const caption = tidy(table.querySelector('caption')?.textContent ?? '');
  const words = tableWords(rows);
  return [
    ...(isWorded(caption) ? [{ kind: 'caption' as const, words: caption }] : []),
    ...(isWorded(words) ? [{ kind: 'table' as const, words }] : []),
  ];
}

/** A cell's words on one line; its paragraphs are not glued together. */
function cellWords(cell: DomElement): string {
  return htmlPieces(cell)
    .map(({ words }) => words.replaceAll('\n', ' '))
    .join(' ');
}
