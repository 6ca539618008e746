import type { Choice, Given } from '../../src/interface/command.js';
import { errorReply, type Reply } from '../../src/interface/reply.js';
import type { Request } from '../../src/interface/request.js';
import { say } from '../../src/messages/phrase.js';
import type { Records, Watch } from '../../src/model/records.js';
import { hasTerms } from '../../src/answering/evidence/mention.js';
import { failureReply, heading, note, onServersAlone, told } from './words.js';

const command = 'briefings';

/** Watches of one server: a menu shows as many. */
const mostWatches = 25;

const shownTerm = 80;

const name = say('command.briefings.name');

/** `/briefings watch`: the channel must be one that the bot may post in, and is told of it. */
export async function watchReply(
  given: string,
  chosen: string | undefined,
  request: Request,
): Promise<Reply> {
  const { guild, records, user, post } = request;
  const channel = chosen ?? request.channel;
  const term = given.replace(/\s+/gu, ' ').trim();
  if (guild === null || channel === null) return onServersAlone;
  if (!hasTerms(term)) return errorReply(say('briefings.watch-nothing', { term: given.slice(0, shownTerm) }));
  const before = await records.watches.list();
  const isNew = !before.some((one) => one.term.toLowerCase() === term.toLowerCase());
  if (isNew && before.length >= mostWatches) {
    return errorReply(say('briefings.watch-too-many', { count: mostWatches }));
  }
  const begun = told({ kind: 'text', text: say('briefings.watch-begun', { term, command: name }) });
  const posted = await post(channel, begun);
  if (!posted.ok) return failureReply(posted.failure);
  const at = new Date().toISOString();
  const by = records.keyOf(user.id);
  await records.watches.set({ term, channel, by, at, language: request.locale });
  return told(
    heading(say('briefings.watching', { term })),
    { kind: 'text', text: say('briefings.watching-text') },
    ...(await watchesReply(request)).parts,
  );
}

/** What is watched for, with a menu to end it. */
export async function watchesReply({ records }: Request): Promise<Reply> {
  const all = await records.watches.list();
  if (all.length === 0) return told(heading(say('briefings.watch-none', { command: name })));
  return {
    tone: 'information',
    parts: [
      heading(say('briefings.watches', { count: all.length })),
      { kind: 'list', items: all.map(({ term }) => term) },
    ],
    menus: [
      {
        ...{ command, name: 'unwatch', argument: '', chosen: [], least: 1, most: 1 },
        of: all.slice(0, mostWatches).map(({ id, term }) => ({ value: id, label: term })),
        label: say('briefings.watch-stop'),
        placeholder: say('briefings.watch-choose'),
      },
    ],
    actions: [],
  };
}

/** `/briefings unwatch`: by the words, or by what was chosen from the list. */
export async function unwatchReply(given: string, { records }: Request): Promise<Reply> {
  const all = await records.watches.list();
  const found = all.find(({ id, term }) => id === given || term.toLowerCase() === given.trim().toLowerCase());
  if (found === undefined) {
    return errorReply(say('briefings.unwatched-none', { term: given.slice(0, shownTerm) }));
  }
  await records.watches.remove(found.id);
  return told(heading(say('briefings.unwatched', { term: found.term })));
}

/** The menu, chosen from. */
export async function unwatchChosen({ values }: Given, request: Request): Promise<Reply> {
  const ended = await unwatchReply(values[0] ?? '', request);
  const left = await watchesReply(request);
  return {
    ...left,
    parts: [...ended.parts.map((part) => (part.kind === 'heading' ? note(part.text) : part)), ...left.parts],
  };
}

/** What is watched for and holds what was typed. */
export async function suggestWatches(records: Records, typed: string): Promise<Choice[]> {
  const all: readonly (Watch & { readonly id: string })[] = await records.watches.list();
  return all
    .filter(({ term }) => term.toLowerCase().includes(typed.trim().toLowerCase()))
    .map(({ id, term }) => ({ name: term, value: id }));
}
