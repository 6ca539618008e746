import { notice, type Notice, type NoticeKey } from '../../model/notice.js';
import type { DocumentFormat } from './extracted.js';

/** What a file holds, as its first bytes have it. */
export type Format = DocumentFormat | 'text';

/** What is looked at. */
export const headBytes = 4096;

const extensions: Readonly<Record<string, Format | 'markdown'>> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  pdf: 'pdf',
  docx: 'docx',
  docm: 'docx',
  dotx: 'docx',
  odt: 'odt',
  ott: 'odt',
  eml: 'eml',
};

/** The format that a file's name promises; null for a name that promises none that is read. */
export function promisedBy(extension: string): Format | 'markdown' | null {
  return Object.hasOwn(extensions, extension) ? (extensions[extension] ?? null) : null;
}

type OtherFormat = Extract<NoticeKey, `format.${string}`>;

/** What other kinds of file begin with, in Latin-1. */
const others: readonly { readonly begins: string; readonly what: OtherFormat }[] = [
  { begins: '{\\rtf', what: 'format.rtf' },
  { begins: '\u00d0\u00cf\u0011\u00e0', what: 'format.old-office' },
  { begins: '\u0089PNG', what: 'format.picture' },
  { begins: '\u00ff\u00d8\u00ff', what: 'format.picture' },
  { begins: 'GIF8', what: 'format.picture' },
  { begins: 'II*\0', what: 'format.picture' },
  { begins: 'MM\0*', what: 'format.picture' },
  { begins: '\u001f\u008b', what: 'format.compressed' },
  { begins: '7z\u00bc\u00af', what: 'format.compressed' },
  { begins: 'Rar!', what: 'format.compressed' },
];

const opendocument = 'application/vnd.oasis.opendocument.';

/** The first bytes as text, for patterns of ASCII signs. */
function headText(bytes: Uint8Array): string {
  const head = bytes.subarray(0, headBytes);
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder('utf-16le').decode(head);
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder('utf-16be').decode(head);
  return Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1');
}

/** What stands before the first element: a byte-order mark, white space, an XML declaration, comments. */
function withoutProlog(text: string): string {
  let rest = text.replace(/^(?:\ufeff|\u00ef\u00bb\u00bf)/u, '').trimStart();
  for (;;) {
    const close = rest.startsWith('<!--') ? '-->' : rest.startsWith('<?') ? '?>' : null;
    if (close === null) return rest;
    const end = rest.indexOf(close);
    if (end < 0) return '';
    rest = rest.slice(end + close.length).trimStart();
  }
}

const beginsPage = /^<(?:!doctype\s+html|html)[\s>]/iu;
const hasTags =
  /<(?:html|head|body|title|meta|article|section|main|div|p|h[1-6]|table|ul|ol|br|span|a)[\s/>]/iu;

const knownHeaders = new Set(
  'from to cc date subject sender reply-to message-id mime-version received return-path delivered-to content-type dkim-signature authentication-results list-id in-reply-to references'.split(
    ' ',
  ),
);
/** Headers that programs write and people do not: a memorandum has "From", "To" and "Subject" too. */
const technical = new Set([
  'message-id',
  'mime-version',
  'received',
  'return-path',
  'delivered-to',
  'dkim-signature',
]);

/** Names of the headers a text begins with, in lower case; none where it does not begin with headers. */
function headersOf(text: string): string[] {
  const names: string[] = [];
  for (const line of text.split(/\r?\n/u, 200)) {
    if (line === '') break;
    if (/^[ \t]/u.test(line) || (names.length === 0 && line.startsWith('From '))) continue;
    const name = /^([!-9;-~]{1,76}):/u.exec(line)?.[1]?.toLowerCase();
    if (name === undefined) break;
    names.push(name);
  }
  return names;
}

function isMail(text: string, promised: Format | 'markdown' | null): boolean {
  const headers = headersOf(text.replace(/^\u00ef\u00bb\u00bf/u, ''));
  const known = headers.filter((name) => knownHeaders.has(name));
  if (promised === 'eml') return known.length > 0;
  return known.includes('from') && known.some((name) => technical.has(name));
}

/** What the names in an archive say it is. */
function archiveFormat(bytes: Uint8Array): { format: Format } | { other: Notice } {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const mimetype = raw.subarray(30, 100).toString('latin1');
  if (mimetype.startsWith(`mimetype${opendocument}`)) {
    const kind = mimetype.slice(8 + opendocument.length);
    if (kind.startsWith('text')) return { format: 'odt' };
    return { other: notice(kind.startsWith('spreadsheet') ? 'format.spreadsheet' : 'format.drawing') };
  }
  if (mimetype.startsWith('mimetypeapplication/epub')) return { other: notice('format.e-book') };
  if (raw.includes('[Content_Types].xml')) {
    if (raw.includes('word/')) return { format: 'docx' };
    if (raw.includes('xl/')) return { other: notice('format.spreadsheet') };
    if (raw.includes('ppt/')) return { other: notice('format.presentation') };
  }
  return { other: notice('format.archive') };
}

/**
 * What a file holds, by its content: `text` for whatever may be text, and `other`, told, for what is known and not
 * read. The name's promise decides only where content alone cannot: between text and a scrap of HTML or mail.
 */
export function formatOf(
  bytes: Uint8Array,
  promised: Format | 'markdown' | null,
): { readonly format: Format } | { readonly other: Notice } {
  const text = headText(bytes);
  // Readers of PDF allow for some bytes before its mark.
  if (text.startsWith('%PDF-') || (promised === 'pdf' && text.slice(0, 1024).includes('%PDF-')))
    return { format: 'pdf' };
  if (text.startsWith('PK\u0003\u0004')) return archiveFormat(bytes);
  const other = others.find(({ begins }) => text.startsWith(begins));
  if (other !== undefined) return { other: notice(other.what) };
  const start = withoutProlog(text);
  if (beginsPage.test(start) || (promised === 'html' && hasTags.test(start))) return { format: 'html' };
  if (isMail(text, promised)) return { format: 'eml' };
  return { format: 'text' };
}
