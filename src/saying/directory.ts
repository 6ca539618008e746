import type { AnnotatedBriefing } from '../annotate/annotate.js';
import { spellingKey } from '../annotate/person-names.js';
import { lexiconKey } from '../language/lexicon.js';
import type { Person } from '../model/annotation.js';
import { notice, type Named, type Notice } from '../model/notice.js';
import { InOrder } from '../model/in-order.js';
import type { Steps } from '../model/pause.js';
import { fail, succeed, type Result } from '../model/result.js';
import type { Speaker } from '../model/saying.js';
import { findSpeaker } from '../quoting/speakers.js';
import { editDistance } from '../retrieval/edit-distance.js';
import { entryOf, type Entry, type Said } from './entry.js';
import type { GrowingSayings } from './sayings.js';
import type { PlacedStatement } from './statements.js';
import { Suggestions } from './suggestions.js';

/** A person with what they said, in reading order. */
export interface Found {
  readonly speaker: Speaker;
  readonly statements: readonly PlacedStatement[];
}

/** Most people who are told of as the nearest. */
const shownNames = 4;

/** What a directory is made of, and what of it has changed. */
export interface DirectoryParts {
  /** Surnames, by their spelling keys, of those of whom anything may be another than before; null for everybody. */
  readonly changed: ReadonlySet<string> | null;
  readonly people: {
    readonly all: readonly Person[];
    /** Those of a surname, by its spelling key. */
    readonly bearing: (surname: string) => Iterable<Person>;
    /** What a shelf, by its place, calls a person of all; and a briefing of it with its people called as all call them. */
    readonly namesOn: (shelf: number, person: string) => readonly string[];
    readonly read: (shelf: number, annotated: AnnotatedBriefing) => AnnotatedBriefing;
  };
  /** The lower shelf's first. */
  readonly sayings: readonly Pick<GrowingSayings, 'by'>[];
}

/**
 * The people of a collection, with what they said. It follows in small steps what changes there, and looks at nobody else
 * to do so.
 */
export class Directory {
  #read: DirectoryParts['people']['read'] = (_shelf, annotated) => annotated;
  /** By the spelling key of their surnames. */
  readonly #bearing = new Map<string, ReadonlySet<Entry>>();
  readonly #entries = new Map<string, Entry>();
  /** In the order of their names. */
  readonly #ordered = new InOrder<Entry>((a, b) => (a.speaker.person.name < b.speaker.person.name ? -1 : 1));
  readonly #suggestions = new Suggestions();

  /** Brings it up to date. */
  *follow({ changed, people, sayings }: DirectoryParts): Steps {
    this.#read = people.read;
    const surnames =
      changed ?? new Set([...this.#bearing.keys(), ...people.all.map(({ surname }) => spellingKey(surname))]);
    for (const surname of surnames) {
      const now = new Set<Entry>();
      for (const person of people.bearing(surname)) {
        const said = saidBy(person.name, sayings, people.namesOn);
        now.add(entryOf(person, said, this.#entries.get(person.name)));
      }
      this.#replace(surname, now);
      yield;
    }
  }

  #replace(surname: string, now: ReadonlySet<Entry>): void {
    const before = this.#bearing.get(surname) ?? new Set<Entry>();
    for (const entry of before) {
      if (now.has(entry)) continue;
      this.#entries.delete(entry.speaker.person.name);
      this.#ordered.take([entry]);
      this.#suggestions.take(entry);
    }
    for (const entry of now) {
      if (before.has(entry)) continue;
      this.#entries.set(entry.speaker.person.name, entry);
      this.#ordered.put([entry]);
      this.#suggestions.put(entry);
    }
    if (now.size > 0) this.#bearing.set(surname, now);
    else this.#bearing.delete(surname);
  }

  /**
   * The person meant by a name as any briefing writes it, a role, or words that fit one person alone, and what they
   * said, in reading order. Fails with `unknown-speaker` or `ambiguous-speaker`.
   */
  find(given: string): Result<Found, Notice> {
    const chosen = this.#entries.get(given) ?? this.#handled(given);
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

  /** At most so many people for what was typed so far, the likeliest first. */
  suggest(typed: string, most: number): Speaker[] {
    return this.#suggestions.of(typed, most);
  }

  #handled(handle: string): Entry | undefined {
    for (const entry of this.#entries.values()) if (entry.speaker.handle === handle) return entry;
    return undefined;
  }

  #found({ speaker, said }: Entry): Found {
    const person = speaker.person.name;
    const statements = said.flatMap(({ shelf, by }) =>
      by.statements.map((one) => ({ ...one, person, source: this.#read(shelf, one.source), shelf })),
    );
    // Two names of a shelf may be one person's among all.
    return { speaker, statements: said.length < 2 ? statements : statements.sort(asRead) };
  }

  /** The people of the best kind of fit that there is. */
  #fitting(wanted: string): readonly Entry[] {
    const byName = this.#ordered.all.filter(({ names }) => names.has(wanted));
    if (byName.length > 0) return byName;
    const byRole = this.#ordered.all.filter(({ roles }) => roles.includes(wanted));
    if (byRole.length > 0) return byRole;
    const everybody = this.#ordered.all.map(({ speaker }) => speaker.person);
    const { people, by } = findSpeaker(wanted, everybody);
    // A slip of the pen is for the person to mend: a wrong list of words would look like a right one.
    if (people.length > 0 && by !== 'near-spelling') {
      return people.flatMap(({ name }) => this.#entries.get(name) ?? []);
    }
    const words = wanted.split(/[\s-]+/u);
    return this.#ordered.all.filter(({ nameWords, roleWords }) =>
      words.every((word) => nameWords.includes(word) || roleWords.includes(word)),
    );
  }

  /** People whose name, or a word of it, is not far from what was typed. */
  #nearest(wanted: string): readonly Entry[] {
    return this.#ordered.all
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

/** What the shelves have of a person. */
function saidBy(
  person: string,
  sayings: DirectoryParts['sayings'],
  namesOn: DirectoryParts['people']['namesOn'],
): Said[] {
  return sayings.flatMap((own, shelf) =>
    namesOn(shelf, person).flatMap((name) => {
      const by = own.by(name);
      return by === null ? [] : { shelf, by };
    }),
  );
}

function told(entries: readonly Entry[]): Named {
  return { named: entries.map(({ speaker }) => speaker.person.name) };
}
