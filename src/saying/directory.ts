import { createHash } from 'node:crypto';
import type { AnnotatedBriefing } from '../annotate/annotate.js';
import type { Collection } from '../answering/collection.js';
import { lexiconKey } from '../language/lexicon.js';
import type { Person } from '../model/annotation.js';
import { notice, type Named, type Notice } from '../model/notice.js';
import { fail, succeed, type Result } from '../model/result.js';
import type { Speaker } from '../model/saying.js';
import { slice } from '../model/span.js';
import { findSpeaker } from '../quoting/speakers.js';
import { editDistance } from '../retrieval/edit-distance.js';
import { statementsOf, type PlacedStatement } from './statements.js';

/** A person with what they said, in reading order. */
export interface Found {
  readonly speaker: Speaker;
  readonly statements: readonly PlacedStatement[];
}

/** A person with everything they are found by. All words are folded. */
interface Entry extends Found {
  /** Whole names, as the briefings write them anywhere. */
  readonly names: ReadonlySet<string>;
  readonly roles: readonly string[];
  readonly nameWords: readonly string[];
  readonly roleWords: readonly string[];
}

/** Words of what was typed that suggestions go by. */
const mostWords = 8;

/** Most people who are told of as the nearest. */
const shownNames = 4;

/** The people of a collection, with what they said. Made once a collection; the time is linear in its text. */
export class Directory {
  readonly #entries: readonly Entry[];
  readonly #people: readonly Person[];

  constructor({ briefings, people }: Pick<Collection, 'briefings' | 'people'>) {
    const statements = new Map<string, PlacedStatement[]>();
    const names = new Map<string, Set<string>>();
    for (const { name } of people) {
      statements.set(name, []);
      names.set(name, new Set([lexiconKey(name)]));
    }
    for (const briefing of briefings) {
      for (const statement of statementsOf(briefing)) statements.get(statement.person)?.push(statement);
      noteNames(briefing, names);
    }
    this.#people = people;
    this.#entries = people.map((person) => {
      const roles = person.roles.map(lexiconKey);
      const own = names.get(person.name) ?? new Set<string>();
      const said = statements.get(person.name) ?? [];
      return {
        speaker: { person, handle: handleOf(person), statements: said.length },
        statements: said,
        names: own,
        roles,
        nameWords: wordsOf([...own]),
        roleWords: wordsOf(roles),
      };
    });
  }

  /**
   * The person meant by a name as any briefing writes it, a role, or words that fit one person alone, and what they
   * said, in reading order. Fails with `unknown-speaker` or `ambiguous-speaker`.
   */
  find(given: string): Result<Found, Notice> {
    const chosen = this.#entries.find(
      ({ speaker: { person, handle } }) => person.name === given || handle === given,
    );
    if (chosen !== undefined) return succeed(chosen);
    const wanted = lexiconKey(given.trim()).replace(/^the /u, '');
    if (wanted === '') return fail('unknown-speaker', notice('speaker.none'));
    const named = { named: [given] };
    const fitting = this.#fitting(wanted);
    const [only] = fitting;
    if (only !== undefined && fitting.length === 1) return succeed(only);
    if (fitting.length > 1) {
      return fail('ambiguous-speaker', notice('speaker.ambiguous', { given: named, people: told(fitting) }));
    }
    const near = this.#nearest(wanted);
    return fail(
      'unknown-speaker',
      near.length === 0
        ? notice('speaker.unknown', { given: named })
        : notice('speaker.unknown-near', { given: named, people: told(near) }),
    );
  }

  /** People for what was typed so far: those whose surname begins so, then other names, then roles. */
  suggest(typed: string): Speaker[] {
    const words = lexiconKey(typed.trim()).split(' ').filter(Boolean).slice(0, mostWords);
    return this.#entries
      .map((entry) => ({ entry, rank: rankOf(entry, words) }))
      .filter(({ entry, rank }) => rank !== null && (words.length > 0 || entry.statements.length > 0))
      .sort(
        (a, b) =>
          Number(a.entry.statements.length === 0) - Number(b.entry.statements.length === 0) ||
          (a.rank ?? 0) - (b.rank ?? 0) ||
          b.entry.statements.length - a.entry.statements.length ||
          (a.entry.speaker.person.name < b.entry.speaker.person.name ? -1 : 1),
      )
      .map(({ entry }) => entry.speaker);
  }

  /** The people of the best kind of fit that there is. */
  #fitting(wanted: string): readonly Entry[] {
    const byName = this.#entries.filter(({ names }) => names.has(wanted));
    if (byName.length > 0) return byName;
    const byRole = this.#entries.filter(({ roles }) => roles.includes(wanted));
    if (byRole.length > 0) return byRole;
    const { people, by } = findSpeaker(wanted, this.#people);
    // A slip of the pen is for the person to mend: a wrong list of words would look like a right one.
    if (people.length > 0 && by !== 'near-spelling') {
      return this.#entries.filter(({ speaker }) => people.includes(speaker.person));
    }
    const words = wanted.split(/[\s-]+/u);
    return this.#entries.filter(({ nameWords, roleWords }) =>
      words.every((word) => nameWords.includes(word) || roleWords.includes(word)),
    );
  }

  /** People whose name, or a word of it, is not far from what was typed. */
  #nearest(wanted: string): readonly Entry[] {
    return this.#entries
      .flatMap((entry) => {
        const distances = [...entry.names, ...entry.nameWords].map((name) => {
          const allowed = Math.max(1, Math.floor(name.length / 3));
          const distance = editDistance(wanted, name, allowed);
          return distance <= allowed ? distance : Infinity;
        });
        const distance = Math.min(...distances);
        return distance === Infinity ? [] : [{ entry, distance }];
      })
      .sort((a, b) => a.distance - b.distance)
      .slice(0, shownNames)
      .map(({ entry }) => entry);
  }
}

/** Every form of a name that a briefing writes, misspelt ones included. */
function noteNames(source: AnnotatedBriefing, names: ReadonlyMap<string, Set<string>>): void {
  for (const { references } of source.sentences) {
    for (const reference of references) {
      if (reference.kind !== 'name' && reference.kind !== 'misspelt-name') continue;
      names.get(reference.person)?.add(lexiconKey(slice(source.briefing.text, reference)));
    }
  }
}

function wordsOf(forms: readonly string[]): string[] {
  return [...new Set(forms.flatMap((form) => form.split(/[\s-]+/u)))].filter(Boolean);
}

/** How well what was typed fits, 0 best; null where a word of it begins no word of the person's names and roles. */
function rankOf({ speaker, nameWords, roleWords }: Entry, typed: readonly string[]): number | null {
  let rank = 0;
  for (const word of typed) {
    if (speaker.person.surname.startsWith(word)) continue;
    if (nameWords.some((one) => one.startsWith(word))) rank = Math.max(rank, 1);
    else if (roleWords.some((one) => one.startsWith(word))) rank = Math.max(rank, 2);
    else return null;
  }
  return rank;
}

function handleOf({ name }: Person): string {
  return `#${createHash('sha256').update(name).digest('base64url').slice(0, 8)}`;
}

function told(entries: readonly Entry[]): Named {
  return { named: entries.map(({ speaker }) => speaker.person.name) };
}
