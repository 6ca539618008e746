import { scoreByTrees, type Trees } from '../../src/answering/learned/trees.js';
import { growRight, type Case, type Growth } from './boosting.js';
import { calibrate, onLine, type Judged } from './calibration.js';
import { said } from './folds.js';

/** How one question went. */
export interface Outcome {
  readonly set: string;
  readonly fold: 0 | 1;
  readonly unanswerable: boolean;
  /** Whether it was made of another, to have no answer. */
  readonly made: boolean;
  /** How much it counts. */
  readonly weight: number;
  readonly cases: readonly Pick<Case, 'features' | 'right'>[];
  /** The one that would be given; -1 for none. */
  readonly chosen: number;
}

/** How much more the answer that would be given counts than those behind it. */
const chosenCounts = 5;

const growth: Growth = {
  trees: 150,
  depth: 4,
  columns: 0.4,
  shrinkage: 0.07,
  leastInLeaf: 8,
  decay: 5,
};

/**
 * Learns how sure to be of an answer: on each half, to tell how that does on the other, then on all. What is said of
 * questions as they were asked is drawn to how often answers to those of the other half are right.
 */
export function fitConfidence(outcomes: readonly Outcome[]): Trees {
  const halves = ([0, 1] as const).map((fold) =>
    growRight(outcomes.filter((one) => one.fold === fold).flatMap(casesOf), growth),
  );
  const unseen = ({ fold }: Outcome): Trees | undefined => halves[1 - fold];
  const line = calibrate(
    outcomes.flatMap((one): Judged[] => {
      const given = one.cases[one.chosen];
      const trees = unseen(one);
      if (one.made || given === undefined || trees === undefined) return [];
      return [{ score: scoreByTrees(trees, given.features), right: given.right, weight: one.weight }];
    }),
  );
  said(`confidence: slope ${line.slope.toFixed(3)}, offset ${line.offset.toFixed(3)}`);
  for (const set of new Set(outcomes.map((one) => one.set))) {
    for (const fold of [0, 1] as const) {
      const outside = outcomes.filter((one) => one.set === set && one.fold !== fold);
      const trees = halves[fold];
      if (trees !== undefined)
        said(`confidence, fold ${fold}, ${set}: ${rightAndDeclined(outside, onLine(trees, line))}`);
    }
  }
  return onLine(growRight(outcomes.flatMap(casesOf), growth), line);
}

function casesOf({ cases, chosen, weight }: Outcome): Case[] {
  return cases.map((one, at) => ({ ...one, weight: weight * (at === chosen ? chosenCounts : 1) }));
}

/** For several thresholds: share of the answerable answered right, and of the unanswerable declined. */
function rightAndDeclined(list: readonly Outcome[], trees: Trees): string {
  const judged = list.map(({ cases, chosen, unanswerable }) => {
    const given = cases[chosen];
    const sure = given === undefined ? 0 : 1 / (1 + Math.exp(-scoreByTrees(trees, given.features)));
    return { unanswerable, right: given?.right === true, sure };
  });
  const share = <One>(among: readonly One[], test: (one: One) => boolean): string =>
    (among.filter(test).length / Math.max(1, among.length)).toFixed(3);
  const can = judged.filter((one) => !one.unanswerable);
  const cannot = judged.filter((one) => one.unanswerable);
  return [0, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55]
    .map((least) => {
      const right = share(can, (one) => one.right && one.sure >= least);
      return `at ${least} ${right} right, ${share(cannot, (one) => one.sure < least)} declined`;
    })
    .join('; ');
}
