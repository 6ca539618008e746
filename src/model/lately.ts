/** What keeps something large with itself, and can do without. */
export interface Holder {
  letGo(): void;
}

/**
 * Those that keep something large since lately, at most `limit` of them: for the next, the one that does so longest lets go.
 * As `Recent`, but that each has its own at hand, without being looked up.
 */
export class Lately<Item extends Holder> {
  readonly #items: Item[] = [];
  readonly #limit: number;
  #oldest = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** @param item One that is not among them. */
  add(item: Item): void {
    if (this.#items.length < this.#limit) {
      this.#items.push(item);
      return;
    }
    this.#items[this.#oldest]?.letGo();
    this.#items[this.#oldest] = item;
    this.#oldest = (this.#oldest + 1) % this.#limit;
  }
}
