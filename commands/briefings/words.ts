import { say, type Words } from '../../src/messages/phrase.js';
import type { Certainty } from '../../src/model/briefing.js';
import type { Failure } from '../../src/model/result.js';
import { errorReply, type Reply, type ReplyPart } from '../../src/interface/reply.js';

/** A fact with how it is known, where nothing states it outright. */
export function known(value: Words | null, certainty: Certainty | null): Words {
  if (value === null) return say('briefings.unstated');
  if (certainty === 'found') return say('briefings.known-found', { value });
  return certainty === 'assumed' ? say('briefings.known-assumed', { value }) : value;
}

export function dateWords(published: string | null): Words | null {
  return published === null ? null : { date: published };
}

/** A size in the unit that reads best. */
export function sizeWords(bytes: number): Words {
  return bytes < 1000
    ? say('sources.bytes', { count: bytes })
    : say('sources.kilobytes', { number: bytes / 1000 });
}

export function heading(text: Words): ReplyPart {
  return { kind: 'heading', text };
}

export function note(text: Words): ReplyPart {
  return { kind: 'note', text };
}

export function failureReply({ message }: Failure<Words>): Reply {
  return errorReply(message);
}

/** A reply without buttons. */
export function told(...parts: readonly ReplyPart[]): Reply {
  return { tone: 'information', parts, actions: [] };
}

export const onServersAlone = errorReply(say('access.server'));
