import { createHash } from 'node:crypto';
import { readFile } from '../ingest/file.js';
import type { Briefing } from '../model/briefing.js';
import { notice, type Notice } from '../model/notice.js';
import { fail, succeed, type Result } from '../model/result.js';
import { slice } from '../model/span.js';
import type { GivenFile, Reading } from '../model/kept-briefing.js';
import type { KeptDocument } from './events.js';
import { harmlessName } from './file-names.js';
import { packSketch, sketchOf } from './sketch.js';

/** A file that was read and may be kept. */
export interface ReadFile extends Reading {
  readonly bytes: Uint8Array;
  readonly document: KeptDocument;
}

/** Of what there is to warn of, as much is kept. */
const mostWarnings = 20;
/** UTF-16 units of a preview. */
const longestPreview = 280;

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Reads a file as it was given. Fails as the readers of its format do. */
export async function readGiven({ name, bytes }: GivenFile): Promise<Result<ReadFile, Notice>> {
  const file = harmlessName(name);
  // What the readers say of nothing but white space is said of nothing, too.
  if (bytes.length === 0) return fail('file-empty', notice('read.empty'));
  const read = await readFile({ id: file, file, bytes });
  if (!read.ok) return read;
  const briefing = read.value;
  const warnings = briefing.warnings.slice(0, mostWarnings).map(({ code, message }) => ({ code, message }));
  const { title, origin, author, published, certainty, text } = briefing;
  const document = {
    file,
    bytes: bytes.length,
    document: hashOf(bytes),
    stated: { title, origin, author, published },
    certainty,
    warnings,
    sketch: packSketch(await sketchOf(text)),
  };
  return succeed({ bytes, document, preview: previewOf(briefing), warnings });
}

const prose = new Set(['paragraph', 'list-item', 'quotation', 'standfirst']);

/** The first words of its prose; of whatever there is, where there is none. */
function previewOf({ text, blocks }: Briefing): string {
  const worded = blocks.filter(({ kind }) => prose.has(kind));
  let words = '';
  for (const block of worded.length > 0 ? worded : blocks) {
    words = `${words} ${slice(text, block).slice(0, 2 * longestPreview)}`.replace(/\s+/gu, ' ').trim();
    if (words.length > longestPreview) return `${words.slice(0, longestPreview).replace(/\s+\S*$/u, '')} …`;
  }
  return words;
}
