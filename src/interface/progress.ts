import { say } from '../messages/phrase.js';
import type { Progress } from '../model/progress.js';
import type { Reply } from './reply.js';

/** A reply that says how many of the briefings it could be drawn from, where they are not all read yet. */
export function withProgress(reply: Reply, progress: Progress | null): Reply {
  if (progress === null) return reply;
  const { read, total } = progress;
  return { ...reply, parts: [...reply.parts, { kind: 'note', text: say('progress.read', { read, total }) }] };
}
