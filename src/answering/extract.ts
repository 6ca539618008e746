import type { Analysis } from './analyse.js';
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

/** Every candidate of every sentence, scored, the best first. */
export function extract(
  analysis: Analysis,
  evidence: readonly Evidence[],
  weights: Weights,
): ScoredCandidate[] {
  const best = evidence[0]?.score ?? 0;
  return evidence
    .flatMap((one) => {
      const setting = settingOf(analysis, one, best);
      return candidatesOf(one.source, one.sentence).map((candidate) => {
        const features = featuresOf(setting, candidate);
        return { candidate, evidence: one, features, score: scoreOf(weights, features) };
      });
    })
    .sort((a, b) => b.score - a.score);
}
