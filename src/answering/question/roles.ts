import { lexicon, lexiconKey, type Title } from '../../language/lexicon.js';
import type { Person } from '../../model/annotation.js';
import { Recent } from '../../model/recent.js';
import type { Analysis } from './analyse.js';

/** An office that a question asks the holder of. */
export interface Office {
  /** As asked. */
  readonly words: string;
  isHeldBy(person: Person): boolean;
  /** The role by which somebody holds the same title somewhere else, as written, or null. */
  elsewhere(person: Person): string | null;
}

const copulas = new Set(['is', 'was', "'s", 'are', 'were']);
const small = new Set(['the', 'a', 'an', 'of', 'for', 'at', 'in', "'s", 'current', 'new', 'name']);

const pastCopulas = new Set(['was', 'were']);

/** Words before a title whose bearer held it once. */
const past = new Set(['former', 'ex', 'late', 'then']);

/** Words before a title that make its bearer somebody else than its holder. */
const otherHolders = new Set([
  'former',
  'ex',
  'late',
  'then',
  'deputy',
  'acting',
  'vice',
  'outgoing',
  'interim',
]);

/**
 * The office in "Who is the prime minister of Lithuania?"; null for a question that asks for a person otherwise.
 * Somebody holds it whose role has the same title, or one that its generic noun may call, and every country and
 * organisation asked for.
 */
export function titleAsked(analysis: Analysis): Office | null {
  let office = asked.get(analysis);
  if (office === undefined) asked.set(analysis, (office = readOffice(analysis)));
  return office;
}

/** One question is asked for its office of every sentence. */
const asked = new WeakMap<Analysis, Office | null>();

function readOffice(analysis: Analysis): Office | null {
  const { asked, tokens } = analysis;
  if (asked.type !== 'person' || !copulas.has(tokens[asked.whAt + 1]?.lower ?? '')) return null;
  const rest = tokens.slice(asked.whAt + 2).filter((token) => token.pos !== 'PUNCT');
  // A verb makes it a question about a deed: "Who is the minister that resigned?"
  if (rest.some((token) => token.pos === 'VERB' || token.pos === 'AUX')) return null;
  const words = rest.map((token) => lexiconKey(token.word)).filter((word) => !small.has(word));
  const heads = titleHeads(
    rest.map((token) => lexiconKey(token.word)),
    true,
  );
  if (heads.size === 0) return null;
  const affiliations = affiliationsOf(words);
  const isPast = pastCopulas.has(tokens[asked.whAt + 1]?.lower ?? '');
  const hasTitle = (role: string): boolean => {
    const held = readRole(role);
    // Who held an office does not hold it, but did; a deputy never did.
    if (held.others.some((word) => !words.includes(word) && !(isPast && past.has(word)))) return false;
    return [...heads].some((head) => held.heads.has(head));
  };
  const isOf = (role: string): boolean => {
    const of = readRole(role).affiliations;
    return [...affiliations].every((one) => of.has(one));
  };
  const first = rest[0];
  const last = rest.at(-1);
  return {
    words: first === undefined || last === undefined ? '' : analysis.question.slice(first.start, last.end),
    isHeldBy: (person) => person.roles.some((role) => hasTitle(role) && isOf(role)),
    elsewhere: (person) =>
      person.roles.find((role) => hasTitle(role) && readRole(role).affiliations.size > 0 && !isOf(role)) ??
      null,
  };
}

/** A role as offices are compared with it. */
interface Role {
  readonly heads: ReadonlySet<string>;
  readonly affiliations: ReadonlySet<string>;
  /** Its words that make its bearer somebody else than its holder. */
  readonly others: readonly string[];
}

/** Roles that are kept as they were read; some 500 bytes each. */
const mostKept = 20_000;
const roles = new Recent<string, Role>(mostKept);

/** What may end a word of a role: "France's", "Gov."; not the full stop of "U.S.". */
const trailing = /'s?$|(?<!\.[a-z]+)\.$/u;

function readRole(role: string): Role {
  return roles.get(role, () => {
    const words = role.split(/[\s-]+/u).map((word) => lexiconKey(word).replace(trailing, ''));
    return {
      heads: titleHeads(words, false),
      affiliations: affiliationsOf(words),
      others: words.filter((word) => otherHolders.has(word)),
    };
  });
}

/** Words of the longest title that is looked for: "secretary of state for foreign affairs". */
const longestTitle = 6;

/**
 * Heads of the titles in a run of words; with `generic`, also of those that its generic nouns may call, outside a longer
 * title: the secretary of state is not any secretary.
 */
function titleHeads(words: readonly string[], generic: boolean): Set<string> {
  const { titles } = lexicon();
  const heads = new Set<string>();
  for (let at = 0; at < words.length;) {
    let length = Math.min(longestTitle, words.length - at);
    const titleOf = (count: number): Title | undefined =>
      titles.byForm.get(words.slice(at, at + count).join(' '));
    while (length > 1 && titleOf(length) === undefined) length -= 1;
    const title = titleOf(length);
    if (title !== undefined) heads.add(title.head);
    if (generic && length === 1)
      for (const one of titles.byGeneric.get(words[at] ?? '') ?? []) heads.add(one.head);
    at += length;
  }
  return heads;
}

/** Countries and organisations named in a run of words, by their names in the lexicon. */
function affiliationsOf(words: readonly string[]): Set<string> {
  const { countries, organizations } = lexicon();
  const found = new Set<string>();
  for (let at = 0; at < words.length; at += 1) {
    for (const length of [3, 2, 1]) {
      const key = words.slice(at, at + length).join(' ');
      const name = countries.byForm.get(key)?.name ?? organizations.byName.get(key)?.name;
      if (name === undefined) continue;
      found.add(name);
      break;
    }
  }
  return found;
}
