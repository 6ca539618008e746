import { createHash } from 'node:crypto';
import type { AnnotatedBriefing } from '../annotate/annotate.js';
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

/** What people said in one briefing, and how it writes their names; by what the briefing's shelf calls them. */
interface SaidIn {
  readonly statements: readonly PlacedStatement[];
  readonly names: readonly (readonly [person: string, form: string])[];
}

/** What people said in briefings that come and go. */
export class GrowingSayings {
  readonly #briefings = new Map<string, SaidIn>();

  /** Takes a briefing in, in place of what was there under its id; null takes it out. */
  put(id: string, annotated: AnnotatedBriefing | null): void {
    if (annotated === null) this.#briefings.delete(id);
    else this.#briefings.set(id, { statements: statementsOf(annotated), names: namesIn(annotated) });
  }

  /** In the order of the briefings' ids. */
  get all(): readonly SaidIn[] {
    return [...this.#briefings].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, said]) => said);
  }
}

/** What a directory is made of. */
export interface DirectoryParts {
  readonly people: readonly Person[];
  /** The lower shelf's first. */
  readonly sayings: readonly GrowingSayings[];
  /** What a person of a shelf, by its place, is called among all; and a briefing of it with its people called so. */
  readonly nameOf: (shelf: number, name: string) => string;
  readonly read: (shelf: number, annotated: AnnotatedBriefing) => AnnotatedBriefing;
}

/** Words of a person's roles, folded; they are the same as long as the person is. */
const folded = new WeakMap<Person, Pick<Entry, 'roles' | 'roleWords'> & { readonly handle: string }>();

function foldedOf(person: Person): Pick<Entry, 'roles' | 'roleWords'> & { readonly handle: string } {
  let known = folded.get(person);
  if (known === undefined) {
    const roles = person.roles.map(lexiconKey);
    known = { roles, roleWords: wordsOf(roles), handle: handleOf(person) };
    folded.set(person, known);
  }
  return known;
}

/** The people of a collection, with what they said. The time to make it is linear in their number and what they said. */
export class Directory {
  readonly #entries: readonly Entry[];
  readonly #people: readonly Person[];
  #suggested: readonly Entry[] | undefined;

  constructor({ people, sayings, nameOf, read }: DirectoryParts) {
    const statements = new Map<string, PlacedStatement[]>();
    const names = new Map<string, Set<string>>();
    for (const [shelf, one] of sayings.entries()) {
      for (const briefing of one.all) {
        for (const statement of briefing.statements) {
          const person = nameOf(shelf, statement.person);
          const placed = { ...statement, person, source: read(shelf, statement.source) };
          const others = statements.get(person);
          if (others === undefined) statements.set(person, [placed]);
          else others.push(placed);
        }
        for (const [name, form] of briefing.names) {
          const person = nameOf(shelf, name);
          names.set(person, (names.get(person) ?? new Set()).add(form));
        }
      }
    }
    this.#people = people;
    this.#entries = people.map((person) => {
      const { roles, roleWords, handle } = foldedOf(person);
      const own = (names.get(person.name) ?? new Set<string>()).add(lexiconKey(person.name));
      const said = statements.get(person.name) ?? [];
      return {
        speaker: { person, handle, statements: said.length },
        statements: said,
        names: own,
        roles,
        nameWords: wordsOf([...own]),
        roleWords,
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
    // Sorted once for all that is typed: then each keystroke parts them by rank, and compares nobody.
    this.#suggested ??= [...this.#entries].sort(compareSaid);
    // By rank those who said something, then by rank the others.
    const found = Array.from({ length: 2 * ranks }, (): Speaker[] => []);
    for (const entry of this.#suggested) {
      const said = entry.statements.length > 0;
      if (words.length === 0 && !said) break;
      const rank = rankOf(entry, words);
      if (rank !== null) found[rank + (said ? 0 : ranks)]?.push(entry.speaker);
    }
    return found.flat();
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

/** Every form of a name that a briefing writes, misspelt ones included, each once. */
function namesIn(source: AnnotatedBriefing): SaidIn['names'] {
  const found = new Map<string, readonly [string, string]>();
  for (const { references } of source.sentences) {
    for (const reference of references) {
      if (reference.kind !== 'name' && reference.kind !== 'misspelt-name') continue;
      const form = lexiconKey(slice(source.briefing.text, reference));
      found.set(`${reference.person}\n${form}`, [reference.person, form]);
    }
  }
  return [...found.values()];
}

function wordsOf(forms: readonly string[]): string[] {
  return [...new Set(forms.flatMap((form) => form.split(/[\s-]+/u)))].filter(Boolean);
}

/** Who said more first, then by name. */
function compareSaid(a: Entry, b: Entry): number {
  if (a.statements.length !== b.statements.length) return b.statements.length - a.statements.length;
  return a.speaker.person.name < b.speaker.person.name ? -1 : 1;
}

/** How many ranks there are. */
const ranks = 3;

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
