import type { Tree, Trees } from '../../src/answering/learned/trees.js';
import type { Feature } from '../../src/answering/learned/weights.js';

/** An answer with its features, for a model that tells the right ones. */
export interface Case {
  readonly features: readonly Feature[];
  readonly right: boolean;
  /** How much it counts. */
  readonly weight: number;
}

/** How the trees are grown. */
export interface Growth {
  readonly trees: number;
  readonly depth: number;
  /** Share of the features that each tree may part by: others than the tree before (Ho 1998). */
  readonly columns: number;
  /** Share of its fit that each tree adds. */
  readonly shrinkage: number;
  /** Least sum of weights in a leaf. */
  readonly leastInLeaf: number;
  /** L2 penalty on the leaves. */
  readonly decay: number;
}

/** Thresholds between the values of a feature that are told apart. */
const mostThresholds = 24;

interface Column {
  readonly name: string;
  /** Ascending; bin b holds the values below threshold b and not below b - 1. */
  readonly thresholds: readonly number[];
  readonly bins: Uint8Array;
}

/** Boosted logistic regression (Friedman 2001), each tree by Newton's step (Chen and Guestrin 2016, section 2.2). */
export function growRight(cases: readonly Case[], growth: Growth): Trees {
  const columns = columnsOf(cases.map(({ features }) => features));
  const all = cases.reduce((sum, { weight }) => sum + weight, 0);
  const share = cases.reduce((sum, { right, weight }) => sum + (right ? weight : 0), 0) / all;
  const bias = rounded(Math.log(share / (1 - share)));
  const fit: Fit = {
    scores: new Float64Array(cases.length).fill(bias),
    gradient: new Float64Array(cases.length),
    curvature: new Float64Array(cases.length),
  };
  const rows = Int32Array.from(cases.keys());
  const trees = Array.from({ length: growth.trees }, (_, count) => {
    for (const [at, { right, weight }] of cases.entries()) {
      const likely = 1 / (1 + Math.exp(-(fit.scores[at] ?? 0)));
      fit.gradient[at] = weight * ((right ? 1 : 0) - likely);
      fit.curvature[at] = weight * likely * (1 - likely);
    }
    const some = columns.filter((_column, at) => isTaken(at, count, growth.columns));
    return growTree(rows, some, fit, growth, growth.depth);
  });
  return { bias, trees };
}

/** Of each case: its score so far, how much it should rise, and how sharply that changes. */
interface Fit {
  readonly scores: Float64Array;
  readonly gradient: Float64Array;
  readonly curvature: Float64Array;
}

/** Whether a tree may part by a column: the same ones in every run. */
function isTaken(column: number, tree: number, share: number): boolean {
  const key = Math.imul(Math.imul(column + 1, 2654435761) ^ (tree + 1), 2246822519) >>> 0;
  return key / 2 ** 32 < share;
}

/** Parts rows as long as that pays, and adds each leaf's value to its rows' scores. */
function growTree(
  rows: Int32Array,
  columns: readonly Column[],
  fit: Fit,
  growth: Growth,
  depth: number,
): Tree {
  const { scores, gradient, curvature } = fit;
  const split = depth === 0 ? null : bestSplit(rows, columns, fit, growth);
  if (split === null) {
    let [pull, stiff] = [0, 0];
    for (const row of rows) {
      pull += gradient[row] ?? 0;
      stiff += curvature[row] ?? 0;
    }
    const value = rounded((growth.shrinkage * pull) / (stiff + growth.decay));
    for (const row of rows) scores[row] = (scores[row] ?? 0) + value;
    return value;
  }
  const { column, bin } = split;
  const below = rows.filter((row) => (column.bins[row] ?? 0) <= bin);
  const above = rows.filter((row) => (column.bins[row] ?? 0) > bin);
  const side = (part: Int32Array): Tree => growTree(part, columns, fit, growth, depth - 1);
  return [column.name, column.thresholds[bin] ?? 0, side(below), side(above)];
}

function bestSplit(
  rows: Int32Array,
  columns: readonly Column[],
  { gradient, curvature }: Fit,
  { decay, leastInLeaf }: Growth,
): { readonly column: Column; readonly bin: number } | null {
  let best: { column: Column; bin: number } | null = null;
  let bestGain = leastGain;
  for (const column of columns) {
    const pulls = new Float64Array(column.thresholds.length + 1);
    const stiffs = new Float64Array(column.thresholds.length + 1);
    let [pull, stiff] = [0, 0];
    for (const row of rows) {
      const bin = column.bins[row] ?? 0;
      const [g, h] = [gradient[row] ?? 0, curvature[row] ?? 0];
      pulls[bin] = (pulls[bin] ?? 0) + g;
      stiffs[bin] = (stiffs[bin] ?? 0) + h;
      pull += g;
      stiff += h;
    }
    const whole = (pull * pull) / (stiff + decay);
    let [left, leftStiff] = [0, 0];
    for (let bin = 0; bin < column.thresholds.length; bin += 1) {
      left += pulls[bin] ?? 0;
      leftStiff += stiffs[bin] ?? 0;
      if (leftStiff < leastInLeaf || stiff - leftStiff < leastInLeaf) continue;
      const right = pull - left;
      const gain =
        (left * left) / (leftStiff + decay) + (right * right) / (stiff - leftStiff + decay) - whole;
      if (gain > bestGain) [best, bestGain] = [{ column, bin }, gain];
    }
  }
  return best;
}

const leastGain = 0.5;

/** The features of all rows by column; a feature that a row does not name is 0 there. */
function columnsOf(rows: readonly (readonly Feature[])[]): Column[] {
  const values = new Map<string, Float32Array>();
  for (const [row, features] of rows.entries()) {
    for (const [name, value] of features) {
      let column = values.get(name);
      if (column === undefined) values.set(name, (column = new Float32Array(rows.length)));
      column[row] = value;
    }
  }
  return [...values]
    .map(([name, column]) => {
      const thresholds = thresholdsOf(column);
      const bins = Uint8Array.from(column, (value) => binOf(thresholds, value));
      return { name, thresholds, bins };
    })
    .filter(({ thresholds }) => thresholds.length > 0)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Where the values of a feature are parted: between all, where they are few, or so that as many lie in each part. */
function thresholdsOf(column: Float32Array): number[] {
  const sorted = column.toSorted();
  const distinct = [...new Set(sorted)];
  const middles = (list: readonly number[]): number[] =>
    list.slice(1).map((value, at) => rounded(((list[at] ?? 0) + value) / 2));
  if (distinct.length <= mostThresholds + 1) return [...new Set(middles(distinct))];
  // Zero, which most rows have of most features, takes one part alone.
  const others = sorted.filter((value) => value !== 0);
  const picked = Array.from(
    { length: mostThresholds + 1 },
    (_, at) => others[Math.min(others.length - 1, Math.floor((at * others.length) / mostThresholds))] ?? 0,
  );
  return middles([...new Set([...picked, 0])].sort((a, b) => a - b));
}

function binOf(thresholds: readonly number[], value: number): number {
  let bin = 0;
  while (bin < thresholds.length && value >= (thresholds[bin] ?? Infinity)) bin += 1;
  return bin;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
