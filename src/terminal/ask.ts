import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import { answerReply } from '../../commands/answer-reply.js';
import type { App, AskOptions } from '../app.js';
import type { Config } from '../config.js';
import type { Answer } from '../model/answer.js';
import { fail, succeed, type Result } from '../model/result.js';
import { wrongCall, type AskCall } from './arguments.js';
import { runBatch } from './batch.js';
import { openBriefings, reportRejections, type Core } from './core.js';
import { english } from './english.js';
import { exitCodes, write, writeLine, type ExitCode, type Io } from './io.js';
import { documentSchema, openFile, optionalId, repeatedId } from './lines.js';
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
  const app = opened.value;
  if (call.question !== null) {
    const done = await answerOne(call.question, call, app, io);
    return done.ok ? succeed(exitCodes.done) : done;
  }
  let previous: Answer | undefined;
  await runPrompt({
    answer: async (question) => {
      const done = await answerOne(question, call, app, io, previous);
      if (done.ok && !saysNothing(done.value)) previous = done.value;
      return done;
    },
    commands: (await core.loadCommands()).commands,
    app,
    historyFile: join(config.stateDir, 'history'),
    json: call.json,
    io,
  });
  return succeed(exitCodes.done);
}

/** The briefings, with what could not be read said, and the one that `--briefing` names found among them. */
async function openToAsk(call: AskCall, config: Config, core: Core, io: Io): Promise<Result<App>> {
  const opened = await openBriefings(core, config.briefingsDir, io);
  if (!opened.ok) return opened;
  await reportRejections(opened.value.rejections, io);
  const ids = opened.value.briefings.map(({ id }) => id);
  if (call.briefing === null || ids.includes(call.briefing)) return opened;
  const near = nearestName(call.briefing, ids);
  const help = near === null ? 'rapporteur briefings lists their ids.' : `did you mean ${near}?`;
  return fail(wrongCall, `There is no briefing "${call.briefing}": ${help}`);
}

function askOptions(call: AskCall, previous?: Answer): AskOptions {
  return {
    reading: call.reading,
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
  app: App,
  io: Io,
  previous?: Answer,
): Promise<Result<Answer>> {
  const began = performance.now();
  const answer = app.ask(question, askOptions(call, previous));
  if (call.json) {
    await writeLine(
      io.output,
      toJsonLine(answerResult(null, answer, performance.now() - began, call.explain)),
    );
    return succeed(answer);
  }
  if (answer.status === 'declined' && answer.nearest.length === 0) {
    if (answer.readAs !== undefined) await writeLine(io.output, printableLine(`Read as: ${answer.readAs}`));
    await writeLine(io.output, styleFor(io).caution(shortened(printableLine(english(answer.message)))));
  } else {
    const only = app.briefings.find(({ id }) => id === call.briefing)?.title;
    const setting = { scope: only === undefined ? [] : [only], isFolded: false };
    await write(io.output, renderFor(answerReply(answer, setting), io));
  }
  if (call.explain) await write(io.output, renderTrace(answer.trace, io));
  return succeed(answer);
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
  let briefings: Result<App> | null = null;
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
      briefings ??= await openToAsk(call, config, core, io);
      if (!briefings.ok) return briefings;
      const asked = performance.now();
      const answer = askInTurn(briefings.value, question, previous?.question, askOptions(call));
      return succeed(answerResult(id, answer, performance.now() - asked, call.explain));
    },
    io,
  );
  const opened = briefings as Result<App> | null;
  return opened === null || opened.ok ? succeed(exitCode) : opened;
}
