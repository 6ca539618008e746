import type { Readable } from 'node:stream';
import { z } from 'zod';
import { olderPlaces, withOlderPlaces } from '../../commands/earlier-versions.js';
import { quoteReply } from '../../commands/quote-reply.js';
import type { Config } from '../config.js';
import type { OlderMention } from '../model/kept-briefing.js';
import type { QuoteFinding, QuoteMatch } from '../model/quote.js';
import { succeed, type Result } from '../model/result.js';
import { runBatch } from './batch.js';
import type { QuoteCall } from './calls.js';
import { openFor, type Core, type Opened } from './core.js';
import { warningResults } from './english.js';
import { exitCodes, write, writeLine, type ExitCode, type Io } from './io.js';
import { openFile, optionalId } from './lines.js';
import { toJsonLine } from './printable.js';
import { renderFor } from './render.js';
import { citationResult, milliseconds, type ResultId } from './results.js';

const wordsLine = z.object({ id: optionalId, words: z.string(), speaker: z.string().nullish() });

/** `rapporteur quote`: who said some words, and did they; of one call or of each line of a file. */
export async function quote(call: QuoteCall, config: Config, core: Core, io: Io): Promise<Result<ExitCode>> {
  const file = call.batch === null ? null : await openFile(call.batch, io.input);
  if (file !== null && !file.ok) return file;
  const opened = await openFor(call.guild, core, config, io);
  if (!opened.ok) return opened;
  try {
    return succeed(await check(call, file === null ? null : file.value, opened.value, io));
  } finally {
    await opened.value.close();
  }
}

async function check(call: QuoteCall, file: Readable | null, opened: Opened, io: Io): Promise<ExitCode> {
  if (file !== null) {
    return runBatch(
      file,
      wordsLine,
      async (id, { words, speaker }) =>
        succeed(await timedResult(opened, id, words, speaker ?? call.speaker)),
      io,
    );
  }
  const { words, speaker } = call;
  if (call.json) await writeLine(io.output, toJsonLine(await timedResult(opened, null, words, speaker)));
  else {
    const { app, own } = opened;
    const finding = await app.quote(words, optionsOf(speaker));
    await write(io.output, renderFor(await withOlderPlaces(quoteReply(finding), finding, app, own), io));
  }
  return exitCodes.done;
}

function optionsOf(speaker: string | null): { readonly speaker?: string } {
  return speaker === null ? {} : { speaker };
}

async function timedResult(
  { app, own }: Opened,
  id: ResultId,
  words: string,
  speaker: string | null,
): Promise<object> {
  const began = performance.now();
  const finding = await app.quote(words, optionsOf(speaker));
  const older = await olderPlaces(finding, app, own);
  return { ...quoteResult(id, finding, performance.now() - began), older: older.map(olderResult) };
}

function olderResult({ briefing, version, until }: OlderMention): object {
  return { briefing: briefing.id, title: briefing.title, version: version.number, given: version.at, until };
}

/** What `quote --json` prints. Scripts read it: fields may be added, none renamed or dropped. */
function quoteResult(id: ResultId, finding: QuoteFinding, ms: number): object {
  return {
    id,
    words: finding.words,
    verdict: finding.verdict,
    speaker: finding.speaker,
    cue: finding.cue,
    asked: finding.asked && { speaker: finding.asked.asked, person: finding.asked.person },
    matches: finding.matches.map(matchResult),
    found: finding.found,
    difference: differenceResult(finding.difference),
    warning: finding.warnings[0]?.code ?? null,
    warnings: warningsResult(finding.warnings),
    ms: milliseconds(ms),
  };
}

function matchResult(match: QuoteMatch): object {
  return {
    ...citationResult(match.citation),
    speaker: match.speaker,
    cue: match.cue,
    source: match.source,
    agreement: match.agreement,
    wording: match.wording,
    confidence: match.confidence,
    spans: match.spans.map(({ start, end }) => ({ start, end })),
    difference: differenceResult(match.difference),
    warnings: warningsResult(match.warnings),
  };
}

function differenceResult(pieces: QuoteFinding['difference']): object[] {
  return pieces.map(({ kind, text }) => ({ kind, text }));
}

function warningsResult(warnings: QuoteFinding['warnings']): object[] {
  return warningResults(warnings);
}
