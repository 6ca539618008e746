export type ConfidenceWord = 'high' | 'fair' | 'low';

/**
 * A word for a stretch of confidence. Answers are calibrated, so the bound is the share of such answers that
 * are right.
 */
export interface ConfidenceBand {
  readonly word: ConfidenceWord;
  /** The least confidence that has this word, 0 to 1. */
  readonly from: number;
}

/** Highest first; the last takes everything that is left. */
export const confidenceBands: readonly ConfidenceBand[] = [
  { word: 'high', from: 0.85 },
  { word: 'fair', from: 0.6 },
  { word: 'low', from: 0 },
];

/** The word for a confidence between 0 and 1. A number would promise more precision than there is. */
export function confidenceWord(confidence: number): ConfidenceWord {
  return (confidenceBands.find((band) => confidence >= band.from) ?? confidenceBands.at(-1))?.word ?? 'low';
}
