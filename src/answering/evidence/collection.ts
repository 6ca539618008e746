import type { AnnotatedBriefing } from '../../annotate/annotate.js';
import type { Person } from '../../model/annotation.js';
import type { SearchHit } from '../../model/search.js';
import type { Vocabulary } from '../question/analyse.js';
import type { EvidenceTerms } from './evidence-terms.js';

/** What questions are asked of: annotated briefings, their index and what the index knows of words. */
export interface Collection {
  readonly briefings: readonly AnnotatedBriefing[];
  readonly people: readonly Person[];
  readonly vocabulary: Vocabulary;
  readonly terms: EvidenceTerms;
  /** Passages that fit a query, the best first. */
  search(query: string, limit: number): readonly SearchHit[];
  /** The annotated briefing of an id. */
  find(id: string): AnnotatedBriefing | undefined;
}
