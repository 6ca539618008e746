import type { Steps } from '../model/pause.js';

/** Terms that are gone through at a stretch. */
const mostTerms = 2000;

/** Numbers for terms, from 0, the same for as long as something holds the term and free for another one after that. */
export class Dictionary {
  readonly #numbers = new Map<string, number>();
  /** By number. */
  readonly #terms: string[] = [];
  /** By number: how many hold the term. */
  readonly #holders: number[] = [];
  readonly #free: number[] = [];
  /** So many of the first numbers were given by `remember`, which holds them itself until it is cleared. */
  #remembered = 0;

  /** How many terms it has numbers for. */
  get size(): number {
    return this.#numbers.size;
  }

  get terms(): Iterable<string> {
    return this.#numbers.keys();
  }

  /** By number, what `remember` takes: nothing under one that is free. */
  get held(): readonly string[] {
    return this.#terms.map((term, number) => ((this.#holders[number] ?? 0) > 0 ? term : ''));
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
    this.hold(number);
    return number;
  }

  /** Notes that one more holds the term of a number. */
  hold(number: number): void {
    this.#holders[number] = (this.#holders[number] ?? 0) + 1;
  }

  /** Undoes one `take`; whether nothing holds the term any more. */
  release(number: number): boolean {
    const left = (this.#holders[number] ?? 0) - 1;
    this.#holders[number] = left;
    if (left > 0) return false;
    this.#let(number);
    return true;
  }

  /**
   * While there are no others, gives terms the numbers of their places. They keep them until `clear`, also where all that
   * hold one come and go before: somebody may have it in hand still by its number.
   */
  *remember(terms: readonly string[]): Steps {
    for (const [number, term] of terms.entries()) {
      if (term !== '') this.#numbers.set(term, number);
      this.#terms.push(term);
      this.#holders.push(1);
      this.#remembered += 1;
      if (number % mostTerms === mostTerms - 1) yield;
    }
  }

  /** Lets go of those remembered that nothing else holds. */
  *clear(): Steps {
    while (this.#remembered > 0) {
      this.#remembered -= 1;
      this.release(this.#remembered);
      if (this.#remembered % mostTerms === 0) yield;
    }
  }

  #let(number: number): void {
    this.#numbers.delete(this.termOf(number));
    this.#free.push(number);
  }
}
