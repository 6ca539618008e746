/** Places that a tally has at first. */
const atFirst = 1024;

/**
 * Counts by number, 0 for a number that was never counted. A list of the engine's own that is to grow to a high number is
 * filled up to it one by one, which holds everybody up while a large index comes back.
 */
export class CountByNumber {
  #counts = new Int32Array(atFirst);

  of(number: number): number {
    return this.#counts[number] ?? 0;
  }

  /** Adds to the count of a number; what it is then. */
  add(number: number, by: number): number {
    if (number >= this.#counts.length) {
      const grown = new Int32Array(Math.max(number + 1, 2 * this.#counts.length));
      grown.set(this.#counts);
      this.#counts = grown;
    }
    const after = this.of(number) + by;
    this.#counts[number] = after;
    return after;
  }
}
