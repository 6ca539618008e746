import type { Readable } from 'node:stream';
import { z } from 'zod';
import type { App } from '../app.js';
import type { Config } from '../config.js';
import type { PassagePart, Reply } from '../interface/reply.js';
import type { Briefing } from '../model/briefing.js';
import { citationOf } from '../model/citation.js';
import { fail, succeed, type Result } from '../model/result.js';
import type { SearchHit } from '../model/search.js';
import { runBatch } from './batch.js';
import type { SearchCall } from './calls.js';
import { openBriefings, reportRejections, type Core } from './core.js';
import { exitCodes, write, writeLine, type ExitCode, type Io } from './io.js';
import { documentSchema, openFile, optionalId, parseLine, readLines, type LineDocument } from './lines.js';
import { toJsonLine } from './printable.js';
import { renderFor } from './render.js';
import { searchResult } from './results.js';

const queryLine = z.object({
  id: optionalId,
  text: z.string().refine((text) => text.trim() !== '', 'the query is empty'),
});

/** `rapporteur search`: the passages that fit a query, of the briefings or of a file of documents. */
export async function search(
  call: SearchCall,
  config: Config,
  core: Core,
  io: Io,
): Promise<Result<ExitCode>> {
  const file = call.batch === null ? null : await openFile(call.batch, io.input);
  if (file !== null && !file.ok) return file;
  const opened = await openToSearch(call, config, core, io);
  if (!opened.ok) return opened;
  const app = opened.value;
  const options = { limit: call.limit, by: call.by };
  if (file !== null) {
    const exitCode = await runBatch(
      file.value,
      queryLine,
      (id, { text }) => {
        const began = performance.now();
        const hits = app.search(text, options);
        return succeed(searchResult(id, hits, performance.now() - began));
      },
      io,
    );
    return succeed(exitCode);
  }
  const began = performance.now();
  const hits = app.search(call.query ?? '', options);
  if (call.json) {
    await writeLine(io.output, toJsonLine(searchResult(null, hits, performance.now() - began)));
  } else {
    await write(io.output, renderFor(hitsReply(hits, app.briefings), io));
  }
  return succeed(exitCodes.done);
}

async function openToSearch(call: SearchCall, config: Config, core: Core, io: Io): Promise<Result<App>> {
  if (call.documents === null) {
    const opened = await openBriefings(core, config.briefingsDir, io);
    if (opened.ok) await reportRejections(opened.value.rejections, io);
    return opened;
  }
  const file = await openFile(call.documents, io.input);
  if (!file.ok) return file;
  const documents = await readDocuments(file.value, call.documents);
  if (!documents.ok) return documents;
  const characters = documents.value.reduce((sum, { text }) => sum + text.length, 0);
  if (characters > worthSaying) {
    await writeLine(io.errors, `Reading ${documents.value.length} documents…`);
  }
  return succeed(core.appOf(documents.value));
}

/** Indexing this many UTF-16 units takes more than a second, in one go. */
const worthSaying = 1_000_000;

/** The documents of a file. A wrong line fails the whole: a search that silently misses documents would mislead. */
async function readDocuments(stream: Readable, file: string): Promise<Result<LineDocument[]>> {
  const documents: LineDocument[] = [];
  const seen = new Set<string>();
  for await (const line of readLines(stream)) {
    const parsed = line.ok ? parseLine(line.value, documentSchema).value : line;
    const where = `${file}, line ${documents.length + 1}`;
    if (!parsed.ok) return fail(parsed.failure.code, `${where}: ${parsed.failure.message}`);
    if (seen.has(parsed.value.id)) {
      return fail(
        'repeated-id',
        `${where}: an earlier document has the id "${parsed.value.id}" too; ids must differ.`,
      );
    }
    seen.add(parsed.value.id);
    documents.push(parsed.value);
  }
  return succeed(documents);
}

/** Hits for a person: the passages as they stand, the best first. */
function hitsReply(hits: readonly SearchHit[], briefings: readonly Briefing[]): Reply {
  const byId = new Map(briefings.map((briefing) => [briefing.id, briefing]));
  const parts = hits.flatMap((hit, index) => {
    const briefing = byId.get(hit.briefing);
    return briefing === undefined ? [] : [passagePart(hit, index + 1, briefing)];
  });
  if (parts.length > 0) return { tone: 'information', parts, actions: [] };
  return {
    tone: 'decline',
    parts: [
      {
        kind: 'text',
        text: 'No passage holds any of these words: try others, or rapporteur briefings for what there is.',
      },
    ],
    actions: [],
  };
}

function passagePart(hit: SearchHit, label: number, briefing: Briefing): PassagePart {
  return {
    kind: 'passage',
    label,
    citation: citationOf(briefing, hit, null),
    highlight: null,
    speaker: null,
  };
}
