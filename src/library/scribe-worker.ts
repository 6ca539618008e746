import { parentPort, workerData } from 'node:worker_threads';
import { nothingKept } from '../model/kept.js';
import { answering, type TaskKind, type Tasks } from '../shelves/scribe-tasks.js';
import { KeptFiles } from '../stores/kept-files.js';

/** A task as it is sent, under a number. */
export type Sent<Kind extends TaskKind> = readonly [number: number, kind: Kind, task: Tasks[Kind]];

/** What the thread is started with. */
export interface ThreadData {
  /** Where annotations are kept from one start to the next, and what they hold for; null for nowhere. */
  readonly cache: Pick<KeptFiles, 'folder' | 'version'> | null;
}

const { cache } = (workerData as { readonly data: ThreadData }).data;
const kept = cache === null ? null : new KeptFiles(cache.folder, cache.version);
const answers = answering(kept ?? nothingKept);

function answer<Kind extends TaskKind>([number, kind, task]: Sent<Kind>): void {
  parentPort?.postMessage([number, answers[kind](task)]);
}

parentPort?.on('message', (sent: Sent<TaskKind> | 'end') => {
  if (sent !== 'end') {
    answer(sent);
    return;
  }
  kept?.tidy();
  parentPort?.close();
});
