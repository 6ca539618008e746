import { codeOf, featureOf, pairOf } from './codes.js';
import { FeaturePlaces } from './feature-places.js';

/** Where a feature function puts what it sees: the codes of a template and of one value or two. */
export interface Sink {
  put(template: number, value: number, other?: number): void;
}

/** Puts the features of one option. */
export type Describe = (sink: Sink) => void;

/**
 * The weights of one linear model as text, so that they are read fast: a paragraph a template, which opens it; then a
 * feature a line, its weight in hundredths before it. A feature is "value" or "value|other", each one symbol or
 * several with spaces between.
 */
export type Weights = string;

/** A linear model: sums up the weights of the features it is given. A feature without a weight counts nothing. */
export class LinearModel implements Sink {
  /** In hundredths. */
  #score = 0;
  readonly #places: FeaturePlaces;
  /** By place: the feature's weight in hundredths. */
  readonly #weights: Int16Array;

  constructor(text: Weights) {
    const { features, weights } = readWeights(text);
    this.#places = new FeaturePlaces(features.length);
    this.#weights = new Int16Array(this.#places.count);
    for (const [index, feature] of features.entries())
      this.#weights[this.#places.add(feature)] = weights[index] ?? 0;
  }

  put(template: number, value: number, other?: number): void {
    const place = this.#places.find(featureOf(template, value, other));
    if (place >= 0) this.#score += this.#weights[place] ?? 0;
  }

  /** The sum over all features that `describe` puts. */
  score(describe: Describe): number {
    this.#score = 0;
    describe(this);
    return this.#score / 100;
  }

  /** The option that scores highest. */
  choose<Option>(options: readonly Option[], describe: (option: Option, sink: Sink) => void): Choice<Option> {
    const scores: number[] = [];
    let best = 0;
    for (const option of options) {
      this.#score = 0;
      describe(option, this);
      if (this.#score > (scores[best] ?? -Infinity)) best = scores.length;
      scores.push(this.#score);
    }
    const top = scores[best] ?? 0;
    let total = 0;
    for (const score of scores) total += Math.exp((score - top) / 100);
    return { option: options[best], chance: total > 0 ? 1 / total : 0 };
  }
}

/** What a model chose. */
export interface Choice<Option> {
  /** Undefined where there was none. */
  readonly option: Option | undefined;
  /** Its share of a softmax over all options, 0 to 1. */
  readonly chance: number;
}

/** The logistic function: a score of 0 is a chance of one half. */
export function chanceOf(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

/** The features of a model's text, by their codes, and their weights in hundredths. Throws on a line that holds none. */
export function readWeights(text: Weights): {
  readonly features: readonly number[];
  readonly weights: readonly number[];
} {
  const [features, weights]: [number[], number[]] = [[], []];
  let template: number | null = null;
  for (let from = 0; from < text.length;) {
    const end = text.indexOf('\n', from);
    const stop = end < 0 ? text.length : end;
    if (stop === from) template = null;
    else if (template === null) template = codeOf(text, from, stop);
    else {
      const cut = text.indexOf(' ', from);
      features.push(namedFeature(template, text, cut + 1, stop));
      const weight = Number(text.slice(from, cut));
      if (!Number.isInteger(weight))
        throw new Error(`Not a weight and a feature: "${text.slice(from, stop)}".`);
      weights.push(weight);
    }
    from = stop + 1;
  }
  return { features, weights };
}

const [space, bar] = [32, 124];

/** The code of a feature that is written out between two places of a text. */
export function namedFeature(template: number, text: string, from = 0, to = text.length): number {
  let feature = template;
  let sequence: number | null = null;
  let start = from;
  for (let at = from; at <= to; at += 1) {
    const sign = at < to ? text.charCodeAt(at) : bar;
    if (sign !== space && sign !== bar) continue;
    const symbol = codeOf(text, start, at);
    sequence = sequence === null ? symbol : pairOf(sequence, symbol);
    start = at + 1;
    if (sign === space) continue;
    feature = featureOf(feature, sequence);
    sequence = null;
  }
  return feature;
}
