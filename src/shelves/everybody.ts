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
  /** What a person of a shelf is called among all; the shelf by its place. */
  readonly nameOf: (shelf: number, name: string) => string;
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
      all: lowest?.all ?? [],
      named: (name) => lowest?.named(name),
      nameOf: (_shelf, name) => name,
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
  const inherited = lowest.all.filter(({ surname }) => !bearers.has(spellingKey(surname)));
  const known = registers.map(() => new WeakMap<AnnotatedBriefing, AnnotatedBriefing>());
  let all: readonly Person[] | undefined;
  return {
    get all() {
      return (all ??= [...inherited, ...own.values()].sort((a, b) => (a.name < b.name ? -1 : 1)));
    },
    named: (name) =>
      own.get(name) ??
      (bearers.has(spellingKey(surnameOf(name.split(' ')))) ? undefined : lowest.named(name)),
    nameOf: (shelf, name) => renamed[shelf]?.get(name) ?? name,
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
