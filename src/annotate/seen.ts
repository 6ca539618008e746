import { lexiconKey } from '../language/lexicon.js';
import type { Person } from '../model/annotation.js';
import type { Descriptions } from './described.js';
import type { Bearers, Namings } from './namesakes.js';
import type { People } from './people.js';
import { isSurnameAlone, longestSlip, oneSlip, personKey, spellingKey, surnameOf } from './person-names.js';

/** Who everybody is, whichever briefing asks. */
export interface Everybody {
  /** Who bears a surname, by its spelling key. */
  bearersOf(surname: string): Bearers;
  /** Whether the use of a whole name tells that it is a person's. */
  isNameByUse(name: string): boolean;
}

/**
 * The people as one briefing sees them: those it names itself come before all others.
 * @param namings What the briefing writes of each surname, by its spelling key.
 * @param ask Told of each question whose answer may become another when other briefings come or go.
 */
export function peopleSeen(
  namings: ReadonlyMap<string, Namings>,
  everybody: Everybody,
  descriptions: Descriptions,
  ask: (question: string) => void,
): People {
  const named = new Map<string, Person>();
  const give = (person: Person | null | undefined): Person | null => {
    if (person == null) return null;
    named.set(person.name, person);
    return person;
  };
  /** Those who bear a surname and are named in the briefing. */
  const bearersHere = (surname: string): Person[] => {
    const own = namings.get(surname);
    if (own === undefined) return [];
    const { people } = everybody.bearersOf(surname);
    const keys = new Set(own.full.keys());
    if (own.alone.length > 0) {
      ask(`surname ${surname}`);
      if (people.size === 1) for (const key of people.keys()) keys.add(key);
    }
    return [...keys].flatMap((key) => {
      ask(`person ${key}`);
      return people.get(key) ?? [];
    });
  };
  const here = [...namings.keys()].flatMap(bearersHere);
  const isSurname = (word: string): boolean => {
    const surname = spellingKey(word);
    ask(`surname ${surname}`);
    return everybody.bearersOf(surname).surnames.has(word);
  };
  return {
    surnames: { has: isSurname },
    names: {
      has: (name) => {
        ask(`name ${name}`);
        return everybody.isNameByUse(name);
      },
    },
    named: (name) => named.get(name),
    resolve: (words) => {
      const surname = spellingKey(surnameOf(words));
      if (!isSurnameAlone(words)) {
        const key = personKey(words);
        ask(`person ${key}`);
        return give(everybody.bearersOf(surname).people.get(key));
      }
      ask(`surname ${surname}`);
      const [only, ...others] = bearersHere(surname);
      if (only !== undefined && others.length === 0) return give(only);
      const { people } = everybody.bearersOf(surname);
      return people.size === 1 ? give([...people.values()][0]) : null;
    },
    resembling: (word) => {
      const key = lexiconKey(word);
      if (isSurname(key)) return null;
      const near = here.filter(({ surname }) => surname.length <= longestSlip && oneSlip(key, surname));
      return near.length === 1 ? give(near[0]) : null;
    },
    holder: (words) => {
      ask(`description ${descriptions.ask(words)}`);
      return give(descriptions.holder(words, here));
    },
  };
}
