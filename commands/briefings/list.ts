import type { Given } from '../../src/interface/command.js';
import { errorReply, type Reply } from '../../src/interface/reply.js';
import type { Request } from '../../src/interface/request.js';
import { say } from '../../src/messages/phrase.js';
import { pageActions } from '../pages.js';
import { labelColumns } from './label.js';
import { dateWords, heading, known, note, onServersAlone, told } from './words.js';

/** Briefings on a page. */
const pageSize = 8;

const columns = ['title', 'origin', 'date', 'audience', 'embargo', 'version', 'file'] as const;

/** One page of the server's own briefings. A page past the end is the last one. */
export async function listReply(asked: number, { briefings }: Request): Promise<Reply> {
  if (briefings === null) return onServersAlone;
  const all = await briefings.list();
  if (all.length === 0) {
    return told(heading(say('briefings.none', { command: say('command.briefings.name') })));
  }
  const pages = Math.ceil(all.length / pageSize);
  const page = Math.min(asked, pages);
  return {
    tone: 'information',
    parts: [
      heading(say('briefings.list', { count: all.length })),
      note({
        line: [
          say('briefings.list-note', { sources: say('command.sources.name') }),
          ...(pages === 1 ? [] : [say('sources.page', { page, pages })]),
        ],
      }),
      {
        kind: 'table',
        columns: columns.map((column) => say(`briefings.${column}`)),
        rows: all
          .slice((page - 1) * pageSize, page * pageSize)
          .map(({ title, origin, published, certainty, label, versions, file }) => [
            title,
            known(origin, certainty.origin),
            known(dateWords(published), certainty.published),
            ...labelColumns(label),
            versions.length === 1 ? '' : String(versions.length),
            file,
          ]),
      },
    ],
    actions: pages === 1 ? [] : pageActions({ command: 'briefings', pages, page }),
  };
}

export function listPage({ argument }: Given, request: Request): Promise<Reply> | Reply {
  const page = Number(argument);
  return Number.isSafeInteger(page) && page >= 1
    ? listReply(page, request)
    : errorReply(say('stale.list', { command: say('command.briefings.name') }));
}
