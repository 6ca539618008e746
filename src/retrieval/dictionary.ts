import type { Steps } from '../model/pause.js';
import { CountByNumber } from './count-by-number.js';

/** Terms that are gone through at a stretch. */
const mostTerms = 1000;

/** Numbers for terms, from 0, the same for as long as something holds the term and free for another one after that. */
export class Dictionary {
  readonly #numbers = new Map<string, number>();
  /** By number. */
  readonly #terms: string[] = [];
  /** By number: how many hold the term. */
  readonly #holders = new CountByNumber();
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

  /** What `remember` takes: by number, one a line and nothing for one that is free, some thousand lines together. */
  *held(): Steps<readonly string[]> {
    const lines: string[] = [];
    for (let from = 0; from < this.#terms.length; from += mostTerms) {
      const some = this.#terms.slice(from, from + mostTerms);
      lines.push(some.map((term, at) => (this.#holders.of(from + at) > 0 ? term : '')).join('\n'));
      yield;
    }
    return lines;
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
      number = this.#free.pop() ?? this.#terms.length;
      this.#numbers.set(term, number);
      this.#terms[number] = term;
    }
    this.hold(number);
    return number;
  }

  /** Notes that one more holds the term of a number. */
  hold(number: number): void {
    this.#holders.add(number, 1);
  }

  /** Undoes one `take`; whether nothing holds the term any more. */
  release(number: number): boolean {
    if (this.#holders.add(number, -1) > 0) return false;
    this.#let(number);
    return true;
  }

  /**
   * While there are no others, gives terms the numbers of their places. They keep them until `clear`, also where all that
   * hold one come and go before: somebody may have it in hand still by its number.
   */
  *remember(held: readonly string[]): Steps {
    for (const lines of held) {
      for (const term of lines.split('\n')) {
        const number = this.#terms.push(term) - 1;
        if (term !== '') this.#numbers.set(term, number);
        this.hold(number);
        this.#remembered += 1;
      }
      yield;
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
