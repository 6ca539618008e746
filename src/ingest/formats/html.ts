import { Readability } from '@mozilla/readability';
import type { Warning } from '../../model/briefing.js';
import { notice, type Notice } from '../../model/notice.js';
import { succeed, type Result } from '../../model/result.js';
import { decode } from '../decode.js';
import { isTerminated } from '../signals.js';
import { parseDom, type DomDocument, type DomElement, type DomNode } from './dom.js';
import { Unreadable, type Extract, type Piece } from './extracted.js';
import { htmlPieces } from './html-blocks.js';
import { htmlMetadata } from './html-metadata.js';

const surroundings = new Set(['nav', 'footer', 'aside', 'form']);

/** Whether an element stands around an article, and nothing in it is the article's own. */
const isSurrounding = (element: DomElement): boolean =>
  surroundings.has(element.localName) ||
  /(?:^|[\s_-])(?:comments?|disqus)(?:$|[\s_-])/iu.test(
    `${element.getAttribute('id') ?? ''} ${element.getAttribute('class') ?? ''}`,
  );

/** From this share of links on, a page without `nav` and the like still has navigation. */
const linkShare = 0.2;
/** An article holds at least this share of the prose of its page, or there are several. */
const articleShare = 0.5;

/** More elements than this are not looked through for an article. */
const mostElements = 100_000;

/** The page's text: the encoding is its byte-order mark's, then that of its `meta`, then as any text's. */
function pageText(bytes: Uint8Array): Result<string, Notice> {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  const marked = head.startsWith('\u00ff\u00fe') || head.startsWith('\u00fe\u00ff');
  const label = marked
    ? undefined
    : /<meta[^>]{0,200}charset\s*=\s*["']?\s*(?<label>[\w-]{2,40})/iu.exec(head)?.groups?.label;
  if (label !== undefined && !/^(?:utf-?8|iso-8859-1|latin1|us-ascii|windows-1252)$/iu.test(label)) {
    try {
      return succeed(new TextDecoder(label).decode(bytes));
    } catch {
      // No such encoding: as any text.
    }
  }
  const decoded = decode(bytes, { maxBytes: bytes.length });
  return decoded.ok ? succeed(decoded.value.text) : decoded;
}

const lengthOf = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, { words }) => sum + words.length, 0);

const isProse = ({ kind, words }: Piece): boolean =>
  kind === 'quotation' ||
  kind === 'table' ||
  ((kind === 'paragraph' || kind === 'list-item') && isTerminated(words));

/** Whether there is anything around the article that would have to be left out. */
function hasSurroundings(document: DomDocument, pieces: readonly Piece[]): boolean {
  if (document.querySelector('nav, aside, [role="navigation"], [role="banner"], body footer') !== null)
    return true;
  const links = pieces.filter(({ kind }) => kind === 'link');
  return lengthOf(links) > linkShare * lengthOf(pieces);
}

/** The article as Readability finds it, which takes the tree apart. Null where it finds none. */
function articleOf(document: DomDocument): DomNode | null {
  // It takes every footer for the page's.
  for (const footer of [...document.querySelectorAll('blockquote footer')]) {
    footer.outerHTML = `<p>${footer.innerHTML}</p>`;
  }
  const reader = new Readability<DomNode>(document, {
    maxElemsToParse: mostElements,
    keepClasses: true,
    serializer: (node: DomNode) => node,
  });
  try {
    return reader.parse()?.content ?? null;
  } catch {
    return null;
  }
}

const wholePage: Warning = {
  code: 'html-whole-page',
  message: notice('read.whole-page'),
};

/** Reads a page as a browser saves it: its article, without navigation, where it has one. */
export function readHtml(bytes: Uint8Array): Extract {
  const text = pageText(bytes);
  if (!text.ok) throw new Unreadable(text.failure.code, text.failure.message);
  const document = parseDom(text.value);
  const stated = htmlMetadata(document);
  const body = htmlPieces(document.body, isSurrounding);
  const extract = { stated, made: null, warnings: [] };
  if (!hasSurroundings(document, body)) return { ...extract, pieces: htmlPieces(document.body) };
  const title = body.find(({ kind }) => kind === 'title');
  const article = articleOf(document);
  const pieces = article === null ? [] : htmlPieces(article);
  const prose = lengthOf(pieces.filter(isProse));
  if (prose === 0 || prose < articleShare * lengthOf(body.filter(isProse))) {
    return { ...extract, pieces: body, warnings: [wholePage] };
  }
  return { ...extract, pieces: withTitle(pieces, title?.words ?? stated.title) };
}

/** Readability leaves the headline out. */
function withTitle(pieces: readonly Piece[], title: string | null): readonly Piece[] {
  if (title === null || pieces.some(({ kind }) => kind === 'title')) return pieces;
  const rest = pieces[0]?.words === title ? pieces.slice(1) : pieces;
  return [{ kind: 'title', words: title }, ...rest];
}
