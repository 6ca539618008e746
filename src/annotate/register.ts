import type { Person } from '../model/annotation.js';
import { InOrder, merged } from '../model/in-order.js';
import { Journal } from '../model/journal.js';
import type { Steps } from '../model/pause.js';
import type { PossibleUse } from './alone.js';
import { Descriptions, isSamePerson, type Changed } from './described.js';
import { namingsOf, Namesakes, noBearers, type Bearers, type Namings } from './namesakes.js';
import type { NameUse, People } from './people.js';
import { spellingKey, surnameOf } from './person-names.js';
import { Questions } from './questions.js';
import { peopleSeen, type Everybody } from './seen.js';

const byName = (a: Person, b: Person): number => (a.name < b.name ? -1 : 1);

/** What names a briefing gives by itself. */
export interface Names {
  readonly uses: readonly PossibleUse[];
  /** Whole names that only their use there tells to be people's. */
  readonly people: readonly string[];
}

/** What a change has done to the people of a shelf. */
export interface PeopleChange {
  /** Who bore each surname concerned before. */
  readonly before: ReadonlyMap<string, Bearers>;
  /** Whole names that are people's by their use now, or no longer. */
  readonly names: ReadonlySet<string>;
  /** The briefings of this shelf that have to be read anew. */
  readonly concerned: ReadonlySet<string>;
}

/**
 * The people of a shelf and of those below it, from every use of a person's name there. Briefings come and go; after each
 * change it tells which others have to be read anew, because an answer they were given about people would be another
 * now. What stands on this shelf changes nothing on those below.
 */
export class Register implements Everybody {
  /** Surnames, by their spelling keys, of which others are known or called otherwise than before. */
  readonly changes = new Journal();
  readonly #below: Register | null;
  readonly #briefings = new Map<string, { names: Names; namings: ReadonlyMap<string, Namings> }>();
  readonly #namesakes = new Map<string, Namesakes>();
  readonly #bearers = new Map<string, Bearers>();
  /** In how many briefings of this shelf the use of a whole name tells that it is a person's. */
  readonly #byUse = new Map<string, number>();
  /** The briefings of this shelf that have a whole name which by itself may be a person's or not. */
  readonly #undecided = new Map<string, Set<string>>();
  readonly #descriptions: Descriptions;
  readonly #questions = new Questions();
  /** Those of the surnames that stand here. */
  readonly #people = new InOrder(byName);
  #all: readonly Person[] | undefined;

  constructor(below: Register | null = null) {
    this.#below = below;
    const described = below === null ? null : below.#descriptions;
    this.#descriptions = new Descriptions(described, (surname) => this.#namesakes.has(surname));
  }

