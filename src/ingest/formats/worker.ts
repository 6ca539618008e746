import { parentPort } from 'node:worker_threads';
import { notice, type Notice } from '../../model/notice.js';
import type { Failure } from '../../model/result.js';
import { assemble, Unreadable, type DocumentFormat, type Extract, type Extracted } from './extracted.js';

/** One document to be read. */
export interface Task {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly format: DocumentFormat;
}

/** What became of it; `fault` is a mistake of the bot's own, not of the document. After one that `isLast` nothing more is to be asked. */
export type Outcome =
  | { readonly ok: true; readonly value: Extracted }
  | { readonly ok: false; readonly failure: Failure<Notice>; readonly isLast?: true }
  | { readonly fault: unknown };

type Read = (bytes: Uint8Array) => Promise<Extract> | Extract;

/** Each reader is loaded with the first file of its format, here and nowhere else. */
const readers: Readonly<Record<DocumentFormat, () => Promise<Read>>> = {
  html: async () => (await import('./html.js')).readHtml,
  pdf: async () => (await import('./pdf.js')).readPdf,
  docx: async () => (await import('./docx.js')).readDocx,
  odt: async () => (await import('./odt.js')).readOdt,
  eml: async () => (await import('./eml.js')).readEml,
};

const damaged = {
  ok: false,
  failure: { code: 'document-damaged', message: notice('read.damaged') },
} as const satisfies Outcome;

/** Whatever a library throws at a hostile file means that the file cannot be read. */
async function outcomeOf(read: Read, bytes: Uint8Array): Promise<Outcome> {
  try {
    const extracted = assemble(await read(bytes));
    if (extracted.drafts.length === 0) throw new Unreadable('file-empty', notice('read.no-text'));
    return { ok: true, value: extracted };
  } catch (error) {
    if (!(error instanceof Unreadable)) return damaged;
    return { ok: false, failure: { code: error.code, message: error.why } };
  }
}

const answer = (outcome: Outcome): void => parentPort?.postMessage(outcome);

// What the libraries print of odd files is of use to nobody.
for (const print of ['log', 'info', 'warn', 'error'] as const) console[print] = () => undefined;

parentPort?.on('message', ({ bytes, format }: Task) => {
  void readers[format]()
    .then((read) => outcomeOf(read, bytes))
    .catch((fault: unknown): Outcome => ({ fault }))
    .then(answer);
});

// A library's own promise that nobody waits for: who knows what else is still under way.
process.on('uncaughtException', () => {
  answer({ ...damaged, isLast: true });
});
