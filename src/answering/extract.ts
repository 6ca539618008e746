import type { Analysis } from './analyse.js';
import { optionsOf } from './admissible.js';
import type { Candidate } from './candidates.js';
import type { Evidence } from './evidence.js';
import { featuresOf } from './features.js';
import { settingOf } from './features/setting.js';
import { scoreOf, type Feature, type Weights } from './weights.js';

/** A candidate in its sentence with what speaks for it. */
export interface ScoredCandidate {
  readonly candidate: Candidate;
  readonly evidence: Evidence;
  /** Whether it is of the kind asked for. */
  readonly fits: boolean;
  readonly features: readonly Feature[];
  /** Sum of the features' learned weights. */
  readonly score: number;
  /** 0 to 1, over all candidates of the question. */
  readonly probability: number;
}

/**
 * How far a candidate that stands out among all, rather than only in its own sentence, lifts its sentence: 0 not at all,
 * 1 as much as the sentence's own score. Chosen on the public reading sets.
 */
const standingOut = 0.3;

/** Share of an answer's words that may be the question's own. */
const mostRepeated = 0.7;

/** Least share of the question's words that a speaker must have said to be the one asked for. */
const leastSpoken = 0.3;

/**
 * Every admissible candidate of every sentence, the most likely first: the probability of its sentence among the
 * sentences that hold any, times its own among the candidates there; both log-linear models, and a sentence is the
 * likelier the better its candidates fit. Where a question asks who said something, nobody counts but those who did.
 */
export function extract(
  analysis: Analysis,
  evidence: readonly Evidence[],
  weights: Weights,
): ScoredCandidate[] {
  const scoredBy = (asking: Analysis): { evidence: Evidence; scored: ReturnType<typeof scoredIn> }[] =>
    evidence
      .map((one) => ({ evidence: one, scored: scoredIn(asking, one, weights) }))
      .filter(({ scored }) => scored.length > 0);
  let held = scoredBy(analysis);
  // "Who read the letter?" has a verb of reporting but nothing said: then whoever did it counts.
  if (held.length === 0 && analysis.asked.speaker && analysis.quoted.length === 0) {
    held = scoredBy({ ...analysis, asked: { ...analysis.asked, speaker: false } });
  }
  const sentences = softmax(
    held.map((one) => one.evidence.score + standingOut * mass(one.scored.map(({ score }) => score))),
  );
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
): Omit<ScoredCandidate, 'evidence' | 'probability'>[] {
  const setting = settingOf(analysis, evidence);
  const scored = optionsOf(analysis, evidence).map(({ candidate, fits }) => {
    const features = featuresOf(setting, candidate, fits);
    return { candidate, fits, features, score: scoreOf(weights, features) };
  });
  const { type, speaker } = analysis.asked;
  // An answer that only says the question again answers nothing, unless it is what letters stand for.
  if (type !== 'yes-no' && type !== 'person' && type !== 'definition') {
    return scored.filter(
      (one) => !one.features.some(([name, value]) => name.startsWith('overlap-own') && value > mostRepeated),
    );
  }
  if (!speaker) return scored;
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

/** Logarithm of the sum of the exponentials of the scores. */
function mass(scores: readonly number[]): number {
  const top = Math.max(...scores);
  return top + Math.log(scores.reduce((sum, score) => sum + Math.exp(score - top), 0));
}