  /** In the order of their names. */
  get all(): readonly Person[] {
    return (this.#all ??= this.#everybody());
  }

  /** Who bears a surname, by its spelling key. */
  bearersOf(surname: string): Bearers {
    return this.#bearers.get(surname) ?? this.#below?.bearersOf(surname) ?? noBearers;
  }

  /** The uses of a surname on this shelf alone; undefined where there are none. */
  namesakesOf(surname: string): Namesakes | undefined {
    return this.#namesakes.get(surname);
  }

  /** The surnames that stand on this shelf itself. */
  get surnames(): Iterable<string> {
    return this.#namesakes.keys();
  }

  /** The person of a whole name. */
  named(name: string): Person | undefined {
    const words = name.split(' ');
    const { people } = this.bearersOf(spellingKey(surnameOf(words)));
    for (const person of people.values()) if (person.name === name) return person;
    return undefined;
  }

  /** Puts a briefing's names in place of those it had; null takes it out. One change is to be done before another begins. */
  *put(id: string, names: Names | null): Steps<PeopleChange> {
    const was = this.#briefings.get(id);
    const flipped = this.#countByUse(was?.names ?? null, names);
    if (was !== undefined) {
      this.#briefings.delete(id);
      this.#questions.forget(id);
      for (const { key } of was.names.uses) if (key !== null) this.#undecided.get(key)?.delete(id);
    }
    const before = new Map<string, Bearers>();
    this.#count(was?.namings, -1, before);
    if (names !== null) {
      for (const { key } of names.uses) {
        if (key !== null) this.#undecided.set(key, (this.#undecided.get(key) ?? new Set()).add(id));
      }
      this.#enter(id, names, before);
    }
    this.#decide(flipped, before);
    return yield* this.#settle(before, flipped);
  }

  /** Takes in what has changed on the shelf below. */
  *belowChanged(change: PeopleChange): Steps<PeopleChange> {
    const flipped = new Set([...change.names].filter((name) => !this.#byUse.has(name)));
    const before = new Map<string, Bearers>();
    for (const [surname, bearers] of change.before)
      before.set(surname, this.#bearers.get(surname) ?? bearers);
    this.#decide(flipped, before);
    return yield* this.#settle(before, flipped);
  }

  /** The people as one briefing sees them. What it asks is remembered until it is put in again, or out. */
  seenFrom(id: string): People {
    const namings = this.#briefings.get(id)?.namings ?? new Map<string, Namings>();
    return peopleSeen(namings, this, this.#descriptions, this.#questions.asker(id));
  }

  /** Whether the use of a whole name, here or below, tells that it is a person's. */
  isNameByUse(name: string): boolean {
    return this.#byUse.has(name) || this.#below?.isNameByUse(name) === true;
  }

  #enter(id: string, names: Names, before: Map<string, Bearers>): void {
    const namings = namingsOf(this.#usesIn(names));
    this.#briefings.set(id, { names, namings });
    this.#count(namings, 1, before);
  }

  *#usesIn({ uses }: Names): Iterable<NameUse> {
    for (const use of uses) if (use.key === null || this.isNameByUse(use.key)) yield use;
  }

  /** Counts in or out, and notes who bore each surname before. */
  #count(namings: ReadonlyMap<string, Namings> | undefined, by: 1 | -1, before: Map<string, Bearers>): void {
    for (const [surname, own] of namings ?? []) {
      if (!before.has(surname)) before.set(surname, this.bearersOf(surname));
      let namesakes = this.#namesakes.get(surname);
      if (namesakes === undefined) this.#namesakes.set(surname, (namesakes = new Namesakes()));
      namesakes.add(own, by);
      if (namesakes.isEmpty) this.#namesakes.delete(surname);
    }
  }

  /** Counts what the use of names tells; the names of which that is another now. */
  #countByUse(was: Names | null, is: Names | null): Set<string> {
    const touched = new Set([...(was?.people ?? []), ...(is?.people ?? [])]);
    const known = new Set([...touched].filter((name) => this.isNameByUse(name)));
    for (const [people, by] of [
      [was?.people ?? [], -1],
      [is?.people ?? [], 1],
    ] as const) {
      for (const name of people) {
        const after = (this.#byUse.get(name) ?? 0) + by;
        if (after === 0) this.#byUse.delete(name);
        else this.#byUse.set(name, after);
      }
    }
    return new Set([...touched].filter((name) => known.has(name) !== this.isNameByUse(name)));
  }

  /** Reads the uses of briefings anew that have a name of which it was decided whether it is a person's. */
  #decide(flipped: ReadonlySet<string>, before: Map<string, Bearers>): void {
    const concerned = new Set([...flipped].flatMap((name) => [...(this.#undecided.get(name) ?? [])]));
    for (const id of concerned) {
      const briefing = this.#briefings.get(id);
      if (briefing === undefined) continue;
      this.#count(briefing.namings, -1, before);
      this.#enter(id, briefing.names, before);
    }
    for (const name of flipped) if (this.#undecided.get(name)?.size === 0) this.#undecided.delete(name);
  }

  /** Works out who bears the surnames concerned, and which briefings would be told something else now. */
  *#settle(before: Map<string, Bearers>, names: ReadonlySet<string>): Steps<PeopleChange> {
    const concerned = new Set<string>();
    const note = (ids: Iterable<string>): void => {
      for (const id of ids) concerned.add(id);
    };
    const changes: Changed[] = [];
    for (const [surname, was] of before) {
      const own = this.#bearers.get(surname);
      if (this.#namesakes.has(surname)) {
        this.#bearers.set(surname, Namesakes.bearers(surname, this.#levels(surname)));
      } else this.#bearers.delete(surname);
      const now = this.#bearers.get(surname);
      this.#descriptions.place(surname, own?.people.values() ?? [], now?.people.values() ?? []);
      this.#people.take(own?.people.values() ?? []);
      this.#people.put(now?.people.values() ?? []);
      const is = this.bearersOf(surname);
      if (tellsOtherwise(was, is)) note(this.#questions.askers(`surname ${surname}`));
      for (const key of new Set([...was.people.keys(), ...is.people.keys()])) {
        changes.push({ key, was: was.people.get(key), is: is.people.get(key) });
      }
      yield;
    }
    for (const name of names) note(this.#questions.askers(`name ${name}`));
    for (const { key, was, is } of changes) {
      if (!isSamePerson(was, is)) note(this.#questions.askers(`person ${key}`));
    }
    const { everywhere, beside } = yield* this.#descriptions.settle(changes);
    for (const name of everywhere) note(this.#questions.askers(`description ${name}`));
    for (const [key, turned] of beside) {
      const there = this.#questions.askers(`person ${key}`);
      for (const name of turned) {
        note([...this.#questions.askers(`description ${name}`)].filter((id) => there.has(id)));
      }
    }
    this.#all = undefined;
    // Not before: whoever looks while it goes on may see some of it alone, and has to look again.
    for (const surname of before.keys()) this.changes.note(surname);
    return { before, names, concerned };
  }

  #levels(surname: string): Namesakes[] {
    const own = this.#namesakes.get(surname);
    const below = this.#below === null ? [] : this.#below.#levels(surname);
    return own === undefined ? below : [...below, own];
  }

  #everybody(): readonly Person[] {
    const below = this.#below?.all ?? [];
    const inherited = below.filter(({ surname }) => !this.#namesakes.has(spellingKey(surname)));
    return merged(inherited, this.#people.all, byName);
  }
}

/** Whether a surname that stands alone, or a word that may be one, tells of somebody else than before. */
function tellsOtherwise(was: Bearers, is: Bearers): boolean {
  if (was.surnames.size !== is.surnames.size || [...was.surnames].some((one) => !is.surnames.has(one))) {
    return true;
  }
  const [before, after] = [was, is].map(({ people }) => (people.size === 1 ? [...people][0] : undefined));
  if (Math.min(was.people.size, 2) !== Math.min(is.people.size, 2)) return true;
  return before?.[0] !== after?.[0] || !isSamePerson(before?.[1], after?.[1]);
}
