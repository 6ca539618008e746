import type { AttachedFile } from '../../src/interface/attached-file.js';
import type { Given } from '../../src/interface/command.js';
import { errorReply, type Form, type Reply } from '../../src/interface/reply.js';
import type { Request } from '../../src/interface/request.js';
import { say, type Words } from '../../src/messages/phrase.js';
import {
  mostRoles,
  type Corrections,
  type GivenFile,
  type KeptBriefing,
  type Label,
} from '../../src/model/kept-briefing.js';
import { succeed, type Result } from '../../src/model/result.js';
import { findOwn } from './choose.js';
import { readMoment, readRoles } from './label.js';
import type { AddOptions } from './options.js';
import { replacementReply } from './settling.js';
import { additionReply, type Unread } from './summary.js';
import { failureReply, onServersAlone, told } from './words.js';

const command = 'briefings';

/** Bytes of one file, and of all of one addition: they are held in memory until they are read. */
const [mostBytes, mostTogether] = [32_000_000, 100_000_000];

/** What was said of files when they were given. */
interface Stated {
  readonly title: string;
  readonly origin: string;
  readonly author: string;
  readonly date: string;
  readonly roles: readonly string[];
  readonly embargo: string;
}

/** `/briefings add` with files. */
export function addByOptions(options: AddOptions, request: Request): Promise<Reply> {
  const { title = '', origin = '', author = '', date = '', embargo = '' } = options;
  const stated = { title, origin, author, date, embargo, roles: rolesOf(options) };
  return options.replace === undefined
    ? take(filesOf(options), stated, request)
    : replace(options.replace, filesOf(options), stated, request);
}

/** Fields of a form beside that for the files. */
const mostBeside = 4;

/** Without files, a form asks for them; null where it cannot, or where more was given than it has room for. */
export async function addForm(options: AddOptions, { briefings }: Request): Promise<Form | null> {
  if (filesOf(options).length > 0) return null;
  const isLabelled = rolesOf(options).length > 0 || options.embargo !== undefined;
  if (options.replace !== undefined) {
    const found = briefings === null || isLabelled ? null : await findOwn(briefings, options.replace);
    return found?.ok === true ? versionForm(found.value, options) : null;
  }
  const fields = factFields(options);
  const given = fields.filter(isGiven);
  if (given.length > mostBeside) return null;
  // Nothing that was given is lost: what was not makes room for it, from the end.
  const kept = [...given, ...fields.filter((field) => !isGiven(field))].slice(0, mostBeside);
  return {
    ...{ command, name: 'add', argument: '' },
    title: say('briefings.add-form'),
    fields: [filesField(10), ...fields.filter((field) => kept.includes(field))],
  };
}

/** What there is to say of files, those things first that are most often said. */
function factFields(options: AddOptions): Form['fields'] {
  const embargo = text('embargo', say('briefings.embargo-label'), options.embargo, 40);
  return [
    text('title', say('briefings.title-label'), options.title),
    text('date', say('briefings.date-label'), options.date, 10),
    {
      ...{ name: 'audience', of: 'roles', chosen: rolesOf(options), most: mostRoles },
      label: say('briefings.audience-label'),
      hint: say('briefings.audience-hint'),
    },
    { ...embargo, hint: say('briefings.embargo-hint') },
    text('origin', say('briefings.origin'), options.origin),
    text('author', say('briefings.author'), options.author),
  ];
}

function isGiven(field: Form['fields'][number]): boolean {
  if (field.of === 'roles') return field.chosen.length > 0;
  return field.of === undefined && field.value !== '';
}

function versionForm({ id }: KeptBriefing, { title, origin, author, date }: AddOptions): Form {
  return {
    ...{ command, name: 'add', argument: id },
    title: say('briefings.replace-form'),
    fields: [
      filesField(1),
      text('title', say('briefings.title-edit'), title),
      text('origin', say('briefings.origin'), origin),
      text('author', say('briefings.author'), author),
      text('date', say('briefings.date-label'), date, 10),
    ],
  };
}

function filesField(most: number): Form['fields'][number] {
  return {
    ...{ name: 'files', of: 'files', most },
    label: say('briefings.files-label'),
    hint: say('briefings.files-hint'),
  };
}

function text(name: string, label: Words, value = '', most = 300): Form['fields'][number] {
  return { name, label, value, most, isLong: false, isRequired: false };
}

