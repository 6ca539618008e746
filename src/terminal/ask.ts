import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import { answerReply } from '../../commands/answer-reply.js';
import { withEarlierVersions } from '../../commands/earlier-versions.js';
import type { App, AskOptions } from '../app.js';
import type { Config } from '../config.js';
import type { Answer } from '../model/answer.js';
import { fail, succeed, type Result } from '../model/result.js';
import { runBatch } from './batch.js';
import type { AskCall } from './calls.js';
import { openFor, type Core, type Opened } from './core.js';
import { english } from './english.js';
import { exitCodes, write, writeLine, type ExitCode, type Io } from './io.js';
import { documentSchema, openFile, optionalId, repeatedId } from './lines.js';
import { wrongCall } from './parsed.js';
import { printableLine, toJsonLine } from './printable.js';
import { runPrompt } from './prompt.js';
import { renderFor } from './render.js';
import { answerResult } from './results.js';
import { styleFor } from './style.js';
import { nearestName } from './suggest.js';
import { renderTrace } from './trace.js';

/** `rapporteur ask`: one question, a batch of them, or a prompt. */
export async function ask(call: AskCall, config: Config, core: Core, io: Io): Promise<Result<ExitCode>> {
  if (call.batch !== null) {
    const file = await openFile(call.batch, io.input);
    return file.ok ? askBatch(call, file.value, config, core, io) : file;
  }
  if (call.question === null && io.input.isTTY !== true) {
    return fail(
      wrongCall,
      `No question: write rapporteur ask 'your question', or --batch - to read questions from standard input.`,
    );
  }
  const opened = await openToAsk(call, config, core, io);
  if (!opened.ok) return opened;
  try {
    if (call.question === null) await prompt(call, opened.value, config, core, io);
    else await answerOne(call.question, call, opened.value, io);
    return succeed(exitCodes.done);
  } finally {
    await opened.value.close();
  }
}

async function prompt(call: AskCall, opened: Opened, config: Config, core: Core, io: Io): Promise<void> {
  let previous: Answer | undefined;
  await runPrompt({
    answer: async (question) => {
      const answer = await answerOne(question, call, opened, io, previous);
      if (!saysNothing(answer)) previous = answer;
    },
    commands: (await core.loadCommands()).commands,
    app: opened.app,
    own: opened.own,
    historyFile: join(config.stateDir, 'history'),
    json: call.json,
    io,
  });
}

/** The briefings, with what could not be read said, and the one that `--briefing` names found among them. */
async function openToAsk(call: AskCall, config: Config, core: Core, io: Io): Promise<Result<Opened>> {
  const opened = await openFor(call.guild, core, config, io);
  if (!opened.ok) return opened;
  const ids = opened.value.app.briefings.map(({ id }) => id);
  if (call.briefing === null || ids.includes(call.briefing)) return opened;
  await opened.value.close();
  const near = nearestName(call.briefing, ids);
  const help = near === null ? 'rapporteur briefings lists their ids.' : `did you mean ${near}?`;
  return fail(wrongCall, `There is no briefing "${call.briefing}": ${help}`);
}

function askOptions(call: AskCall, previous?: Answer): AskOptions {
  return {
    reading: call.reading,
    explain: call.explain,
    ...(call.briefing !== null && { scope: { briefing: call.briefing } }),
    ...(previous !== undefined && { previous }),
  };
}

/** Whether a question left nothing that a follow-up could go on from. */
function saysNothing(answer: Answer): boolean {
  return (
    answer.status === 'declined' &&
    ['empty-question', 'no-content-words', 'question-too-long'].includes(answer.reason)
  );
}

async function answerOne(
  question: string,
  call: AskCall,
  { app, own }: Opened,
  io: Io,
  previous?: Answer,
): Promise<Answer> {
  const began = performance.now();
  const answer = app.ask(question, askOptions(call, previous));
  if (call.json) {
    await writeLine(
      io.output,
      toJsonLine(answerResult(null, answer, performance.now() - began, call.explain)),
    );
    return answer;
  }
  const only = app.briefings.find(({ id }) => id === call.briefing)?.title;
  const plain = answerReply(answer, { scope: only === undefined ? [] : [only], isFolded: false });
  const reply = await withEarlierVersions(plain, answer, app, own);
  const isOlder = answer.versionAsked !== undefined || reply !== plain;
  if (answer.status === 'declined' && answer.nearest.length === 0 && !isOlder) {
    if (answer.readAs !== undefined) await writeLine(io.output, printableLine(`Read as: ${answer.readAs}`));
    await writeLine(io.output, styleFor(io).caution(shortened(printableLine(english(answer.message)))));
  } else await write(io.output, renderFor(reply, io));
  if (call.explain) await write(io.output, renderTrace(answer.trace, io));
  return answer;
}

/** A refusal without passages is one line, and stays one when it names a word as long as the question may be. */
const longestRefusal = 300;

function shortened(text: string): string {
  return text.length > longestRefusal ? `${text.slice(0, longestRefusal)}…` : text;
}

const questionLine = z.object({
  id: optionalId,
  question: z.string(),
  /** The question before, which is asked first: a follow-up goes on from its answer. */
  previous: z.object({ question: z.string() }).nullish(),
  documents: z
    .array(documentSchema)
    .refine((documents) => repeatedId(documents) === null, 'two documents have the same id')
    .nullish(),
});

function askInTurn(app: App, question: string, before: string | undefined, options: AskOptions): Answer {
  if (before === undefined) return app.ask(question, options);
  return app.ask(question, { ...options, previous: app.ask(before, options) });
}

async function askBatch(
  call: AskCall,
  file: Readable,
  config: Config,
  core: Core,
  io: Io,
): Promise<Result<ExitCode>> {
  // A batch may bring all its documents along; the briefings are read when a line first asks them.
  let opened: Result<Opened> | null = null;
  const exitCode = await runBatch(
    file,
    questionLine,
    async (id, { question, previous, documents }) => {
      const began = performance.now();
      if (documents) {
        const app = core.appOf(documents);
        const answer = askInTurn(app, question, previous?.question, { reading: call.reading });
        return succeed(answerResult(id, answer, performance.now() - began, call.explain));
      }
      opened ??= await openToAsk(call, config, core, io);
      if (!opened.ok) return opened;
      const asked = performance.now();
      const answer = askInTurn(opened.value.app, question, previous?.question, askOptions(call));
      return succeed(answerResult(id, answer, performance.now() - asked, call.explain));
    },
    io,
  );
  const last = opened as Result<Opened> | null;
  if (last === null) return succeed(exitCode);
  if (!last.ok) return last;
  await last.value.close();
  return succeed(exitCode);
}
