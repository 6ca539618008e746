import { mayLieBetween } from '../../model/period.js';
import type { Scope } from '../../model/scope.js';
import { contains, overlaps, type Span } from '../../model/span.js';
import type { EvidenceSentence } from '../candidates/evidence-sentence.js';

/** Whether a sentence may be evidence, or a span of it an answer, by what a question was narrowed to. */
export type Admission = (sentence: EvidenceSentence, answer?: Span) => boolean;

/**
 * What a scope lets through: sentences of the briefing; of briefings with a date that may lie in the period, so none
 * without a date; with words of the speaker, quoted or reported, of which alone an answer may be. Null where the scope lets everything through.
 */
export function admissionOf({ briefing, speaker, since, until }: Scope): Admission | null {
  if (briefing === null && speaker === null && since === null && until === null) return null;
  return ({ source, sentence }, answer) => {
    const { id, published } = source.briefing;
    if (briefing !== null && id !== briefing) return false;
    const isTimed = since !== null || until !== null;
    if (isTimed && (published === null || !mayLieBetween(published, since, until))) return false;
    return (
      speaker === null ||
      source.quotations.some(
        (one) =>
          one.speaker === speaker &&
          (answer === undefined ? overlaps(one.content, sentence) : contains(one.content, answer)),
      )
    );
  };
}
