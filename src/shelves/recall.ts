import { keptAlone } from '../annotate/alone.js';
import type { AnnotatedBriefing } from '../annotate/annotate.js';
import { annotatedBy, keptAnnotation } from '../annotate/packed-briefing.js';
import type { Names } from '../annotate/register.js';
import type { Told } from '../annotate/told.js';
import type { Briefing } from '../model/briefing.js';
import type { Kept } from '../model/kept.js';
import { keptTerms } from '../retrieval/kept-terms.js';
import type { Numbered } from '../retrieval/numbered.js';
import type { Reading } from '../retrieval/reading.js';

/** An annotated briefing, and the people that it speaks of, as search finds it by them. */
export interface Annotated {
  readonly annotated: AnnotatedBriefing;
  readonly people: readonly string[];
}

/** A briefing as it was when it was last on a shelf. */
export interface Recalled extends Annotated {
  readonly names: Names;
  readonly terms: Reading | Numbered;
  /** What others told of people then: it holds as long as they tell the same. Much, and worked out at each call. */
  readonly told: () => Told;
}

/**
 * All that is kept of a briefing; null where anything is missing.
 * @param numbered What the shelf's index remembers of it.
 */
export function recall(briefing: Briefing, numbered: Numbered | null, kept: Kept): Recalled | null {
  const annotation = keptAnnotation(briefing, kept);
  const alone = annotation === null ? null : keptAlone(briefing, kept);
  const terms = alone === null ? null : (numbered ?? keptTerms(briefing, kept));
  if (annotation === null || alone === null || terms === null) return null;
  return {
    annotated: annotatedBy(briefing, alone.packed(), annotation),
    ...{ people: annotation.people, names: alone, terms },
    told: () => annotation.told,
  };
}