/** One of those forms, sent. */
export function addByForm({ argument, fields, chosen, files }: Given, request: Request): Promise<Reply> {
  const { title = '', date = '', embargo = '', origin = '', author = '' } = fields;
  const stated = { title, date, embargo, origin, author, roles: chosen?.audience ?? [] };
  const attached = files?.files ?? [];
  return argument === '' ? take(attached, stated, request) : replace(argument, attached, stated, request);
}

export function rolesOf(
  options: Readonly<Partial<Record<'audience' | 'audience2' | 'audience3', string | undefined>>>,
): string[] {
  const { audience, audience2, audience3 } = options;
  return [audience, audience2, audience3].filter((role) => role !== undefined);
}

function filesOf(options: AddOptions): AttachedFile[] {
  return Object.values(options).filter((value) => typeof value === 'object');
}

async function take(attached: readonly AttachedFile[], stated: Stated, request: Request): Promise<Reply> {
  const { briefings, guild, records, user, meanwhile } = request;
  if (briefings === null) return onServersAlone;
  const label = labelOf(stated, guild);
  if (!label.ok) return failureReply(label.failure);
  const fetched = await fetchAll(attached, request);
  if (!fetched.ok) return failureReply(fetched.failure);
  const { files, unread } = fetched.value;
  if (unread.length > 0 && files.length === 0) return additionReply({ id: null, files: [] }, unread);
  const total = attached.length;
  const added = await briefings.add(files, {
    by: records.keyOf(user.id),
    label: label.value,
    ...factsOf(stated),
    onProgress: (done) => {
      meanwhile(told({ kind: 'text', text: say('briefings.reading', { done, total }) }));
    },
  });
  return added.ok ? additionReply(added.value, unread) : errorReply(added.failure.message);
}

/** Takes the file as the new version of a briefing, whatever it holds. */
async function replace(
  given: string,
  attached: readonly AttachedFile[],
  stated: Stated,
  request: Request,
): Promise<Reply> {
  const { briefings, records, user } = request;
  if (briefings === null) return onServersAlone;
  if (stated.roles.length > 0 || stated.embargo !== '') {
    return errorReply(say('briefings.replace-label', { command: say('command.briefings.name') }));
  }
  const found = await findOwn(briefings, given);
  if (!found.ok) return failureReply(found.failure);
  if (attached.length !== 1) return errorReply(say('briefings.replace-one'));
  const fetched = await fetchAll(attached, request);
  if (!fetched.ok) return failureReply(fetched.failure);
  const { files, unread } = fetched.value;
  const [file] = files;
  if (file === undefined) return additionReply({ id: null, files: [] }, unread);
  const by = records.keyOf(user.id);
  const replaced = await briefings.replace(found.value.id, file, { by, ...factsOf(stated) });
  return replaced.ok ? replacementReply(replaced.value, request) : errorReply(replaced.failure.message);
}

function factsOf({ title, origin, author, date }: Stated): Corrections {
  return {
    ...(title !== '' && { title }),
    ...(origin !== '' && { origin }),
    ...(author !== '' && { author }),
    ...(date !== '' && { published: date }),
  };
}

function labelOf({ roles, embargo }: Stated, guild: string | null): Result<Label, Words> {
  const until = readMoment(embargo, Date.now());
  return until.ok ? succeed({ roles: readRoles(roles, guild), embargo: until.value }) : until;
}

/** The files, and those that could not be had. Fails with `too-many-bytes`. */
async function fetchAll(
  attached: readonly AttachedFile[],
  { meanwhile }: Request,
): Promise<Result<{ files: GivenFile[]; unread: Unread[] }, Words>> {
  const [files, unread]: [GivenFile[], Unread[]] = [[], []];
  let left = mostTogether;
  for (const { name, read } of attached) {
    const [done, total] = [files.length + unread.length, attached.length];
    meanwhile(told({ kind: 'text', text: say('briefings.fetching', { done, total }) }));
    const bytes = await read(mostBytes);
    if (!bytes.ok) unread.push({ file: name, why: bytes.failure.message });
    else {
      files.push({ name, bytes: bytes.value });
      left -= bytes.value.length;
      if (left < 0) {
        const message = say('briefings.too-many-bytes', { megabytes: mostTogether / 1_000_000 });
        return { ok: false, failure: { code: 'too-many-bytes', message } };
      }
    }
  }
  return succeed({ files, unread });
}
