import { z } from 'zod';
import type { App } from '../src/app.js';
import { defineCommand } from '../src/interface/command.js';
import type { Reply } from '../src/interface/reply.js';
import type { Request } from '../src/interface/request.js';
import { offeredEverywhere } from '../src/interface/slash-command.js';
import { en } from '../src/messages/en.js';
import { say } from '../src/messages/phrase.js';

export const forgetMe = defineCommand({
  data: {
    name: 'forget-me',
    description: en['command.forget-me.description'],
    ...offeredEverywhere,
  },
  access: 'everybody',
  options: z.strictObject({}),
  visibility: () => 'private',
  execute: (_options, _app: App, request) => kept(request),
  presses: { delete: { shows: 'update', run: (_given, _app, request) => deleted(request) } },
});

/** Records are apart for each server, and one more for all that is asked outside of them. */
function where({ guild }: Request): 'here' | 'outside' {
  return guild === null ? 'outside' : 'here';
}

async function kept(request: Request): Promise<Reply> {
  const { records, settings, user } = request;
  const own = records.keyOf(user.id);
  const questions = (await records.questions()).filter(({ asker }) => asker === own);
  const withName = questions.some(({ name }) => name !== null);
  return {
    tone: 'information',
    parts: [
      { kind: 'heading', text: say(`forget.kept-${where(request)}`, { count: questions.length }) },
      {
        kind: 'text',
        text: say(withName ? 'forget.with-name' : 'forget.without-name', { days: settings.keepsDays }),
      },
      { kind: 'text', text: say('forget.warning') },
    ],
    actions: [{ command: 'forget-me', name: 'delete', argument: '', label: say('forget.delete') }],
  };
}

async function deleted(request: Request): Promise<Reply> {
  const { records, user } = request;
  const number = await records.forget(records.keyOf(user.id));
  return {
    tone: 'information',
    parts: [
      { kind: 'heading', text: say(`forget.deleted-${where(request)}`, { count: number }) },
      { kind: 'text', text: say('forget.went') },
      { kind: 'note', text: say('forget.apart', { command: say('command.forget-me.name') }) },
    ],
    actions: [],
  };
}
