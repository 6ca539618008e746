import type { Readable } from 'node:stream';
import type { z } from 'zod';
import type { Result } from '../model/result.js';
import { exitCodes, writeLine, type ExitCode, type Io } from './io.js';
import { parseLine, readLines } from './lines.js';
import { toJsonLine } from './printable.js';
import { reasonOf } from './reason.js';
import { errorResult, type ResultId } from './results.js';

/**
 * Reads one JSON object a line and writes one a line in the same order, each as soon as it is there and no faster than it
 * is taken. A wrong line becomes an error object in its place and the rest goes on; so does one on which the work itself
 * breaks, and then the whole has failed.
 */
export async function runBatch<Value>(
  stream: Readable,
  schema: z.ZodType<Value>,
  work: (id: ResultId, value: Value) => Result<object> | Promise<Result<object>>,
  io: Io,
): Promise<ExitCode> {
  let total = 0;
  let wrong = 0;
  let broken = 0;
  for await (const line of readLines(stream)) {
    total += 1;
    const { id, value } = line.ok ? parseLine(line.value, schema) : { id: null, value: line };
    let result: Result<object>;
    try {
      result = value.ok ? await work(id, value.value) : value;
    } catch (error) {
      broken += 1;
      result = {
        ok: false,
        failure: { code: 'internal-error', message: `The work on this line broke: ${reasonOf(error)}` },
      };
    }
    if (!result.ok) wrong += 1;
    await writeLine(io.output, toJsonLine(result.ok ? result.value : errorResult(id, result.failure)));
  }
  if (wrong > 0) {
    await writeLine(
      io.errors,
      `${wrong} of ${total} lines had an error: see the objects with "status":"error".`,
    );
  }
  return broken > 0 ? exitCodes.failed : exitCodes.done;
}
