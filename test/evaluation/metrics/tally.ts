/** Counts of things found, of things there, and of those found that are there, pooled over all that is added. */
export class Tally {
  #right = 0;
  #found = 0;
  #gold = 0;

  add(found: ReadonlySet<string>, gold: ReadonlySet<string>): void {
    this.#found += found.size;
    this.#gold += gold.size;
    for (const one of found) if (gold.has(one)) this.#right += 1;
  }

  /** Of those found, the share that is there; 0 without any. */
  get precision(): number {
    return this.#right / Math.max(1, this.#found);
  }

  /** Of those there, the share that was found; 0 without any. */
  get recall(): number {
    return this.#right / Math.max(1, this.#gold);
  }

  get f1(): number {
    return (2 * this.#right) / Math.max(1, this.#found + this.#gold);
  }
}
