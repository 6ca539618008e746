import { open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errorCode } from '../model/error-code.js';
import { makeFolder as make } from './make-folder.js';

/** What members ask is for nobody else on the machine: files are their owner's alone. */
export const ownFile = 0o600;

/** Makes a folder, with those it is in, where it is not there; those made outlive the power. */
export async function makeFolder(path: string): Promise<void> {
  await make(path, (made) => flushFolder(dirname(made)));
}

/**
 * Does what needs folders: once more with them made, where they were not there. To look first would cost more than all
 * the rest of most works.
 */
export async function withFolders<Value>(
  folders: readonly string[],
  work: () => Promise<Value>,
): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    for (const folder of folders) await makeFolder(folder);
    return work();
  }
}

/**
 * Puts content in place of a file, so that whoever looks at any moment, also after power was lost, finds the old content
 * or the new one: written to `beside`, in the same file system, flushed, and renamed over it.
 */
export async function replaceFile(path: string, content: string | Uint8Array, beside: string): Promise<void> {
  try {
    const file = await open(beside, 'w', ownFile);
    try {
      await file.writeFile(content);
      await file.datasync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
  await flushFolder(dirname(path));
}

/**
 * Adds lines at the end of a file and flushes it. A line that an earlier process left half written is closed first, and
 * lines that do not all get onto the disk are taken back.
 */
export async function appendLines(path: string, lines: readonly string[]): Promise<void> {
  const file = await open(path, 'a+', ownFile);
  try {
    const { size } = await file.stat();
    const last = Buffer.alloc(1);
    if (size > 0) await file.read(last, 0, 1, size - 1);
    const isOpen = size > 0 && last.toString('latin1') !== '\n';
    try {
      await file.appendFile(`${isOpen ? '\n' : ''}${lines.join('\n')}\n`);
      await file.datasync();
    } catch (error) {
      await file.truncate(size);
      throw error;
    }
    if (size === 0) await flushFolder(dirname(path));
  } finally {
    await file.close();
  }
}

/** Takes a file away, for good; whether it was there. */
export async function removeFile(path: string): Promise<boolean> {
  try {
    await rm(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
  await flushFolder(dirname(path));
  return true;
}

/** A line of a log as it stands, and what it says: undefined where nobody can read it. */
export interface Line {
  readonly text: string;
  readonly entry: unknown;
}

/** The lines of a log. One that was being written when the process died, and was never acknowledged, cannot be read. */
export function linesOf(text: string): Line[] {
  return text.split('\n').flatMap((line): Line[] => {
    if (line === '') return [];
    try {
      return [{ text: line, entry: JSON.parse(line) as unknown }];
    } catch {
      return [{ text: line, entry: undefined }];
    }
  });
}

/** What a file holds, or null where there is none. */
export async function contentOf(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** The names in a folder; none where there is no folder. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return [];
    throw error;
  }
}

/** What the system calls an error, in a word. */
export function codeOf(error: unknown): string {
  return errorCode(error) ?? (error instanceof SyntaxError ? 'not JSON' : String(error));
}

/** Makes a new name in a folder outlive the power, where the system can. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  let handle;
  try {
    handle = await open(folder, 'r');
  } catch (error) {
    // A folder that one may write to and not look into.
    if (codeOf(error) === 'EACCES') return;
    throw error;
  }
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
