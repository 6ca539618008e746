import { createHash } from 'node:crypto';
import type { Given } from '../../src/interface/command.js';
import { errorReply, type Form, type Reply } from '../../src/interface/reply.js';
import type { Request } from '../../src/interface/request.js';
import { say, type Words } from '../../src/messages/phrase.js';
import {
  facts,
  mostRoles,
  type Corrections,
  type Edit,
  type Fact,
  type KeptBriefing,
} from '../../src/model/kept-briefing.js';
import { succeed, type Result } from '../../src/model/result.js';
import { rolesOf } from './add.js';
import { findOwn } from './choose.js';
import { readMoment, readRoles } from './label.js';
import type { EditOptions } from './options.js';
import { detailReply } from './show.js';
import { failureReply, onServersAlone } from './words.js';

const command = 'briefings';

/** What the form has, in the order in which its argument tells what each field showed. */
const formFields = ['title', 'origin', 'published', 'audience', 'embargo'] as const;
type Filled = Readonly<Record<(typeof formFields)[number], string>>;

/** What was typed for some of what is known of a briefing: '' says that there is none. */
interface Typed {
  readonly facts: Readonly<Partial<Record<Fact, string>>>;
  readonly roles?: readonly string[];
  readonly embargo?: string;
}

/** `/briefings edit` with something to change. */
export function editByOptions(options: EditOptions, request: Request): Promise<Reply> {
  const { title, origin, author, date, embargo } = options;
  const roles = rolesOf(options);
  return edit(
    options.briefing,
    {
      facts: {
        ...(title !== undefined && { title }),
        ...(origin !== undefined && { origin }),
        ...(author !== undefined && { author }),
        ...(date !== undefined && { published: date }),
      },
      ...(roles.length > 0 && { roles }),
      ...(embargo !== undefined && { embargo }),
    },
    request,
  );
}

/** Without, a form has everything to change; null where the briefing is not there. */
export async function editForm(options: EditOptions, { briefings }: Request): Promise<Form | null> {
  const { briefing, ...changes } = options;
  if (briefings === null || Object.keys(changes).some((name) => name !== 'subcommand')) return null;
  const found = await findOwn(briefings, briefing);
  return found.ok ? formOf(found.value) : null;
}

/** The form, behind a button. */
export async function editPressed({ argument }: Given, { briefings }: Request): Promise<Form | Reply> {
  if (briefings === null) return onServersAlone;
  const found = await findOwn(briefings, argument);
  return found.ok ? formOf(found.value) : failureReply(found.failure);
}

function formOf({ id, title, origin, published, label }: KeptBriefing): Form {
  const text = (name: string, words: Words, value: string, most = 300): Form['fields'][number] => ({
    ...{ name, value, most, label: words, isLong: false, isRequired: false },
  });
  const embargo = label.embargo?.replace(/:\d\d\.\d+Z$/u, '').replace('T', ' ') ?? '';
  const shown = { title, origin: origin ?? '', published: published ?? '', embargo };
  const signs = signsOf({ ...shown, audience: inOneLine(label.roles) });
  return {
    ...{ command, name: 'edited', argument: [id, ...signs].join('~') },
    title: say('briefings.edit'),
    fields: [
      text('title', say('briefings.title-edit'), shown.title),
      text('origin', say('briefings.origin'), shown.origin),
      text('published', say('briefings.date-label'), shown.published, 10),
      {
        ...{ name: 'audience', of: 'roles', chosen: label.roles, most: mostRoles },
        label: say('briefings.audience-edit'),
        hint: say('briefings.audience-hint'),
      },
      {
        ...text('embargo', say('briefings.embargo-label'), embargo, 40),
        hint: say('briefings.embargo-hint'),
      },
    ],
  };
}

/** A short digest of what each field holds: what a form showed has to fit into its argument. */
function signsOf(filled: Filled): readonly string[] {
  return formFields.map((field) =>
    createHash('sha256').update(filled[field].trim()).digest('base64url').slice(0, 6),
  );
}

/** Roles come back in any order. */
function inOneLine(roles: readonly string[]): string {
  return [...roles].sort().join();
}

/** The form, sent. What it showed and nobody touched stays as it is now: another may have changed it meanwhile. */
export function editByForm({ argument, fields, chosen }: Given, request: Request): Promise<Reply> {
  const [id = '', ...shown] = argument.split('~');
  const { title = '', origin = '', published = '', embargo = '' } = fields;
  const roles = chosen?.audience ?? [];
  const signs = signsOf({ title, origin, published, embargo, audience: inOneLine(roles) });
  const touched = new Set(formFields.filter((_, at) => signs[at] !== shown[at]));
  return edit(
    id,
    {
      facts: {
        ...(touched.has('title') && { title }),
        ...(touched.has('origin') && { origin }),
        ...(touched.has('published') && { published }),
      },
      ...(touched.has('audience') && { roles }),
      ...(touched.has('embargo') && { embargo }),
    },
    request,
  );
}

async function edit(given: string, typed: Typed, request: Request): Promise<Reply> {
  const { briefings, guild, records, user } = request;
  if (briefings === null) return onServersAlone;
  const found = await findOwn(briefings, given);
  if (!found.ok) return failureReply(found.failure);
  const wanted = editOf(found.value, typed, guild);
  if (!wanted.ok) return failureReply(wanted.failure);
  if (Object.keys(wanted.value).length === 0) return errorReply(say('briefings.nothing-to-edit'));
  const done = await briefings.edit(found.value.id, wanted.value, records.keyOf(user.id));
  return done.ok
    ? detailReply(done.value, request, say('briefings.edited', { title: done.value.title }))
    : failureReply(done.failure);
}

/** What is other than it is. A title that is emptied is the document's own again. */
function editOf(briefing: KeptBriefing, typed: Typed, guild: string | null): Result<Edit, Words> {
  const { label } = briefing;
  const before = label.embargo?.slice(0, 16).replace('T', ' ') ?? '';
  const isSame = typed.embargo === undefined || typed.embargo.trim() === before;
  // One that has passed may stay, but not be set.
  const embargo = isSame ? succeed(label.embargo) : readMoment(typed.embargo ?? '', Date.now());
  if (!embargo.ok) return embargo;
  const roles = typed.roles === undefined ? label.roles : readRoles(typed.roles, guild);
  const given = (fact: Fact): string | null => typed.facts[fact]?.trim() ?? null;
  const changed = facts.filter((fact) => given(fact) !== null && given(fact) !== (briefing[fact] ?? ''));
  const corrections: Corrections = Object.fromEntries(
    changed.flatMap((fact): [Fact, string | null][] => {
      const value = given(fact) ?? '';
      if (value !== '') return [[fact, value]];
      return fact === 'title' ? [] : [[fact, null]];
    }),
  );
  const isTitleGiven = given('title') !== '';
  const isLabelled = roles.join() !== label.roles.join() || embargo.value !== label.embargo;
  return succeed({
    ...(Object.keys(corrections).length > 0 && { corrections }),
    ...(changed.includes('title') && !isTitleGiven && { withdraw: ['title' as const] }),
    ...(isLabelled && { label: { roles, embargo: embargo.value } }),
  });
}
