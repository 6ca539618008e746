import type { Given } from '../../src/interface/command.js';
import { errorReply, type Reply } from '../../src/interface/reply.js';
import type { Request } from '../../src/interface/request.js';
import { say } from '../../src/messages/phrase.js';
import { affectedParts } from './affected.js';
import { findOwn } from './choose.js';
import { briefingParts } from './summary.js';
import { failureReply, heading, onServersAlone, told } from './words.js';

const command = 'briefings';

/** Asks whether it is meant. */
export async function removeReply(given: string, request: Request): Promise<Reply> {
  const { briefings } = request;
  if (briefings === null) return onServersAlone;
  const found = await findOwn(briefings, given);
  if (!found.ok) return failureReply(found.failure);
  const { id, title } = found.value;
  return {
    tone: 'decline',
    parts: [
      heading(say('briefings.ask-remove', { title })),
      ...briefingParts(found.value),
      { kind: 'text', text: say('briefings.ask-remove-text') },
      ...(await affectedParts([id], request, false)),
    ],
    actions: [
      { command, name: 'removed', argument: id, label: say('briefings.remove-it') },
      { command, name: 'kept', argument: id, label: say('briefings.keep') },
    ],
  };
}

/** It is meant. */
export async function removed({ argument }: Given, request: Request): Promise<Reply> {
  const { briefings, records, user } = request;
  if (briefings === null) return onServersAlone;
  const done = await briefings.remove([argument], records.keyOf(user.id));
  if (!done.ok) return failureReply(done.failure);
  const [gone] = done.value;
  return told(
    heading(say('briefings.removed', { title: gone?.title ?? '' })),
    ...(await affectedParts([argument], request, true)),
  );
}

/** It is not. */
export async function keptAsItIs({ argument }: Given, { briefings }: Request): Promise<Reply> {
  const found = await briefings?.find(argument);
  return found === null || found === undefined
    ? errorReply(say('briefings.gone-already'))
    : told(heading(say('briefings.kept', { title: found.title })));
}
