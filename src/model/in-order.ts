/** Below 0 where `a` comes first. */
export type Compare<Item> = (a: Item, b: Item) => number;

/** Different items in order while some come and others go, without sorting all of them anew. */
export class InOrder<Item extends string | object> {
  readonly #compare: Compare<Item>;
  #all: readonly Item[] = [];
  readonly #come = new Set<Item>();
  readonly #gone = new Set<Item>();

  constructor(compare: Compare<Item>) {
    this.#compare = compare;
  }

  put(items: Iterable<Item>): void {
    for (const item of items) if (!this.#gone.delete(item)) this.#come.add(item);
  }

  take(items: Iterable<Item>): void {
    for (const item of items) if (!this.#come.delete(item)) this.#gone.add(item);
  }

  /** Another list after each change: who has one keeps it. */
  get all(): readonly Item[] {
    if (this.#gone.size > 0) this.#all = this.#all.filter((item) => !this.#gone.has(item));
    if (this.#come.size > 0)
      this.#all = merged(this.#all, [...this.#come].sort(this.#compare), this.#compare);
    this.#gone.clear();
    this.#come.clear();
    return this.#all;
  }
}

/** Two lists in order as one. */
export function merged<Item extends string | object>(
  some: readonly Item[],
  others: readonly Item[],
  compare: Compare<Item>,
): readonly Item[] {
  if (some.length === 0) return others;
  const all: Item[] = [];
  let next = 0;
  for (const item of some) {
    for (let other = others[next]; other !== undefined && compare(other, item) < 0; other = others[next]) {
      all.push(other);
      next += 1;
    }
    all.push(item);
  }
  return [...all, ...others.slice(next)];
}
