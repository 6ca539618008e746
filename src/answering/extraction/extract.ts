import type { Analysis } from '../question/analyse.js';
import { mayBeAsked, optionsOf } from '../candidates/admissible.js';
import type { Candidate } from '../candidates/candidates.js';
import type { Evidence } from '../evidence/evidence.js';
import { agesAmong } from '../evidence/age.js';
import { describe, featuresOf } from './features.js';
import { askingOf, settingOf, type Asking } from './features/setting.js';
import { standingOf, type Holding } from './features/standing.js';
import { softmax } from '../learned/softmax.js';
import { Tally } from './tally.js';
import { scoreOf, weightsOf, type Feature, type Weights } from '../learned/weights.js';

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

/** What spans are scored by, and then the sentences that hold them. */
export interface ExtractWeights {
  readonly spans: Weights;
  readonly standing: Weights;
}

/** Those that ship with the bot. */
export function extractWeights(): ExtractWeights {
  return { spans: weightsOf('spans'), standing: weightsOf('standing') };
}

/** Share of an answer's words that may be the question's own. */
const mostRepeated = 0.7;

/**
 * What the age of its briefing takes from a sentence. Set by hand, on half of RealTimeQA's sample: no other set has dates to
 * learn it from. On that half it took F1 from .216 to .238, on the other from .187 to .196.
 */
const perAge = 1;

/** Least share of the question's words that a speaker must have said to be the one asked for. */
const leastSpoken = 0.3;

/**
 * Every admissible candidate of every sentence, the most likely first: the probability of its sentence among the
 * sentences that hold any, times its own among the candidates there; both log-linear models, the sentences' over how each
 * stands among the others once its candidates are scored. Where a question asks who said something, nobody counts but
 * those who did. What cannot be of the kind asked for is left out at the end, not before: that something of another kind
 * looks likeliest speaks against the rest.
 */
export function extract(
  analysis: Analysis,
  evidence: readonly Evidence[],
  weights: ExtractWeights,
): ScoredCandidate[] {
  const held = heldIn(analysis, evidence, weights.spans);
  const standing = standingOf(analysis, held);
  const ageOf = agesAmong(
    held.map((one) => one.evidence.source.briefing),
    analysis,
  );
  const sentences = softmax(
    held.map(
      ({ evidence: one }, at) =>
        scoreOf(weights.standing, standing[at] ?? []) - perAge * ageOf(one.source.briefing),
    ),
  );
  return held
    .flatMap(({ evidence: one, featuresOf: of, candidates }, at) => {
      const shares = softmax(candidates.map(({ score }) => score));
      return candidates.map(
        ({ candidate, fits, score }, index) =>
          new Described(candidate, one, fits, score, (sentences[at] ?? 0) * (shares[index] ?? 0), of),
      );
    })
    .filter(({ candidate, evidence: one, fits }) => fits || mayBeAsked(analysis, candidate, one))
    .sort((a, b) => b.probability - a.probability);
}

/** The sentences that hold candidates, with these scored. */
export function heldIn(analysis: Analysis, evidence: readonly Evidence[], spans: Weights): readonly Scored[] {
  const tally = new Tally(spans);
  const scoredBy = (asked: Analysis): readonly Scored[] => {
    const asking = askingOf(asked);
    return evidence
      .map((one) => scoredIn(asking, one, tally))
      .filter(({ candidates }) => candidates.length > 0);
  };
  let held = scoredBy(analysis);
  // "Who read the letter?" has a verb of reporting but nothing said: then whoever did it counts.
  if (held.length === 0 && analysis.asked.speaker && analysis.quoted.length === 0) {
    held = scoredBy({ ...analysis, asked: { ...analysis.asked, speaker: false } });
  }
  return held;
}

/** A candidate of many, whose features few ask for. */
class Described implements ScoredCandidate {
  constructor(
    readonly candidate: Candidate,
    readonly evidence: Evidence,
    readonly fits: boolean,
    readonly score: number,
    readonly probability: number,
    private readonly featuresOf: Scored['featuresOf'],
  ) {}

  get features(): readonly Feature[] {
    return this.featuresOf(this.candidate, this.fits);
  }
}

/** A sentence with its candidates, scored. */
interface Scored extends Holding {
  readonly candidates: readonly Pick<ScoredCandidate, 'candidate' | 'fits' | 'score'>[];
  readonly featuresOf: (candidate: Candidate, fits: boolean) => readonly Feature[];
}

function scoredIn(asking: Asking, evidence: Evidence, tally: Tally): Scored {
  const { analysis } = asking;
  const { type, speaker } = analysis.asked;
  const setting = settingOf(asking, evidence);
  const candidates = optionsOf(analysis, evidence).flatMap(({ candidate, fits }) => {
    tally.start();
    const { repeated, spoken } = describe(setting, candidate, fits, tally.put);
    // An answer that only says the question again answers nothing, unless it is what letters stand for.
    const counts =
      type !== 'yes-no' && type !== 'person' && type !== 'definition'
        ? repeated <= mostRepeated
        : !speaker || spoken >= leastSpoken;
    return counts ? { candidate, fits, score: tally.score } : [];
  });
  return {
    evidence,
    candidates,
    featuresOf: (candidate, fits) => featuresOf(setting, candidate, fits),
  };
}
