import type { Put } from './features/setting.js';
import type { Weights } from '../learned/weights.js';

/** A feature's name as far as it is put together, with its weight. */
class Name {
  readonly weight: number;
  readonly #name: string;
  readonly #weights: Weights;
  /** Most are whole and have none. */
  #longer: Map<string, Name> | undefined;

  constructor(name: string, weights: Weights) {
    this.#name = name;
    this.#weights = weights;
    this.weight = weights.get(name) ?? 0;
  }

  with(part: string): Name {
    const known = (this.#longer ??= new Map<string, Name>());
    let longer = known.get(part);
    if (longer === undefined) known.set(part, (longer = new Name(`${this.#name}:${part}`, this.#weights)));
    return longer;
  }
}

/**
 * Adds up the weighed features of one candidate after another, as `scoreOf` would. Many candidates share their
 * features: each name is put together and looked up once.
 */
export class Tally {
  /** Of the features that were put since the last start. */
  score = 0;
  readonly #weights: Weights;
  readonly #names = new Map<string, Name>();

  constructor(weights: Weights) {
    this.#weights = weights;
  }

  start(): void {
    this.score = 0;
  }

  readonly put: Put = (value, first, second, third, fourth, fifth) => {
    let name = this.#names.get(first);
    if (name === undefined) this.#names.set(first, (name = new Name(first, this.#weights)));
    if (second !== undefined) name = name.with(second);
    if (third !== undefined) name = name.with(third);
    if (fourth !== undefined) name = name.with(fourth);
    if (fifth !== undefined) name = name.with(fifth);
    this.score += value * name.weight;
  };
}
