/**
 * As `Recent`, for what is worked out of the parts of wholes: at most `limit` values, those of the whole that was looked
 * into longest ago dropped first.
 */
export class RecentParts<Whole extends object, Value extends object> {
  /** In the order in which the wholes were last looked into. */
  readonly #kept = new Map<Whole, Map<number, Value>>();
  readonly #limit: number;
  #latest: { readonly whole: Whole; readonly parts: Map<number, Value> } | undefined;
  #count = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The value of a part, told by its number; made if it is not kept. */
  get(whole: Whole, part: number, make: () => Value): Value {
    const known = this.#partsOf(whole).get(part);
    if (known !== undefined) return known;
    const made = make();
    // To make it, others may have been looked into, and this whole dropped.
    const parts = this.#partsOf(whole);
    if (!parts.has(part)) this.#count += 1;
    parts.set(part, made);
    if (this.#count > this.#limit) this.#drop();
    return made;
  }

  #partsOf(whole: Whole): Map<number, Value> {
    if (this.#latest?.whole === whole) return this.#latest.parts;
    const parts = this.#kept.get(whole) ?? new Map<number, Value>();
    this.#kept.delete(whole);
    this.#kept.set(whole, parts);
    this.#latest = { whole, parts };
    return parts;
  }

  /** Drops wholes until no more are kept than may be: the latest too, should it have so many parts by itself. */
  #drop(): void {
    for (const [whole, parts] of this.#kept) {
      if (this.#count <= this.#limit) return;
      this.#kept.delete(whole);
      this.#count -= parts.size;
    }
    this.#latest = undefined;
  }
}
