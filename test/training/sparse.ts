import { featureOf, spellingOf } from '../../src/annotate/linear/codes.js';
import {
  namedFeature,
  readWeights,
  type Describe,
  type Weights,
} from '../../src/annotate/linear/linear-model.js';
import { shuffle } from './shuffle.js';

/** A decision as a model learns it: the features of each option, and which was right. */
export interface Decision {
  readonly options: readonly Int32Array[];
  readonly right: number;
  /** The document it comes from. */
  readonly document: string;
}

/** How a model is fitted. */
export interface Fitting {
  /** Penalties on the absolute and on the squared weights. */
  readonly l1: number;
  readonly l2: number;
  /** Features met less often than this are left out. */
  readonly least: number;
}

const passes = 6;
const rate = 0.1;
/** Weights nearer to nothing than this are left out. */
const leastWeight = 0.03;

/** The decisions of one model, with numbers for the names of their features. */
export class Decisions {
  readonly all: Decision[] = [];
  readonly #names: string[] = [];
  readonly #numbers = new Map<number, number>();
  readonly #counts: number[] = [];

  add(document: string, options: readonly Describe[], right: number): void {
    this.all.push({ document, right, options: options.map((describe) => this.#featuresOf(describe)) });
  }

  #featuresOf(describe: Describe): Int32Array {
    const features: number[] = [];
    describe({
      put: (template, value, other) => {
        const code = featureOf(template, value, other);
        let number = this.#numbers.get(code);
        if (number === undefined) {
          const name = `${spellingOf(value)}${other === undefined ? '' : `|${spellingOf(other)}`}`;
          // A word that is a bar or holds a space cannot be told from what parts words in the file.
          if (namedFeature(template, name) !== code) return;
          number = this.#names.length;
          this.#numbers.set(code, number);
          this.#names.push(`${spellingOf(template)}\n${name}`);
          this.#counts.push(0);
        }
        this.#counts[number] = (this.#counts[number] ?? 0) + 1;
        features.push(number);
      },
    });
    return Int32Array.from(features);
  }

  /**
   * Weights under which the right options are likeliest by a softmax over each decision's options, by stochastic
   * gradient ascent with AdaGrad's steps (Duchi et al. 2011) and its soft threshold for the L1 penalty. The order of
   * the decisions is shuffled by a fixed seed: the same decisions give the same weights.
   */
  fit({ l1, l2, least }: Fitting, among: (decision: Decision) => boolean = () => true): Weights {
    const weights = new Float64Array(this.#names.length);
    const squares = new Float64Array(this.#names.length).fill(1e-6);
    const rare = Uint8Array.from(this.#counts, (count) => (count < least ? 1 : 0));
    const decisions = this.all.filter(among);
    const random = generator(12345);
    for (let pass = 0; pass < passes; pass += 1) {
      shuffle(decisions, random);
      for (const { options, right } of decisions) {
        const chances = softmax(options.map((features) => sum(features, weights)));
        for (const [at, features] of options.entries()) {
          const pull = (at === right ? 1 : 0) - (chances[at] ?? 0);
          if (Math.abs(pull) < 1e-4) continue;
          for (const feature of features) {
            if (rare[feature] === 1) continue;
            const weight = weights[feature] ?? 0;
            const slope = pull - l2 * weight;
            const square = (squares[feature] ?? 0) + slope * slope;
            squares[feature] = square;
            const step = rate / Math.sqrt(square);
            const moved = weight + step * slope;
            weights[feature] = Math.sign(moved) * Math.max(0, Math.abs(moved) - step * l1);
          }
        }
      }
    }
    return this.#named(weights);
  }

  #named(weights: Float64Array): Weights {
    const paragraphs = new Map<string, string[]>();
    const order = this.#names.map((name, number) => [name, weights[number] ?? 0] as const);
    order.sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [name, weight] of order) {
      if (Math.abs(weight) < leastWeight) continue;
      const [template = '', feature = ''] = name.split('\n');
      const lines = paragraphs.get(template) ?? [];
      paragraphs.set(template, lines);
      lines.push(`${Math.round(weight * 100)} ${feature}\n`);
    }
    return [...paragraphs].map(([template, lines]) => `${template}\n${lines.join('')}`).join('\n');
  }
}

function sum(features: Int32Array, weights: Float64Array): number {
  let total = 0;
  for (const feature of features) total += weights[feature] ?? 0;
  return total;
}

function softmax(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const masses = scores.map((score) => Math.exp(score - top));
  const total = masses.reduce((all, mass) => all + mass, 0);
  return masses.map((mass) => mass / total);
}

/** A linear congruential generator of numbers from 0 to 1 (Numerical Recipes). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** How many weights a model has. */
export function sizeOf(weights: Weights): number {
  return readWeights(weights).features.length;
}
