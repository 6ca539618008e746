import { commands } from '../../commands/index.js';
import type { App } from '../../src/app.js';
import type { Given, Place, Visibility } from '../../src/interface/command.js';
import { plain, plainForm } from '../../src/interface/plain.js';
import type { FormIn, PassageIn, PlainReply, Reply } from '../../src/interface/reply.js';
import type { Request } from '../../src/interface/request.js';
import { asker } from '../interface/asker.js';

/** Runs a command as a front end does: options checked first, then the work. */
export async function run(
  name: string,
  options: Readonly<Record<string, unknown>>,
  app: App,
  request?: Request,
): Promise<PlainReply & { readonly visibility: Visibility }> {
  const prepared = commands.find(({ data }) => data.name === name)?.prepare(options);
  if (prepared === undefined) throw new Error(`no command ${name}`);
  if (!prepared.ok) throw new Error(prepared.failure.message);
  const { visibility, run: work } = prepared.value;
  const whole = request ?? (await asker());
  return { ...plain(await work(app, whole), 'en'), visibility: visibility(whole) };
}

/** Presses a button, chooses from a menu or sends a form of a command. */
export async function press(
  command: string,
  name: string,
  given: Partial<Given>,
  app: App,
  request?: Request,
): Promise<PlainReply & { readonly place: Place }> {
  const found = commands.find(({ data }) => data.name === command)?.presses[name];
  if (found === undefined || 'form' in found) throw new Error(`/${command} does not reply to ${name}`);
  const whole = request ?? (await asker());
  const { shows, run: work } = found;
  const everything = { argument: '', values: [], fields: {}, ...given };
  const place = typeof shows === 'function' ? await shows(whole, everything, app) : shows;
  return { ...plain(await work(everything, app, whole), 'en'), place };
}

/** The form that a button of a command opens. */
export async function formOf(
  command: string,
  name: string,
  argument: string,
  app: App,
  request?: Request,
): Promise<FormIn<string>> {
  const found = commands.find(({ data }) => data.name === command)?.presses[name];
  if (found === undefined || !('form' in found)) throw new Error(`/${command} has no form ${name}`);
  const form = await found.form({ argument, values: [], fields: {} }, app, request ?? (await asker()));
  if (!('fields' in form)) throw new Error(`/${command} ${name} opens no form`);
  return plainForm(form, 'en');
}

/** The failure that wrong options give. */
export function failureOf(name: string, options: Readonly<Record<string, unknown>>): string {
  const prepared = commands.find(({ data }) => data.name === name)?.prepare(options);
  if (prepared === undefined || prepared.ok) throw new Error(`/${name} takes ${JSON.stringify(options)}`);
  return prepared.failure.message;
}

export function passages(reply: Reply): PassageIn<string>[] {
  return plain(reply, 'en').parts.flatMap((part) => (part.kind === 'passage' ? [part] : []));
}

/** The words of parts of one kind. */
export function texts(reply: Reply, kind: 'heading' | 'text' | 'note' | 'answer'): string[] {
  return plain(reply, 'en').parts.flatMap((part) =>
    part.kind === kind && 'text' in part ? [part.text] : [],
  );
}

export function rows(reply: Reply): (readonly string[])[] {
  return plain(reply, 'en').parts.flatMap((part) => (part.kind === 'table' ? [...part.rows] : []));
}

export function items(reply: Reply): string[] {
  return plain(reply, 'en').parts.flatMap((part) => (part.kind === 'list' ? [...part.items] : []));
}
