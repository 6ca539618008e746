import { createHash } from 'node:crypto';
import type { AnnotatedBriefing } from '../annotate/annotate.js';
import { lexiconKey } from '../language/lexicon.js';
import type { Person } from '../model/annotation.js';
import { notice, type Named, type Notice } from '../model/notice.js';
import { fail, succeed, type Result } from '../model/result.js';
import type { Speaker } from '../model/saying.js';
import { findSpeaker } from '../quoting/speakers.js';
import { editDistance } from '../retrieval/edit-distance.js';
import type { GrowingSayings, SaidBy } from './sayings.js';
import type { PlacedStatement } from './statements.js';

/** A person with what they said, in reading order. */
export interface Found {
  readonly speaker: Speaker;
  readonly statements: readonly PlacedStatement[];
}

/** What one shelf has of a person. */
interface Said {
  /** The shelf's place. */
  readonly shelf: number;
  readonly by: SaidBy;
}

/** A person with everything they are found by. All words are folded. */
interface Entry {
  readonly speaker: Speaker;
  readonly said: readonly Said[];
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

/** What a directory is made of. */
export interface DirectoryParts {
  /** In the order of their names. */
  readonly people: readonly Person[];
  /** The lower shelf's first. */
  readonly sayings: readonly GrowingSayings[];
  /** What a person of a shelf, by its place, is called among all; and a briefing of it with its people called so. */
  readonly nameOf: (shelf: number, name: string) => string;
  readonly read: (shelf: number, annotated: AnnotatedBriefing) => AnnotatedBriefing;
}

/** Entries as they were made last: after a change most people are found by what they were found by before. */
const lastEntries = new WeakMap<Person, Entry>();

function entryOf(person: Person, said: readonly Said[]): Entry {
  const known = lastEntries.get(person);
  if (known !== undefined && isSame(known.said, said)) return known;
  const names = new Set(said.flatMap(({ by }) => [...by.forms])).add(lexiconKey(person.name));
  const roles = known?.roles ?? person.roles.map(lexiconKey);
  const statements = said.reduce((sum, { by }) => sum + by.statements.length, 0);
  const entry = {
    speaker: { person, handle: known?.speaker.handle ?? handleOf(person), statements },
    ...{ said, names, roles, nameWords: wordsOf([...names]) },
    roleWords: known?.roleWords ?? wordsOf(roles),
  };
  lastEntries.set(person, entry);
  return entry;
}

function isSame(before: readonly Said[], now: readonly Said[]): boolean {
  return (
    before.length === now.length &&
    before.every(({ shelf, by }, at) => now[at]?.shelf === shelf && now[at].by === by)
  );
}

const nothing: readonly Said[] = [];

/**
 * The people of a collection, with what they said. The time to make it is linear in their number, and short: what each is
 * found by is worked out again only where it has changed.
 */
export class Directory {
  readonly #entries: readonly Entry[];
  readonly #parts: DirectoryParts;
  #suggested: { readonly speaking: readonly Entry[]; readonly others: readonly Entry[] } | undefined;

  constructor(parts: DirectoryParts) {
    this.#parts = parts;
    const all = new Map<string, Said[]>();
    for (const [shelf, sayings] of parts.sayings.entries()) {
      for (const name of sayings.people) {
        const person = parts.nameOf(shelf, name);
        const said = { shelf, by: sayings.by(name) };
        const others = all.get(person);
        if (others === undefined) all.set(person, [said]);
        else others.push(said);
      }
    }
    this.#entries = parts.people.map((person) => entryOf(person, all.get(person.name) ?? nothing));
  }

  /**
   * The person meant by a name as any briefing writes it, a role, or words that fit one person alone, and what they
   * said, in reading order. Fails with `unknown-speaker` or `ambiguous-speaker`.
   */
  find(given: string): Result<Found, Notice> {
    const chosen = this.#entries.find(
      ({ speaker: { person, handle } }) => person.name === given || handle === given,
    );
    if (chosen !== undefined) return succeed(this.#found(chosen));
    const wanted = lexiconKey(given.trim()).replace(/^the /u, '');
    if (wanted === '') return fail('unknown-speaker', notice('speaker.none'));
    const named = { named: [given] };
    const fitting = this.#fitting(wanted);
    const [only] = fitting;
    if (only !== undefined && fitting.length === 1) return succeed(this.#found(only));
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
    this.#suggested ??= this.#inTurn();
    const { speaking, others } = this.#suggested;
    // By rank those who said something, then by rank the others.
    return [speaking, ...(words.length === 0 ? [] : [others])].flatMap((entries) => {
      const found = Array.from({ length: ranks }, (): Speaker[] => []);
      for (const entry of entries) {
        const rank = rankOf(entry, words);
        if (rank !== null) found[rank]?.push(entry.speaker);
      }
      return found.flat();
    });
  }

  /** Those who said more first, then by name: once for all that is typed, so that a keystroke compares nobody. */
  #inTurn(): { readonly speaking: readonly Entry[]; readonly others: readonly Entry[] } {
    const saidMuch = ({ speaker }: Entry): number => speaker.statements;
    return {
      speaking: this.#entries
        .filter((entry) => saidMuch(entry) > 0)
        .sort((a, b) => saidMuch(b) - saidMuch(a)),
      others: this.#entries.filter((entry) => saidMuch(entry) === 0),
    };
  }

  #found({ speaker, said }: Entry): Found {
    const person = speaker.person.name;
    const { read } = this.#parts;
    const statements = said.flatMap(({ shelf, by }) =>
      by.statements.map((one) => ({ ...one, person, source: read(shelf, one.source), shelf })),
    );
    // Two names of a shelf may be one person's among all.
    return { speaker, statements: said.length < 2 ? statements : statements.sort(asRead) };
  }

  /** The people of the best kind of fit that there is. */
  #fitting(wanted: string): readonly Entry[] {
    const byName = this.#entries.filter(({ names }) => names.has(wanted));
    if (byName.length > 0) return byName;
    const byRole = this.#entries.filter(({ roles }) => roles.includes(wanted));
    if (byRole.length > 0) return byRole;
    const { people, by } = findSpeaker(wanted, this.#parts.people);
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

/** A statement, and the place of its shelf. */
type Shelved = PlacedStatement & Pick<Said, 'shelf'>;

/** In the order of shelves and briefings, in reading order in each. */
function asRead(a: Shelved, b: Shelved): number {
  if (a.shelf !== b.shelf) return a.shelf - b.shelf;
  const [one, other] = [a.source.briefing.id, b.source.briefing.id];
  return one === other ? a.firstSentence - b.firstSentence : one < other ? -1 : 1;
}

function wordsOf(forms: readonly string[]): string[] {
  return [...new Set(forms.flatMap((form) => form.split(/[\s-]+/u)))].filter(Boolean);
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
