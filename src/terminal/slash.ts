import type { Readable } from 'node:stream';
import type { App } from '../app.js';
import type { Command, PreparedCommand } from '../interface/command.js';
import { optionKind } from '../interface/slash-command.js';
import { fail, type Result } from '../model/result.js';
import { givenFile } from './given-file.js';
import { nearestName } from './suggest.js';

/** A slash command of the bot with its options, ready to run here. */
export function prepareCommand(
  commands: readonly Command<App>[],
  name: string,
  options: Readonly<Record<string, unknown>>,
): Result<PreparedCommand<App>> {
  const command = commands.find(({ data }) => data.name === name);
  if (command !== undefined) return command.prepare(options);
  const names = commands.map(({ data }) => data.name);
  const near = nearestName(name, names);
  const help =
    near === null ? `there are ${names.map((known) => `/${known}`).join(', ')}.` : `did you mean /${near}?`;
  return fail('unknown-command', `There is no /${name}: ${help}`);
}

/**
 * The options of a command from plain words, as at the prompt: `name: text` pairs are not typed there, so the words are
 * the command's first option, or the path of the file that it takes.
 */
export function optionsFromText(
  command: Command<App> | undefined,
  text: string,
  input: Readable,
): Readonly<Record<string, unknown>> {
  const first = command?.data.options?.[0];
  if (text === '' || first === undefined) return {};
  const isFile = first.type === optionKind.attachment;
  // The prompt itself reads standard input.
  return { [first.name]: isFile ? givenFile(text === '-' ? './-' : text, input) : text };
}
