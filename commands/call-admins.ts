import type { App } from '../src/app.js';
import { errorReply, type Reply } from '../src/interface/reply.js';
import type { Request } from '../src/interface/request.js';
import { say } from '../src/messages/phrase.js';
import type { GivenAnswer } from '../src/model/records.js';
import { answerAgain, replyTo } from './asked-answer.js';

/** Calls the administrators to a decline: in the log channel, once for each caller, or in what they look through. */
export async function callAdmins(given: GivenAnswer, id: string, app: App, request: Request): Promise<Reply> {
  const { records, user } = request;
  const { logChannel } = request.settings;
  const caller = records.keyOf(user.id);
  const call = { at: new Date().toISOString(), isPosted: logChannel !== null };
  const isDue = await records.callAdmins(id, caller, call);
  // Whoever presses again is told so, and the channel is not.
  if (isDue && logChannel !== null) {
    let isTold = false;
    try {
      const posted = await tellChannel(logChannel, given, app, request);
      if (!posted.ok) return errorReply(posted.failure.message);
      isTold = true;
    } finally {
      if (!isTold) await records.markUnposted(id, caller);
    }
  }
  const [heading, text] =
    logChannel === null
      ? [say('call.kept'), say('call.kept-where', { command: say('command.rapporteur.name') })]
      : [say('call.told'), say('call.told-where')];
  return {
    tone: 'information',
    parts: [
      { kind: 'heading', text: heading },
      { kind: 'text', text },
    ],
    actions: [],
  };
}

async function tellChannel(
  channel: string,
  given: GivenAnswer,
  app: App,
  request: Request,
): ReturnType<Request['post']> {
  const { settings, user } = request;
  const answer = await answerAgain(given, app, request);
  const by = settings.keepsNames ? say('call.by-name', { name: user.name }) : say('call.by-member');
  const reply = await replyTo(answer, given.scope, app, request);
  return request.post(channel, { ...reply, parts: [{ kind: 'note', text: by }, ...reply.parts] });
}
