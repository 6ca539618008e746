import type { Collection } from '../../src/answering/collection.js';
import { analyse } from '../../src/answering/analyse.js';
import { admissibleOf } from '../../src/answering/extract.js';
import { featuresOf, settingOf } from '../../src/answering/features.js';
import { rerank, retrieve } from '../../src/answering/retrieve.js';
import { normalise, tokenF1, type ReadingQuestion } from './reading.js';

/** One question for the trainer: candidates one behind another, each with its features and its F1. */
export interface Example {
  /** Index of each candidate's first feature; one more at the end. */
  readonly from: Int32Array;
  readonly feature: Int32Array;
  readonly value: Float32Array;
  /** Against the best gold answer. */
  readonly f1: Float32Array;
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

/** Runs the steps before scoring on one answerable question; null when no candidate comes near an answer. */
export function exampleOf(
  question: ReadingQuestion,
  collection: Collection,
  names: FeatureNames,
): Example | null {
  const analysis = analyse(question.question, collection.vocabulary);
  if (analysis.words.length === 0) return null;
  const gold = question.answers.map(normalise);
  const from: number[] = [0];
  const feature: number[] = [];
  const value: number[] = [];
  const f1: number[] = [];
  const evidence = rerank(analysis, retrieve(analysis, collection), collection);
  const best = evidence[0]?.score ?? 0;
  for (const one of evidence) {
    const setting = settingOf(analysis, one, best);
    for (const candidate of admissibleOf(analysis, one)) {
      if (candidate.start === candidate.end) continue;
      for (const [name, amount] of featuresOf(setting, candidate)) {
        if (amount === 0) continue;
        feature.push(names.numberOf(name));
        value.push(amount);
      }
      from.push(feature.length);
      const words = normalise(one.source.briefing.text.slice(candidate.start, candidate.end));
      f1.push(Math.max(...gold.map((answer) => tokenF1(words, answer))));
    }
  }
  if (f1.length === 0 || Math.max(...f1) < 0.6) return null;
  return {
    from: Int32Array.from(from),
    feature: Int32Array.from(feature),
    value: Float32Array.from(value),
    f1: Float32Array.from(f1),
  };
}

/** Scores of one question's candidates under the weights. */
export function scoresOf(example: Example, weights: Float64Array): Float64Array {
  const scores = new Float64Array(example.f1.length);
  for (let at = 0; at < scores.length; at += 1) {
    let score = 0;
    for (let index = example.from[at] ?? 0; index < (example.from[at + 1] ?? 0); index += 1) {
      score += (weights[example.feature[index] ?? 0] ?? 0) * (example.value[index] ?? 0);
    }
    scores[at] = score;
  }
  return scores;
}

/**
 * One pass of stochastic gradient ascent on the log-likelihood of the best candidates under a softmax over all
 * candidates of a question (the log-linear model of Rajpurkar et al. 2016, section 5.1), with AdaGrad's steps
 * (Duchi et al. 2011).
 */
export function train(
  examples: readonly Example[],
  weights: Float64Array,
  squares: Float64Array,
  rate: number,
  decay: number,
): void {
  for (const example of examples) {
    const scores = scoresOf(example, weights);
    const top = scores.reduce((most, score) => Math.max(most, score), -Infinity);
    const mass = scores.map((score) => Math.exp(score - top));
    const total = mass.reduce((sum, one) => sum + one, 0);
    const bestF1 = example.f1.reduce((most, one) => Math.max(most, one), 0);
    let goldTotal = 0;
    for (const [at, one] of mass.entries()) if ((example.f1[at] ?? 0) >= bestF1 - 1e-6) goldTotal += one;
    const gradient = new Map<number, number>();
    for (const [at, one] of mass.entries()) {
      const gold = (example.f1[at] ?? 0) >= bestF1 - 1e-6 ? one / goldTotal : 0;
      const pull = gold - one / total;
      if (Math.abs(pull) < 1e-5) continue;
      for (let index = example.from[at] ?? 0; index < (example.from[at + 1] ?? 0); index += 1) {
        const number = example.feature[index] ?? 0;
        gradient.set(number, (gradient.get(number) ?? 0) + pull * (example.value[index] ?? 0));
      }
    }
    for (const [number, slope] of gradient) {
      const step = slope - decay * (weights[number] ?? 0);
      squares[number] = (squares[number] ?? 0) + step * step;
      weights[number] = (weights[number] ?? 0) + (rate * step) / Math.sqrt((squares[number] ?? 0) + 1e-8);
    }
  }
}
