import type { Analysis } from './analyse.js';
import { isAdmissible } from './answer-types.js';
import { candidatesOf, type Candidate } from './candidates.js';
import type { Evidence } from './evidence.js';
import { featuresOf, settingOf } from './features.js';
import { scoreOf, type Feature, type Weights } from './weights.js';

/** A candidate in its sentence with what speaks for it. */
export interface ScoredCandidate {
  readonly candidate: Candidate;
  readonly evidence: Evidence;
  readonly features: readonly Feature[];
  readonly score: number;
}

/** The candidates of a sentence that can answer the question at all. */
export function admissibleOf(analysis: Analysis, { source, sentence }: Evidence): Candidate[] {
  const candidates = candidatesOf(source, sentence);
  const admissible = candidates.filter((candidate) => isAdmissible(analysis, candidate));
  // A "goal" or a "target" need not be a figure; "how much" must.
  const { asked } = analysis;
  if (admissible.length > 0 || !asked.anyFigure || asked.wh === 'how') return admissible;
  const loose: Analysis = { ...analysis, asked: { ...asked, type: 'thing', anyFigure: false } };
  return candidates.filter((candidate) => isAdmissible(loose, candidate));
}

/** Least share of the question's words that a speaker must have said to be the one asked for. */
const leastSpoken = 0.3;

/**
 * Every admissible candidate of every sentence, scored, the best first. Where a question asks who said something,
 * nobody counts but those who did.
 */
export function extract(
  analysis: Analysis,
  evidence: readonly Evidence[],
  weights: Weights,
): ScoredCandidate[] {
  const best = evidence[0]?.score ?? 0;
  const scored = evidence
    .flatMap((one) => {
      const setting = settingOf(analysis, one, best);
      return admissibleOf(analysis, one).map((candidate) => {
        const features = featuresOf(setting, candidate);
        return { candidate, evidence: one, features, score: scoreOf(weights, features) };
      });
    })
    .sort((a, b) => b.score - a.score);
  if (!analysis.asked.speaker) return scored;
  const speaking = scored.filter((one) =>
    one.features.some(([name, value]) => name === 'speaks' && value >= leastSpoken),
  );
  return speaking.length > 0 ? speaking : scored;
}
