import type { App } from '../src/app.js';
import { defineCommand } from '../src/interface/command.js';
import type { Reply } from '../src/interface/reply.js';
import type { Request } from '../src/interface/request.js';
import { offeredOnServers, permissions } from '../src/interface/slash-command.js';
import { en } from '../src/messages/en.js';
import { addByForm, addByOptions, addForm } from './briefings/add.js';
import { changesChosen, changesPage } from './briefings/changes.js';
import { suggestOwn } from './briefings/choose.js';
import { editByForm, editByOptions, editForm, editPressed } from './briefings/edit.js';
import { exportReply } from './briefings/export.js';
import { historyPage, historyReply } from './briefings/history.js';
import { listPage, listReply } from './briefings/list.js';
import { briefingOptions, subcommands, type BriefingOptions } from './briefings/options.js';
import { keptAsItIs, removed, removeReply } from './briefings/remove.js';
import { settled, undone } from './briefings/settling.js';
import { audienceChosen, showReply } from './briefings/show.js';
import {
  suggestWatches,
  unwatchChosen,
  unwatchReply,
  watchesReply,
  watchReply,
} from './briefings/watches.js';

/** Discord offers it to those who manage the server; who may use it is checked again, also for what is pressed. */
export const briefings = defineCommand({
  data: {
    name: 'briefings',
    description: en['command.briefings.description'],
    ...offeredOnServers,
    default_member_permissions: permissions.manageServer,
    options: subcommands,
  },
  access: 'admins',
  options: briefingOptions,
  visibility: () => 'private',
  form: (options, request) => {
    if (options.subcommand === 'add') return addForm(options, request);
    return options.subcommand === 'edit' ? editForm(options, request) : null;
  },
  execute: (options, _app: App, request) => obey(options, request),
  autocomplete: (focused, typed, _app, { briefings: own, records }) => {
    if (focused === 'term') return suggestWatches(records, typed);
    const isOwn = focused === 'briefing' || focused === 'replace';
    return isOwn && own !== null ? suggestOwn(own, typed) : [];
  },
  presses: {
    add: { shows: 'private', run: (given, _app, request) => addByForm(given, request) },
    undo: { shows: 'update', run: (given, _app, request) => undone(given, request) },
    version: { shows: 'private', run: (given, _app, request) => settled('version', given, request) },
    apart: { shows: 'private', run: (given, _app, request) => settled('apart', given, request) },
    edit: { form: (given, _app, request) => editPressed(given, request) },
    edited: { shows: 'private', run: (given, _app, request) => editByForm(given, request) },
    audience: { shows: 'update', run: (given, _app, request) => audienceChosen(given, request) },
    history: { shows: 'private', run: (given, _app, request) => historyPage(given, request) },
    newer: { shows: 'update', run: (given, _app, request) => historyPage(given, request) },
    older: { shows: 'update', run: (given, _app, request) => historyPage(given, request) },
    changes: { shows: 'private', run: (given, _app, request) => changesChosen(given, request) },
    'previous-changes': { shows: 'update', run: (given, _app, request) => changesPage(given, request) },
    'next-changes': { shows: 'update', run: (given, _app, request) => changesPage(given, request) },
    remove: { shows: 'private', run: ({ argument }, _app, request) => removeReply(argument, request) },
    removed: { shows: 'update', run: (given, _app, request) => removed(given, request) },
    kept: { shows: 'update', run: (given, _app, request) => keptAsItIs(given, request) },
    previous: { shows: 'update', run: (given, _app, request) => listPage(given, request) },
    next: { shows: 'update', run: (given, _app, request) => listPage(given, request) },
    unwatch: { shows: 'update', run: (given, _app, request) => unwatchChosen(given, request) },
  },
});

function obey(options: BriefingOptions, request: Request): Promise<Reply> {
  switch (options.subcommand) {
    case 'add':
      return addByOptions(options, request);
    case 'list':
      return listReply(options.page, request);
    case 'show':
      return showReply(options.briefing, request);
    case 'edit':
      return editByOptions(options, request);
    case 'remove':
      return removeReply(options.briefing, request);
    case 'history':
      return historyReply(options.briefing, request);
    case 'export':
      return exportReply(options.briefing, request);
    case 'watch':
      return watchReply(options.term, options.channel, request);
    case 'unwatch':
      return unwatchReply(options.term, request);
    case 'watches':
      return watchesReply(request);
  }
}
