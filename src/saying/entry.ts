import { createHash } from 'node:crypto';
import { lexiconKey } from '../language/lexicon.js';
import type { Person } from '../model/annotation.js';
import type { Speaker } from '../model/saying.js';
import type { SaidBy } from './sayings.js';

/** What one shelf has of a person. */
export interface Said {
  /** The shelf's place. */
  readonly shelf: number;
  readonly by: SaidBy;
}

/** A person with everything they are found by. All words are folded. */
export interface Entry {
  readonly speaker: Speaker;
  readonly said: readonly Said[];
  /** Whole names, as the briefings write them anywhere. */
  readonly names: ReadonlySet<string>;
  readonly roles: readonly string[];
  readonly nameWords: readonly string[];
  readonly roleWords: readonly string[];
}

/** @param before As it was before the last change: it stays where nothing of the person is another. */
export function entryOf(person: Person, said: readonly Said[], before: Entry | undefined): Entry {
  const isSame = before !== undefined && isUnchanged(before.speaker.person, person);
  if (isSame && isSameSaid(before.said, said)) return before;
  const names = new Set(said.flatMap(({ by }) => [...by.forms])).add(lexiconKey(person.name));
  const roles = isSame ? before.roles : person.roles.map(lexiconKey);
  return {
    speaker: {
      person,
      handle: before?.speaker.handle ?? handleOf(person),
      statements: said.reduce((sum, { by }) => sum + by.statements.length, 0),
    },
    ...{ said, names, roles, nameWords: wordsOf([...names]) },
    roleWords: isSame ? before.roleWords : wordsOf(roles),
  };
}

function isUnchanged(before: Person, now: Person): boolean {
  if (before === now) return true;
  const { name, surname, gender, roles } = before;
  return (
    name === now.name &&
    surname === now.surname &&
    gender === now.gender &&
    roles.length === now.roles.length &&
    roles.every((role, at) => role === now.roles[at])
  );
}

function isSameSaid(before: readonly Said[], now: readonly Said[]): boolean {
  return (
    before.length === now.length &&
    before.every(({ shelf, by }, at) => now[at]?.shelf === shelf && now[at].by === by)
  );
}

function wordsOf(forms: readonly string[]): string[] {
  return [...new Set(forms.flatMap((form) => form.split(/[\s-]+/u)))].filter(Boolean);
}

function handleOf({ name }: Person): string {
  return `#${createHash('sha256').update(name).digest('base64url').slice(0, 8)}`;
}
