import type { Analysis } from './analyse.js';
import { isAdmissible, isNamed } from './answer-types.js';
import { candidatesOf, type Candidate } from './candidates.js';
import type { Evidence } from './evidence.js';
import { featuresOf, settingOf } from './features.js';
import { scoreOf, type Feature, type Weights } from './weights.js';

/** A candidate in its sentence with what speaks for it. */
export interface ScoredCandidate {
  readonly candidate: Candidate;
  readonly evidence: Evidence;
  readonly features: readonly Feature[];
  /** Sum of the features' learned weights. */
  readonly score: number;
  /** 0 to 1, over all candidates of the question. */
  readonly probability: number;
}

/** The candidates of a sentence that can answer the question at all. */
export function admissibleOf(analysis: Analysis, { source, sentence }: Evidence): Candidate[] {
  const candidates = candidatesOf(source, sentence);
  const admissible = candidates.filter((candidate) => isAdmissible(analysis, candidate, sentence));
  // What somebody is, is best said by the title the briefing gives that person.
  const titles = admissible.filter(
    (one) => one.kind === 'title' && one.person !== null && isNamed(analysis, one.person),
  );
  if (analysis.asked.type === 'title' && titles.length > 0) return titles;
  // A "goal" or a "target" need not be a figure; "how much" must.
  const { asked } = analysis;
  if (admissible.length > 0 || !asked.anyFigure || asked.wh === 'how') return admissible;
  const loose: Analysis = { ...analysis, asked: { ...asked, type: 'thing', anyFigure: false } };
  return candidates.filter((candidate) => isAdmissible(loose, candidate, sentence));
}

/** Least share of the question's words that a speaker must have said to be the one asked for. */
const leastSpoken = 0.3;

/**
 * Every admissible candidate of every sentence, the most likely first: the probability of its sentence among the
 * sentences that hold any, times its own among the candidates there; both log-linear models. Where a question asks who
 * said something, nobody counts but those who did.
 */
export function extract(
  analysis: Analysis,
  evidence: readonly Evidence[],
  weights: Weights,
): ScoredCandidate[] {
  const held = evidence
    .map((one) => ({ evidence: one, scored: scoredIn(analysis, one, weights) }))
    .filter(({ scored }) => scored.length > 0);
  const sentences = softmax(held.map((one) => 1.6 * one.evidence.score));
  return held
    .flatMap(({ evidence: one, scored }, at) => {
      const own = softmax(scored.map((candidate) => candidate.score));
      return scored.map((candidate, index) => ({
        ...candidate,
        evidence: one,
        probability: (sentences[at] ?? 0) * (own[index] ?? 0),
      }));
    })
    .sort((a, b) => b.probability - a.probability);
}

function scoredIn(
  analysis: Analysis,
  evidence: Evidence,
  weights: Weights,
): { candidate: Candidate; features: readonly Feature[]; score: number }[] {
  const setting = settingOf(analysis, evidence);
  const scored = admissibleOf(analysis, evidence).map((candidate) => {
    const features = featuresOf(setting, candidate);
    return { candidate, features, score: scoreOf(weights, features) };
  });
  if (!analysis.asked.speaker) return scored;
  return scored.filter((one) =>
    one.features.some(([name, value]) => name === 'speaks' && value >= leastSpoken),
  );
}

/** Shares of 1 in proportion to the exponentials of the scores. */
function softmax(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const masses = scores.map((score) => Math.exp(score - top));
  const total = masses.reduce((sum, mass) => sum + mass, 0);
  return masses.map((mass) => mass / total);
}
