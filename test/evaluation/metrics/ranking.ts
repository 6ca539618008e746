/** Scores of one ranking, as trec_eval computes them for binary judgements. */
export interface RankingScores {
  /** Average precision over the first 1000. */
  readonly averagePrecision: number;
  readonly ndcgAt10: number;
  /** 1 over the rank of the first relevant among the first ten; 0 when there is none. */
  readonly reciprocalRankAt10: number;
  readonly precisionAt1: number;
}

const depth = 1000;
const cut = 10;

function discount(rank: number): number {
  return 1 / Math.log2(rank + 1);
}

/**
 * @param ranking Ids, the best first, each once.
 * @param relevant Ids judged relevant, retrieved or not; not empty.
 */
export function scoreRanking(ranking: readonly string[], relevant: ReadonlySet<string>): RankingScores {
  let found = 0;
  let precisions = 0;
  let gain = 0;
  let reciprocal = 0;
  for (const [place, id] of ranking.slice(0, depth).entries()) {
    if (!relevant.has(id)) continue;
    const rank = place + 1;
    found += 1;
    precisions += found / rank;
    if (rank > cut) continue;
    gain += discount(rank);
    if (reciprocal === 0) reciprocal = 1 / rank;
  }
  let ideal = 0;
  for (let rank = 1; rank <= Math.min(cut, relevant.size); rank += 1) ideal += discount(rank);
  return {
    averagePrecision: precisions / relevant.size,
    ndcgAt10: gain / ideal,
    reciprocalRankAt10: reciprocal,
    precisionAt1: reciprocal === 1 ? 1 : 0,
  };
}
