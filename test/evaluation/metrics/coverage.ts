import { mean } from '../measurement.js';
import type { Judged } from './calibration.js';

/** How one question went when an answer was forced from it: that given or, for one declined, its best span. */
export interface Tried extends Judged {
  /** Whether it was answered without being forced. */
  readonly answered: boolean;
}

/** What comes of answering only the most confident share of the questions. */
export interface CoveragePoint {
  /** Share of all questions that are answered, 0 to 1. */
  readonly coverage: number;
  readonly count: number;
  /** Confidence of the last one answered; 0 without any. */
  readonly confidence: number;
  /** Share of the answers that are right, 0 without any; an answer to an unanswerable question is wrong. */
  readonly right: number;
}

const fifths = [0.2, 0.4, 0.6, 0.8, 1] as const;

/**
 * Accuracy at some coverages (the complement of the risk in El-Yaniv and Wiener 2010, "On the Foundations of Noise-free
 * Selective Classification"): what was answered comes first, each half in order of confidence, equals as they were asked.
 */
export function riskCoverage(
  tries: readonly Tried[],
  coverages: readonly number[] = fifths,
): CoveragePoint[] {
  const ordered = tries.toSorted(
    (a, b) => Number(b.answered) - Number(a.answered) || b.confidence - a.confidence,
  );
  return coverages.map((coverage) => {
    const covered = ordered.slice(0, Math.round(coverage * ordered.length));
    return {
      coverage,
      count: covered.length,
      confidence: covered.at(-1)?.confidence ?? 0,
      right: mean(covered.map(({ right }) => (right ? 1 : 0))),
    };
  });
}

/** Share of right answers among the most confident fifth. */
export function rightOfMostConfident(tries: readonly Tried[]): number {
  return riskCoverage(tries, [fifths[0]])[0]?.right ?? 0;
}
