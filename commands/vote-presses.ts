import type { App } from '../src/app.js';
import type { Given } from '../src/interface/command.js';
import { errorReply, type Form, type Reply } from '../src/interface/reply.js';
import type { Request } from '../src/interface/request.js';
import { say } from '../src/messages/phrase.js';
import type { GivenAnswer } from '../src/model/records.js';
import { forgotten } from './given-answer.js';

const mostReason = 500;

/** Keeps what somebody thinks of an answer: one vote each, which a later one changes. */
export async function voted(
  isHelpful: boolean,
  _given: GivenAnswer,
  id: string,
  _app: App,
  { records, user }: Request,
): Promise<Reply> {
  const voter = records.keyOf(user.id);
  const before = await records.voteOf(id, voter);
  const reason = before?.isHelpful === isHelpful ? before.reason : '';
  await records.vote(id, voter, { isHelpful, reason, at: new Date().toISOString() });
  return thanks(isHelpful, id, reason !== '');
}

function thanks(isHelpful: boolean, id: string, hasReason: boolean): Reply {
  return {
    tone: 'information',
    parts: [
      { kind: 'heading', text: say(isHelpful ? 'ask.noted-helpful' : 'ask.noted-unhelpful') },
      { kind: 'text', text: say(hasReason ? 'ask.one-vote-reason' : 'ask.one-vote') },
    ],
    actions: [
      {
        command: 'ask',
        name: 'reason',
        argument: id,
        label: say(hasReason ? 'ask.reason-change' : 'ask.reason-add'),
      },
    ],
  };
}

/** Keeps why, beside the vote. */
export async function reasoned(
  { argument, fields }: Given,
  _app: App,
  { records, user }: Request,
): Promise<Reply> {
  if ((await records.answer(argument)) === null) return forgotten;
  const voter = records.keyOf(user.id);
  const vote = await records.voteOf(argument, voter);
  if (vote === null) return errorReply(say('ask.vote-first'));
  const reason = (fields.reason ?? '').slice(0, mostReason);
  await records.vote(argument, voter, { ...vote, reason, at: new Date().toISOString() });
  return thanks(vote.isHelpful, argument, reason !== '');
}

/** Where somebody says why. */
export function reasonForm({ argument }: Given): Form {
  return {
    command: 'ask',
    name: 'reasoned',
    argument,
    title: say('ask.reason-title'),
    fields: [
      {
        name: 'reason',
        label: say('ask.reason-label'),
        isLong: true,
        isRequired: true,
        most: mostReason,
        value: '',
      },
    ],
  };
}
