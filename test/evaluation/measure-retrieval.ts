import { appOf } from '../../src/app.js';
import { mean, overItems, type Measurement } from './measurement.js';
import { scoreRanking, type RankingScores } from './metrics/ranking.js';
import { sample, type EvaluationSet } from './sets.js';

/** Searches by document for each judged query, 1000 deep. Queries without a relevant document are left out, as in trec_eval. */
export function measureRetrieval(
  set: Extract<EvaluationSet, { kind: 'retrieval' }>,
  limit: number | undefined,
): Measurement {
  const app = appOf(set.documents);
  const judged = set.items.filter(({ id }) => set.relevant.has(id));
  const queries = sample(judged, limit);
  const all: RankingScores[] = [];
  const failures: string[] = [];
  const times = overItems(queries, ({ id, text }) => {
    const relevant = set.relevant.get(id) ?? new Set<string>();
    const ranking = app.search(text, { by: 'document', limit: 1000 }).map((hit) => hit.briefing);
    const scores = scoreRanking(ranking, relevant);
    all.push(scores);
    if (scores.precisionAt1 === 0) {
      failures.push(
        `${id} ${text}\n  first ${ranking.slice(0, 5).join(' ')}, relevant ${[...relevant].join(' ')}`,
      );
    }
  });
  return {
    name: set.name,
    size: queries.length,
    of: judged.length,
    scores: {
      MAP: mean(all.map((one) => one.averagePrecision)),
      'nDCG@10': mean(all.map((one) => one.ndcgAt10)),
      'MRR@10': mean(all.map((one) => one.reciprocalRankAt10)),
      'P@1': mean(all.map((one) => one.precisionAt1)),
    },
    groups: [],
    bands: [],
    tries: [],
    failures,
    times,
  };
}
