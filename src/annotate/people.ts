import { lexicon, lexiconKey } from '../language/lexicon.js';
import type { Token } from '../language/tokens.js';
import type { NameMention, Person } from '../model/annotation.js';
import { slice } from '../model/span.js';

/** A person's name as one briefing writes it once. */
export interface NameUse {
  /** Index of the briefing in the collection. */
  readonly briefing: number;
  readonly words: readonly string[];
  readonly role: string | null;
}

/** The people of a collection, and whom a name means. */
export interface People {
  readonly all: readonly Person[];
  /** Folded last names that mean a person when they stand alone. */
  readonly surnames: ReadonlySet<string>;
  /** The person a full name or a surname means in a briefing, or null where it could be several. */
  resolve(words: readonly string[], briefing: number): Person | null;
  /** The person of this briefing whose surname differs from a word by one slip of the pen, or null. */
  resembling(word: string, briefing: number): Person | null;
}

/** Words of a name without honorifics and marks: "Mr. J. K. Smith" → ["J.", "K.", "Smith"]. */
export function nameWords(tokens: readonly Token[], mention: NameMention): string[] {
  return tokens
    .slice(mention.firstToken, mention.endToken)
    .map((token) => token.word)
    .filter((word) => /\p{L}/u.test(word));
}

export function useOf(
  text: string,
  tokens: readonly Token[],
  mention: NameMention,
  briefing: number,
): NameUse {
  return {
    briefing,
    words: nameWords(tokens, mention).length === 0 ? [] : writtenWords(text, tokens, mention),
    role: mention.role === null ? null : slice(text, mention.role),
  };
}

/** The words as written, with their diacritics. */
function writtenWords(text: string, tokens: readonly Token[], mention: NameMention): string[] {
  return tokens
    .slice(mention.firstToken, mention.endToken)
    .filter((token) => /\p{L}/u.test(token.word))
    .map((token) => slice(text, token));
}

/** Gathers the people of a collection from every use of a person's name in it. */
export function gatherPeople(uses: readonly NameUse[]): People {
  const clusters = new Map<
    string,
    { words: readonly string[]; roles: Map<string, number>; briefings: Set<number> }
  >();
  const full = uses.filter((use) => use.words.length > 1);
  const bySurname = new Map<string, Set<string>>();
  for (const use of full) {
    const key = personKey(use.words);
    note(key, use);
    const surname = surnameOf(use.words);
    bySurname.set(surname, (bySurname.get(surname) ?? new Set()).add(key));
  }
  for (const use of uses) {
    if (use.words.length !== 1) continue;
    const surname = surnameOf(use.words);
    const keys = bySurname.get(surname);
    if (keys === undefined) {
      note(surname, use);
      bySurname.set(surname, new Set([surname]));
    } else {
      const only = keys.size === 1 ? [...keys][0] : undefined;
      if (only !== undefined) note(only, use);
    }
  }

  function note(key: string, use: NameUse): void {
    const cluster = clusters.get(key) ?? {
      words: use.words,
      roles: new Map<string, number>(),
      briefings: new Set<number>(),
    };
    if (use.role !== null) cluster.roles.set(use.role, (cluster.roles.get(use.role) ?? 0) + 1);
    cluster.briefings.add(use.briefing);
    clusters.set(key, cluster);
  }

  const people = new Map<string, Person>();
  for (const [key, cluster] of clusters) {
    people.set(key, {
      name: cluster.words.join(' '),
      surname: surnameOf(cluster.words),
      gender: lexicon().givenNames.get(lexiconKey(cluster.words[0] ?? '')) ?? 'u',
      roles: [...cluster.roles].sort((a, b) => b[1] - a[1]).map(([role]) => role),
    });
  }

  const resolve = (words: readonly string[], briefing: number): Person | null => {
    if (words.length > 1) return people.get(personKey(words)) ?? null;
    const keys = [...(bySurname.get(surnameOf(words)) ?? [])];
    const here = keys.filter((key) => clusters.get(key)?.briefings.has(briefing));
    const only = here.length === 1 ? here[0] : keys.length === 1 ? keys[0] : undefined;
    return only === undefined ? null : (people.get(only) ?? null);
  };

  const { countries, places } = lexicon();
  const surnames = new Set(
    [...bySurname.keys()].filter(
      (name) => name.length > 2 && !countries.byForm.has(name) && !places.byName.has(name),
    ),
  );
  return {
    all: [...people.values()],
    surnames,
    resolve,
    resembling: (word, briefing) => {
      const key = lexiconKey(word);
      if (key.length < 5 || surnames.has(key)) return null;
      for (const [personId, cluster] of clusters) {
        const person = people.get(personId);
        if (person !== undefined && cluster.briefings.has(briefing) && oneSlip(key, person.surname))
          return person;
      }
      return null;
    },
  };
}

/** First and last word of a name, folded: middle names and initials come and go. */
function personKey(words: readonly string[]): string {
  return `${lexiconKey(words[0] ?? '')} ${surnameOf(words)}`;
}

function surnameOf(words: readonly string[]): string {
  const suffixes = new Set(['jr', 'jr.', 'sr', 'sr.', 'ii', 'iii', 'iv']);
  const last = words.findLast((word) => !suffixes.has(word.toLowerCase())) ?? '';
  return lexiconKey(last);
}

/** Whether two words differ by one letter put in, left out or mistaken, or by two neighbours swapped. */
function oneSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < 5) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from += 1;
  let back = 0;
  while (back < Math.min(a.length, b.length) - from && a.at(-1 - back) === b.at(-1 - back)) back += 1;
  const [restA, restB] = [a.length - from - back, b.length - from - back];
  if (restA <= 1 && restB <= 1) return true;
  return restA === 2 && restB === 2 && a[from] === b[from + 1] && a[from + 1] === b[from];
}
