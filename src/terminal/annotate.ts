import { basename, extname } from 'node:path';
import { z } from 'zod';
import { annotate as annotateBriefings } from '../annotate/annotate.js';
import { documentAnnotation } from '../annotate/document.js';
import { toBriefing } from '../ingest/briefing.js';
import { decode, defaultMaxBytes } from '../ingest/decode.js';
import type { DocumentAnnotation } from '../model/annotation.js';
import type { Briefing } from '../model/briefing.js';
import { fail, succeed, type Result } from '../model/result.js';
import { annotationResult } from './annotation-result.js';
import { annotationText } from './annotation-text.js';
import { runBatch } from './batch.js';
import type { AnnotateCall } from './calls.js';
import { inEnglish } from './english.js';
import { readFileGiven } from './given-file.js';
import { exitCodes, widthOf, write, writeLine, type ExitCode, type Io } from './io.js';
import { openFile, optionalId } from './lines.js';
import { toJsonLine } from './printable.js';
import { styleFor } from './style.js';

const textLine = z.object({ id: optionalId, text: z.string(), published: z.string().nullish() });

/**
 * `rapporteur annotate`: who said what, the people, figures and dates of some files, or of each line's text. Files
 * are read as one collection, so that a surname in one means the person whom another names in full.
 */
export async function annotate(call: AnnotateCall, io: Io): Promise<Result<ExitCode>> {
  if (call.batch !== null) {
    const file = await openFile(call.batch, io.input);
    if (!file.ok) return file;
    const exitCode = await runBatch(
      file.value,
      textLine,
      (id, { text, published }) => {
        const document = { id: String(id ?? ''), text, ...(published != null && { published }) };
        return succeed(annotationResult(id, text, annotatedAlone(toBriefing(document))));
      },
      io,
    );
    return succeed(exitCode);
  }
  const briefings: Briefing[] = [];
  for (const file of call.files) {
    const read = await readBriefing(file, io);
    if (!read.ok) return read;
    briefings.push(read.value);
  }
  const annotations = annotated(briefings);
  for (const [index, annotation] of annotations.entries()) {
    const briefing = briefings[index];
    if (briefing === undefined) continue;
    if (call.json)
      await writeLine(io.output, toJsonLine(annotationResult(briefing.id, briefing.text, annotation)));
    else await write(io.output, annotationText(briefing, annotation, widthOf(io), styleFor(io)));
  }
  return succeed(exitCodes.done);
}

function annotated(briefings: readonly Briefing[]): DocumentAnnotation[] {
  const collection = annotateBriefings(briefings);
  return collection.briefings.map((briefing) => documentAnnotation(briefing, collection));
}

function annotatedAlone(briefing: Briefing): DocumentAnnotation {
  const [found] = annotated([briefing]);
  if (found === undefined) throw new Error('annotating one briefing gave none');
  return found;
}

async function readBriefing(file: string, io: Io): Promise<Result<Briefing>> {
  const read = await readFileGiven(file, io.input, defaultMaxBytes);
  if (!read.ok) return read;
  const decoded = inEnglish(decode(read.value, { maxBytes: defaultMaxBytes }));
  if (!decoded.ok) return fail(decoded.failure.code, `${file}: ${decoded.failure.message}`);
  const extension = extname(file);
  const { text, warnings } = decoded.value;
  return succeed(
    toBriefing({
      id: basename(file, extension),
      file,
      text,
      bytes: read.value.length,
      format: /^\.(?:md|markdown)$/iu.test(extension) ? 'markdown' : 'text',
      warnings,
    }),
  );
}
