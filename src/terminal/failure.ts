import { RecordsError } from '../model/records.js';
import { fail, type Failure, type Result } from '../model/result.js';
import { english } from './english.js';
import { exitCodes, writeLine, type ExitCode, type Io } from './io.js';
import { wrongCall } from './parsed.js';
import { printableLine } from './printable.js';

const wrongEnvironment = 'wrong-environment';

/** Failures that say that the call, or the environment it was made in, is wrong. */
const wrongCalls: ReadonlySet<string> = new Set([
  wrongCall,
  wrongEnvironment,
  'wrong-option',
  'wrong-guild',
  'wrong-fact',
  'wrong-label',
  'wrong-date',
]);

/** The exit code that a failure ends the process with. */
export function exitCodeOf(failure: Failure): ExitCode {
  return wrongCalls.has(failure.code) ? exitCodes.wrongCall : exitCodes.failed;
}

/** What went wrong with what the bot keeps of its own, as a failure; any other error is a bug and goes on. */
export function recordsFailure(error: unknown): Result<never> {
  if (!(error instanceof RecordsError)) throw error;
  return fail('records-unusable', `${english(error.why)} rapporteur doctor says what is wrong.`);
}

/**
 * Says on standard error what happened and what to do. Mistakes in the settings have a line each; a line break in any
 * other message comes from outside, in the name of a file, and begins none.
 */
export async function reportFailure({ code, message }: Failure, io: Io): Promise<void> {
  for (const line of code === wrongEnvironment ? message.split('\n') : [message]) {
    await writeLine(io.errors, printableLine(`rapporteur: ${line}`));
  }
}
