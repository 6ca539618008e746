import { lexicon, lexiconKey, type Title } from '../language/lexicon.js';
import type { Token } from '../language/tokens.js';
import type { Person } from '../model/annotation.js';
import type { Span } from '../model/span.js';
import { spanOf } from './parts.js';

/** Words that call a person by a role: "the NATO chief". `words` are folded, without the article. */
export interface Description extends Span {
  readonly words: readonly string[];
  /** Whether an article opens it; without one ("NATO chief says") it is its verb's subject. */
  readonly bare: boolean;
}

/** Most tokens a description may hold. */
const longest = 7;

/** Descriptions of people by their roles in one sentence, in order. */
export function findDescriptions(tokens: readonly Token[]): Description[] {
  const found: Description[] = [];
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    const article = token?.lower === 'the';
    const opens = article || (at === 0 && token !== undefined) || isOpening(tokens, at);
    const from = article ? at + 1 : at;
    const end = opens ? descriptionEnd(tokens, from) : null;
    const span = end === null ? null : spanOf(tokens, at, end);
    if (end === null || span === null) {
      at += 1;
      continue;
    }
    const words = tokens.slice(from, end).flatMap((one) => foldedWords(one));
    const verb = tokens[end];
    const isSubject = verb !== undefined && (verb.pos === 'VERB' || verb.pos === 'AUX') && words.length > 1;
    if (article || isSubject) found.push({ ...span, words, bare: !article });
    at = end;
  }
  return found;
}

function isOpening(tokens: readonly Token[], at: number): boolean {
  return /^["(:]$/u.test(tokens[at - 1]?.word ?? '');
}

function foldedWords(token: Token): string[] {
  return /\p{L}/u.test(token.word) && token.lower !== "'s" ? [lexiconKey(token.word)] : [];
}

/** End of a short description whose last word is a title or a generic noun for one; null if there is none. */
function descriptionEnd(tokens: readonly Token[], from: number): number | null {
  const { titles } = lexicon();
  let end: number | null = null;
  for (let at = from; at < from + longest; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const joined = token.word === '-' && token.end === tokens[at + 1]?.start;
    if (joined) continue;
    if (!['ADJ', 'NOUN', 'PROPN'].includes(token.pos)) break;
    const key = lexiconKey(token.word);
    const pair = `${lexiconKey(tokens[at - 1]?.word ?? '')} ${key}`;
    if (titles.byForm.has(key) || titles.byGeneric.has(key) || (at > from && titles.byForm.has(pair)))
      end = at + 1;
    else if (end !== null) end = null;
  }
  // "the President of France" says more than "the President".
  return end !== null && tokens[end]?.lower === 'of' ? null : end;
}

/**
 * The one person whose role agrees with a description, or null for none or several. The words of a role and of a
 * description agree when they share a title, or one calls the other's ("chief" a secretary general), and every
 * country or organization of the description stands in the role.
 * @param words Folded, without article.
 */
export function holderOf(words: readonly string[], people: Iterable<Person>): Person | null {
  const described = readDescription(words);
  if (described.heads.size === 0) return null;
  let holder: Person | null = null;
  for (const person of people) {
    if (!isDescribed(described, person)) continue;
    if (holder !== null) return null;
    holder = person;
  }
  return holder;
}

/** What a description asks of a person's role. */
export interface Described {
  /** Titles, of which the role must have one. */
  readonly heads: ReadonlySet<string>;
  /** Countries and organizations that must stand in the role. */
  readonly affiliations: readonly string[];
  readonly isShort: boolean;
}

/** Reads a description's words: folded, without article. */
export function readDescription(words: readonly string[]): Described {
  return { heads: headsOf(words), affiliations: affiliationsOf(words), isShort: words.length <= 2 };
}

/** Whether one of a person's roles agrees with a description. */
export function isDescribed({ heads, affiliations, isShort }: Described, { roles }: Person): boolean {
  if (affiliations.length === 0 && !isShort) return false;
  return roles.some((role) => {
    const facts = roleFacts(role);
    return (
      facts.heads.some((head) => heads.has(head)) &&
      affiliations.every((one) => facts.affiliations.includes(one))
    );
  });
}

/** The titles in a person's roles. */
export function titlesOf({ roles }: Person): ReadonlySet<string> {
  return new Set(roles.flatMap((role) => roleFacts(role).heads));
}

/** Titles that the last words of a description name or call. */
function headsOf(words: readonly string[]): Set<string> {
  const { titles } = lexicon();
  const tails = [3, 2, 1].map((length) => words.slice(-length).join(' '));
  const title: Title | undefined = tails
    .map((tail) => titles.byForm.get(tail))
    .find((one) => one !== undefined);
  const called = tails.flatMap((tail) => titles.byGeneric.get(tail) ?? []);
  return new Set([...(title === undefined ? [] : [title.head]), ...called.map((one) => one.head)]);
}

interface RoleFacts {
  readonly heads: readonly string[];
  readonly affiliations: readonly string[];
}

/** Roles come again and again; what they hold is worked out once. Bounded: it starts anew when full. */
const remembered = new Map<string, RoleFacts>();

function roleFacts(role: string): RoleFacts {
  const known = remembered.get(role);
  if (known !== undefined) return known;
  const words = lexiconKey(role)
    .split(/[\s-]+/u)
    .map((word) => word.replace(/'s$/u, ''));
  const facts = { heads: roleHeads(words), affiliations: affiliationsOf(words) };
  if (remembered.size >= 10_000) remembered.clear();
  remembered.set(role, facts);
  return facts;
}

function roleHeads(words: readonly string[]): string[] {
  const { titles } = lexicon();
  const heads: string[] = [];
  let at = 0;
  while (at < words.length) {
    // The longest title wins: a "deputy prime minister" is no prime minister.
    const length = [4, 3, 2, 1].find((size) => titles.byForm.has(words.slice(at, at + size).join(' ')));
    const title =
      length === undefined ? undefined : titles.byForm.get(words.slice(at, at + length).join(' '));
    if (title !== undefined) heads.push(title.head);
    at += length ?? 1;
  }
  return heads;
}

/** Countries and organizations behind the words of a role, by their names: "Lithuanian" → "Lithuania". */
function affiliationsOf(words: readonly string[]): string[] {
  const { countries, organizations } = lexicon();
  const found: string[] = [];
  let at = 0;
  while (at < words.length) {
    let step = 1;
    for (const size of [4, 3, 2, 1]) {
      if (at + size > words.length) continue;
      const phrase = words.slice(at, at + size).join(' ');
      const name = countries.byForm.get(phrase)?.name ?? organizations.byName.get(phrase)?.name;
      if (name === undefined) continue;
      found.push(name);
      step = size;
      break;
    }
    at += step;
  }
  return found;
}
