import { z } from 'zod';
import type { App } from '../src/app.js';
import { defineCommand } from '../src/interface/command.js';
import type { Reply } from '../src/interface/reply.js';
import type { Request } from '../src/interface/request.js';
import { offeredEverywhere } from '../src/interface/slash-command.js';
import { counted } from './admin/words.js';

export const forgetMe = defineCommand({
  data: {
    name: 'forget-me',
    description: 'What is kept of you here, and a button that deletes it',
    ...offeredEverywhere,
  },
  access: 'everybody',
  options: z.strictObject({}),
  visibility: () => 'private',
  execute: (_options, _app: App, request) => kept(request),
  presses: { delete: { shows: 'update', run: (_given, _app, request) => deleted(request) } },
});

/** Records are apart for each server, and one more for all that is asked outside of them. */
function where({ guild }: Request): string {
  return guild === null ? 'outside servers with this bot' : 'on this server';
}

async function kept(request: Request): Promise<Reply> {
  const { records, settings, user } = request;
  const own = records.keyOf(user.id);
  const questions = (await records.questions()).filter(({ asker }) => asker === own);
  const withName = questions.some(({ name }) => name !== null);
  return {
    tone: 'information',
    parts: [
      { kind: 'heading', text: `Kept of you ${where(request)}: ${counted(questions.length, 'question')}` },
      {
        kind: 'text',
        text:
          `Questions are kept with the answers to them and with votes, ${withName ? 'yours with your name' : 'yours without your name'}, ` +
          `for ${counted(settings.keepsDays, 'day')}.`,
      },
      {
        kind: 'text',
        text: 'The button deletes all your questions, the answers to them, and your votes. That cannot be undone, and the buttons under those answers will no longer work.',
      },
    ],
    actions: [{ command: 'forget-me', name: 'delete', argument: '', label: 'Delete all of it' }],
  };
}

async function deleted(request: Request): Promise<Reply> {
  const { records, user } = request;
  const number = await records.forget(records.keyOf(user.id));
  return {
    tone: 'information',
    parts: [
      { kind: 'heading', text: `Deleted ${where(request)}: ${counted(number, 'question')}` },
      {
        kind: 'text',
        text: 'With them went the answers, and all your votes. Messages that are in channels stay there.',
      },
      {
        kind: 'note',
        text: 'Each server is apart, and so are private messages with the bot: use /forget-me there, too.',
      },
    ],
    actions: [],
  };
}
