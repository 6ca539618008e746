import PostalMime, { type Attachment } from 'postal-mime';
import type { Warning } from '../../model/briefing.js';
import { notice } from '../../model/notice.js';
import { noMetadata, type Metadata } from '../front-matter.js';
import { writtenDay } from '../metadata.js';
import { factLine, isWorded, tidy, type Extract, type Piece } from './extracted.js';
import { htmlPieces } from './html-blocks.js';
import { parseDom } from './dom.js';
import { plainPieces } from './plain-pieces.js';

function attachmentWarnings(attachments: readonly Attachment[]): Warning[] {
  // Pictures that the message itself shows.
  const apart = attachments.filter(({ related }) => related !== true);
  if (apart.length === 0) return [];
  const named = apart.map(({ filename, mimeType }) => tidy(filename ?? mimeType));
  const message = notice('read.attachments', { count: apart.length, names: { named } });
  return [{ code: 'attachments-unread', message }];
}

/** Short lines of a message: its title is the subject, "Dear Jane," is no heading, and the writer's own name signs it. */
function inMail(piece: Piece, from: string): Piece {
  if (piece.kind !== 'title' && piece.kind !== 'heading' && piece.kind !== 'link') return piece;
  if (piece.words.endsWith(',')) return { ...piece, kind: 'paragraph' };
  if (from.includes(piece.words.replace(/[.!]$/u, ''))) return { ...piece, kind: 'byline' };
  return piece.kind === 'title' ? { ...piece, kind: 'heading' } : piece;
}

/** A longer text part is the message itself, in UTF-16 units. */
const longestStub = 500;
/** Less than this share of the HTML part's words is no message of its own. */
const stubShare = 1 / 3;

/** The text part or, where that says nothing or only that there is more ("View this in your browser"), the HTML part. */
function bodyOf(text: string, html: string): readonly Piece[] {
  const plain = isWorded(text) ? plainPieces(text) : [];
  if (plain.length > 0 && (text.length > longestStub || html === '')) return plain;
  const marked = htmlPieces(parseDom(html).body);
  return lengthOf(plain) >= Math.max(1, stubShare * lengthOf(marked)) ? plain : marked;
}

function lengthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { words }) => sum + words.length, 0);
}

/** Reads a message: its subject as title, then its text part or its HTML part, whichever is the message. */
export async function readEml(bytes: Uint8Array): Promise<Extract> {
  const mail = await PostalMime.parse(bytes, { maxNestingDepth: 32, forceRfc822Attachments: true });
  const header = (key: string): string => mail.headers.find((one) => one.key === key)?.value ?? '';
  const subject = tidy(mail.subject ?? '');
  const from = factLine(mail.from?.name) ?? factLine(mail.from?.address);
  const body = bodyOf(mail.text ?? '', mail.html ?? '');
  const title: Piece[] = isWorded(subject) ? [{ kind: 'title', words: subject }] : [];
  const stated: Metadata = {
    ...noMetadata,
    title: factLine(subject),
    origin: factLine(header('organization')),
    author: from,
    published: writtenDay(header('date')),
  };
  const pieces = [...title, ...body.map((piece) => inMail(piece, from ?? ''))];
  return { pieces, stated, made: null, warnings: attachmentWarnings(mail.attachments) };
}
