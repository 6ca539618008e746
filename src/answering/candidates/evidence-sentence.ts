import type { AnnotatedBriefing, AnnotatedSentence } from '../../annotate/annotate.js';

/** A sentence that may hold an answer, with the briefing it stands in. */
export interface EvidenceSentence {
  readonly source: AnnotatedBriefing;
  readonly sentence: AnnotatedSentence;
}
