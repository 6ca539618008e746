import { lexicon, lexiconKey } from '../language/lexicon.js';
import type { Person } from '../model/annotation.js';
import type { NameUse } from './people.js';
import { isSurnameAlone, personKey, spellingKey, surnameOf } from './person-names.js';

/** How often somebody is called what. Tallies add up, in whatever order, and can be taken off again. */
class Tally {
  /** Names as written, with how often. */
  readonly names = new Map<string, number>();
  /** Most have none. */
  roles: Map<string, number> | null = null;
  male = 0;
  female = 0;

  add({ words, roles, gender }: NameUse, by: 1 | -1): void {
    count(this.names, words.join(' '), by);
    for (const role of roles) count((this.roles ??= new Map<string, number>()), role, by);
    if (gender === 'm') this.male += by;
    if (gender === 'f') this.female += by;
  }

  get isEmpty(): boolean {
    return this.names.size === 0;
  }
}

function count(counts: Map<string, number>, key: string, by: number): void {
  const after = (counts.get(key) ?? 0) + by;
  if (after === 0) counts.delete(key);
  else counts.set(key, after);
}

/** What one briefing writes of one surname: the full names it has, and whether the surname stands alone there too. */
export interface Namings {
  readonly full: ReadonlyMap<string, readonly NameUse[]>;
  readonly alone: readonly NameUse[];
}

/** The uses of people's names in one briefing, by the spelling key of their surnames. */
export function namingsOf(uses: Iterable<NameUse>): Map<string, Namings> {
  const found = new Map<string, { full: Map<string, NameUse[]>; alone: NameUse[] }>();
  for (const use of uses) {
    const surname = spellingKey(surnameOf(use.words));
    const isAlone = isSurnameAlone(use.words);
    if (isAlone && surname === '') continue;
    let own = found.get(surname);
    if (own === undefined) found.set(surname, (own = { full: new Map(), alone: [] }));
    if (isAlone) own.alone.push(use);
    else {
      const key = personKey(use.words);
      const others = own.full.get(key);
      if (others === undefined) own.full.set(key, [use]);
      else others.push(use);
    }
  }
  return found;
}

/** The people of one surname, as all uses of it together tell them apart. */
export interface Bearers {
  /** By the key of their name; of somebody who is never named in full, the surname's. */
  readonly people: ReadonlyMap<string, Person>;
  /** Folded last names that mean one of them when they stand alone, in every spelling. */
  readonly surnames: ReadonlySet<string>;
}

export const noBearers: Bearers = { people: new Map(), surnames: new Set() };

/**
 * All uses of one surname on a shelf. Where nobody of that surname is named in full, it is one person's; where one is,
 * all uses are that one's; where several are, a surname that stands alone is whose full name the same briefing has, if
 * it has one of them only.
 */
export class Namesakes {
  readonly #full = new Map<string, Tally>();
  readonly #alone = new Tally();
  /** Of the uses alone those that stand beside one full name in their briefing, by its key. */
  readonly #beside = new Map<string, Tally>();

  add({ full, alone }: Namings, by: 1 | -1): void {
    for (const [key, uses] of full) addTo(this.#full, key, uses, by);
    for (const use of alone) this.#alone.add(use, by);
    const [only, ...others] = full.keys();
    if (only !== undefined && others.length === 0 && alone.length > 0) addTo(this.#beside, only, alone, by);
  }

  get isEmpty(): boolean {
    return this.#full.size === 0 && this.#alone.isEmpty;
  }

  /** Whom the uses of one surname on several shelves mean, taken together. */
  static bearers(surname: string, shelves: readonly Namesakes[]): Bearers {
    const keys = new Set(shelves.flatMap((one) => [...one.#full.keys()]));
    const alone = shelves.map((one) => one.#alone).filter((one) => !one.isEmpty);
    const people = new Map<string, Person>();
    const surnames = new Set<string>();
    const put = (key: string, tallies: readonly Tally[]): void => {
      people.set(key, personOf(tallies));
      for (const tally of tallies) noteSurnames(tally, surnames);
    };
    if (keys.size === 0 && alone.length > 0) put(surname, alone);
    for (const key of keys) {
      const full = shelves.flatMap((one) => one.#full.get(key) ?? []);
      const more = keys.size === 1 ? alone : shelves.flatMap((one) => one.#beside.get(key) ?? []);
      put(key, [...full, ...more]);
    }
    return { people, surnames };
  }
}

function addTo(tallies: Map<string, Tally>, key: string, uses: readonly NameUse[], by: 1 | -1): void {
  let tally = tallies.get(key);
  if (tally === undefined) tallies.set(key, (tally = new Tally()));
  for (const use of uses) tally.add(use, by);
  if (tally.isEmpty) tallies.delete(key);
}

function noteSurnames({ names }: Tally, surnames: Set<string>): void {
  const { countries, places } = lexicon();
  for (const written of names.keys()) {
    const name = surnameOf(written.split(' '));
    if (name.length > 2 && !countries.byForm.has(name) && !places.byName.has(name)) surnames.add(name);
  }
}

/** Whom tallies together describe. What is as frequent as something else stands in the order of its letters. */
function personOf(tallies: readonly Tally[]): Person {
  const names = sumOf(tallies.map((tally) => tally.names));
  const roles = sumOf(tallies.flatMap((tally) => tally.roles ?? []));
  const male = tallies.some((tally) => tally.male > 0);
  const female = tallies.some((tally) => tally.female > 0);
  const words = bestName(names).split(' ');
  const given = words.length > 1 ? lexicon().givenNames.get(lexiconKey(words[0] ?? '')) : undefined;
  const stated = male === female ? undefined : male ? 'm' : 'f';
  const byFrequency = [...roles].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return {
    name: words.join(' '),
    surname: surnameOf(words),
    gender: stated ?? given ?? genderOfRoles(byFrequency.map(([role]) => role)),
    roles: byFrequency.map(([role]) => role),
  };
}

function sumOf(all: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> {
  const [only] = all;
  if (only !== undefined && all.length === 1) return only;
  const sum = new Map<string, number>();
  for (const counts of all) for (const [key, by] of counts) count(sum, key, by);
  return sum;
}

/** The fullest name; of two as full, the one that is not shouted, then the one written more often, then the longer. */
function bestName(names: ReadonlyMap<string, number>): string {
  let best: { readonly name: string; readonly rank: readonly number[] } | undefined;
  for (const [name, times] of names) {
    const words = name.split(' ');
    const shouted = words.filter((word) => word.length > 2 && word === word.toUpperCase()).length;
    const rank = [words.length, -shouted, times, name.length];
    if (best === undefined || outranks(rank, best.rank) || (!outranks(best.rank, rank) && name < best.name)) {
      best = { name, rank };
    }
  }
  return best?.name ?? '';
}

function outranks(a: readonly number[], b: readonly number[]): boolean {
  for (const [at, one] of a.entries()) if (one !== b[at]) return one > (b[at] ?? 0);
  return false;
}

/** "spokeswoman", "king": a noun that only a woman or only a man bears. */
function genderOfRoles(roles: readonly string[]): Person['gender'] {
  const { gendered } = lexicon().titles;
  for (const role of roles) {
    for (const word of role.split(/\s+/u)) {
      const gender = gendered.get(lexiconKey(word));
      if (gender !== undefined) return gender;
    }
  }
  return 'u';
}
