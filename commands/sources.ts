import { z } from 'zod';
import type { App } from '../src/app.js';
import { defineCommand, type Press } from '../src/interface/command.js';
import { errorReply, type Reply, type ReplyPart } from '../src/interface/reply.js';
import type { Request } from '../src/interface/request.js';
import { offeredEverywhere, optionKind } from '../src/interface/slash-command.js';
import { en } from '../src/messages/en.js';
import { say, type Words } from '../src/messages/phrase.js';
import type { Block, BlockKind, Briefing } from '../src/model/briefing.js';
import type { Label } from '../src/model/kept-briefing.js';
import { embargoWords } from './briefings/label.js';
import { sizeWords } from './briefings/words.js';
import { findBriefing, suggestBriefings } from './choose-briefing.js';
import { pageActions } from './pages.js';
import { whoseAre, whoseWords } from './whose.js';

/** Files on a page, read or not. */
const pageSize = 6;

/** A page of the list, in place of what the message shows. */
const listed: Press<App> = {
  shows: 'update',
  run: ({ argument }, app, request) => {
    const page = Number(argument);
    return Number.isSafeInteger(page) && page >= 1
      ? listReply(app, page, request)
      : errorReply(say('stale.list', { command: say('command.sources.name') }));
  },
};

export const sources = defineCommand({
  data: {
    name: 'sources',
    description: en['command.sources.description'],
    ...offeredEverywhere,
    options: [
      {
        type: optionKind.string,
        name: 'briefing',
        description: en['command.sources.option.briefing'],
        autocomplete: true,
      },
      {
        type: optionKind.integer,
        name: 'page',
        description: en['command.sources.option.page'],
        min_value: 1,
      },
    ],
  },
  options: z.strictObject({
    briefing: z.string().optional(),
    page: z.number().int().min(1).default(1),
  }),
  visibility: () => 'private',
  execute: async (options, app: App, request) => {
    if (options.briefing === undefined) return listReply(app, options.page, request);
    const briefing = findBriefing(app, options.briefing);
    if (!briefing.ok) return errorReply(briefing.failure.message);
    const { labelOf } = await whoseAre(app, request);
    return detailReply(briefing.value, request.briefings === null ? undefined : labelOf(briefing.value.id));
  },
  autocomplete: (focused, typed, app) => (focused === 'briefing' ? suggestBriefings(app, typed) : []),
  presses: { previous: listed, next: listed, list: listed },
});

/**
 * One page of what is indexed. A page past the end is the last one: files may have gone since the button was
 * drawn.
 */
async function listReply(app: App, asked: number, request: Request): Promise<Reply> {
  const { briefings, rejections } = app;
  const { own, labelOf } = await whoseAre(app, request);
  const pages = Math.max(1, Math.ceil((briefings.length + rejections.length) / pageSize));
  const page = Math.min(asked, pages);
  const from = (page - 1) * pageSize;
  const shown = briefings.slice(from, from + pageSize);
  // Files that could not be read follow the last briefing, on the same page where there is room.
  const rejectedFrom = Math.max(0, from - briefings.length);
  const rejected = rejections.slice(rejectedFrom, Math.max(0, from + pageSize - briefings.length));
  const firstRejectedPage = Math.floor(briefings.length / pageSize) + 1;

  const parts: ReplyPart[] = [
    {
      kind: 'heading',
      text:
        briefings.length === 0 ? say('sources.none') : say('sources.heading', { count: briefings.length }),
    },
    {
      kind: 'note',
      text: { line: [summary(app), ...(pages === 1 ? [] : [say('sources.page', { page, pages })])] },
    },
  ];
  if (rejections.length > 0 && page < firstRejectedPage) {
    parts.push({
      kind: 'note',
      text: say('sources.unread', { count: rejections.length, page: firstRejectedPage }),
    });
  }
  if (shown.length > 0) {
    parts.push({
      kind: 'table',
      columns: [...columns.map((column) => say(column)), ...(own === 0 ? [] : [say('sources.whose')])],
      rows: shown.map((briefing) => [
        briefing.title,
        briefing.origin ?? say('sources.unstated'),
        dateOf(briefing),
        String(briefing.passages.length),
        briefing.warnings.length === 0 ? '' : String(briefing.warnings.length),
        ...(own === 0 ? [] : [whoseWords(labelOf(briefing.id))]),
      ]),
    });
  }
  if (rejected.length > 0) {
    parts.push(
      { kind: 'heading', text: say('sources.unread-heading', { count: rejections.length }) },
      {
        kind: 'list',
        items: rejected.map(({ file, message }) => say('sources.unread-file', { file, why: message })),
      },
    );
  }
  return {
    tone: 'information',
    parts,
    actions: pages === 1 ? [] : pageActions({ command: 'sources', page, pages }),
  };
}

const columns = [
  'sources.title',
  'sources.origin',
  'sources.date',
  'sources.passages',
  'sources.warnings',
] as const;

function dateOf({ published }: Briefing): Words {
  return published === null ? say('sources.unstated') : { date: published };
}

function summary(app: App): Words {
  if (app.briefings.length === 0) return say('sources.put');
  const passages = app.briefings.reduce((sum, briefing) => sum + briefing.passages.length, 0);
  return say('sources.to-search', { count: passages });
}

/** @param label That of one of the server's own, null of a shared one; undefined where there is no server. */
function detailReply(briefing: Briefing, label: Label | null | undefined): Reply {
  const { text, warnings } = briefing;
  return {
    tone: 'information',
    parts: [
      { kind: 'heading', text: briefing.title },
      {
        kind: 'table',
        columns: ['', ''],
        rows: [
          [say('sources.file'), briefing.file],
          [say('sources.origin'), briefing.origin ?? say('sources.unstated')],
          [say('sources.author'), briefing.author ?? say('sources.unstated')],
          [say('sources.date'), dateOf(briefing)],
          ...labelRows(label),
          [
            say('sources.size'),
            say('sources.size-both', { size: sizeWords(briefing.bytes), count: text.length }),
          ],
          [say('sources.parts'), parts(briefing.blocks)],
          [
            say('sources.searched'),
            say('sources.searched-as', {
              passages: briefing.passages.length,
              sentences: briefing.sentences.length,
            }),
          ],
        ],
      },
      ...(warnings.length === 0
        ? [{ kind: 'note' as const, text: say('sources.no-warning') }]
        : [
            { kind: 'heading' as const, text: say('sources.warnings-heading', { count: warnings.length }) },
            { kind: 'list' as const, items: warnings.map((warning) => warning.message) },
          ]),
    ],
    actions: [{ command: 'sources', name: 'list', argument: '1', label: say('sources.all') }],
  };
}

function labelRows(label: Label | null | undefined): Words[][] {
  if (label === undefined) return [];
  return [
    [say('sources.whose'), whoseWords(label)],
    ...(label?.embargo == null ? [] : [[say('briefings.embargo'), embargoWords(label)]]),
  ];
}

/**
 * How many blocks of each kind there are, the most frequent first: "14 paragraphs, 2 headings, 1 caption".
 */
function parts(blocks: readonly Block[]): Words {
  const kinds = new Map<BlockKind, number>();
  for (const { kind } of blocks) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const counts = [...kinds].sort((a, b) => b[1] - a[1]);
  if (counts.length === 0) return say('sources.no-parts');
  return say('list', { items: counts.map(([kind, count]) => say(`part.${kind}`, { count })) });
}
