import { saidReply } from '../../commands/said-reply.js';
import type { Config } from '../config.js';
import type { Statement, Sayings } from '../model/saying.js';
import { fail, succeed, type Result } from '../model/result.js';
import type { SaidCall } from './calls.js';
import { openBriefings, reportRejections, type Core } from './core.js';
import { english } from './english.js';
import { exitCodes, write, writeLine, type ExitCode, type Io } from './io.js';
import { wrongCall } from './parsed.js';
import { toJsonLine } from './printable.js';
import { renderFor } from './render.js';
import { citationResult } from './results.js';

/** `rapporteur said`: what a person said, all of it. A name, a date or a subject that will not do is a wrong call. */
export async function said(call: SaidCall, config: Config, core: Core, io: Io): Promise<Result<ExitCode>> {
  const opened = await openBriefings(core, config.briefingsDir, io);
  if (!opened.ok) return opened;
  await reportRejections(opened.value.rejections, io);
  const { speaker, about, since, until } = call;
  const found = await opened.value.said(speaker, {
    ...(about !== null && { about }),
    ...(since !== null && { since }),
    ...(until !== null && { until }),
  });
  if (!found.ok) return fail(wrongCall, english(found.failure.message));
  if (call.json) await writeLine(io.output, toJsonLine(sayingsResult(found.value)));
  else await write(io.output, renderFor(saidReply(found.value, { from: 0, most: Infinity }), io));
  return succeed(exitCodes.done);
}

/** What `said --json` prints. Scripts read it: fields may be added, none renamed or dropped. */
function sayingsResult({ speaker, subject, since, until, statements, undated }: Sayings): object {
  return {
    speaker: speaker.person.name,
    roles: speaker.person.roles,
    about: subject?.words ?? null,
    since,
    until,
    total: speaker.statements,
    statements: statements.map(statementResult),
    missing: subject?.missing ?? [],
    corrections: subject?.corrections ?? [],
    undated,
  };
}

function statementResult(statement: Statement): object {
  const { kind, citation, contents, source, namedBy, cue, headline, confidence, shared } = statement;
  return {
    ...citationResult(citation),
    kind,
    contents: contents.map(({ start, end }) => ({ start, end })),
    source,
    namedBy,
    cue,
    headline,
    confidence,
    shared: shared && { own: shared.own, near: shared.near },
  };
}
