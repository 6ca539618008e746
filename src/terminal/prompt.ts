import { createInterface } from 'node:readline/promises';
import type { Writable } from 'node:stream';
import type { App } from '../app.js';
import { mayUse } from '../interface/access.js';
import type { Command } from '../interface/command.js';
import { plainFailure } from '../interface/plain.js';
import type { GuildBriefings } from '../model/guild-briefings.js';
import { fail, succeed, type Result } from '../model/result.js';
import { reportFailure } from './failure.js';
import { historySize, readHistory, writeHistory } from './history.js';
import { write, writeLine, type Io } from './io.js';
import { reasonOf } from './reason.js';
import { renderFor } from './render.js';
import { optionsFromText, prepareCommand } from './slash.js';

/** What the prompt works with. */
export interface PromptSetting {
  readonly answer: (question: string) => Promise<void>;
  readonly commands: readonly Command<App>[];
  readonly app: App;
  /** Where earlier versions of a server's own briefings are kept; null where there is no server. */
  readonly own: GuildBriefings | null;
  readonly historyFile: string;
  /** Then standard output is for the results alone, and the prompt stands on standard error. */
  readonly json: boolean;
  readonly io: Io;
}

/** Asks for questions until `.exit` or the end of input and answers each. Earlier ones come back with the arrow keys. */
export async function runPrompt(setting: PromptSetting): Promise<void> {
  const { io, historyFile, app, json } = setting;
  const screen = json || io.output.isTTY !== true ? io.errors : io.output;
  const reader = createInterface({
    input: io.input,
    output: screen,
    terminal: true,
    prompt: 'ask> ',
    history: readHistory(historyFile),
    historySize,
    removeHistoryDuplicates: true,
  });
  let keeping = true;
  reader.on('history', (history) => {
    if (!keeping) return;
    const written = writeHistory(historyFile, history);
    if (written.ok) return;
    keeping = false;
    io.errors.write(`${written.failure.message}\n`);
  });
  // Ctrl-C takes back what was typed, or leaves when nothing was.
  reader.on('SIGINT', () => {
    if (reader.line === '') {
      reader.close();
      return;
    }
    reader.write(null, { ctrl: true, name: 'e' });
    reader.write(null, { ctrl: true, name: 'u' });
  });

  const count = app.briefings.length === 1 ? 'The briefing is' : `The ${app.briefings.length} briefings are`;
  await writeLine(screen, `${count} open. Type a question; .help says what else, .exit or Ctrl-D leaves.`);
  reader.prompt();
  try {
    for await (const line of reader) {
      const typed = line.trim();
      if (typed === '.exit') return;
      if (typed !== '') {
        const done = await tryToObey(typed, setting, screen);
        if (!done.ok) await reportFailure(done.failure, io);
        await write(screen, '\n');
      }
      reader.prompt();
    }
    // The end of input leaves the cursor behind the prompt.
    await write(screen, '\n');
  } finally {
    reader.close();
  }
}

const help = [
  'Type a question as you would say it, or a few key words; or go on from the last one: “and Germany?”, “why?”.',
  '/sources lists the briefings, /help says what can be asked.',
  'The arrow keys bring earlier questions back. .exit or Ctrl-D leaves.',
].join('\n');

/** The same as `obey`; a question on which the work breaks does not end the prompt. */
async function tryToObey(typed: string, setting: PromptSetting, screen: Writable): Promise<Result<unknown>> {
  try {
    return await obey(typed, setting, screen);
  } catch (error) {
    return fail('internal-error', `The work on this question broke: ${reasonOf(error)}`);
  }
}

/** Does what one line says: a word with a dot is for the prompt, one with a slash a command of the bot, all else a question. */
async function obey(typed: string, setting: PromptSetting, screen: Writable): Promise<Result<unknown>> {
  if (typed === '.help') {
    await writeLine(screen, help);
    return succeed(null);
  }
  if (/^\.[a-z]+$/u.test(typed)) {
    return fail('unknown-command', `There is no ${typed}: .help says what there is.`);
  }
  const [, name, text = ''] = /^\/([a-z-]+)(?: (.*))?$/u.exec(typed) ?? [];
  if (name === undefined || name === 'ask') {
    await setting.answer(name === undefined ? typed : text);
    return succeed(null);
  }
  const { commands, app, own, io } = setting;
  const command = commands.find(({ data }) => data.name === name);
  const { terminalRequest } = await import('./request.js');
  const request = await terminalRequest(own);
  const allowed = command === undefined ? succeed(null) : mayUse(command.access, request);
  if (!allowed.ok) return { ok: false, failure: plainFailure(allowed.failure, 'en') };
  const prepared = prepareCommand(commands, name, optionsFromText(command, text.trim(), io.input));
  if (!prepared.ok) return prepared;
  await write(screen, renderFor(await prepared.value.run(app, request), io));
  return succeed(null);
}
