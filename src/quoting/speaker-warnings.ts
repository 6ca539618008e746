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
      message: `The briefing gives these words to ${match.speaker}, not to ${asked.person ?? asked.asked}.`,
    });
  }
  if (match !== null && theirs === null && match.wording !== 'briefing') {
    const message =
      match.speaker === null
        ? `The briefing does not say that these words are ${possessive(asked.person ?? asked.asked)}.`
        : `The briefing gives these words to “${match.speaker}” and does not say that this is ${asked.person ?? asked.asked}.`;
    warnings.push({ code: 'speaker-not-stated', message });
  }
  if (meant.by === 'near-spelling' && asked.person !== null) {
    warnings.push({ code: 'speaker-near-spelling', message: `Read “${asked.asked}” as ${asked.person}.` });
  }
  if (meant.people.length === 0) {
    warnings.push({ code: 'speaker-unknown', message: `These briefings name no person “${asked.asked}”.` });
  }
  return warnings;
}

function possessive(name: string): string {
  return name.endsWith('s') ? `${name}’` : `${name}’s`;
}
