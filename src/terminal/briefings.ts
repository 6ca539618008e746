import type { App } from '../app.js';
import type { Config } from '../config.js';
import { writtenDate } from '../interface/citation-line.js';
import type { Reply, ReplyPart } from '../interface/reply.js';
import { succeed, type Result } from '../model/result.js';
import type { BriefingsCall } from './calls.js';
import { openBriefings, type Core } from './core.js';
import { english } from './english.js';
import { exitCodes, write, writeLine, type ExitCode, type Io } from './io.js';
import { known, sizeOf } from './known.js';
import { toJsonLine } from './printable.js';
import { renderFor } from './render.js';
import { briefingResult, rejectionResult } from './results.js';

/** `rapporteur briefings`: what is indexed, every warning from reading it, and what could not be read. */
export async function briefings(
  call: BriefingsCall,
  config: Config,
  core: Core,
  io: Io,
): Promise<Result<ExitCode>> {
  const opened = await openBriefings(core, config.briefingsDir, io);
  if (!opened.ok) return opened;
  const app = opened.value;
  if (call.json) {
    const results = [...app.briefings.map(briefingResult), ...app.rejections.map(rejectionResult)];
    for (const result of results) await writeLine(io.output, toJsonLine(result));
  } else {
    await write(io.output, renderFor(briefingsReply(app, config.briefingsDir), io));
  }
  return succeed(exitCodes.done);
}

function briefingsReply({ briefings: read, rejections }: App, folder: string): Reply {
  const warnings = read.flatMap(({ file, warnings: found }) =>
    found.map(({ message }) => `${file}: ${english(message)}`),
  );
  const parts: ReplyPart[] = [];
  if (read.length === 0) {
    parts.push({ kind: 'text', text: `There are no briefings in ${folder}: put documents there.` });
  } else {
    parts.push({
      kind: 'table',
      columns: ['Id', 'Title', 'Origin', 'Date', 'Size', 'Passages'],
      rows: read.map(({ id, title, origin, published, bytes, passages, certainty }) => [
        id,
        // A title found in the text is the text's own.
        known(title, certainty.title === 'found' ? 'stated' : certainty.title),
        known(origin, certainty.origin),
        known(published === null ? null : writtenDate(published), certainty.published),
        sizeOf(bytes),
        String(passages.length),
      ]),
    });
  }
  if (warnings.length > 0)
    parts.push({ kind: 'heading', text: 'Warnings' }, { kind: 'list', items: warnings });
  if (rejections.length > 0) {
    parts.push(
      { kind: 'heading', text: 'Not read' },
      { kind: 'list', items: rejections.map(({ file, message }) => `${file}: ${english(message)}`) },
    );
  }
  return { tone: 'information', parts, actions: [] };
}
