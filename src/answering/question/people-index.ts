import { lexiconKey } from '../../language/lexicon.js';
import { termsOf } from '../../language/terms.js';
import type { Person } from '../../model/annotation.js';

/** People by what a question may call them; each part is made with its first use. */
export class PeopleIndex {
  readonly #people: readonly Person[];
  #byName: ReadonlyMap<string, Person> | undefined;
  #surnames: ReadonlySet<string> | undefined;
  #names: ReadonlySet<string> | undefined;
  #byLastTerm: ReadonlyMap<string, readonly Person[]> | undefined;

  constructor(people: readonly Person[]) {
    this.#people = people;
  }

  /** The person of a whole name. */
  named(name: string): Person | undefined {
    this.#byName ??= firstBy(this.#people, (person) => person.name);
    return this.#byName.get(name);
  }

  get surnames(): ReadonlySet<string> {
    return (this.#surnames ??= new Set(this.#people.map(({ surname }) => surname)));
  }

  /** Whole names, folded. */
  get names(): ReadonlySet<string> {
    return (this.#names ??= new Set(this.#people.map(({ name }) => lexiconKey(name))));
  }

  /** Those whose names end with a term. */
  endingWith(term: string): readonly Person[] {
    this.#byLastTerm ??= groupedBy(
      this.#people,
      ({ name }) => termsOf(name).findLast(({ secondary }) => !secondary)?.term,
    );
    return this.#byLastTerm.get(term) ?? [];
  }
}

function firstBy<Key>(
  people: readonly Person[],
  keyOf: (person: Person) => Key | undefined,
): ReadonlyMap<Key, Person> {
  const first = new Map<Key, Person>();
  for (const person of people) {
    const key = keyOf(person);
    if (key !== undefined && !first.has(key)) first.set(key, person);
  }
  return first;
}

function groupedBy<Key>(
  people: readonly Person[],
  keyOf: (person: Person) => Key | undefined,
): ReadonlyMap<Key, readonly Person[]> {
  const grouped = new Map<Key, Person[]>();
  for (const person of people) {
    const key = keyOf(person);
    if (key === undefined) continue;
    const known = grouped.get(key);
    if (known === undefined) grouped.set(key, [person]);
    else known.push(person);
  }
  return grouped;
}

/** A collection's people are the same list until its briefings change. */
const indexes = new WeakMap<readonly Person[], PeopleIndex>();

export function peopleIndex(people: readonly Person[]): PeopleIndex {
  let index = indexes.get(people);
  if (index === undefined) indexes.set(people, (index = new PeopleIndex(people)));
  return index;
}
