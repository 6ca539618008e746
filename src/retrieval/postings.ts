/** How often each term stands in something. */
export type Counts = ReadonlyMap<string, number>;

/** How often a term may be counted in one place; a place is told from its count by what is above. */
export const mostCounted = 1023;
const countBits = 10;

/** Where one term stands. */
export class PostingList {
  /** Places, rising, each with how often the term stands there: see `placeOf` and `countOf`. */
  #entries = new Int32Array(1);
  length = 0;
  /** How many texts these places come to. */
  texts = 0;
  /** No place has more of the term, and none that holds it is shorter: for telling what it can add to a score at most. */
  most = 0;
  shortest = Infinity;

  get entries(): Int32Array {
    return this.#entries;
  }

  /** @param place Behind all that are there. */
  push(place: number, count: number, length: number, texts: number): void {
    if (this.length === this.#entries.length) {
      const longer = new Int32Array(Math.ceil(this.length * 1.5) + 1);
      longer.set(this.#entries);
      this.#entries = longer;
    }
    const counted = Math.min(count, mostCounted);
    this.#entries[this.length] = place * (mostCounted + 1) + counted;
    this.length += 1;
    this.texts += texts;
    this.most = Math.max(this.most, counted);
    this.shortest = Math.min(this.shortest, length);
  }

  /** Takes out the places from one up to another; each is so many texts. */
  cut(from: number, to: number, texts: number): void {
    const first = this.#firstAt(from);
    const end = this.#firstAt(to);
    this.#entries.copyWithin(first, end, this.length);
    this.length -= end - first;
    this.texts -= (end - first) * texts;
  }

  /** How often the term stands in a place; 0 where it does not. */
  countAt(place: number): number {
    const at = this.#firstAt(place);
    const entry = at < this.length ? (this.#entries[at] ?? 0) : 0;
    return placeOf(entry) === place ? countOf(entry) : 0;
  }

  /** Index of the first entry whose place is not before this one. */
  #firstAt(place: number): number {
    let [low, high] = [0, this.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (placeOf(this.#entries[middle] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

export const placeOf = (entry: number): number => entry >>> countBits;
export const countOf = (entry: number): number => entry & mostCounted;

/** One field of an index: where each of its terms stands, and how long each place is, in different terms. */
export class Field {
  readonly #lists = new Map<string, PostingList>();
  /** By place; places that are gone stay 0. */
  readonly lengths: number[] = [];
  /** Sum of the lengths over all texts. */
  total = 0;

  list(term: string): PostingList | undefined {
    return this.#lists.get(term);
  }

  get terms(): Iterable<string> {
    return this.#lists.keys();
  }

  /** @param texts How many texts the place stands for. */
  add(place: number, counts: Counts, texts: number): void {
    this.lengths[place] = counts.size;
    this.total += counts.size * texts;
    for (const [term, count] of counts) {
      let list = this.#lists.get(term);
      if (list === undefined) this.#lists.set(term, (list = new PostingList()));
      list.push(place, count, counts.size, texts);
    }
  }

  /** Takes out the places from one up to another, which hold these terms. */
  cut(from: number, to: number, terms: Iterable<string>, texts: number): void {
    for (let place = from; place < to; place += 1) {
      this.total -= (this.lengths[place] ?? 0) * texts;
      this.lengths[place] = 0;
    }
    for (const term of terms) {
      const list = this.#lists.get(term);
      list?.cut(from, to, texts);
      if (list?.length === 0) this.#lists.delete(term);
    }
  }
}
