import { codeOf, featureOf } from './codes.js';
import { FeaturePlaces } from './feature-places.js';
import { namedFeature } from './linear-model.js';

/** Where feature functions put what they see. */
export interface Votes {
  /** A feature of a template with the codes of one value or two. */
  put(template: number, value: number, other?: number): void;
}

/**
 * A linear model that chooses among some classes: each feature votes for and against each of them.
 *
 * As text: a paragraph a template, which opens it; then a feature a line, behind its votes for the classes in their
 * order, whole numbers; the last class has none, its votes are 0.
 */
export class VoteModel implements Votes {
  readonly #places: FeaturePlaces;
  /** By place, the votes for all classes but the last. */
  readonly #votes: Int16Array;
  readonly #sums: Int32Array;

  /** @param classes How many there are. Throws on a line that holds no feature with its votes. */
  constructor(
    text: string,
    private readonly classes: number,
  ) {
    const lines = text.split('\n');
    this.#places = new FeaturePlaces(lines.length);
    this.#votes = new Int16Array(this.#places.count * (classes - 1));
    this.#sums = new Int32Array(classes);
    let template: number | null = null;
    for (const line of lines) {
      if (line === '') template = null;
      else if (template === null) template = codeOf(line);
      else this.#add(template, line);
    }
  }

  #add(template: number, line: string): void {
    const parts = line.split(' ', this.classes - 1);
    const named = line.slice(parts.join(' ').length + 1);
    const from = this.#places.add(namedFeature(template, named)) * (this.classes - 1);
    for (const [at, part] of parts.entries()) {
      const votes = Number(part);
      if (!Number.isInteger(votes)) throw new Error(`Not votes and a feature: "${line}".`);
      this.#votes[from + at] = votes;
    }
  }

  put(template: number, value: number, other?: number): void {
    const place = this.#places.find(featureOf(template, value, other));
    if (place < 0) return;
    const from = place * (this.classes - 1);
    for (let at = 0; at < this.classes - 1; at += 1)
      this.#sums[at] = (this.#sums[at] ?? 0) + (this.#votes[from + at] ?? 0);
  }

  /** The sums of all votes by class, for the features that `describe` puts; the same array each time. */
  sums(describe: (votes: Votes) => void): Int32Array {
    this.#sums.fill(0);
    describe(this);
    return this.#sums;
  }
}
