import { decode } from '../ingest/decode.js';
import type { Warning } from '../model/briefing.js';
import { notice, type Notice } from '../model/notice.js';
import { fail, succeed, type Result } from '../model/result.js';
import { readDocument } from '../ingest/formats/read.js';
import { formatOf } from '../ingest/formats/detect.js';

/** The largest draft that is read: its file in bytes, its text in UTF-16 units. */
export const draftLimits = { bytes: 1_000_000, characters: 1_000_000 } as const;

/** A draft as text. */
export interface OpenedDraft {
  readonly text: string;
  /** Whether ">", "#" and the like are signs; plain text read as Markdown stays plain text. */
  readonly format: 'text' | 'markdown';
  readonly warnings: readonly Warning[];
}

/**
 * Reads a draft: a Word document (.docx), Markdown or plain text. What the bytes hold decides, not what the file is
 * called. Fails with `file-too-large`, `file-empty`, `file-binary`, `draft-format`, `draft-too-long` or as
 * `readDocument` does.
 */
export async function openDraft(bytes: Uint8Array): Promise<Result<OpenedDraft, Notice>> {
  if (bytes.length > draftLimits.bytes) {
    return fail('file-too-large', notice('draft.too-large'));
  }
  const held = formatOf(bytes, null);
  if ('other' in held) return wrongFormat(held.other);
  if (held.format === 'docx') {
    const read = await readDocument(bytes, held.format);
    return read.ok ? bounded({ text: read.value.text, format: 'text', warnings: [] }) : read;
  }
  // Mail and pages are text as well; what is no draft is what cannot be read as text.
  if (held.format === 'pdf' || held.format === 'odt') return wrongFormat(notice(`format.${held.format}`));
  const decoded = decode(bytes, { maxBytes: draftLimits.bytes });
  if (!decoded.ok) return decoded;
  return bounded({ text: decoded.value.text, format: 'markdown', warnings: decoded.value.warnings });
}

function wrongFormat(held: Notice): Result<never, Notice> {
  return fail('draft-format', notice('draft.wrong-format', { held }));
}

function bounded(draft: OpenedDraft): Result<OpenedDraft, Notice> {
  if (draft.text.trim() === '') return fail('file-empty', notice('draft.no-text'));
  if (draft.text.length <= draftLimits.characters) return succeed(draft);
  return fail('draft-too-long', notice('draft.too-long'));
}
