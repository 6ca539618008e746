import { mkdirSync, statSync } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errorCode } from '../model/error-code.js';

/*
 * Node makes a folder with those it is in by itself, but tries for ever where the system has no such folder and takes
 * none, as in /proc (nodejs/node, `MKDirp`). Here it is tried once more when the folder around it is there, and what the
 * system then says is said.
 */

/** What members ask is for nobody else on the machine: folders are their owner's alone. */
const ownFolder = { mode: 0o700 };

/**
 * Makes a folder, with those it is in, where it is not there.
 * @param onMade Waited for with each that was made, before the next one is made in it.
 */
export async function makeFolder(path: string, onMade: (made: string) => Promise<void>): Promise<void> {
  const isMade = await makeOne(path).catch(async (error: unknown) => {
    const around = folderAround(path, error);
    await makeFolder(around, onMade);
    return makeOne(path);
  });
  if (isMade) await onMade(path);
}

/** The same, at once, for those who cannot wait. */
export function makeFolderAtOnce(path: string): void {
  try {
    makeOneAtOnce(path);
  } catch (error) {
    makeFolderAtOnce(folderAround(path, error));
    makeOneAtOnce(path);
  }
}

/** The folder that has to be made first; throws what went wrong where that is something else. */
function folderAround(path: string, error: unknown): string {
  const around = dirname(path);
  if (errorCode(error) !== 'ENOENT' || around === path) throw error;
  return around;
}

/** Whether it was not there. */
async function makeOne(path: string): Promise<boolean> {
  try {
    await mkdir(path, ownFolder);
    return true;
  } catch (error) {
    // Whatever the system says of a folder that is there, it is there.
    const there = await stat(path).catch(() => null);
    if (there?.isDirectory() === true) return false;
    throw error;
  }
}

function makeOneAtOnce(path: string): void {
  try {
    mkdirSync(path, ownFolder);
  } catch (error) {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) throw error;
  }
}
