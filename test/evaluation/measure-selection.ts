import { selectAmong } from '../../src/app.js';
import { mean, overItems, type Measurement } from './measurement.js';
import { scoreRanking } from './metrics/ranking.js';
import { sample, type Selection } from './sets.js';

/** Whether there is anything to select: a right sentence and a wrong one. */
export function isSelectable({ sentences }: Selection): boolean {
  return sentences.some(({ answers }) => answers) && sentences.some(({ answers }) => !answers);
}

export interface SelectionScores {
  readonly averagePrecision: number;
  /** 1 over the rank of the first right sentence, however far down. */
  readonly reciprocalRank: number;
}

/** How well scores rank the right sentences first. Of equal scores the wrong sentence stands first: a tie is no choice. */
export function scoreSelection({ sentences }: Selection, scores: readonly number[]): SelectionScores {
  const ranked = sentences
    .map(({ answers }, at) => ({ id: String(at), answers, score: scores[at] ?? -Infinity }))
    .sort((a, b) => b.score - a.score || Number(a.answers) - Number(b.answers));
  const right = ranked.filter(({ answers }) => answers).map(({ id }) => id);
  const ids = ranked.map(({ id }) => id);
  return {
    averagePrecision: scoreRanking(ids, new Set(right)).averagePrecision,
    reciprocalRank: 1 / (1 + ranked.findIndex(({ answers }) => answers)),
  };
}

/** Ranks the sentences of each question that has right and wrong ones. */
export function measureSelection(
  name: string,
  all: readonly Selection[],
  limit: number | undefined,
): Measurement {
  const selectable = all.filter(isSelectable);
  const items = sample(selectable, limit);
  const found: SelectionScores[] = [];
  const failures: string[] = [];
  const times = overItems(items, (item) => {
    const scores = selectAmong(
      item.question,
      item.sentences.map(({ text }) => text),
    );
    const ranking = scoreSelection(item, scores);
    found.push(ranking);
    if (ranking.reciprocalRank < 1) failures.push(failureLine(item, scores));
  });
  return {
    name,
    size: items.length,
    of: selectable.length,
    scores: {
      MAP: mean(found.map((one) => one.averagePrecision)),
      MRR: mean(found.map((one) => one.reciprocalRank)),
    },
    groups: [],
    bands: [],
    tries: [],
    failures,
    times,
  };
}

function failureLine({ id, question, sentences }: Selection, scores: readonly number[]): string {
  const best = (right: boolean): string => {
    const [first] = sentences
      .map(({ text, answers }, at) => ({ text, answers, score: scores[at] ?? -Infinity }))
      .filter(({ answers }) => answers === right)
      .sort((a, b) => b.score - a.score);
    return first === undefined ? '–' : `${first.score.toFixed(2)} ${first.text}`;
  };
  return `${id} ${question}\n  first ${best(false)}\n  right ${best(true)}`;
}
