import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/* What members ask is for nobody else on the machine: files and folders are their owner's alone. */
const ownFile = 0o600;
const ownFolder = 0o700;

/** Makes a folder, with those it is in, where it is not there. */
export async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: ownFolder });
}

/**
 * Puts a text in place of a file, so that whoever looks at any moment, also after power was lost, finds the old text or
 * the new one: written beside it, flushed, and renamed over it.
 */
export async function replaceFile(path: string, text: string): Promise<void> {
  const beside = `${path}.new`;
  try {
    const file = await open(beside, 'w', ownFile);
    try {
      await file.writeFile(text);
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
 * Adds a line at the end of a file and flushes it. A line that an earlier process left half written is closed first, and
 * one that does not get onto the disk as a whole is taken back.
 */
export async function appendLine(path: string, line: string): Promise<void> {
  const file = await open(path, 'a+', ownFile);
  try {
    const { size } = await file.stat();
    const last = Buffer.alloc(1);
    if (size > 0) await file.read(last, 0, 1, size - 1);
    const isOpen = size > 0 && last.toString('latin1') !== '\n';
    try {
      await file.appendFile(`${isOpen ? '\n' : ''}${line}\n`);
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
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
  await flushFolder(dirname(path));
  return true;
}

/** A line of a log, and what it says. */
export interface Line {
  readonly text: string;
  readonly entry: unknown;
}

/** The lines of a log of objects, without one that was being written when the process died and was never acknowledged. */
export function linesOf(text: string): Line[] {
  return text.split('\n').flatMap((line) => {
    try {
      return line === '' ? [] : [{ text: line, entry: JSON.parse(line) as unknown }];
    } catch {
      return [];
    }
  });
}

/** Makes a new name in a folder outlive the power, where the system can. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
