import type { Worker } from 'node:worker_threads';
import { errorCode } from '../../model/error-code.js';
import { notice, type Notice } from '../../model/notice.js';
import { fail, type Result } from '../../model/result.js';
import { startThread } from '../../model/thread.js';
import type { DocumentFormat, Extracted } from './extracted.js';
import type { Outcome, Task } from './worker.js';

/** What reading one document may take. */
export interface ReadingLimits {
  /** Milliseconds; 30 seconds unless told otherwise. */
  readonly time: number;
  /** Bytes by which the whole process may grow, unpacked streams included; 1.2 GB unless told otherwise. */
  readonly growth: number;
}

const usual: ReadingLimits = { time: 30_000, growth: 1_200_000_000 };

/** Megabytes of JavaScript's own memory that the thread may take. */
const heap = 768;

/** How often the process is measured, in milliseconds. */
const measureEvery = 50;
/** The thread is kept that long for a next document, in milliseconds. */
const idleTime = 5_000;

const startWorker = (): Worker =>
  startThread('./worker', import.meta.url, null, { resourceLimits: { maxOldGenerationSizeMb: heap } });

let idle: { readonly worker: Worker; readonly timer: NodeJS.Timeout } | null = null;
/** Documents are read one after the other: each may take all the memory that it is allowed. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Reads a document in a thread of its own, with limits of time and memory. Fails with `document-damaged`,
 * `document-encrypted`, `document-scanned`, `document-too-large`, `document-too-long`, `document-too-slow` or `file-empty`.
 */
export function readDocument(
  bytes: Uint8Array,
  format: DocumentFormat,
  limits: Partial<ReadingLimits> = {},
): Promise<Result<Extracted, Notice>> {
  const turn = last.then(() => readNow({ bytes: Uint8Array.from(bytes), format }, { ...usual, ...limits }));
  last = turn.catch(() => undefined);
  return turn;
}

async function readNow(task: Task, limits: ReadingLimits): Promise<Result<Extracted, Notice>> {
  const worker = takeWorker();
  let healthy = false;
  try {
    const read = await outcomeOf(worker, task, limits);
    ({ healthy } = read);
    return read.outcome;
  } finally {
    if (healthy) keep(worker);
    else await worker.terminate();
  }
}

function takeWorker(): Worker {
  if (idle === null) return startWorker();
  clearTimeout(idle.timer);
  const { worker } = idle;
  idle = null;
  worker.off('error', forget);
  worker.ref();
  return worker;
}

/** A thread that ends while nothing is asked of it. */
function forget(): void {
  idle = null;
}

/** Lets neither the thread nor its end hold up the process. */
function keep(worker: Worker): void {
  worker.unref();
  worker.once('error', forget);
  const drop = (): void => {
    idle = null;
    void worker.terminate();
  };
  idle = { worker, timer: setTimeout(drop, idleTime).unref() };
}

const tooSlow = fail('document-too-slow', notice('read.too-slow'));
const tooLarge = fail('document-too-large', notice('read.too-much-memory'));

const broken = (cause: unknown): Error => new Error('The thread that reads documents failed.', { cause });

function outcomeOf(
  worker: Worker,
  task: Task,
  limits: ReadingLimits,
): Promise<{ outcome: Result<Extracted, Notice>; healthy: boolean }> {
  return new Promise((resolve, reject) => {
    const before = process.memoryUsage.rss();
    const finish = (): void => {
      clearTimeout(late);
      clearInterval(measure);
      worker.off('message', onMessage).off('error', onError);
    };
    const stop = (outcome: Result<Extracted, Notice>): void => {
      finish();
      resolve({ outcome, healthy: false });
    };
    const onMessage = (outcome: Outcome): void => {
      finish();
      if ('fault' in outcome) reject(broken(outcome.fault));
      else resolve({ outcome, healthy: outcome.ok || outcome.isLast !== true });
    };
    const onError = (error: unknown): void => {
      if (errorCode(error) === 'ERR_WORKER_OUT_OF_MEMORY') stop(tooLarge);
      else {
        finish();
        reject(broken(error));
      }
    };
    const late = setTimeout(stop, limits.time, tooSlow);
    const measure = setInterval(() => {
      if (process.memoryUsage.rss() - before > limits.growth) stop(tooLarge);
    }, measureEvery);
    worker.on('message', onMessage).on('error', onError);
    worker.postMessage(task, [task.bytes.buffer]);
  });
}
