import { z } from 'zod';
import type { App } from '../src/app.js';
import { defineCommand } from '../src/interface/command.js';
import type { Reply } from '../src/interface/reply.js';
import type { Request } from '../src/interface/request.js';
import { offeredOnServers, optionKind, permissions } from '../src/interface/slash-command.js';
import { questionPresses, questionsReply } from './admin/questions.js';
import { settingsPresses, settingsReply } from './admin/settings.js';
import { statusReply } from './admin/status.js';

/** Discord offers it to those who manage the server, unless they offer it to others; who may use it is checked again. */
export const rapporteur = defineCommand({
  data: {
    name: 'rapporteur',
    description: 'For administrators: settings, how the bot is doing, and what was asked',
    ...offeredOnServers,
    default_member_permissions: permissions.manageServer,
    options: [
      {
        type: optionKind.subcommand,
        name: 'settings',
        description: 'Who may ask, where and how often; what is private, and what is kept',
      },
      {
        type: optionKind.subcommand,
        name: 'status',
        description: 'How the bot is doing: briefings, times of replies, memory, what is kept',
      },
      {
        type: optionKind.subcommand,
        name: 'questions',
        description: 'What was asked, declined or marked as not helpful; all of it as a file',
      },
    ],
  },
  access: 'admins',
  options: z.strictObject({ subcommand: z.enum(['settings', 'status', 'questions']) }),
  visibility: () => 'private',
  execute: ({ subcommand }, app: App, request) => {
    if (subcommand === 'settings') return settingsReply(request.settings);
    return subcommand === 'status' ? status(app, request) : questionsReply('asked', 1, request);
  },
  presses: {
    ...settingsPresses,
    ...questionPresses,
    status: { shows: 'update', run: (_given, app, request) => status(app, request) },
  },
});

async function status(app: App, { health, records }: Request): Promise<Reply> {
  return statusReply(app, health(), await records.counts());
}
