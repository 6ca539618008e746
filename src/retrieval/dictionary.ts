/** Numbers for terms, from 0, the same for as long as something holds the term and free for another one after that. */
export class Dictionary {
  readonly #numbers = new Map<string, number>();
  /** By number. */
  readonly #terms: string[] = [];
  /** By number: how many hold the term. */
  readonly #holders: number[] = [];
  readonly #free: number[] = [];

  get terms(): Iterable<string> {
    return this.#numbers.keys();
  }

  /** A term's number; undefined while nothing holds it. */
  numberOf(term: string): number | undefined {
    return this.#numbers.get(term);
  }

  /** The term that has a number now. */
  termOf(number: number): string {
    return this.#terms[number] ?? '';
  }

  /** The number of a term that one more now holds. */
  take(term: string): number {
    let number = this.#numbers.get(term);
    if (number === undefined) {
      number = this.#free.pop() ?? this.#holders.length;
      this.#numbers.set(term, number);
      this.#terms[number] = term;
    }
    this.#holders[number] = (this.#holders[number] ?? 0) + 1;
    return number;
  }

  /** Undoes one `take`. */
  release(number: number): void {
    const left = (this.#holders[number] ?? 0) - 1;
    this.#holders[number] = left;
    if (left > 0) return;
    this.#numbers.delete(this.termOf(number));
    this.#free.push(number);
  }
}
