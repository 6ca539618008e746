import type { Feature, Weights } from '../../src/answering/learned/weights.js';

/** A question for the trainer: its options with their features, and which of them are right. */
export interface RankedChoice {
  readonly options: readonly (readonly Feature[])[];
  readonly right: readonly boolean[];
}

/** Full steps of gradient ascent, and their size: the likelihood is concave and smooth, so plain steps do. */
const steps = 1500;
const size = 0.2;

/**
 * Weights under which the right options stand before the wrong ones: by ListNet's top-one likelihood (Cao et al. 2007)
 * of a softmax over each question's options, every right one to be as likely as the others; each question counts the
 * same, however many options it has. Features are standardised for the fit, and the weights given for them as they are.
 * @param decay L2 penalty on the weights of the standardised features.
 */
export function fitRanking(choices: readonly RankedChoice[], decay: number): Weights {
  const names = [...new Set(choices.flatMap(({ options }) => options.flat().map(([name]) => name)))].sort();
  const rows = choices.map(({ options }) =>
    options.map((features) => {
      const values = new Map(features);
      return names.map((name) => values.get(name) ?? 0);
    }),
  );
  const spreads = names.map((_, column) => spreadOf(rows.flat().map((row) => row[column] ?? 0)));
  const weights = names.map(() => 0);
  for (let step = 0; step < steps; step += 1) {
    const slope = weights.map((weight) => -2 * decay * weight);
    for (const [at, options] of rows.entries()) {
      const pulls = pullsOf(options, choices[at]?.right ?? [], weights, spreads);
      for (const [option, row] of options.entries()) {
        const pull = (pulls[option] ?? 0) / rows.length;
        for (const [column, value] of row.entries())
          slope[column] = (slope[column] ?? 0) + (pull * value) / (spreads[column] ?? 1);
      }
    }
    for (const [column, by] of slope.entries()) weights[column] = (weights[column] ?? 0) + size * by;
  }
  return new Map(
    names.map((name, column) => [name, Number(((weights[column] ?? 0) / (spreads[column] ?? 1)).toFixed(3))]),
  );
}

/** How much more likely each option should be than it is. */
function pullsOf(
  options: readonly (readonly number[])[],
  right: readonly boolean[],
  weights: readonly number[],
  spreads: readonly number[],
): number[] {
  const scores = options.map((row) =>
    row.reduce((sum, value, column) => sum + (value * (weights[column] ?? 0)) / (spreads[column] ?? 1), 0),
  );
  const top = Math.max(...scores);
  const masses = scores.map((score) => Math.exp(score - top));
  const total = masses.reduce((sum, mass) => sum + mass, 0);
  const wanted = right.filter(Boolean).length;
  return masses.map((mass, option) => (right[option] === true ? 1 / wanted : 0) - mass / total);
}

/** Standard deviation; 1 for a feature that never changes. */
function spreadOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length);
  return variance < 1e-9 ? 1 : Math.sqrt(variance);
}
