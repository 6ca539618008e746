import { z } from 'zod';
import type { App } from '../src/app.js';
import { writtenDate } from '../src/interface/citation-line.js';
import { defineCommand, type Press } from '../src/interface/command.js';
import { errorReply, type Action, type Reply, type ReplyPart } from '../src/interface/reply.js';
import { offeredEverywhere, optionKind } from '../src/interface/slash-command.js';
import type { Block, Briefing } from '../src/model/briefing.js';
import { findBriefing, suggestBriefings } from './choose-briefing.js';

/** Files on a page, read or not. */
const pageSize = 6;

/** A page of the list, in place of what the message shows. */
const listed: Press<App> = {
  shows: 'update',
  run: ({ argument }, app) => {
    const page = Number(argument);
    return Number.isSafeInteger(page) && page >= 1
      ? listReply(app, page)
      : errorReply('This button leads nowhere. Use /sources for a fresh list.');
  },
};

export const sources = defineCommand({
  data: {
    name: 'sources',
    description: 'What can be asked: the briefings that are indexed, and files that could not be read',
    ...offeredEverywhere,
    options: [
      {
        type: optionKind.string,
        name: 'briefing',
        description: 'Show this briefing in detail: its parts, its size, warnings from reading it',
        autocomplete: true,
      },
      { type: optionKind.integer, name: 'page', description: 'Begin at this page of the list', min_value: 1 },
    ],
  },
  options: z.strictObject({
    briefing: z.string().optional(),
    page: z.number().int().min(1).default(1),
  }),
  visibility: () => 'private',
  execute: (options, app: App) => {
    if (options.briefing === undefined) return listReply(app, options.page);
    const briefing = findBriefing(app, options.briefing);
    return briefing.ok ? detailReply(briefing.value) : errorReply(briefing.failure.message);
  },
  autocomplete: (focused, typed, app) => (focused === 'briefing' ? suggestBriefings(app, typed) : []),
  presses: { previous: listed, next: listed, list: listed },
});

/**
 * One page of what is indexed. A page past the end is the last one: files may have gone since the button was
 * drawn.
 */
function listReply(app: App, asked: number): Reply {
  const { briefings, rejections } = app;
  const pages = Math.max(1, Math.ceil((briefings.length + rejections.length) / pageSize));
  const page = Math.min(asked, pages);
  const from = (page - 1) * pageSize;
  const shown = briefings.slice(from, from + pageSize);
  // Files that could not be read follow the last briefing, on the same page where there is room.
  const rejectedFrom = Math.max(0, from - briefings.length);
  const rejected = rejections.slice(rejectedFrom, Math.max(0, from + pageSize - briefings.length));
  const firstRejectedPage = Math.floor(briefings.length / pageSize) + 1;

  const parts: ReplyPart[] = [
    { kind: 'heading', text: briefings.length === 0 ? 'No briefings yet' : `Briefings: ${briefings.length}` },
    { kind: 'note', text: `${summary(app)}${pages === 1 ? '' : ` · page ${page} of ${pages}`}` },
  ];
  if (rejections.length > 0 && page < firstRejectedPage) {
    parts.push({
      kind: 'note',
      text: `${counted(rejections.length, 'file')} could not be read; named from page ${firstRejectedPage} on.`,
    });
  }
  if (shown.length > 0) {
    parts.push({
      kind: 'table',
      columns: ['Title', 'Origin', 'Date', 'Passages', 'Warnings'],
      rows: shown.map((briefing) => [
        briefing.title,
        briefing.origin ?? 'not stated',
        briefing.published === null ? 'not stated' : writtenDate(briefing.published),
        String(briefing.passages.length),
        briefing.warnings.length === 0 ? '' : String(briefing.warnings.length),
      ]),
    });
  }
  if (rejected.length > 0) {
    parts.push(
      { kind: 'heading', text: `Files that could not be read: ${rejections.length}` },
      { kind: 'list', items: rejected.map(({ file, message }) => `${file}: ${message}`) },
    );
  }
  return { tone: 'information', parts, actions: pages === 1 ? [] : pageActions(page, pages) };
}

function summary(app: App): string {
  if (app.briefings.length === 0)
    return 'Put .txt or .md files into the briefings folder and start the bot again.';
  const passages = app.briefings.reduce((sum, briefing) => sum + briefing.passages.length, 0);
  return `${counted(passages, 'passage')} to search`;
}

function pageActions(page: number, pages: number): Action[] {
  const turn = (name: string, to: number, label: string): Action => ({
    command: 'sources',
    name,
    argument: String(Math.min(pages, Math.max(1, to))),
    label,
    disabled: to < 1 || to > pages,
  });
  return [turn('previous', page - 1, 'Previous'), turn('next', page + 1, 'Next')];
}

function detailReply(briefing: Briefing): Reply {
  const { text, warnings } = briefing;
  return {
    tone: 'information',
    parts: [
      { kind: 'heading', text: briefing.title },
      {
        kind: 'table',
        columns: ['', ''],
        rows: [
          ['File', briefing.file],
          ['Origin', briefing.origin ?? 'not stated'],
          ['Author', briefing.author ?? 'not stated'],
          ['Date', briefing.published === null ? 'not stated' : writtenDate(briefing.published)],
          ['Size', `${size(briefing.bytes)}, ${grouped(text.length)} characters`],
          ['Parts', parts(briefing.blocks)],
          [
            'Searched as',
            `${counted(briefing.passages.length, 'passage')} of ${counted(briefing.sentences.length, 'sentence')}`,
          ],
        ],
      },
      ...(warnings.length === 0
        ? [{ kind: 'note' as const, text: 'It was read without a warning.' }]
        : [
            { kind: 'heading' as const, text: `Warnings from reading it: ${warnings.length}` },
            { kind: 'list' as const, items: warnings.map((warning) => warning.message) },
          ]),
    ],
    actions: [{ command: 'sources', name: 'list', argument: '1', label: 'All briefings' }],
  };
}

/**
 * How many blocks of each kind there are, the most frequent first: "14 paragraphs, 2 headings, 1 caption".
 */
function parts(blocks: readonly Block[]): string {
  const kinds = new Map<string, number>();
  for (const { kind } of blocks) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const counts = [...kinds].sort((a, b) => b[1] - a[1]);
  return counts.map(([kind, number]) => counted(number, kind.replace('-', ' '))).join(', ') || 'none';
}

function size(bytes: number): string {
  return bytes < 1000 ? counted(bytes, 'byte') : `${(bytes / 1000).toFixed(1)} kB`;
}

function grouped(number: number): string {
  return number.toLocaleString('en-GB');
}

function counted(number: number, what: string): string {
  return `${grouped(number)} ${what}${number === 1 ? '' : 's'}`;
}
