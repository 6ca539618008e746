import type { Given } from '../../src/interface/command.js';
import { errorReply, type Action, type Menu, type Reply, type ReplyPart } from '../../src/interface/reply.js';
import type { Request } from '../../src/interface/request.js';
import { say } from '../../src/messages/phrase.js';
import type { KeptBriefing, SentenceChange } from '../../src/model/kept-briefing.js';
import { writtenTime } from '../admin/words.js';
import { heading, note, onServersAlone } from './words.js';

const command = 'briefings';

/** Changes on a page, so that both wordings of long sentences are shown whole. */
const pageSize = 4;

/** Choices that one menu holds. */
const mostVersions = 25;

/** Offers what each version but the first changed, the newest first. Nothing where there is one version. */
export function changesMenu({ id, versions }: KeptBriefing): Menu[] {
  const later = versions.slice(1).reverse().slice(0, mostVersions);
  if (later.length === 0) return [];
  return [
    {
      ...{ command, name: 'changes', argument: id, chosen: [], least: 1, most: 1 },
      of: later.map(({ number, at }) => ({
        value: String(number),
        label: {
          line: [say('briefings.history-version', { number: String(number) }), writtenTime(at)],
        },
      })),
      label: say('briefings.changes-label'),
      placeholder: say('briefings.changes-choose'),
    },
  ];
}

/** That menu, chosen from. */
export function changesChosen({ argument, values }: Given, request: Request): Promise<Reply> {
  return pageOf(argument, Number(values[0]), 1, request);
}

/** Another page. */
export function changesPage({ argument }: Given, request: Request): Promise<Reply> {
  const [id = '', version = '', page = ''] = argument.split('~');
  return pageOf(id, Number(version), Math.max(1, Math.trunc(Number(page)) || 1), request);
}

async function pageOf(id: string, version: number, asked: number, { briefings }: Request): Promise<Reply> {
  if (briefings === null) return onServersAlone;
  const found = await briefings.changes(id, version);
  if (!found.ok) return errorReply(found.failure.message);
  const { same, changes } = found.value;
  const title = (await briefings.find(id))?.title ?? id;
  const pages = Math.max(1, Math.ceil(changes.length / pageSize));
  const page = Math.min(asked, pages);
  return {
    tone: 'information',
    parts: [
      heading(say('briefings.changes', { number: String(version) })),
      note({
        line: [
          title,
          ...(changes.length === 0 ? [] : [say('briefings.changes-count', { count: changes.length })]),
          ...(same === 0 ? [] : [say('briefings.changes-same', { count: same })]),
          ...(pages === 1 ? [] : [say('sources.page', { page, pages })]),
        ],
      }),
      ...(changes.length === 0
        ? [{ kind: 'text' as const, text: say('briefings.changes-none') }]
        : changes.slice((page - 1) * pageSize, page * pageSize).flatMap(changeParts)),
    ],
    actions: pages === 1 ? [] : turns(`${id}~${String(version)}`, page, pages),
  };
}

const weights = {
  quotation: 'briefings.change-quotation',
  figure: 'briefings.change-figure',
  other: 'briefings.change-sentence',
} as const;

/** What became of a sentence, where it stands or stood, and the words. */
function changeParts({ kind, weight, before, after, difference }: SentenceChange): ReplyPart[] {
  const { paragraph = null, page = null } = after ?? before ?? {};
  return [
    heading({
      line: [
        say(weights[weight]),
        say(`briefings.change-${kind}`),
        ...(page === null ? [] : [say('cite.page', { number: String(page) })]),
        ...(paragraph === null ? [] : [say('cite.paragraph', { number: String(paragraph) })]),
      ],
    }),
    { kind: 'difference', pieces: difference, between: 'versions' },
  ];
}

function turns(of: string, page: number, pages: number): Action[] {
  const turn = (name: 'previous' | 'next', to: number): Action => ({
    ...{ command, name: `${name}-changes`, argument: `${of}~${String(to)}`, disabled: to < 1 || to > pages },
    label: say(`button.${name}`),
  });
  return [turn('previous', page - 1), turn('next', page + 1)];
}
