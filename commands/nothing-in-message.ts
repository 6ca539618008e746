import type { Reply } from '../src/interface/reply.js';
import { say, type Words } from '../src/messages/phrase.js';

/** What is said of a message that has no words. */
export function nothingInMessage(heading: Words): Reply {
  return {
    tone: 'decline',
    parts: [
      { kind: 'heading', text: heading },
      { kind: 'text', text: say('message.no-text') },
    ],
    actions: [],
  };
}
