/** A term is counted up to this often in one row. */
const mostCounted = 0xffff;

/**
 * How often which terms stand in each of some rows, in six bytes a term and row: the forward index that candidates are
 * scored from. Terms are told by their numbers.
 */
export class TermCounts {
  readonly #terms: Uint32Array;
  readonly #counts: Uint16Array;
  /** Place behind each row's last term. */
  readonly #ends: Uint32Array;

  /** @param rows The numbers of each row's terms, each with how often it stands there. */
  constructor(rows: readonly ReadonlyMap<number, number>[]) {
    const size = rows.reduce((sum, row) => sum + row.size, 0);
    this.#terms = new Uint32Array(size);
    this.#counts = new Uint16Array(size);
    this.#ends = new Uint32Array(rows.length);
    let at = 0;
    for (const [place, row] of rows.entries()) {
      for (const term of Uint32Array.from(row.keys()).sort()) {
        this.#terms[at] = term;
        this.#counts[at] = Math.min(row.get(term) ?? 0, mostCounted);
        at += 1;
      }
      this.#ends[place] = at;
    }
  }

  /** How many different terms stand in a row. */
  length(row: number): number {
    return (this.#ends[row] ?? 0) - this.#start(row);
  }

  /** How often a term stands in a row. */
  count(row: number, term: number): number {
    let [low, high] = [this.#start(row), this.#ends[row] ?? 0];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const there = this.#terms[middle] ?? 0;
      if (there === term) return this.#counts[middle] ?? 0;
      if (there < term) low = middle + 1;
      else high = middle;
    }
    return 0;
  }

  #start(row: number): number {
    return row === 0 ? 0 : (this.#ends[row - 1] ?? 0);
  }
}
