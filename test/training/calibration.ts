import type { Tree, Trees } from '../../src/answering/learned/trees.js';

/** An answer that was given to a question the model had not seen: its score, and whether it was right. */
export interface Judged {
  readonly score: number;
  readonly right: boolean;
  /** How much it counts. */
  readonly weight: number;
}

/** Which line through a score is the log odds of being right. */
export interface Calibration {
  readonly slope: number;
  readonly offset: number;
}

/** Newton's steps: it takes some six. */
const steps = 25;
/** Keeps what cannot be told apart from growing without end. */
const decay = 1e-3;

/**
 * The line under which answers that are said to be right with some probability are right as often (Platt, "Probabilistic
 * outputs for support vector machines", 1999): maximum likelihood by Newton's steps, drawn a little to a score as it is.
 */
export function calibrate(judged: readonly Judged[]): Calibration {
  const sum = (among: readonly Judged[]): number => among.reduce((all, { weight }) => all + weight, 0);
  const rights = judged.filter(({ right }) => right);
  // From a level line Newton's steps do not overshoot.
  let [slope, offset] = [0, Math.log((sum(rights) + 1) / (sum(judged) - sum(rights) + 1))];
  for (let step = 0; step < steps; step += 1) {
    let [slopePull, offsetPull] = [-decay * (slope - 1), -decay * offset];
    let [both, slopes, offsets] = [0, decay, decay];
    for (const { score, right, weight } of judged) {
      const likely = 1 / (1 + Math.exp(-(slope * score + offset)));
      const pull = weight * ((right ? 1 : 0) - likely);
      const stiff = weight * likely * (1 - likely);
      slopePull += pull * score;
      offsetPull += pull;
      slopes += stiff * score * score;
      offsets += stiff;
      both += stiff * score;
    }
    const determinant = slopes * offsets - both * both;
    slope += (offsets * slopePull - both * offsetPull) / determinant;
    offset += (slopes * offsetPull - both * slopePull) / determinant;
  }
  return { slope, offset };
}

/** Trees whose score is that of others on a line. */
export function onLine({ bias, trees }: Trees, { slope, offset }: Calibration): Trees {
  const scaled = (tree: Tree): Tree => {
    if (typeof tree === 'number') return Math.round(tree * slope * 1e4) / 1e4;
    const [feature, threshold, below, otherwise] = tree;
    return [feature, threshold, scaled(below), scaled(otherwise)];
  };
  return { bias: slope * bias + offset, trees: trees.map(scaled) };
}
