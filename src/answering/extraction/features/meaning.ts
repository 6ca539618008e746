import type { AnnotatedBriefing, AnnotatedSentence } from '../../../annotate/annotate.js';
import { isCommon } from '../../../language/terms.js';
import { RecentParts } from '../../../model/recent-parts.js';
import type { Evidence } from '../../evidence/evidence.js';
import { sentenceTerms } from '../../evidence/sentence-terms.js';
import type { Feature } from '../../learned/weights.js';
import type { Analysis } from '../../question/analyse.js';
import { cosine, dimensions, unit, vectorOf } from '../../question/vectors.js';

/** A word met less than this may stand here in another word. */
const leastMet = 0.3;

/**
 * How near each sentence comes to the question by the vectors of their words, whichever words those are: as a whole (by
 * the mean of the vectors; weighing rare words more tells sentences apart less well), and word by word for those it lacks.
 */
export function meaningOf(analysis: Analysis, all: readonly Evidence[]): Feature[][] {
  const terms = [...analysis.words.map(({ term }) => term), ...analysis.kindTerms];
  const question = meanOf(terms);
  const wholes = all.map(({ source, sentence }) => cosine(question, vectorIn(source, sentence)));
  const most = Math.max(...wholes);
  const total = analysis.words.reduce((sum, { weight }) => sum + weight, 0);
  return all.map((one, at): Feature[] => {
    const whole = wholes[at] ?? 0;
    const words = meantIn(one);
    return [
      ['meaning', whole],
      ['meaning-behind', whole - most],
      ['meant', total === 0 ? 0 : words.reduce((sum, { near, weight }) => sum + near * weight, 0) / total],
      ['meant-verb', Math.max(0, ...words.map(({ near, isVerb }) => (isVerb ? near : 0)))],
    ];
  });
}

/** How near the nearest word of a sentence comes to each word of the question that it does not hold. */
function meantIn({ source, sentence, matches }: Evidence) {
  const lacking = matches.filter(({ span, strength }) => span === null || strength < leastMet);
  if (lacking.length === 0) return [];
  const { terms } = sentenceTerms(source, sentence);
  const here = terms.flatMap((term) => (isCommon(term) ? [] : (vectorOf(term) ?? [])));
  return lacking.map(({ word: { term, weight, kind } }) => {
    const vector = vectorOf(term);
    let near = 0;
    if (vector !== undefined) for (const other of here) near = Math.max(near, cosine(vector, other));
    return { near, weight, isVerb: kind === 'verb' };
  });
}

/** Sentences whose vectors are kept, 200 bytes each. */
const mostKept = 32_000;
const kept = new RecentParts<AnnotatedBriefing, Float32Array>(mostKept);

function vectorIn(source: AnnotatedBriefing, sentence: AnnotatedSentence): Float32Array {
  return kept.get(source, sentence.index, () => meanOf(sentenceTerms(source, sentence).terms));
}

/** Which way words point together: the mean of their vectors, at length 1; of length 0 where none has any. */
export function meanOf(terms: readonly string[]): Float32Array {
  const mean = new Float32Array(dimensions);
  for (const term of terms) {
    const vector = isCommon(term) ? undefined : vectorOf(term);
    if (vector === undefined) continue;
    for (let at = 0; at < dimensions; at += 1) mean[at] = (mean[at] ?? 0) + (vector[at] ?? 0);
  }
  return unit(mean);
}
