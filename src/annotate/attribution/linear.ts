/** Where a feature function puts what it sees: a template's name with one value or a pair of them. */
export interface Sink {
  put(name: string, value: string, other?: string): void;
}

/** Puts the features of one option. */
export type Describe = (sink: Sink) => void;

/** The weights of one linear model: template → value, or "value|other" for a pair, → weight. */
export type Weights = Readonly<Record<string, Readonly<Record<string, number>>>>;

type Table = Map<string, number>;

/** A linear model: sums up the weights of the features it is given. A feature without a weight counts nothing. */
export class LinearModel implements Sink {
  #score = 0;
  readonly #single = new Map<string, Table>();
  /** Template → value → other: no key needs to be put together for a look-up. */
  readonly #pairs = new Map<string, Map<string, Table>>();

  constructor(weights: Weights) {
    for (const [name, values] of Object.entries(weights)) {
      const single: Table = new Map();
      const pairs = new Map<string, Table>();
      for (const [key, weight] of Object.entries(values)) {
        const bar = key.indexOf('|');
        if (bar < 0) single.set(key, weight);
        else {
          const value = key.slice(0, bar);
          pairs.set(value, (pairs.get(value) ?? new Map<string, number>()).set(key.slice(bar + 1), weight));
        }
      }
      this.#single.set(name, single);
      this.#pairs.set(name, pairs);
    }
  }

  put(name: string, value: string, other?: string): void {
    const weight =
      other === undefined
        ? this.#single.get(name)?.get(value)
        : this.#pairs.get(name)?.get(value)?.get(other);
    if (weight !== undefined) this.#score += weight;
  }

  /** The sum over all features that `describe` puts. */
  score(describe: Describe): number {
    this.#score = 0;
    describe(this);
    return this.#score;
  }

  /** The option that scores highest. */
  choose<Option>(options: readonly Option[], describe: (option: Option, sink: Sink) => void): Choice<Option> {
    const scores = options.map((option) =>
      this.score((sink) => {
        describe(option, sink);
      }),
    );
    let best = 0;
    for (const [at, score] of scores.entries()) if (score > (scores[best] ?? -Infinity)) best = at;
    const top = scores[best] ?? 0;
    const total = scores.reduce((sum, score) => sum + Math.exp(score - top), 0);
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
