import { notice } from '../model/notice.js';
import type { AskedSpeaker, QuoteMatch, QuoteWarning } from '../model/quote.js';
import type { SpeakerMeant } from './speakers.js';

/**
 * What is to be said about the speaker asked, beside whose the words are.
 * @param theirs Whether the words are the asked speaker's; null where that is not told.
 */
export function speakerWarnings(
  asked: AskedSpeaker | null,
  meant: SpeakerMeant | null,
  match: QuoteMatch | null,
  theirs: boolean | null,
): QuoteWarning[] {
  if (asked === null || meant === null) return [];
  const warnings: QuoteWarning[] = [];
  if (match !== null && theirs === false && match.speaker !== null) {
    warnings.push({
      code: 'other-speaker',
      message: notice('quoted.other-speaker', { speaker: match.speaker, asked: asked.person ?? asked.asked }),
    });
  }
  if (match !== null && theirs === null && match.wording !== 'briefing') {
    const message =
      match.speaker === null
        ? notice('quoted.speaker-unsaid', { asked: asked.person ?? asked.asked })
        : notice('quoted.speaker-unclear', {
            source: { named: [match.speaker] },
            asked: asked.person ?? asked.asked,
          });
    warnings.push({ code: 'speaker-not-stated', message });
  }
  if (meant.by === 'near-spelling' && asked.person !== null) {
    const told = { asked: { named: [asked.asked] }, person: asked.person };
    warnings.push({ code: 'speaker-near-spelling', message: notice('quoted.asked-corrected', told) });
  }
  if (meant.people.length === 0) {
    const message = notice('quoted.asked-unknown', { asked: { named: [asked.asked] } });
    warnings.push({ code: 'speaker-unknown', message });
  }
  return warnings;
}
