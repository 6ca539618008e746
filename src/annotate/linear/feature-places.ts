/**
 * Where the weights of features lie: a hash table of their codes with open addressing. The models look features up some
 * millions of times a megabyte, most of them without a weight.
 */
export class FeaturePlaces {
  /** How many places there are: they are numbered from 0. */
  readonly count: number;
  /** Features, each at or behind the place that its code names; 0 where there is none. */
  readonly #features: Int32Array;
  readonly #mask: number;

  /** @param features How many there will be at most. */
  constructor(features: number) {
    // At least a third of the places stay free, so that the search for a feature that has none ends soon.
    this.count = 2 ** Math.ceil(Math.log2(features * 1.5 + 2));
    this.#mask = this.count - 1;
    this.#features = new Int32Array(this.count);
  }

  /** The place of a feature, its own from now on. */
  add(feature: number): number {
    let place = feature & this.#mask;
    while (this.#features[place] !== 0 && this.#features[place] !== feature) place = (place + 1) & this.#mask;
    this.#features[place] = feature;
    return place;
  }

  /** The place of a feature; −1 for one that has none. */
  find(feature: number): number {
    for (let place = feature & this.#mask; ; place = (place + 1) & this.#mask) {
      const found = this.#features[place];
      if (found === feature) return place;
      if (found === 0) return -1;
    }
  }
}
