import { XMLParser } from 'fast-xml-parser';
import type { BlockKind } from '../../model/briefing.js';
import { notice } from '../../model/notice.js';
import { isWorded, tableWords, tidy, Unreadable, type Extract, type Piece } from './extracted.js';
import { readProperties } from './properties.js';
import { unpack } from './zip.js';

/** A node as the parser orders them: one element under its name, or text under `#text`. */
type XmlNode = Readonly<Record<string, unknown>>;

const attributesKey = ':@';
const textKey = '#text';

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  trimValues: false,
  htmlEntities: true,
});

const isNode = (value: unknown): value is XmlNode => typeof value === 'object' && value !== null;
const nameOf = (node: XmlNode): string => Object.keys(node).find((key) => key !== attributesKey) ?? '';

function childrenOf(node: XmlNode): XmlNode[] {
  const children = node[nameOf(node)];
  return Array.isArray(children) ? children.filter(isNode) : [];
}

function attributeOf(node: XmlNode, name: string): string {
  const attributes = node[attributesKey];
  const value = isNode(attributes) ? attributes[name] : undefined;
  return typeof value === 'string' ? value : '';
}

/** Left out with all they hold: struck-out text, comments, the hidden and the computed. */
const silent = new Set([
  'text:tracked-changes',
  'office:annotation',
  'office:annotation-end',
  'text:sequence-decls',
  'text:table-of-content',
  'text:note-citation',
  'svg:title',
  'svg:desc',
  'office:forms',
  'draw:object',
]);

/** What a document's automatic styles are called by whoever made the named styles behind them. */
function parentStyles(nodes: readonly XmlNode[]): ReadonlyMap<string, string> {
  const parents = new Map<string, string>();
  const visit = (node: XmlNode): void => {
    const name = nameOf(node);
    if (name === 'style:style')
      parents.set(attributeOf(node, 'style:name'), attributeOf(node, 'style:parent-style-name'));
    else if (name === 'office:automatic-styles' || name === 'office:document-content')
      childrenOf(node).forEach(visit);
  };
  nodes.forEach(visit);
  return parents;
}

const kindsByStyle: ReadonlyMap<string, BlockKind> = new Map([
  ['Title', 'title'],
  ['Subtitle', 'standfirst'],
  ['Quotations', 'quotation'],
  ['Caption', 'caption'],
  ['Illustration', 'caption'],
  ['Figure', 'caption'],
  ['Table', 'caption'],
]);

/** Takes the pieces out of a document's nodes, in order. */
class Walk {
  /** They belong behind the text, wherever their marks stand. */
  readonly notes: Piece[] = [];
  /** Of frames anchored in the paragraph that is being read: they belong behind it, and are none of its words. */
  private framed: Piece[] = [];

  constructor(private readonly parents: ReadonlyMap<string, string>) {}

  piecesOf(nodes: readonly XmlNode[], within: BlockKind): Piece[] {
    const pieces: Piece[] = [];
    for (const node of nodes) {
      const name = nameOf(node);
      if (name === 'text:h' || name === 'text:p') {
        const own = name === 'text:h' ? 'heading' : within;
        const words = tidy(this.wordsOf(node), true);
        if (isWorded(words)) pieces.push({ kind: own === 'paragraph' ? this.kindOf(node) : own, words });
        pieces.push(...this.framed);
        this.framed = [];
      } else if (name === 'table:table') {
        const words = tableWords(this.rowsOf(node));
        if (isWorded(words)) pieces.push({ kind: 'table', words });
      } else if (name === 'text:list-item' || name === 'text:list-header') {
        pieces.push(...this.piecesOf(childrenOf(node), 'list-item'));
      } else if (!silent.has(name)) pieces.push(...this.piecesOf(childrenOf(node), within));
    }
    return pieces;
  }

  private wordsOf(node: XmlNode): string {
    let words = '';
    for (const child of childrenOf(node)) {
      const name = nameOf(child);
      const text = child[textKey];
      if (typeof text === 'string') words += text.replace(/\s+/gu, ' ');
      else if (name === 'text:s' || name === 'text:tab') words += ' ';
      else if (name === 'text:line-break') words += '\n';
      else if (name === 'text:note') this.notes.push(...this.piecesOf(childrenOf(child), 'list-item'));
      else if (name === 'draw:text-box') {
        const outer = this.framed;
        this.framed = [];
        this.framed = [...outer, ...this.piecesOf(childrenOf(child), 'paragraph')];
      } else if (!silent.has(name)) words += this.wordsOf(child);
    }
    return words;
  }

  private kindOf(paragraph: XmlNode): BlockKind {
    const style = attributeOf(paragraph, 'text:style-name');
    return kindsByStyle.get(style) ?? kindsByStyle.get(this.parents.get(style) ?? '') ?? 'paragraph';
  }

  private rowsOf(node: XmlNode): string[][] {
    return childrenOf(node).flatMap((child): string[][] => {
      const name = nameOf(child);
      if (name === 'table:table-row') return [this.cellsOf(child)];
      return /^table:table-(?:header-rows|rows|row-group)$/u.test(name) ? this.rowsOf(child) : [];
    });
  }

  private cellsOf(row: XmlNode): string[] {
    return childrenOf(row)
      .filter((cell) => nameOf(cell) === 'table:table-cell')
      .map((cell) =>
        this.piecesOf(childrenOf(cell), 'paragraph')
          .map(({ words }) => words.replaceAll('\n', ' '))
          .join(' '),
      );
  }
}

function find(nodes: readonly XmlNode[], path: readonly string[]): readonly XmlNode[] {
  const [name, ...rest] = path;
  if (name === undefined) return nodes;
  return nodes.filter((node) => nameOf(node) === name).flatMap((node) => find(childrenOf(node), rest));
}

/** Reads an OpenDocument text: its headings, paragraphs, lists, tables and, at the end, its notes. */
export function readOdt(bytes: Uint8Array): Extract {
  const files = unpack(bytes, new Set(['content.xml', 'meta.xml', 'META-INF/manifest.xml']));
  if (files.get('META-INF/manifest.xml')?.includes('manifest:encryption-data') === true) {
    throw new Unreadable('document-encrypted', notice('read.encrypted'));
  }
  const content = files.get('content.xml')?.toString('utf8');
  if (content === undefined || content.includes('<!DOCTYPE')) {
    throw new Unreadable('document-damaged', notice('read.text-missing'));
  }
  const parsed: unknown = parser.parse(content);
  const nodes = Array.isArray(parsed) ? parsed.filter(isNode) : [];
  const walk = new Walk(parentStyles(nodes));
  const pieces = walk.piecesOf(
    find(nodes, ['office:document-content', 'office:body', 'office:text']),
    'paragraph',
  );
  return {
    pieces: [...pieces, ...walk.notes],
    ...readProperties(files.get('meta.xml')?.toString('utf8') ?? null),
    warnings: [],
  };
}
