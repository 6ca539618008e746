import type { Failure } from '../model/result.js';
import { wrongCall } from './arguments.js';
import { exitCodes, writeLine, type ExitCode, type Io } from './io.js';
import { printableLine } from './printable.js';

/** Failures that say that the call, or the environment it was made in, is wrong. */
const wrongCalls: ReadonlySet<string> = new Set([
  wrongCall,
  'wrong-environment',
  'wrong-option',
  'wrong-guild',
  'wrong-fact',
  'wrong-label',
]);

export function exitCodeOf(failure: Failure): ExitCode {
  return wrongCalls.has(failure.code) ? exitCodes.wrongCall : exitCodes.failed;
}

/** Says on standard error what happened and what to do, one line for each line of the message. */
export async function reportFailure(failure: Failure, io: Io): Promise<void> {
  for (const line of failure.message.split('\n')) {
    await writeLine(io.errors, printableLine(`rapporteur: ${line}`));
  }
}
