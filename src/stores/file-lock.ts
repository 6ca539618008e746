import { open, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { notice } from '../model/notice.js';
import { RecordsError } from '../model/records.js';
import { codeOf, ownFile } from './files.js';
import { hasEnded, owner } from './owner.js';

/** In milliseconds: how long to wait for another's lock, how often to look, and how often a holder shows that it lives. */
const patience = 30_000;
const betweenLooks = 20;
const sign = 5_000;
/** A lock without a sign for so long is nobody's, whatever process has its holder's number now. */
const silence = 20_000;

/**
 * Takes a lock that the processes over a folder share, a file with its holder's name, and resolves with how to give it
 * back. One whose holder was killed is taken over at once. Rejects with a `RecordsError` where it cannot be had within
 * half a minute.
 * @param path In a folder that is there.
 */
export async function acquire(path: string): Promise<() => Promise<void>> {
  const began = Date.now();
  while (!(await take(path))) {
    const holder = await holderOf(path);
    if (holder !== null && (hasEnded(holder) || (await isSilent(path)))) await clear(path, holder);
    else if (Date.now() - began < patience) await setTimeout(betweenLooks * (0.5 + Math.random()));
    else {
      const [pid = ''] = (holder ?? '').split('.');
      throw new RecordsError(notice('records.held', { process: pid }));
    }
  }
  const signs = setInterval(() => {
    const now = new Date();
    utimes(path, now, now).catch(() => undefined);
  }, sign);
  signs.unref();
  return async () => {
    clearInterval(signs);
    if ((await holderOf(path).catch(() => null)) === owner) await rm(path, { force: true });
  };
}

async function take(path: string): Promise<boolean> {
  let file;
  try {
    file = await open(path, 'wx', ownFile);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
  try {
    await file.writeFile(owner);
    return true;
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await file.close();
  }
}

/** Null where there is no lock; empty in the moment before its holder has signed it. */
async function holderOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

async function isSilent(path: string): Promise<boolean> {
  try {
    return Date.now() - (await stat(path)).mtimeMs > silence;
  } catch {
    return false;
  }
}

/**
 * Takes a lock away that nobody holds any more. By another name first: of several that come upon it, one alone has it.
 * Should it be the lock of somebody who was quicker, it is given back.
 */
async function clear(path: string, holder: string): Promise<void> {
  const aside = `${path}.${owner}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  if ((await holderOf(aside)) === holder) await rm(aside, { force: true });
  else await rename(aside, path);
}
