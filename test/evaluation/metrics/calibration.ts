/** An answer given with a confidence, and whether it was right. */
export interface Judged {
  /** 0 to 1. */
  readonly confidence: number;
  readonly right: boolean;
}

/** Answers whose confidence lies in `[from, to)`; the last band includes 1. */
export interface Band {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Mean confidence, 0 when the band is empty. */
  readonly confidence: number;
  /** Share of right answers, 0 when the band is empty. */
  readonly right: number;
}

export function calibrationBands(answers: readonly Judged[], bands = 10): Band[] {
  return Array.from({ length: bands }, (_, band) => {
    const inside = answers.filter(
      ({ confidence }) => Math.min(bands - 1, Math.floor(confidence * bands)) === band,
    );
    const count = inside.length;
    return {
      from: band / bands,
      to: (band + 1) / bands,
      count,
      confidence: count === 0 ? 0 : inside.reduce((sum, { confidence }) => sum + confidence, 0) / count,
      right: count === 0 ? 0 : inside.filter(({ right }) => right).length / count,
    };
  });
}

/** Expected calibration error (Naeini et al. 2015): how far confidence and rightness lie apart, weighed by band. */
export function calibrationError(answers: readonly Judged[], bands = 10): number {
  if (answers.length === 0) return 0;
  return calibrationBands(answers, bands).reduce(
    (sum, band) => sum + (band.count / answers.length) * Math.abs(band.confidence - band.right),
    0,
  );
}
