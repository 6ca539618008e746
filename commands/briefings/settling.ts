import type { Given } from '../../src/interface/command.js';
import { errorReply, type Reply, type ReplyPart } from '../../src/interface/reply.js';
import type { Request } from '../../src/interface/request.js';
import { say } from '../../src/messages/phrase.js';
import type { Replacement } from '../../src/model/kept-briefing.js';
import { affectedParts } from './affected.js';
import { briefingParts, editAction, readingParts, undoAction } from './summary.js';
import { heading, onServersAlone, told } from './words.js';

/** Settles what is to become of a file that is nearly another's text. */
export async function settled(
  how: 'version' | 'apart',
  { argument }: Given,
  request: Request,
): Promise<Reply> {
  const { briefings, records, user } = request;
  if (briefings === null) return onServersAlone;
  const done = await briefings.settle(argument, how, records.keyOf(user.id));
  if (!done.ok) return errorReply(done.failure.message);
  const briefing = done.value;
  if (briefing === null) return errorReply(say('briefings.gone-already'));
  const { title, versions } = briefing;
  return told(
    heading(say(`briefings.settled-${how}`, { title, version: String(versions.length) })),
    ...briefingParts(briefing),
    ...(how === 'version' ? await affectedParts([briefing.id], request, true) : []),
  );
}

/** A new version that was taken, and what becomes of the messages that cite the briefing. */
export async function replacementReply(
  { briefing, undo, ...reading }: Replacement,
  request: Request,
): Promise<Reply> {
  const { id, title, file, versions } = briefing;
  return {
    tone: 'information',
    parts: [
      heading(say('briefings.settled-version', { title, version: String(versions.length) })),
      ...briefingParts(briefing),
      ...readingParts(file, reading),
      ...(await affectedParts([id], request, true)),
    ],
    actions: [editAction(id), undoAction(undo)],
  };
}

/** Takes back what was added together, or a version. */
export async function undone({ argument }: Given, request: Request): Promise<Reply> {
  const { briefings, records, user } = request;
  if (briefings === null) return onServersAlone;
  const done = await briefings.undo(argument, records.keyOf(user.id));
  if (!done.ok) return errorReply(done.failure.message);
  const { removed, restored } = done.value;
  const lines: ReplyPart[] = [
    ...removed.map(({ title }): ReplyPart => ({
      kind: 'text',
      text: say('briefings.undone-removed', { title }),
    })),
    ...restored.map(({ title, versions }): ReplyPart => ({
      kind: 'text',
      text: say('briefings.undone-restored', { title, version: String(versions.length) }),
    })),
  ];
  const ids = [...removed, ...restored].map(({ id }) => id);
  return told(heading(say('briefings.undone')), ...lines, ...(await affectedParts(ids, request, true)));
}
