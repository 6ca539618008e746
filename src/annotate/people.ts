import { lexicon, lexiconKey } from '../language/lexicon.js';
import type { Token } from '../language/tokens.js';
import type { NameMention, Person } from '../model/annotation.js';
import { slice } from '../model/span.js';
import { isSurnameAlone, oneSlip, personKey, spellingKey, surnameOf, withoutOne } from './person-names.js';

/** A person's name as one briefing writes it once. */
export interface NameUse {
  /** Index of the briefing in the collection. */
  readonly briefing: number;
  readonly words: readonly string[];
  readonly roles: readonly string[];
  /** From the honorific before the name. */
  readonly gender: Person['gender'];
}

/** The people of a collection, and whom a name means. */
export interface People {
  readonly all: readonly Person[];
  /** Folded last names that mean a person when they stand alone. */
  readonly surnames: ReadonlySet<string>;
  named(name: string): Person | undefined;
  /** The people that a briefing names. */
  of(briefing: number): readonly Person[];
  /** The person a full name or a surname means in a briefing, or null where it could be several. */
  resolve(words: readonly string[], briefing: number): Person | null;
  /** The one person of this briefing whose surname differs from a word by one slip of the pen, or null. */
  resembling(word: string, briefing: number): Person | null;
}

/** The words of a name as written, with their diacritics and hyphens. */
export function wordsOf(text: string, mention: NameMention): string[] {
  return slice(text, mention)
    .split(/\s+/u)
    .filter((word) => /\p{L}/u.test(word));
}

export function useOf(
  text: string,
  tokens: readonly Token[],
  mention: NameMention,
  briefing: number,
): NameUse {
  const before = tokens[mention.firstToken - 1]?.lower.replaceAll('.', '') ?? '';
  return {
    briefing,
    words: wordsOf(text, mention),
    roles: mention.roles.map((role) => slice(text, role).replace(/\s+/gu, ' ')),
    gender: lexicon().titles.honorifics.get(before)?.gender ?? 'u',
  };
}

/** Everything one person is called. */
interface Cluster {
  /** Whole names as written, with how often. */
  readonly names: Map<string, { readonly words: readonly string[]; count: number }>;
  readonly roles: Map<string, number>;
  readonly genders: Set<Person['gender']>;
  readonly briefings: Set<number>;
}

class Clusters {
  readonly byKey = new Map<string, Cluster>();
  /** Spelling key of a surname → the keys of those who bear it. */
  readonly bySurname = new Map<string, Set<string>>();

  note(key: string, use: NameUse): void {
    let cluster = this.byKey.get(key);
    if (cluster === undefined) {
      cluster = { names: new Map(), roles: new Map(), genders: new Set(), briefings: new Set() };
      this.byKey.set(key, cluster);
      const surname = spellingKey(surnameOf(use.words));
      this.bySurname.set(surname, (this.bySurname.get(surname) ?? new Set()).add(key));
    }
    for (const role of use.roles) cluster.roles.set(role, (cluster.roles.get(role) ?? 0) + 1);
    if (use.gender !== 'u') cluster.genders.add(use.gender);
    cluster.briefings.add(use.briefing);
    const written = use.words.join(' ');
    const name = cluster.names.get(written) ?? { words: use.words, count: 0 };
    name.count += 1;
    cluster.names.set(written, name);
  }
}

/** Gathers the people of a collection from every use of a person's name in it. */
export function gatherPeople(uses: readonly NameUse[]): People {
  const clusters = new Clusters();
  for (const use of uses) if (!isSurnameAlone(use.words)) clusters.note(personKey(use.words), use);
  for (const use of uses) {
    if (!isSurnameAlone(use.words)) continue;
    const surname = spellingKey(surnameOf(use.words));
    if (surname === '') continue;
    const keys = [...(clusters.bySurname.get(surname) ?? [])];
    const here = keys.filter((key) => clusters.byKey.get(key)?.briefings.has(use.briefing) === true);
    const only = here.length === 1 ? here[0] : keys.length === 1 ? keys[0] : undefined;
    if (only !== undefined) clusters.note(only, use);
    else if (keys.length === 0) clusters.note(surname, use);
  }
  const people = new Map<string, Person>();
  for (const [key, cluster] of clusters.byKey) people.set(key, personOf(cluster));
  return indexed(clusters, people);
}

function personOf(cluster: Cluster): Person {
  // The fullest name; of two as full, the one that is not shouted, then the one written more often.
  const shouted = (words: readonly string[]): number =>
    words.filter((word) => word.length > 2 && word === word.toUpperCase()).length;
  const [best] = [...cluster.names.values()].sort(
    (a, b) => b.words.length - a.words.length || shouted(a.words) - shouted(b.words) || b.count - a.count,
  );
  const words = best?.words ?? [];
  const genders = [...cluster.genders];
  const given = words.length > 1 ? lexicon().givenNames.get(lexiconKey(words[0] ?? '')) : undefined;
  const stated = genders.length === 1 ? genders[0] : undefined;
  return {
    name: words.join(' '),
    surname: surnameOf(words),
    gender: stated ?? given ?? genderOfRoles([...cluster.roles.keys()]),
    roles: [...cluster.roles].sort((a, b) => b[1] - a[1]).map(([role]) => role),
  };
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

function indexed(clusters: Clusters, people: ReadonlyMap<string, Person>): People {
  const { countries, places } = lexicon();
  const surnames = new Set<string>();
  for (const cluster of clusters.byKey.values()) {
    for (const { words } of cluster.names.values()) {
      const name = surnameOf(words);
      if (name.length > 2 && !countries.byForm.has(name) && !places.byName.has(name)) surnames.add(name);
    }
  }
  const byBriefing = new Map<number, Person[]>();
  const byName = new Map<string, Person>();
  const bySlip = new Map<string, Set<string>>();
  for (const [key, cluster] of clusters.byKey) {
    const person = people.get(key);
    if (person === undefined) continue;
    byName.set(person.name, person);
    for (const briefing of cluster.briefings) {
      const there = byBriefing.get(briefing);
      if (there === undefined) byBriefing.set(briefing, [person]);
      else there.push(person);
    }
    for (const form of withoutOne(person.surname)) {
      bySlip.set(form, (bySlip.get(form) ?? new Set()).add(key));
    }
  }
  const inBriefing = (keys: Iterable<string>, briefing: number): string[] =>
    [...keys].filter((key) => clusters.byKey.get(key)?.briefings.has(briefing) === true);

  return {
    all: [...people.values()],
    surnames,
    named: (name) => byName.get(name),
    of: (briefing) => byBriefing.get(briefing) ?? [],
    resolve: (words, briefing) => {
      if (!isSurnameAlone(words)) return people.get(personKey(words)) ?? null;
      const keys = clusters.bySurname.get(spellingKey(surnameOf(words))) ?? new Set<string>();
      const here = inBriefing(keys, briefing);
      const only = here.length === 1 ? here[0] : keys.size === 1 ? [...keys][0] : undefined;
      return only === undefined ? null : (people.get(only) ?? null);
    },
    resembling: (word, briefing) => {
      const key = lexiconKey(word);
      if (surnames.has(key)) return null;
      const keys = new Set<string>();
      for (const form of withoutOne(key)) {
        for (const owner of bySlip.get(form) ?? []) {
          if (oneSlip(key, people.get(owner)?.surname ?? '')) keys.add(owner);
        }
      }
      const here = inBriefing(keys, briefing);
      return here.length === 1 ? (people.get(here[0] ?? '') ?? null) : null;
    },
  };
}
