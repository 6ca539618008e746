import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { fail, succeed, type Result } from '../model/result.js';
import { boundedZip } from './zip.js';

/** All files of a Word document together, unpacked. */
const mostUnpacked = 40_000_000;

/** How long reading a document may take, in milliseconds, and how much memory, in megabytes. */
const longestReading = 10_000;
const memory = 512;

/**
 * What the other thread runs. It stands here as text, since a thread begins with a file of plain JavaScript, which the
 * source has none of. mammoth reads no file beside the document (`externalFileAccess` is off unless asked for).
 */
const program = `
const { parentPort, workerData } = require('node:worker_threads');
const { bytes, mammoth, most } = workerData;
require(mammoth)
  .extractRawText({ buffer: Buffer.from(bytes) })
  .then(({ value }) => parentPort.postMessage({ text: value.slice(0, most) }))
  .catch(() => parentPort.postMessage({ text: null }));
`;

const answer = z.object({ text: z.string().nullable() });

/**
 * The text of a Word document (.docx), its paragraphs an empty line apart; at most `most` UTF-16 units. It is read in a
 * thread of its own, with a limit of time and memory. Fails with `draft-damaged`, `draft-not-word`, `draft-too-large` or
 * `draft-too-slow`.
 */
export async function readWord(bytes: Uint8Array, most: number): Promise<Result<string>> {
  const names = await boundedZip(Buffer.from(bytes), mostUnpacked);
  if (!names.ok) return names;
  if (!names.value.includes('[Content_Types].xml')) {
    return fail('draft-not-word', 'The file is an archive, not a Word document: attach the document itself.');
  }
  const turn = last.then(() => extract(bytes, most));
  last = turn.catch(() => undefined);
  return turn;
}

/** Documents are read one after the other: each may take all the memory that it is allowed. */
let last: Promise<unknown> = Promise.resolve();

async function extract(bytes: Uint8Array, most: number): Promise<Result<string>> {
  const worker = new Worker(program, {
    eval: true,
    workerData: { bytes, most, mammoth: createRequire(import.meta.url).resolve('mammoth') },
    resourceLimits: { maxOldGenerationSizeMb: memory },
    // Nothing of the bot's own, its token least of all, is there to be had.
    env: {},
    execArgv: [],
  });
  try {
    return await outcomeOf(worker);
  } finally {
    await worker.terminate();
  }
}

function outcomeOf(worker: Worker): Promise<Result<string>> {
  return new Promise((resolve) => {
    const late = setTimeout(() => {
      resolve(fail('draft-too-slow', 'The Word document takes too long to read: save its text alone.'));
    }, longestReading);
    const settle = (result: Result<string>): void => {
      clearTimeout(late);
      resolve(result);
    };
    const unread = fail(
      'draft-not-word',
      'The file could not be read as a Word document: save it again as .docx, or save its text.',
    );
    worker.once('message', (message: unknown) => {
      const { text } = answer.parse(message);
      settle(text === null ? unread : succeed(text));
    });
    // Also where it ran out of memory.
    worker.once('error', () => {
      settle(unread);
    });
  });
}
