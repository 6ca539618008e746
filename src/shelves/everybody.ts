import type { AnnotatedBriefing } from '../annotate/annotate.js';
import { Namesakes, type Bearers } from '../annotate/namesakes.js';
import { spellingKey, surnameOf } from '../annotate/person-names.js';
import type { Register } from '../annotate/register.js';
import type { Person } from '../model/annotation.js';

/** The people of several shelves together, and how what each shelf calls them is to be read. */
export interface Everybody {
  /** In the order of their names. */
  readonly all: readonly Person[];
  readonly named: (name: string) => Person | undefined;
  /** Those of a surname, by its spelling key. */
  readonly bearing: (surname: string) => Iterable<Person>;
  /** What a shelf, by its place, calls a person of all. */
  readonly namesOn: (shelf: number, person: string) => readonly string[];
  /** A briefing of a shelf with its people called so. */
  readonly read: (shelf: number, annotated: AnnotatedBriefing) => AnnotatedBriefing;
}

/**
 * The people of some shelves, the lowest first. Each shelf knows people by itself and those below it; taken together, one
 * may have a fuller name, or the bearer of a surname a full one, which then stands for what the lower shelf wrote.
 */
export function everybodyOn(registers: readonly Register[]): Everybody {
  const [lowest, ...higher] = registers;
  if (lowest === undefined || higher.length === 0) {
    return {
      get all() {
        return lowest?.all ?? [];
      },
      named: (name) => lowest?.named(name),
      bearing: (surname) => lowest?.bearersOf(surname).people.values() ?? [],
      namesOn: (_shelf, person) => [person],
      read: (_shelf, annotated) => annotated,
    };
  }
  const bearers = new Map<string, Bearers>();
  for (const surname of new Set(higher.flatMap(({ surnames }) => [...surnames]))) {
    const namesakes = registers.flatMap((register) => register.namesakesOf(surname) ?? []);
    bearers.set(surname, Namesakes.bearers(surname, namesakes));
  }
  const own = new Map<string, Person>();
  for (const { people } of bearers.values())
    for (const person of people.values()) own.set(person.name, person);
  const renamed = registers.map((register) => renamesOf(register, bearers, own));
  const called = renamed.map(namesBy);
  const inherited = lowest.all.filter(({ surname }) => !bearers.has(spellingKey(surname)));
  const known = registers.map(() => new WeakMap<AnnotatedBriefing, AnnotatedBriefing>());
  const owners = new Map<string, Person[]>();
  for (const person of own.values()) {
    const key = spellingKey(person.surname);
    const others = owners.get(key);
    if (others === undefined) owners.set(key, [person]);
    else others.push(person);
  }
  let all: readonly Person[] | undefined;
  return {
    bearing: (surname) =>
      bearers.has(surname) ? (owners.get(surname) ?? []) : lowest.bearersOf(surname).people.values(),
    get all() {
      return (all ??= [...inherited, ...own.values()].sort((a, b) => (a.name < b.name ? -1 : 1)));
    },
    named: (name) =>
      own.get(name) ??
      (bearers.has(spellingKey(surnameOf(name.split(' ')))) ? undefined : lowest.named(name)),
    namesOn: (shelf, person) => called[shelf]?.get(person) ?? [person],
    read: (shelf, annotated) => {
      const names = renamed[shelf];
      if (names === undefined || names.size === 0) return annotated;
      const read = known[shelf]?.get(annotated) ?? withNames(annotated, names);
      known[shelf]?.set(annotated, read);
      return read;
    },
  };
}

/** The people of a shelf that are called otherwise among all. Whom nobody of all stands for keeps the name, and is one of all. */
function renamesOf(
  register: Register,
  bearers: ReadonlyMap<string, Bearers>,
  own: Map<string, Person>,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const [surname, { people }] of bearers) {
    const [only] = people.size === 1 ? people.values() : [];
    for (const [key, person] of register.bearersOf(surname).people) {
      const meant = people.get(key) ?? only;
      if (meant === undefined) own.set(person.name, person);
      else if (meant.name !== person.name) names.set(person.name, meant.name);
    }
  }
  return names;
}

/** By the name among all: what a shelf says for it, where that is not the name alone. */
function namesBy(renamed: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const [name, among] of renamed) {
    // Nobody of the shelf is called so any more.
    if (!names.has(name)) names.set(name, []);
    const others = names.get(among) ?? (renamed.has(among) ? [] : [among]);
    names.set(among, [...others, name]);
  }
  return names;
}

function withNames(annotated: AnnotatedBriefing, names: ReadonlyMap<string, string>): AnnotatedBriefing {
  const isNamed = annotated.sentences.some(({ references }) =>
    references.some(({ person }) => names.has(person)),
  );
  if (!isNamed) return annotated;
  const speaker = <Said extends { readonly speaker: string | null; readonly resolved: boolean }>(
    said: Said,
  ): Said => {
    const name = said.resolved && said.speaker !== null ? names.get(said.speaker) : undefined;
    return name === undefined ? said : { ...said, speaker: name };
  };
  return {
    briefing: annotated.briefing,
    quoted: annotated.quoted,
    attributions: annotated.attributions.map(speaker),
    quotations: annotated.quotations.map(speaker),
    sentences: annotated.sentences.map((sentence) => {
      const { start, end, index, block, references } = sentence;
      return {
        ...{ start, end, index, block, names: sentence.names },
        references: references.map((one) => ({ ...one, person: names.get(one.person) ?? one.person })),
        // Unpacked when they are looked into, as in the sentence itself: a copy of its fields would lack them.
        get tokens() {
          return sentence.tokens;
        },
      };
    }),
  };
}
