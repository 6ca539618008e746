import { z } from 'zod';
import type { App } from '../src/app.js';
import { defineCommand } from '../src/interface/command.js';
import type { Reply } from '../src/interface/reply.js';
import type { Request } from '../src/interface/request.js';
import { offeredOnServers, optionKind, permissions } from '../src/interface/slash-command.js';
import { en } from '../src/messages/en.js';
import { questionPresses, questionsReply } from './admin/questions.js';
import { settingsPresses, settingsReply } from './admin/settings.js';
import { statusReply } from './admin/status.js';

/** Discord offers it to those who manage the server, unless they offer it to others; who may use it is checked again. */
export const rapporteur = defineCommand({
  data: {
    name: 'rapporteur',
    description: en['command.rapporteur.description'],
    ...offeredOnServers,
    default_member_permissions: permissions.manageServer,
    options: [
      {
        type: optionKind.subcommand,
        name: 'settings',
        description: en['command.rapporteur.option.settings'],
      },
      {
        type: optionKind.subcommand,
        name: 'status',
        description: en['command.rapporteur.option.status'],
      },
      {
        type: optionKind.subcommand,
        name: 'questions',
        description: en['command.rapporteur.option.questions'],
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
