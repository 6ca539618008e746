import { codeOf, featureOf } from '../attribution/codes.js';
import { namedFeature } from '../attribution/linear.js';

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
  /** Features, each at or behind the place that its code names; 0 where there is none. */
  readonly #features: Int32Array;
  /** By place, the votes for all classes but the last. */
  readonly #votes: Int16Array;
  readonly #mask: number;
  readonly #sums: Int32Array;

  /** @param classes How many there are. Throws on a line that holds no feature with its votes. */
  constructor(
    text: string,
    private readonly classes: number,
  ) {
    const lines = text.split('\n');
    // At least a third of the places stay free, so that the search for a feature without votes ends soon.
    const places = 2 ** Math.ceil(Math.log2(lines.length * 1.5 + 2));
    this.#mask = places - 1;
    this.#features = new Int32Array(places);
    this.#votes = new Int16Array(places * (classes - 1));
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
    const feature = namedFeature(template, named);
    const place = this.#placeOf(feature);
    this.#features[place] = feature;
    for (const [at, part] of parts.entries()) {
      const votes = Number(part);
      if (!Number.isInteger(votes)) throw new Error(`Not votes and a feature: "${line}".`);
      this.#votes[place * (this.classes - 1) + at] = votes;
    }
  }

  #placeOf(feature: number): number {
    let place = feature & this.#mask;
    while (this.#features[place] !== 0 && this.#features[place] !== feature) place = (place + 1) & this.#mask;
    return place;
  }

  put(template: number, value: number, other?: number): void {
    const place = this.#placeOf(featureOf(template, value, other));
    if (this.#features[place] === 0) return;
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
