import { setImmediate } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { startThread } from '../model/thread.js';
import { nothingKept } from '../model/kept.js';
import type { Scribe } from '../shelves/scribe.js';
import { ScribeElsewhere } from '../shelves/scribe-elsewhere.js';
import {
  answering,
  type Answering,
  type Answers,
  type TaskKind,
  type Tasks,
} from '../shelves/scribe-tasks.js';
import type { KeptFiles } from '../stores/kept-files.js';
import type { Sent, ThreadData } from './scribe-worker.js';

/** The thread is kept that long for a next task, in milliseconds: its tables of words take a hundred megabytes. */
const idleTime = 10_000;
/** A thread has that many tasks done before another takes its place: its tagger remembers every word that it has met. */
const mostTasks = 20_000;

/** A text up to this length, in UTF-16 units, is read here sooner than a thread is started, in a few milliseconds. */
const shortest = 3000;

/**
 * In megabytes: nearly all that annotating makes is of no use a moment later, and with room for it less is gone through to
 * find what is. A first start takes a tenth less of the processor so.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 96 };

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * A thread in which briefings are read and annotated, there while it is needed. Where it breaks, of want of memory say,
 * what it was asked is done here, however long that holds others up.
 */
export class ScribeThread {
  /** What is asked of it, as a shelf asks. */
  readonly scribe: Scribe;
  readonly #data: ThreadData;
  readonly #here: Answering;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | null = null;
  #idle: NodeJS.Timeout | undefined;
  #asked = 0;
  #isClosed = false;

  /** @param cache Where annotations are kept from one start to the next: nowhere, unless told. */
  constructor(cache?: KeptFiles) {
    this.#data = { cache: cache === undefined ? null : { folder: cache.folder, version: cache.version } };
    this.#here = answering(cache ?? nothingKept);
    this.scribe = new ScribeElsewhere((kind, task) => this.#ask(kind, task), cache ?? nothingKept);
  }

  /** Lets the thread end once it has done what it was asked. */
  close(): void {
    this.#isClosed = true;
    if (this.#waiting.size === 0) this.#end();
  }

  async #ask<Kind extends TaskKind>(kind: Kind, task: Tasks[Kind]): Promise<Answers[Kind]> {
    if (this.#worker === null && task.briefing.text.length <= shortest) return this.#here[kind](task);
    try {
      return await this.#send(kind, task);
    } catch {
      return this.#here[kind](task);
    }
  }

  async #send<Kind extends TaskKind>(kind: Kind, task: Tasks[Kind]): Promise<Answers[Kind]> {
    // To start a thread takes some milliseconds: they are not to follow on others'.
    if (this.#worker === null) await setImmediate();
    const worker = this.#start();
    const number = (this.#asked += 1);
    return new Promise((resolve, reject) => {
      // The thread answers each kind of task with its kind of answer.
      this.#waiting.set(number, { resolve: resolve as (answer: unknown) => void, reject });
      worker.postMessage([number, kind, task] satisfies Sent<Kind>);
    });
  }

  #start(): Worker {
    clearTimeout(this.#idle);
    if (this.#worker === null) {
      const worker = startThread('./scribe-worker', import.meta.url, this.#data, { resourceLimits });
      this.#worker = worker;
      worker.on('message', ([number, answer]: readonly [number, unknown]) => {
        const waiting = this.#waiting.get(number);
        this.#waiting.delete(number);
        this.#rest();
        waiting?.resolve(answer);
      });
      worker.on('error', (error) => {
        this.#broken(worker, error);
      });
      worker.on('exit', () => {
        this.#broken(worker, new Error('The thread that annotates has ended.'));
      });
    }
    this.#worker.ref();
    return this.#worker;
  }

  #rest(): void {
    if (this.#waiting.size > 0) return;
    // Nobody is kept waiting by it: it holds up no process that has nothing else to do.
    this.#worker?.unref();
    if (this.#isClosed || this.#asked >= mostTasks) this.#end();
    else
      this.#idle = setTimeout(() => {
        this.#end();
      }, idleTime).unref();
  }

  #end(): void {
    clearTimeout(this.#idle);
    this.#worker?.postMessage('end');
    this.#worker = null;
    this.#asked = 0;
  }

  #broken(worker: Worker, error: unknown): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of waiting) reject(error);
  }
}
