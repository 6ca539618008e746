import { slice } from '../model/span.js';
import type { Analysis } from './analyse.js';
import type { Collection } from './collection.js';
import type { EvidenceSentence } from './evidence-sentence.js';
import { mayHold, someWords, weigh, type Evidence } from './evidence.js';
import type { Admission } from './scope.js';
import type { Weights } from './weights.js';

/** Passages looked at for one question, and sentences kept of them. */
const passageLimit = 40;
const sentenceLimit = 24;

/**
 * The sentences of the passages that fit the question best; those that hold its quoted words always among them.
 * @param admits Which sentences may be evidence; null for all.
 */
export function retrieve(
  analysis: Analysis,
  collection: Collection,
  admits: Admission | null = null,
): EvidenceSentence[] {
  const query = analysis.words.map((word) => correctedSurface(analysis, word.surface)).join(' ');
  const found = new Map<object, EvidenceSentence>();
  let passages = 0;
  for (const hit of collection.search(query, admits === null ? passageLimit : Infinity)) {
    const source = collection.find(hit.briefing);
    const passage = source?.briefing.passages[hit.passage];
    if (source === undefined || passage === undefined) continue;
    const before = found.size;
    for (const sentence of source.sentences.slice(passage.firstSentence, passage.endSentence)) {
      if (admits?.({ source, sentence }) !== false) found.set(sentence, { source, sentence });
    }
    if (found.size > before) passages += 1;
    if (passages === passageLimit) break;
  }
  // So little text is read whole: what answers may share no word with the question.
  if (isShort(collection)) {
    for (const source of collection.briefings) {
      for (const sentence of source.sentences)
        if (admits?.({ source, sentence }) !== false) found.set(sentence, { source, sentence });
    }
  }
  if (analysis.quoted.length > 0) {
    const holds = someWords(analysis.quoted);
    const may = mayHold(analysis.quoted);
    for (const source of collection.briefings) {
      if (!may(source)) continue;
      for (const sentence of source.sentences) {
        if (admits?.({ source, sentence }) === false) continue;
        if (holds(slice(source.briefing.text, sentence))) found.set(sentence, { source, sentence });
      }
    }
  }
  return [...found.values()];
}

/** Whether all passages of a collection fit among those that are looked at. */
function isShort({ briefings }: Collection): boolean {
  let passages = 0;
  for (const { briefing } of briefings) {
    passages += briefing.passages.length;
    if (passages > passageLimit) return false;
  }
  return true;
}

function correctedSurface(analysis: Analysis, surface: string): string {
  return analysis.corrections.find((correction) => correction.asked === surface)?.read ?? surface;
}

/**
 * The best sentences, weighed and in order; ties stay in reading order. Where a question quotes words and some
 * sentences hold them, no others count.
 */
export function rerank(
  analysis: Analysis,
  sentences: readonly EvidenceSentence[],
  collection: Collection,
  weights: Weights,
  limit = sentenceLimit,
): Evidence[] {
  const holdsQuoted = someWords(analysis.quoted);
  const weighed = sentences
    .map((sentence) => weigh(analysis, sentence, collection.terms, weights, holdsQuoted))
    .sort((a, b) => b.score - a.score);
  const quoting = weighed.filter((one) => one.quoted);
  return (quoting.length > 0 ? quoting : weighed).slice(0, limit);
}
