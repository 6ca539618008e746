import mammoth from 'mammoth';
import { notice } from '../../model/notice.js';
import { parseDom } from './dom.js';
import { Unreadable, type Extract } from './extracted.js';
import { htmlPieces } from './html-blocks.js';
import { readProperties } from './properties.js';
import { unpack } from './zip.js';

/** Styles that mammoth has no element for unless told. */
const styles = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => blockquote:fresh",
  "p[style-name='Intense Quote'] => blockquote:fresh",
  "p[style-name='caption'] => figcaption:fresh",
  "p[style-name='Caption'] => figcaption:fresh",
];

const contentTypes = '[Content_Types].xml';
const coreProperties = 'docProps/core.xml';

/**
 * Reads a Word document: its headings, paragraphs, lists, tables and, at the end, its notes. Pictures, comments and what
 * was struck out while changes were tracked are left out. mammoth reads no file beside the document.
 */
export async function readDocx(bytes: Uint8Array): Promise<Extract> {
  const files = unpack(bytes, new Set([contentTypes, coreProperties]));
  if (!files.has(contentTypes)) {
    throw new Unreadable('document-damaged', notice('read.not-word'));
  }
  const { value: html } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    {
      styleMap: styles,
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
    },
  );
  const pieces = htmlPieces(parseDom(html).body);
  return { pieces, ...readProperties(files.get(coreProperties)?.toString('utf8') ?? null), warnings: [] };
}
