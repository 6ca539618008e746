/** The best of what is added, at most so many. */
export class Best<Item> {
  #items: Item[] = [];
  readonly #limit: number;
  readonly #compare: (a: Item, b: Item) => number;
  #last: Item | undefined;

  /** @param compare Below 0 where `a` is better. */
  constructor(limit: number, compare: (a: Item, b: Item) => number) {
    this.#limit = limit;
    this.#compare = compare;
  }

  /** The last of the best when `settle` was called: what is worse is out; undefined while any may be in. */
  get last(): Item | undefined {
    return this.#last;
  }

  add(item: Item): void {
    this.#items.push(item);
    // Not for each: so it takes no longer than sorting all once.
    if (this.#items.length >= 2 * this.#limit) this.settle();
  }

  /** Lets go of all but the best. */
  settle(): void {
    if (this.#items.length < this.#limit) return;
    this.#items = this.#items.sort(this.#compare).slice(0, this.#limit);
    this.#last = this.#items.at(-1);
  }

  /** The best, the best first. */
  sorted(): readonly Item[] {
    return this.#items.sort(this.#compare).slice(0, this.#limit);
  }
}
