import { draftReply } from '../../commands/draft-report.js';
import { draftLimits } from '../checking/open-draft.js';
import type { Config } from '../config.js';
import type {
  Bounded,
  CheckedFigure,
  CheckedName,
  CheckedQuotation,
  DraftReport,
} from '../model/checking.js';
import { succeed, type Result } from '../model/result.js';
import type { CheckCall } from './calls.js';
import { openBriefings, reportRejections, type Core } from './core.js';
import { inEnglish, warningResults } from './english.js';
import { givenFile } from './given-file.js';
import { exitCodes, write, writeLine, type ExitCode, type Io } from './io.js';
import { toJsonLine } from './printable.js';
import { renderFor } from './render.js';
import { citationResult } from './results.js';

/** `rapporteur check`: every quotation, figure and name of a draft, with its finding. */
export async function check(call: CheckCall, config: Config, core: Core, io: Io): Promise<Result<ExitCode>> {
  const file = inEnglish(await givenFile(call.file, io.input).read(draftLimits.bytes));
  if (!file.ok) return file;
  const opened = await openBriefings(core, config.briefingsDir, io);
  if (!opened.ok) return opened;
  await reportRejections(opened.value.rejections, io);
  const checked = inEnglish(await opened.value.checkDraft(file.value));
  if (!checked.ok) return checked;
  if (call.json) await writeLine(io.output, toJsonLine(reportResult(call.file, checked.value)));
  else await write(io.output, renderFor(draftReply(checked.value, new Map()), io));
  return succeed(exitCodes.done);
}

/** What `check --json` prints. Scripts read it: fields may be added, none renamed or dropped. */
function reportResult(file: string, { quotations, figures, names, warnings }: DraftReport): object {
  return {
    file,
    quotations: quotations.items.map(quotationResult),
    figures: figures.items.map(figureResult),
    names: names.items.map(nameResult),
    omitted: omittedOf({ quotations, figures, names }),
    warnings: warningResults(warnings),
  };
}

function omittedOf(found: Readonly<Record<string, Bounded<unknown>>>): object {
  return Object.fromEntries(Object.entries(found).map(([what, { omitted }]) => [what, omitted]));
}

function quotationResult({ words, paragraph, form, attributedTo, finding }: CheckedQuotation): object {
  return {
    words,
    paragraph,
    form,
    attributedTo,
    verdict: finding.verdict,
    speaker: finding.speaker,
    found: finding.found,
    difference: finding.difference.map(({ kind, text }) => ({ kind, text })),
    warnings: warningResults(finding.warnings),
    matches: finding.matches.map(({ citation, speaker, wording }) => ({
      ...citationResult(citation),
      speaker,
      wording,
    })),
  };
}

function figureResult({ words, paragraph, figure, verdict, places }: CheckedFigure): object {
  const { value, unit, qualifier } = figure;
  return { words, paragraph, value, unit, qualifier, verdict, places: places.map(citationResult) };
}

function nameResult({ words, paragraph, kind, times, verdict, known, place }: CheckedName): object {
  return { words, paragraph, kind, times, verdict, known, place: place && citationResult(place) };
}
