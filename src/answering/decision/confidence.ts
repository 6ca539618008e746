import type { Person } from '../../model/annotation.js';
import type { Analysis } from '../question/analyse.js';
import type { AnswerGroup, Confidence } from './decide.js';
import { featuresAmong } from './answer-features.js';
import { scoreByTrees, treesOf } from '../learned/trees.js';

/** How likely an answer is right: boosted logistic regression over what is known of it. */
export function confidenceOf(
  analysis: Analysis,
  answer: AnswerGroup,
  answers: readonly AnswerGroup[],
  people: readonly Person[],
): Confidence {
  const features = featuresAmong(analysis, answer, answers, people);
  const learned = 1 / (1 + Math.exp(-scoreByTrees(treesOf('confidence'), features)));
  return { value: Math.max(learned, attested(analysis, answer)), features };
}

/**
 * How sure an attribution makes the answer: where the question quotes words, the evidence holds them and the briefing
 * gives them to this speaker, nothing needs to be weighed beside the attribution's own confidence.
 */
function attested(analysis: Analysis, { best }: AnswerGroup): number {
  if (!analysis.asked.speaker || best.evidence.quoted === null) return 0;
  return best.features.find(([name]) => name === 'speaks')?.[1] ?? 0;
}
