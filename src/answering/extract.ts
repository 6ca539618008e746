import type { Analysis } from './analyse.js';
import { isAdmissible } from './answer-types.js';
import { candidatesOf, type Candidate } from './candidates.js';
import type { Evidence } from './evidence.js';
import { featuresOf, settingOf, type Feature } from './features.js';
import { scoreOf, type Weights } from './weights.js';

/** A candidate in its sentence with what speaks for it. */
export interface ScoredCandidate {
  readonly candidate: Candidate;
  readonly evidence: Evidence;
  readonly features: readonly Feature[];
  readonly score: number;
}

/** The candidates of a sentence that can answer the question at all. */
export function admissibleOf(analysis: Analysis, { source, sentence }: Evidence): Candidate[] {
  return candidatesOf(source, sentence).filter((candidate) => isAdmissible(analysis, candidate));
}

/** Every admissible candidate of every sentence, scored, the best first. */
export function extract(
  analysis: Analysis,
  evidence: readonly Evidence[],
  weights: Weights,
): ScoredCandidate[] {
  const best = evidence[0]?.score ?? 0;
  return evidence
    .flatMap((one) => {
      const setting = settingOf(analysis, one, best);
      return admissibleOf(analysis, one).map((candidate) => {
        const features = featuresOf(setting, candidate);
        return { candidate, evidence: one, features, score: scoreOf(weights, features) };
      });
    })
    .sort((a, b) => b.score - a.score);
}
