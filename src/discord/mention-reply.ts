import { mentionOf } from '../answering/evidence/mention.js';
import type { Reply } from '../interface/reply.js';
import { say } from '../messages/phrase.js';
import type { Briefing } from '../model/briefing.js';
import { citationOf } from '../model/citation.js';
import { shift } from '../model/span.js';

/** The passage of a briefing that mentions what is watched for; null where none does. */
export function mentionReply(term: string, briefing: Briefing, isNew: boolean): Reply | null {
  const mention = mentionOf(term, briefing);
  if (mention === null) return null;
  const { sentence, span } = mention;
  return {
    tone: 'information',
    parts: [
      { kind: 'heading', text: say(isNew ? 'briefings.mentioned' : 'briefings.mentioned-version', { term }) },
      {
        kind: 'passage',
        label: null,
        citation: citationOf(briefing, sentence, null),
        highlight: shift(span, -sentence.start),
        speaker: null,
      },
    ],
    actions: [],
  };
}
