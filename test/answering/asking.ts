import { collect } from '../../src/shelves/collect.js';
import { analyse, type Analysis } from '../../src/answering/question/analyse.js';
import { candidatesOf, type Candidate } from '../../src/answering/candidates/candidates.js';
import type { Collection } from '../../src/answering/evidence/collection.js';
import { Scales, type Evidence } from '../../src/answering/evidence/evidence.js';
import type { ScoredCandidate } from '../../src/answering/extraction/extract.js';
import { weightsOf } from '../../src/answering/learned/weights.js';
import { toBriefing } from '../../src/ingest/briefing.js';
import { slice } from '../../src/model/span.js';

/** A collection of texts, the first with id "d0", the next "d1", … */
export function collectionOf(...texts: readonly string[]): Collection {
  return collect(texts.map((text, index) => toBriefing({ id: `d${index}`, text })));
}

/** Every sentence of a collection, in order, weighed against a question. */
export function weighed(
  question: string,
  collection: Collection,
): { readonly analysis: Analysis; readonly evidence: readonly Evidence[] } {
  const analysis = analyse(question, collection.vocabulary);
  const scales = new Scales(analysis, collection.terms, weightsOf('sentences'));
  const evidence = collection.briefings.flatMap((source) =>
    source.sentences.map((sentence) => scales.weigh({ source, sentence })),
  );
  return { analysis, evidence };
}

/** The words a candidate stands for: the person's name, where it resolves to one. */
export function wordsOf(candidate: Candidate, { source }: Evidence): string {
  return candidate.kind === 'person' && candidate.person !== null
    ? candidate.person
    : slice(source.briefing.text, candidate);
}

/** The candidate of these words in the sentence that holds `within`, as if it had been scored. Throws without one. */
export function candidateOf(evidence: readonly Evidence[], words: string, within: string): ScoredCandidate {
  for (const one of evidence) {
    if (!slice(one.source.briefing.text, one.sentence).includes(within)) continue;
    const candidate = candidatesOf(one.source, one.sentence).find(
      (proposed) => wordsOf(proposed, one) === words,
    );
    if (candidate !== undefined)
      return { candidate, evidence: one, fits: true, features: [], score: 0, probability: 1 };
  }
  throw new Error(`No candidate “${words}” in a sentence with “${within}”.`);
}
