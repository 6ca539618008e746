import type { Analysis } from './analyse.js';
import type { AnswerGroup } from './decide.js';
import { questionClassOf, type Feature } from './features.js';
import { scoreOf, weightsOf } from './weights.js';

export interface Confidence {
  /** 0 to 1: how likely the answer is right. */
  readonly value: number;
  readonly features: readonly Feature[];
}

/** How likely the best answer is right: a logistic model over what is known once all candidates are scored. */
export function confidenceOf(
  analysis: Analysis,
  best: AnswerGroup,
  groups: readonly AnswerGroup[],
): Confidence {
  const features = confidenceFeatures(analysis, best, groups);
  return { value: 1 / (1 + Math.exp(-scoreOf(weightsOf('confidence'), features))), features };
}

/** The features of the confidence model. */
export function confidenceFeatures(
  analysis: Analysis,
  best: AnswerGroup,
  groups: readonly AnswerGroup[],
): Feature[] {
  const { evidence, candidate } = best.best;
  const weakest = evidence.matches.reduce((least, match) => Math.min(least, match.strength), 1);
  const names = evidence.matches.filter(
    (match) => match.word.kind === 'name' || match.word.kind === 'number',
  );
  const unmet = names.filter((match) => match.strength < 0.3).length;
  const qc = questionClassOf(analysis);
  return [
    ['bias', 1],
    [`type:${qc}`, 1],
    [`kind:${qc}:${candidate.kind}`, 1],
    ['probability', best.probability],
    ['margin', best.probability - (groups[1]?.probability ?? 0)],
    ['score', Math.tanh(best.best.score / 10)],
    ['coverage', evidence.coverage],
    ['coverage-squared', evidence.coverage ** 2],
    ['context-coverage', evidence.contextCoverage],
    ['context-squared', evidence.contextCoverage ** 2],
    ['name-coverage', evidence.nameCoverage],
    ['unmet-names', Math.min(3, unmet)],
    ['weakest', weakest],
    ['missing', Math.min(3, analysis.missing.length)],
    ['corrected', Math.min(2, analysis.corrections.length)],
    ['order', evidence.order],
    ['quoted', evidence.quoted ? 1 : 0],
    ['words', Math.min(8, analysis.words.length) / 8],
    ['agreement', Math.min(3, best.members.length - 1)],
  ];
}
