import { z } from 'zod';
import { selectAmong } from '../app.js';
import { succeed, type Result } from '../model/result.js';
import { runBatch } from './batch.js';
import type { SelectCall } from './calls.js';
import type { ExitCode, Io } from './io.js';
import { openFile, optionalId } from './lines.js';
import { selectionResult } from './results.js';

const selectionLine = z.object({
  id: optionalId,
  question: z.string().refine((question) => question.trim() !== '', 'the question is empty'),
  sentences: z.array(z.string()),
});

/** `rapporteur select`: how well each sentence of a line answers its question. */
export async function select(call: SelectCall, io: Io): Promise<Result<ExitCode>> {
  const file = await openFile(call.batch, io.input);
  if (!file.ok) return file;
  const exitCode = await runBatch(
    file.value,
    selectionLine,
    (id, { question, sentences }) => {
      const began = performance.now();
      const scores = selectAmong(question, sentences);
      return succeed(selectionResult(id, scores, performance.now() - began));
    },
    io,
  );
  return succeed(exitCode);
}
