import { decode } from '../ingest/decode.js';
import type { Warning } from '../model/briefing.js';
import { fail, succeed, type Result } from '../model/result.js';
import { readWord } from './word.js';

/** The largest draft that is read: its file in bytes, its text in UTF-16 units. */
export const draftLimits = { bytes: 1_000_000, characters: 1_000_000 } as const;

/** A draft as text. */
export interface OpenedDraft {
  readonly text: string;
  /** Whether ">", "#" and the like are signs; plain text read as Markdown stays plain text. */
  readonly format: 'text' | 'markdown';
  readonly warnings: readonly Warning[];
}

/** What other kinds of file begin with, and what to do about one. */
const others: readonly { readonly begins: string; readonly what: string }[] = [
  { begins: '%PDF-', what: 'a PDF' },
  { begins: '{\\rtf', what: 'a rich-text file (RTF)' },
  { begins: '\u00d0\u00cf\u0011\u00e0', what: 'an old Word file (.doc)' },
];

/**
 * Reads a draft: a Word document (.docx), Markdown or plain text. What the bytes hold decides, not what the file is
 * called. Fails with `file-too-large`, `file-empty`, `file-binary`, `draft-format`, `draft-too-long` or as `readWord` does.
 */
export async function openDraft(bytes: Uint8Array): Promise<Result<OpenedDraft>> {
  if (bytes.length > draftLimits.bytes) {
    return fail(
      'file-too-large',
      'The draft has more than 1 MB, which is the most that is read: give a part of it, or its text alone.',
    );
  }
  const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  const other = others.find(({ begins }) => head.startsWith(begins));
  if (other !== undefined) {
    return fail('draft-format', `The draft is ${other.what}. Save it as .docx, as text or as Markdown.`);
  }
  if (head.startsWith('PK\u0003\u0004')) {
    const read = await readWord(bytes, draftLimits.characters + 1);
    return read.ok ? bounded({ text: read.value, format: 'text', warnings: [] }) : read;
  }
  const decoded = decode(bytes, { maxBytes: draftLimits.bytes });
  if (!decoded.ok) return decoded;
  return bounded({ text: decoded.value.text, format: 'markdown', warnings: decoded.value.warnings });
}

function bounded(draft: OpenedDraft): Result<OpenedDraft> {
  if (draft.text.trim() === '') return fail('file-empty', 'The draft holds no text.');
  if (draft.text.length <= draftLimits.characters) return succeed(draft);
  return fail(
    'draft-too-long',
    'The draft has more than 1,000,000 characters, which is the most that is checked: give a part of it.',
  );
}
