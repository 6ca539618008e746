import type { Given } from '../../src/interface/command.js';
import type { Action, Menu, Reply } from '../../src/interface/reply.js';
import type { Request } from '../../src/interface/request.js';
import { say, type Words } from '../../src/messages/phrase.js';
import { mostRoles, type KeptBriefing } from '../../src/model/kept-briefing.js';
import { writtenTime } from '../admin/words.js';
import { affectedParts } from './affected.js';
import { findOwn } from './choose.js';
import { audienceWords, embargoWords, readRoles } from './label.js';
import { dateWords, failureReply, heading, known, onServersAlone, sizeWords } from './words.js';

const command = 'briefings';

export async function showReply(given: string, request: Request): Promise<Reply> {
  const { briefings } = request;
  if (briefings === null) return onServersAlone;
  const found = await findOwn(briefings, given);
  return found.ok ? detailReply(found.value, request, null) : failureReply(found.failure);
}

/** One briefing, and what can be done with it. `news` is said first: what has been done. */
export async function detailReply(
  briefing: KeptBriefing,
  request: Request,
  news: Words | null,
): Promise<Reply> {
  const warnings = briefing.versions.at(-1)?.warnings ?? [];
  return {
    tone: 'information',
    parts: [
      heading(news ?? briefing.title),
      { kind: 'table', columns: ['', ''], rows: rowsOf(briefing) },
      ...(warnings.length === 0
        ? []
        : [
            heading(say('sources.warnings-heading', { count: warnings.length })),
            { kind: 'list' as const, items: warnings.map(({ message }) => message) },
          ]),
      ...(await affectedParts([briefing.id], request, news !== null)),
    ],
    menus: [audienceMenu(briefing)],
    actions: actionsOf(briefing),
  };
}

function rowsOf(briefing: KeptBriefing): (readonly Words[])[] {
  const { title, origin, author, published, certainty, label, versions, file, bytes } = briefing;
  return [
    [say('briefings.title'), known(title, certainty.title === 'assumed' ? 'assumed' : null)],
    [say('briefings.origin'), known(origin, certainty.origin)],
    [say('briefings.author'), known(author, certainty.author)],
    [say('briefings.date'), known(dateWords(published), certainty.published)],
    [say('briefings.audience'), audienceWords(label)],
    [say('briefings.embargo'), embargoWords(label)],
    [say('briefings.version'), String(versions.length)],
    [say('briefings.file'), { line: [file, sizeWords(bytes)] }],
    [say('briefings.added-at'), writtenTime(briefing.addedAt)],
    [say('briefings.changed-at'), writtenTime(briefing.changedAt)],
  ];
}

/** It shows the roles by name, which the bot does not know. */
function audienceMenu({ id, label: { roles } }: KeptBriefing): Menu {
  return {
    ...{ command, name: 'audience', argument: id, of: 'roles', least: 0, most: mostRoles, chosen: roles },
    label: say('briefings.audience-edit'),
    placeholder: say('briefings.everybody'),
  };
}

function actionsOf({ id }: KeptBriefing): Action[] {
  return (['edit', 'history', 'remove'] as const).map((name) => ({
    ...{ command, name, argument: id },
    label: say(`briefings.${name}`),
  }));
}

/** The menu, chosen from. */
export async function audienceChosen({ argument, values }: Given, request: Request): Promise<Reply> {
  const { briefings, guild, records, user } = request;
  if (briefings === null) return onServersAlone;
  const found = await findOwn(briefings, argument);
  if (!found.ok) return failureReply(found.failure);
  const label = { ...found.value.label, roles: readRoles(values, guild) };
  const done = await briefings.edit(argument, { label }, records.keyOf(user.id));
  return done.ok
    ? detailReply(done.value, request, say('briefings.edited', { title: done.value.title }))
    : failureReply(done.failure);
}
