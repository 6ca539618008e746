import type { Person } from '../model/annotation.js';

const inOrder = (a: Person, b: Person): number => (a.name < b.name ? -1 : 1);

/** People in the order of their names while some come and others go, without sorting all of them anew. */
export class ByName {
  #all: readonly Person[] = [];
  readonly #come = new Set<Person>();
  readonly #gone = new Set<Person>();

  put(people: Iterable<Person>): void {
    for (const person of people) if (!this.#gone.delete(person)) this.#come.add(person);
  }

  take(people: Iterable<Person>): void {
    for (const person of people) if (!this.#come.delete(person)) this.#gone.add(person);
  }

  /** Another list after each change: who has one keeps it. */
  get all(): readonly Person[] {
    if (this.#gone.size > 0) this.#all = this.#all.filter((person) => !this.#gone.has(person));
    if (this.#come.size > 0) this.#all = merged(this.#all, [...this.#come].sort(inOrder));
    this.#gone.clear();
    this.#come.clear();
    return this.#all;
  }
}

/** Two lists in the order of the names as one. */
export function merged(some: readonly Person[], others: readonly Person[]): readonly Person[] {
  if (some.length === 0) return others;
  const all: Person[] = [];
  let next = 0;
  for (const person of some) {
    for (let other = others[next]; other !== undefined && inOrder(other, person) < 0; other = others[next]) {
      all.push(other);
      next += 1;
    }
    all.push(person);
  }
  return [...all, ...others.slice(next)];
}
