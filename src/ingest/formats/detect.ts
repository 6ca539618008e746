import type { DocumentFormat } from './extracted.js';

/** What a file holds, as its first bytes have it. */
export type Format = DocumentFormat | 'text';

/** What is looked at. */
export const headBytes = 4096;

/** What a person calls a format. */
export const formatNames: Readonly<Record<Format | 'markdown', string>> = {
  text: 'plain text',
  markdown: 'Markdown',
  html: 'an HTML page',
  pdf: 'a PDF',
  docx: 'a Word document',
  odt: 'an OpenDocument text',
  eml: 'an e-mail',
};

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

/** What other kinds of file begin with, in Latin-1. */
const others: readonly { readonly begins: string; readonly what: string }[] = [
  { begins: '{\\rtf', what: 'a rich-text file (RTF)' },
  { begins: '\u00d0\u00cf\u0011\u00e0', what: 'an old Office file, or one with a password' },
  { begins: '\u0089PNG', what: 'a picture' },
  { begins: '\u00ff\u00d8\u00ff', what: 'a picture' },
  { begins: 'GIF8', what: 'a picture' },
  { begins: 'II*\0', what: 'a picture' },
  { begins: 'MM\0*', what: 'a picture' },
  { begins: '\u001f\u008b', what: 'a compressed archive' },
  { begins: '7z\u00bc\u00af', what: 'a compressed archive' },
  { begins: 'Rar!', what: 'a compressed archive' },
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
function archiveFormat(bytes: Uint8Array): { format: Format } | { other: string } {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const mimetype = raw.subarray(30, 100).toString('latin1');
  if (mimetype.startsWith(`mimetype${opendocument}`)) {
    const kind = mimetype.slice(8 + opendocument.length);
    if (kind.startsWith('text')) return { format: 'odt' };
    return { other: kind.startsWith('spreadsheet') ? 'a spreadsheet' : 'a drawing or a presentation' };
  }
  if (mimetype.startsWith('mimetypeapplication/epub')) return { other: 'an e-book (EPUB)' };
  if (raw.includes('[Content_Types].xml')) {
    if (raw.includes('word/')) return { format: 'docx' };
    if (raw.includes('xl/')) return { other: 'a spreadsheet' };
    if (raw.includes('ppt/')) return { other: 'a presentation' };
  }
  return { other: 'an archive: take the files out of it' };
}

/**
 * What a file holds, by its content: `text` for whatever may be text, and `other`, in words, for what is known and not
 * read. The name's promise decides only where content alone cannot: between text and a scrap of HTML or mail.
 */
export function formatOf(
  bytes: Uint8Array,
  promised: Format | 'markdown' | null,
): { readonly format: Format } | { readonly other: string } {
  const text = headText(bytes);
  // Readers of PDF allow for some bytes before its mark.
  if (text.startsWith('%PDF-') || (promised === 'pdf' && text.slice(0, 1024).includes('%PDF-')))
    return { format: 'pdf' };
  if (text.startsWith('PK\u0003\u0004')) return archiveFormat(bytes);
  const other = others.find(({ begins }) => text.startsWith(begins));
  if (other !== undefined) return { other: other.what };
  const start = withoutProlog(text);
  if (beginsPage.test(start) || (promised === 'html' && hasTags.test(start))) return { format: 'html' };
  if (isMail(text, promised)) return { format: 'eml' };
  return { format: 'text' };
}
