import type { Reply } from '../src/interface/reply.js';

/** What is said of a message that has no words. */
export function nothingInMessage(heading: string): Reply {
  return {
    tone: 'decline',
    parts: [
      { kind: 'heading', text: heading },
      {
        kind: 'text',
        text: 'This message has no text of its own: pictures, embeds, files and the like are not read.',
      },
    ],
    actions: [],
  };
}
