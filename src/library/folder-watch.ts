import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { listFolder } from '../ingest/folder.js';
import type { Notice } from '../model/notice.js';
import type { Failure } from '../model/result.js';
import type { Library } from './library.js';
import { storedOf } from './shared-folder.js';
import type { StoredBriefing } from './stored-briefing.js';

/** What is told of a folder that is watched. */
export interface FolderNews {
  /** How many files were read anew, and how many are gone. */
  readonly onChange: (read: number, gone: number) => void;
  /** The folder cannot be looked at, when it could before: what was read of it stays. */
  readonly onFailure: (failure: Failure<Notice>) => void;
  /** Something broke while a file was read. The others are read all the same. */
  readonly onBroken: (error: unknown) => void;
}

/** Milliseconds between two looks. */
const usualPause = 1000;
/** Files that are read at the same time: what comes together is put on the shelf together. */
const mostTogether = 32;
/** Looking may take up a twentieth of the time. */
const restAfter = 19;

/**
 * Keeps the shared shelf as the folder is: files put there are read, changed ones read anew, deleted ones taken away. What
 * is returned ends it.
 *
 * It looks at the whole folder again and again, by the same rules as at the start, rather than have the system tell of
 * each file. Systems tell differently, not at all of network drives and of folders that a container was given, and run
 * out of watches over many files; two looks that find a file as it was are at the same time the sign that it has been
 * copied whole.
 *
 * @param loaded What the shelf was given to begin with. Of these the first look counts as read.
 */
export function watchFolder(
  dir: string,
  library: Pick<Library, 'put' | 'remove'>,
  loaded: readonly Pick<StoredBriefing, 'id'>[],
  { onChange, onFailure, onBroken }: FolderNews,
  pause = usualPause,
): () => Promise<void> {
  /** How each briefing was when it was last put on the shelf; null until the first look is over. */
  let known: Map<string, string> | null = null;
  let before = new Map<string, string>();
  let isFailing = false;

  const look = async (): Promise<void> => {
    const listed = await listFolder(dir);
    if (!listed.ok) {
      if (!isFailing) onFailure(listed.failure);
      isFailing = true;
      return;
    }
    isFailing = false;
    const found = new Map<string, { readonly stored: StoredBriefing; readonly state: string }>();
    for (const stored of storedOf(listed.value)) {
      found.set(stored.id, { stored, state: await stateOf(dir, stored.file) });
    }
    const seen = new Map([...found].map(([id, { state }]) => [id, state]));
    known ??= new Map(loaded.map(({ id }) => [id, seen.get(id) ?? '']));
    const gone = [...known.keys()].filter((id) => !found.has(id));
    for (const id of gone) {
      known.delete(id);
      await library.remove(null, id);
    }
    const changed: StoredBriefing[] = [];
    for (const [id, { stored, state }] of found) {
      // One that is not as it was at the last look is still being copied.
      if (known.get(id) === state || before.get(id) !== state) continue;
      known.set(id, state);
      changed.push(stored);
    }
    const read = await putAll(changed);
    if (read + gone.length > 0) onChange(read, gone.length);
    before = seen;
  };

  /** How many of them are there then. */
  const putAll = async (changed: readonly StoredBriefing[]): Promise<number> => {
    let read = 0;
    for (let from = 0; from < changed.length; from += mostTogether) {
      const some = changed.slice(from, from + mostTogether);
      for (const put of await Promise.allSettled(some.map((stored) => library.put(null, stored)))) {
        if (put.status === 'rejected') onBroken(put.reason);
        else read += 1;
      }
    }
    return read;
  };

  const ending = new AbortController();
  const { signal } = ending;
  const watching = (async () => {
    while (!signal.aborted) {
      const began = performance.now();
      await look().catch(onBroken);
      const rest = Math.max(pause, (performance.now() - began) * restAfter);
      await setTimeout(rest, undefined, { signal, ref: false }).catch(() => undefined);
    }
  })();
  return async () => {
    ending.abort();
    await watching;
  };
}

/** A word that is another once the file is: what it is called, its size and its times. */
async function stateOf(dir: string, file: string): Promise<string> {
  try {
    const { size, mtimeMs, ctimeMs, ino } = await stat(join(dir, file));
    return `${file} ${size} ${mtimeMs} ${ctimeMs} ${ino}`;
  } catch {
    // Gone since it was listed, or not to be looked at: the reading says why.
    return file;
  }
}
