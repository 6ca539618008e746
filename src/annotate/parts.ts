import { lexicon, lexiconKey } from '../language/lexicon.js';
import type { Token } from '../language/tokens.js';
import type { Span } from '../model/span.js';

export type PartKind = 'organization' | 'place' | 'demonym' | 'title' | 'honorific';

/** A name or title of the lexicon in a sentence: a half-open range of tokens. */
export interface Part {
  readonly kind: PartKind;
  readonly first: number;
  readonly end: number;
}

/** People known from the whole collection; every key is folded. */
export interface KnownPeople {
  /** Such a word alone is a person too. */
  readonly surnames: Pick<ReadonlySet<string>, 'has'>;
  /** Whole names that neither title nor given name gives away, but the way they are used. */
  readonly names: Pick<ReadonlySet<string>, 'has'>;
}

export const nobody: KnownPeople = { surnames: new Set(), names: new Set() };

/** Plain letters are told by their codes: these two are asked of every word several times over. */
export function isCapitalised(token: Token | undefined): boolean {
  if (token === undefined) return false;
  const code = token.word.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(token.word);
}

export function isWord(token: Token | undefined): boolean {
  if (token === undefined) return false;
  const code = token.word.charCodeAt(0) | 32;
  return code < 128 ? code >= 97 && code <= 122 : /^\p{L}/u.test(token.word);
}

/** Whether one token follows another without white space between. */
export const touches = (left: Token | undefined, right: Token | undefined): boolean =>
  left !== undefined && left.end === right?.start;

/** The stretch from the first token of a range to its last; null for an empty range. */
export function spanOf(tokens: readonly Token[], first: number, end: number): Span | null {
  const start = tokens[first]?.start;
  const stop = tokens[end - 1]?.end;
  return start === undefined || stop === undefined || end <= first ? null : { start, end: stop };
}

/** Longest name of the lexicon, in tokens, that is looked for. */
const longest = 8;

/** The lexicon's names and titles in one table, and how many tokens those that begin with a word may take. */
interface Forms {
  readonly kinds: ReadonlyMap<string, PartKind>;
  /** First word → tokens of the longest form it opens. */
  readonly names: ReadonlyMap<string, number>;
  readonly titles: ReadonlyMap<string, number>;
  /** What longer forms begin with, up to each of their words. */
  readonly beginnings: ReadonlySet<string>;
}

let gathered: Forms | undefined;

function forms(): Forms {
  if (gathered !== undefined) return gathered;
  const { countries, places, organizations, titles } = lexicon();
  const kinds = new Map<string, PartKind>();
  const names = new Map<string, number>();
  const titleLengths = new Map<string, number>();
  const beginnings = new Set<string>();
  const add = (key: string, kind: PartKind): void => {
    for (const { index } of key.matchAll(/[\s'-]/gu)) beginnings.add(key.slice(0, index));
    if (!kinds.has(key)) kinds.set(key, kind);
    const first = /^[^\s'-]*/u.exec(key)?.[0] ?? key;
    const tokens = 1 + key.split(/[\s']/u).length - 1 + 2 * (key.split('-').length - 1);
    for (const lengths of kind === 'title' ? [names, titleLengths] : [names]) {
      lengths.set(first, Math.min(longest, Math.max(lengths.get(first) ?? 0, tokens)));
    }
  };
  // In this order: what is two things counts as the first.
  for (const key of organizations.byName.keys()) add(key, 'organization');
  for (const [key, { kind }] of countries.byName) add(key, kind === 'bloc' ? 'organization' : 'place');
  for (const key of places.byName.keys()) add(key, 'place');
  for (const key of countries.byDemonym.keys()) add(key, 'demonym');
  for (const key of places.byAdjective.keys()) add(key, 'demonym');
  for (const key of titles.byForm.keys()) add(key, 'title');
  for (const key of titles.honorifics.keys()) add(key, 'honorific');
  gathered = { kinds, names, titles: titleLengths, beginnings };
  return gathered;
}

function kindOf(key: string, single: boolean): PartKind | null {
  const { kinds } = forms();
  const kind =
    kinds.get(key) ?? (single && key.includes('.') ? kinds.get(key.replaceAll('.', '')) : undefined);
  return kind === undefined || (kind === 'honorific' && !single) ? null : kind;
}

/** The longest name or title of the lexicon that starts at a token. Names need a capital; titles do not. */
function partAt(tokens: readonly Token[], at: number): Part | null {
  const first = tokens[at];
  if (first === undefined || !isWord(first)) return null;
  const capital = isCapitalised(first);
  const lengths = capital ? forms().names : forms().titles;
  const opening = lexiconKey(first.lower);
  const limit =
    lengths.get(opening) ?? (opening.includes('.') ? lengths.get(opening.replaceAll('.', '')) : undefined);
  if (limit === undefined) return null;
  const { capitalsOnly } = lexicon();
  const { beginnings } = forms();
  let words = '';
  let best: Part | null = null;
  for (let index = at; index < at + limit; index += 1) {
    const token = tokens[index];
    if (token === undefined) break;
    words += (index === at || touches(tokens[index - 1], token) ? '' : ' ') + token.lower;
    if (token.word === '-') continue;
    const key = lexiconKey(words);
    const kind = kindOf(key, index === at);
    const isName = kind !== null && (capital || kind === 'title');
    const asWord = capitalsOnly.has(key) && (token.word !== token.word.toUpperCase() || token.pos === 'PRON');
    if (isName && !asWord) best = { kind, first: at, end: index + 1 };
    if (index > at && !beginnings.has(key)) break;
  }
  return best;
}

/**
 * The lexicon's names and titles in a sentence, the longest first from the left, none overlapping another; the index
 * of each is its first token. What is rather part of a person's name ("Jordan" in "Jordan Peterson") is left out.
 */
export function partsOf(tokens: readonly Token[], known: KnownPeople): readonly (Part | undefined)[] {
  const parts = tokens.map((): Part | undefined => undefined);
  let at = 0;
  while (at < tokens.length) {
    const part = partAt(tokens, at);
    const named = part !== null && part.kind !== 'title' && part.kind !== 'honorific';
    if (part === null || (named && isPersonal(tokens, at, part, known))) {
      at += 1;
      continue;
    }
    parts[at] = part;
    at = part.end;
  }
  return parts;
}

/** Whether the token that a name of the lexicon begins with belongs to a person's name here. */
function isPersonal(tokens: readonly Token[], at: number, part: Part, known: KnownPeople): boolean {
  const { givenNames, ambiguousNames } = lexicon();
  const token = tokens[at];
  if (token === undefined) return false;
  const key = lexiconKey(token.word);
  if (known.surnames.has(key)) return true;
  const next = tokens[at + 1];
  const before = tokens[at - 1];
  if (givenNames.has(key) && isCapitalised(next) && next !== undefined) {
    if (known.surnames.has(lexiconKey(next.word))) return true;
    // "Jordan Peterson": no other name of the lexicon begins behind it.
    const plain = kindOf(key, false) === null || ambiguousNames.has(key);
    return plain && part.end === at + 1 && partAt(tokens, at + 1) === null;
  }
  // "Omar Havana", "Mark Cuban": a given name, then one word that ends the run of capitals.
  if (before === undefined || !isCapitalised(before) || part.end !== at + 1) return false;
  const given = lexiconKey(before.word);
  return (
    givenNames.has(given) &&
    kindOf(given, false) === null &&
    before.end + 1 === token.start &&
    !isCapitalised(next) &&
    token.word !== token.word.toUpperCase()
  );
}
