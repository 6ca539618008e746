/** One question for the trainer: its options one behind another, each with its features and how good it is. */
export interface Example {
  /** The question's id: it decides the fold. */
  readonly id: string;
  /** Index of each option's first feature; one more at the end. */
  readonly from: Int32Array;
  readonly feature: Int32Array;
  readonly value: Float32Array;
  /** 0 to 1; the best options of a question are what the model should choose. */
  readonly worth: Float32Array;
}

/** Numbers for feature names, given out as they are met. */
export class FeatureNames {
  readonly names: string[] = [];
  private readonly numbers = new Map<string, number>();

  numberOf(name: string): number {
    let number = this.numbers.get(name);
    if (number === undefined) {
      number = this.names.length;
      this.numbers.set(name, number);
      this.names.push(name);
    }
    return number;
  }
}

/** Puts an example together, option by option. */
export class ExampleBuilder {
  private readonly from: number[] = [0];
  private readonly feature: number[] = [];
  private readonly value: number[] = [];
  private readonly worth: number[] = [];

  constructor(private readonly names: FeatureNames) {}

  add(features: readonly (readonly [string, number])[], worth: number): void {
    for (const [name, amount] of features) {
      if (amount === 0) continue;
      this.feature.push(this.names.numberOf(name));
      this.value.push(amount);
    }
    this.from.push(this.feature.length);
    this.worth.push(worth);
  }

  /** Null when no option is worth at least `least`. */
  build(id: string, least: number): Example | null {
    if (!this.worth.some((worth) => worth >= least)) return null;
    return {
      id,
      from: Int32Array.from(this.from),
      feature: Int32Array.from(this.feature),
      value: Float32Array.from(this.value),
      worth: Float32Array.from(this.worth),
    };
  }
}

const passes = 6;
const rate = 0.1;

/**
 * Weights under which the best options are likeliest by a softmax over each question's options: stochastic gradient
 * ascent on the log-likelihood (the log-linear model of Rajpurkar et al. 2016, section 5.1) with AdaGrad's steps
 * (Duchi et al. 2011).
 * @param decay L2 penalty.
 * @param least Features met in fewer examples than this get no weight.
 */
export function fitChoice(
  examples: readonly Example[],
  names: FeatureNames,
  decay: number,
  least: number,
): Float64Array {
  const counts = countsOf(examples, names);
  const weights = new Float64Array(names.names.length);
  const squares = new Float64Array(names.names.length);
  for (let pass = 0; pass < passes; pass += 1) {
    for (const example of examples) {
      for (const [number, slope] of slopes(example, weights)) {
        if (at(counts, number) >= least)
          step(weights, squares, number, slope - decay * at(weights, number), rate);
      }
    }
  }
  return weights;
}

/** In how many examples each feature is met. */
function countsOf(examples: readonly Example[], names: FeatureNames): Int32Array {
  const counts = new Int32Array(names.names.length);
  for (const example of examples)
    for (const number of new Set(example.feature)) counts[number] = at(counts, number) + 1;
  return counts;
}

function slopes(example: Example, weights: Float64Array): Map<number, number> {
  const scores = scoresOf(example, weights);
  const top = Math.max(...scores);
  const masses = scores.map((score) => Math.exp(score - top));
  const total = masses.reduce((sum, mass) => sum + mass, 0);
  const best = Math.max(...example.worth);
  const isBest = (option: number): boolean => at(example.worth, option) >= best - 1e-6;
  const bestTotal = masses.reduce((sum, mass, option) => sum + (isBest(option) ? mass : 0), 0);
  const gradient = new Map<number, number>();
  for (const [option, mass] of masses.entries()) {
    const pull = (isBest(option) ? mass / bestTotal : 0) - mass / total;
    if (Math.abs(pull) < 1e-5) continue;
    for (let index = at(example.from, option); index < at(example.from, option + 1); index += 1) {
      const number = at(example.feature, index);
      gradient.set(number, (gradient.get(number) ?? 0) + pull * at(example.value, index));
    }
  }
  return gradient;
}

/** Scores of one question's options under the weights. */
export function scoresOf(example: Example, weights: Float64Array): Float64Array {
  const scores = new Float64Array(example.worth.length);
  for (let option = 0; option < scores.length; option += 1) {
    let score = 0;
    for (let index = at(example.from, option); index < at(example.from, option + 1); index += 1) {
      score += at(weights, at(example.feature, index)) * at(example.value, index);
    }
    scores[option] = score;
  }
  return scores;
}

function step(
  weights: Float64Array,
  squares: Float64Array,
  number: number,
  slope: number,
  size: number,
): void {
  squares[number] = at(squares, number) + slope * slope;
  weights[number] = at(weights, number) + (size * slope) / Math.sqrt(at(squares, number) + 1e-8);
}

/** Weights by name, in the alphabet's order, to three decimals; those that round to nothing are left out. */
export function namedWeights(names: FeatureNames, weights: Float64Array): Map<string, number> {
  return new Map(
    names.names
      .map((name, number) => [name, Math.round(at(weights, number) * 1000) / 1000] as const)
      .filter(([, weight]) => Math.abs(weight) >= 0.02)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function at(list: Readonly<Record<number, number>>, index: number): number {
  return list[index] ?? 0;
}
