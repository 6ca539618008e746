import { annotate } from '../annotate/annotate.js';
import type { Collection } from '../answering/collection.js';
import { EvidenceTerms } from '../answering/evidence.js';
import type { Briefing } from '../model/briefing.js';
import { nothingKept, type Kept } from '../model/kept.js';
import { indexPassages, type PassageIndex } from '../retrieval/index.js';

/** A collection with its index, which can be searched by document too. */
export interface SearchedCollection extends Collection {
  readonly index: PassageIndex;
}

/**
 * Annotates and indexes briefings: everything that answering reads.
 * @param kept Where annotations are kept from one start to the next.
 */
export function collect(briefings: readonly Briefing[], kept: Kept = nothingKept): SearchedCollection {
  const annotated = annotate(briefings, { kept });
  const byId = new Map(annotated.briefings.map((one) => [one.briefing.id, one]));
  const peopleOf = (briefing: Briefing): string[] => {
    const names = byId
      .get(briefing.id)
      ?.sentences.flatMap((sentence) => sentence.references.map((one) => one.person));
    return [...new Set(names)];
  };
  const index = indexPassages(briefings, peopleOf);
  return {
    briefings: annotated.briefings,
    people: annotated.people,
    vocabulary: {
      has: (term) => index.has(term),
      rarity: (term) => index.rarity(term),
      correct: (word) => index.correct(word),
    },
    terms: new EvidenceTerms(annotated.people),
    search: (query, limit) => index.search(query, { limit }),
    find: (id) => byId.get(id),
    index,
  };
}
