import type { AnnotatedBriefing } from '../annotate/annotate.js';
import { spellingKey, surnameOf } from '../annotate/person-names.js';
import { lexiconKey } from '../language/lexicon.js';
import { Journal } from '../model/journal.js';
import type { Pause, Steps } from '../model/pause.js';
import { slice } from '../model/span.js';
import { statementsOf, type PlacedStatement } from './statements.js';

/** What somebody said, and how briefings write the name. Another object as soon as any of it is another. */
export interface SaidBy {
  /** In the order of the briefings' ids, in reading order in each. */
  readonly statements: readonly PlacedStatement[];
  /** Folded. */
  readonly forms: ReadonlySet<string>;
}

/** The same in one briefing. */
interface SaidIn {
  readonly statements: PlacedStatement[];
  readonly forms: Set<string>;
}

/**
 * What people said in briefings that come and go, by what the briefings' shelf calls them. To take in or out a briefing
 * concerns those alone whom it names, however many the others are.
 */
export class GrowingSayings {
  /** Surnames, by their spelling keys, of people of whom anything is another than before. */
  readonly changes = new Journal();
  /** By briefing, by person. */
  readonly #briefings = new Map<string, ReadonlyMap<string, SaidIn>>();
  /** By person, by briefing. */
  readonly #people = new Map<string, Map<string, SaidIn>>();
  /** Put together of their briefings, and who waits for that since those changed. */
  readonly #gathered = new Map<string, SaidBy>();
  readonly #changed = new Set<string>();

  /** Reads a briefing; what that gives takes it in, in place of what was there under its id. */
  *read(id: string, annotated: AnnotatedBriefing): Steps<() => void> {
    const said = saidIn(annotated);
    yield;
    return () => {
      this.#put(id, said);
    };
  }

  takeOut(id: string): void {
    for (const person of this.#briefings.get(id)?.keys() ?? []) this.#take(id, person);
    this.#briefings.delete(id);
  }

  /** Null for somebody of whom there is nothing. */
  by(person: string): SaidBy | null {
    let known = this.#gathered.get(person);
    if (known === undefined) {
      const briefings = this.#people.get(person);
      if (briefings === undefined) return null;
      const own = [...briefings].sort(([a], [b]) => (a < b ? -1 : 1));
      known = {
        statements: own.flatMap(([, { statements }]) => statements),
        forms: new Set(own.flatMap(([, { forms }]) => [...forms])),
      };
      this.#gathered.set(person, known);
      this.#changed.delete(person);
    }
    return known;
  }

  /** Puts together what has changed, before anybody asks for it. */
  async tidy(pause: Pause): Promise<void> {
    for (const person of this.#changed) {
      this.by(person);
      await pause.breathe();
    }
  }

  #put(id: string, said: ReadonlyMap<string, SaidIn>): void {
    this.takeOut(id);
    this.#briefings.set(id, said);
    for (const [person, own] of said) {
      this.#change(person);
      const others = this.#people.get(person);
      if (others === undefined) this.#people.set(person, new Map([[id, own]]));
      else others.set(id, own);
    }
  }

  #take(id: string, person: string): void {
    this.#change(person);
    const left = this.#people.get(person);
    left?.delete(id);
    if (left?.size !== 0) return;
    this.#people.delete(person);
    this.#changed.delete(person);
  }

  #change(person: string): void {
    this.#gathered.delete(person);
    this.#changed.add(person);
    this.changes.note(spellingKey(surnameOf(person.split(' '))));
  }
}

function saidIn(annotated: AnnotatedBriefing): ReadonlyMap<string, SaidIn> {
  const found = new Map<string, SaidIn>();
  const of = (person: string): SaidIn => {
    let own = found.get(person);
    if (own === undefined) found.set(person, (own = { statements: [], forms: new Set() }));
    return own;
  };
  for (const statement of statementsOf(annotated)) of(statement.person).statements.push(statement);
  for (const { references } of annotated.sentences) {
    for (const reference of references) {
      // Every form of a name that a briefing writes, misspelt ones included.
      if (reference.kind !== 'name' && reference.kind !== 'misspelt-name') continue;
      of(reference.person).forms.add(lexiconKey(slice(annotated.briefing.text, reference)));
    }
  }
  return found;
}
