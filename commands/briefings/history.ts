import type { Given } from '../../src/interface/command.js';
import type { Action, Reply } from '../../src/interface/reply.js';
import type { Request } from '../../src/interface/request.js';
import { say, type Words } from '../../src/messages/phrase.js';
import type { HistoryEntry } from '../../src/model/kept-briefing.js';
import { writtenTime } from '../admin/words.js';
import { changesMenu } from './changes.js';
import { findOwn } from './choose.js';
import { failureReply, heading, onServersAlone, told } from './words.js';

const command = 'briefings';

/** Entries on a page. */
const pageSize = 8;

/** `/briefings history`, of one briefing or of all. */
export async function historyReply(given: string | undefined, request: Request): Promise<Reply> {
  const { briefings } = request;
  if (briefings === null) return onServersAlone;
  if (given === undefined) return pageOf(null, 1, request);
  const found = await findOwn(briefings, given);
  return found.ok ? pageOf(found.value.id, 1, request) : failureReply(found.failure);
}

/** Another page, or that of a briefing's button. */
export function historyPage({ argument }: Given, request: Request): Promise<Reply> {
  const [id = '', page = '1'] = argument.split('~');
  return pageOf(id === '' ? null : id, Math.max(1, Math.trunc(Number(page)) || 1), request);
}

async function pageOf(id: string | null, asked: number, { briefings }: Request): Promise<Reply> {
  if (briefings === null) return onServersAlone;
  const all = await briefings.history(id);
  if (all.length === 0) return told(heading(say('briefings.history-none')));
  const pages = Math.ceil(all.length / pageSize);
  const page = Math.min(asked, pages);
  const kept = id === null ? null : await briefings.find(id);
  const title = all.flatMap((one) => one.briefings.filter((briefing) => briefing.id === id))[0]?.title;
  return {
    tone: 'information',
    parts: [
      heading(title === undefined ? say('briefings.history-all') : say('briefings.history-one', { title })),
      {
        kind: 'table',
        columns: [say('briefings.title'), say('briefings.history-what'), say('briefings.history-when')],
        rows: all.slice((page - 1) * pageSize, page * pageSize).map((entry) => rowOf(entry)),
      },
    ],
    menus: kept === null ? [] : changesMenu(kept),
    actions: pages === 1 ? [] : turns(id, page, pages),
  };
}

function rowOf({ kind, at, briefings, version }: HistoryEntry): readonly Words[] {
  const what = say(`briefings.history-${kind}`);
  return [
    briefings.map(({ title }) => title).join(', '),
    version === null
      ? what
      : say('list', { items: [what, say('briefings.history-version', { number: String(version) })] }),
    writtenTime(at),
  ];
}

function turns(id: string | null, page: number, pages: number): Action[] {
  const turn = (name: 'newer' | 'older', to: number): Action => ({
    ...{ command, name, argument: `${id ?? ''}~${String(to)}`, disabled: to < 1 || to > pages },
    label: say(`briefings.history-${name}`),
  });
  return [turn('newer', page - 1), turn('older', page + 1)];
}
