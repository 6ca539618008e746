import type { Person } from '../model/annotation.js';
import type { Steps } from '../model/pause.js';
import { holderOf, isDescribed, readDescription, titlesOf, type Described } from './descriptions.js';

/** A person before and after a change; undefined where there was nobody, or is no longer. */
export interface Changed {
  /** Key of the person's name. */
  readonly key: string;
  readonly was: Person | undefined;
  readonly is: Person | undefined;
}

/** A description that a briefing of the shelf has used. */
interface Asked {
  readonly words: readonly string[];
  readonly described: Described;
  /** Whom of all people it fits alone; of one word, nobody: any briefing may have a president of its own. */
  holder: Person | null;
}

/** Descriptions that a change concerns. */
export interface Concerned {
  /** Those that fit somebody else of all people than before. */
  readonly everywhere: ReadonlySet<string>;
  /** By the key of a person: those that fit the person now and did not, or the other way round, where it is named. */
  readonly beside: ReadonlyMap<string, readonly string[]>;
}

/** The people of a shelf and of those below by the titles in their roles, and the descriptions that go by them. */
export class Descriptions {
  readonly #below: Descriptions | null;
  /** Whether what is known below of a surname is overruled here. */
  readonly #isOwn: (surname: string) => boolean;
  /** By title, then by surname: who has it, as far as this shelf itself tells. */
  readonly #titled = new Map<string, Map<string, readonly Person[]>>();
  readonly #asked = new Map<string, Asked>();
  readonly #byTitle = new Map<string, Set<string>>();

  constructor(below: Descriptions | null, isOwn: (surname: string) => boolean) {
    this.#below = below;
    this.#isOwn = isOwn;
  }

  /** Remembers that a description is used; what is returned stands for it. */
  ask(words: readonly string[]): string {
    const name = words.join(' ');
    if (!this.#asked.has(name)) {
      const described = readDescription(words);
      this.#asked.set(name, { words, described, holder: this.#holderOf(words, described) });
      for (const title of described.heads) {
        this.#byTitle.set(title, (this.#byTitle.get(title) ?? new Set()).add(name));
      }
    }
    return name;
  }

  /** The one person of a briefing whom a description fits, or else the one of all. */
  holder(words: readonly string[], here: readonly Person[]): Person | null {
    return holderOf(words, here) ?? this.#asked.get(words.join(' '))?.holder ?? null;
  }

  /** Notes who bears a surname on this shelf now; nobody where it says nothing of it. */
  place(surname: string, was: Iterable<Person>, is: Iterable<Person>): void {
    for (const person of was) {
      for (const title of titlesOf(person)) this.#titled.get(title)?.delete(surname);
    }
    for (const person of is) {
      for (const title of titlesOf(person)) {
        let there = this.#titled.get(title);
        if (there === undefined) this.#titled.set(title, (there = new Map<string, readonly Person[]>()));
        there.set(surname, [...(there.get(surname) ?? []), person]);
      }
    }
  }

  /** Works out, once all are placed, whom descriptions fit now. */
  *settle(changes: readonly Changed[]): Steps<Concerned> {
    const everywhere = new Set<string>();
    const beside = new Map<string, readonly string[]>();
    const touched = new Set<string>();
    for (const { key, was, is } of changes) {
      const titles = [was, is].flatMap((person) => (person === undefined ? [] : [...titlesOf(person)]));
      const names = new Set(titles.flatMap((title) => [...(this.#byTitle.get(title) ?? [])]));
      const turned: string[] = [];
      for (const name of names) {
        const described = this.#asked.get(name)?.described;
        if (described === undefined) continue;
        touched.add(name);
        const [did, does] = [was, is].map((one) => one !== undefined && isDescribed(described, one));
        if (did !== does) turned.push(name);
      }
      if (turned.length > 0) beside.set(key, turned);
      yield;
    }
    for (const name of touched) {
      const asked = this.#asked.get(name);
      if (asked === undefined) continue;
      const holder = this.#holderOf(asked.words, asked.described);
      if (!isSamePerson(asked.holder ?? undefined, holder ?? undefined)) everywhere.add(name);
      asked.holder = holder;
      yield;
    }
    return { everywhere, beside };
  }

  #holderOf(words: readonly string[], { heads }: Described): Person | null {
    if (words.length < 2) return null;
    const people = new Set<Person>();
    for (const title of heads) {
      for (const [, bearers] of this.#bearersOf(title)) for (const person of bearers) people.add(person);
    }
    return holderOf(words, people);
  }

  *#bearersOf(title: string): Iterable<readonly [string, readonly Person[]]> {
    const below = this.#below === null ? [] : this.#below.#bearersOf(title);
    for (const entry of below) if (!this.#isOwn(entry[0])) yield entry;
    yield* this.#titled.get(title) ?? [];
  }
}

/** Whether a person is called and addressed as before. */
export function isSamePerson(a: Person | undefined, b: Person | undefined): boolean {
  return a?.name === b?.name && a?.gender === b?.gender;
}
