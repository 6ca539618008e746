import { featureOf, spellingOf } from '../../../src/annotate/linear/codes.js';
import type { Votes } from '../../../src/annotate/linear/vote-model.js';

/** Features that one learner may meet: a power of two, twice as many as there are. */
const places = 1 << 23;

/**
 * An averaged perceptron over some classes (Freund and Schapire, "Large margin classification using the perceptron
 * algorithm", 1999): each mistake moves the features seen towards the right class; the weights at the end are those of all
 * moments on average.
 */
export class Learner implements Votes {
  readonly #features = new Int32Array(places);
  readonly #weights: Float32Array;
  readonly #sums: Float64Array;
  #moments = 1;
  #seen: number[] = [];

  /** @param kept If given, features besides these count nothing. */
  constructor(
    readonly classes: number,
    private readonly kept: ReadonlySet<number> | null = null,
  ) {
    this.#weights = new Float32Array(places * classes);
    this.#sums = new Float64Array(places * classes);
  }

  put(template: number, value: number, other?: number): void {
    const feature = featureOf(template, value, other);
    if (this.kept !== null && !this.kept.has(feature)) return;
    let place = feature & (places - 1);
    while (this.#features[place] !== 0 && this.#features[place] !== feature)
      place = (place + 1) & (places - 1);
    this.#features[place] = feature;
    this.#seen.push(place * this.classes);
  }

  /** The sums by class for the features that `describe` puts. */
  look(describe: (votes: Votes) => void): number[] {
    this.#seen = [];
    describe(this);
    const sums = new Array<number>(this.classes).fill(0);
    for (const from of this.#seen)
      for (let at = 0; at < this.classes; at += 1)
        sums[at] = (sums[at] ?? 0) + (this.#weights[from + at] ?? 0);
    return sums;
  }

  /** One moment more: what was looked at last was of class `right`, and taken for `taken`. */
  learn(right: number, taken: number): void {
    this.#moments += 1;
    if (right === taken) return;
    for (const from of this.#seen) {
      this.#change(from + right, 1);
      this.#change(from + taken, -1);
    }
  }

  #change(index: number, by: number): void {
    this.#weights[index] = (this.#weights[index] ?? 0) + by;
    this.#sums[index] = (this.#sums[index] ?? 0) + by * this.#moments;
  }

  /** The averaged weights of a feature, less those of the last class. */
  *averaged(): Generator<{ readonly feature: number; readonly weights: readonly number[] }> {
    for (let place = 0; place < places; place += 1) {
      const feature = this.#features[place] ?? 0;
      if (feature === 0) continue;
      const weights = Array.from({ length: this.classes }, (_, at) => {
        const index = place * this.classes + at;
        return (this.#weights[index] ?? 0) - (this.#sums[index] ?? 0) / this.#moments;
      });
      const last = weights.at(-1) ?? 0;
      yield { feature, weights: weights.map((one) => one - last) };
    }
  }
}

/** Finds out what features are called, from codes alone: they are put once more, with spellings kept. */
export class Names implements Votes {
  readonly names = new Map<number, readonly [template: string, values: string]>();

  constructor(private readonly wanted: ReadonlySet<number>) {}

  put(template: number, value: number, other?: number): void {
    const feature = featureOf(template, value, other);
    if (!this.wanted.has(feature) || this.names.has(feature)) return;
    const values = other === undefined ? spellingOf(value) : `${spellingOf(value)}|${spellingOf(other)}`;
    this.names.set(feature, [spellingOf(template), values]);
  }
}
