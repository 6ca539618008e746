import { commands } from '../../commands/index.js';
import type { App } from '../../src/app.js';
import type { PassagePart, Reply, ReplyPart } from '../../src/interface/reply.js';
import type { Visibility } from '../../src/interface/command.js';

/** Runs a command as a front end does: options checked first, then the work. */
export async function run(
  name: string,
  options: Readonly<Record<string, unknown>>,
  app: App,
): Promise<Reply & { readonly visibility: Visibility }> {
  const prepared = commands.find(({ data }) => data.name === name)?.prepare(options);
  if (prepared === undefined) throw new Error(`no command ${name}`);
  if (!prepared.ok) throw new Error(prepared.failure.message);
  return { ...(await prepared.value.run(app)), visibility: prepared.value.visibility };
}

/** The failure that wrong options give. */
export function failureOf(name: string, options: Readonly<Record<string, unknown>>): string {
  const prepared = commands.find(({ data }) => data.name === name)?.prepare(options);
  if (prepared === undefined || prepared.ok) throw new Error(`/${name} takes ${JSON.stringify(options)}`);
  return prepared.failure.message;
}

export function passages({ parts }: Reply): PassagePart[] {
  return parts.filter((part): part is PassagePart => part.kind === 'passage');
}

/** The words of parts of one kind. */
export function texts({ parts }: Reply, kind: 'heading' | 'text' | 'note' | 'answer'): string[] {
  return parts.flatMap((part) => (part.kind === kind && 'text' in part ? [part.text] : []));
}

export function rows({ parts }: Reply): (readonly string[])[] {
  return parts.flatMap((part: ReplyPart) => (part.kind === 'table' ? [...part.rows] : []));
}

export function items({ parts }: Reply): string[] {
  return parts.flatMap((part) => (part.kind === 'list' ? [...part.items] : []));
}
