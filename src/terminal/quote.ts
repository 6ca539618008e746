import { z } from 'zod';
import { quoteReply } from '../../commands/quote-reply.js';
import type { App } from '../app.js';
import type { Config } from '../config.js';
import type { QuoteFinding, QuoteMatch } from '../model/quote.js';
import { succeed, type Result } from '../model/result.js';
import type { QuoteCall } from './arguments.js';
import { runBatch } from './batch.js';
import { openBriefings, reportRejections, type Core } from './core.js';
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
  const opened = await openBriefings(core, config.briefingsDir, io);
  if (!opened.ok) return opened;
  await reportRejections(opened.value.rejections, io);
  const app = opened.value;
  if (file !== null) {
    const exitCode = await runBatch(
      file.value,
      wordsLine,
      async (id, { words, speaker }) => succeed(await timedResult(app, id, words, speaker ?? call.speaker)),
      io,
    );
    return succeed(exitCode);
  }
  const { words, speaker } = call;
  if (call.json) await writeLine(io.output, toJsonLine(await timedResult(app, null, words, speaker)));
  else await write(io.output, renderFor(quoteReply(await app.quote(words, optionsOf(speaker))), io));
  return succeed(exitCodes.done);
}

function optionsOf(speaker: string | null): { readonly speaker?: string } {
  return speaker === null ? {} : { speaker };
}

async function timedResult(app: App, id: ResultId, words: string, speaker: string | null): Promise<object> {
  const began = performance.now();
  const finding = await app.quote(words, optionsOf(speaker));
  return quoteResult(id, finding, performance.now() - began);
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
