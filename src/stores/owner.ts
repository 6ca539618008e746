import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { errorCode } from '../model/error-code.js';

/*
 * Which process a file of passing use belongs to: its number, a word of its own, since numbers are given out again, and
 * the machine, since on another one the same number is somebody else.
 */

const host = hostname()
  .replace(/[^\w-]/gu, '_')
  .slice(0, 40);

/** The name of this process. */
export const owner = `${process.pid}.${randomBytes(6).toString('hex')}.${host}`;

/** Whether the process of this name has surely ended; false where nobody can tell, as of one on another machine. */
export function hasEnded(name: string): boolean {
  const [, digits = '', machine] = /^(\d+)\.[0-9a-f]+\.([\w-]*)$/u.exec(name) ?? [];
  if (machine !== host || name === owner) return false;
  const pid = Number(digits);
  // A container begins its numbers anew: one that was killed had the number that this one has.
  return pid === process.pid || !isRunning(pid);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, and is somebody else's.
    return errorCode(error) !== 'ESRCH';
  }
}
