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
  readonly surnames: ReadonlySet<string>;
  /** Whole names that neither title nor given name gives away, but the way they are used. */
  readonly names: ReadonlySet<string>;
}

export const nobody: KnownPeople = { surnames: new Set(), names: new Set() };

export const isCapitalised = (token: Token | undefined): boolean =>
  token !== undefined && /^\p{Lu}/u.test(token.word);
export const isWord = (token: Token | undefined): boolean =>
  token !== undefined && /^\p{L}/u.test(token.word);
/** Whether one token follows another without white space between. */
export const touches = (left: Token | undefined, right: Token | undefined): boolean =>
  left !== undefined && left.end === right?.start;

/** The stretch from the first token of a range to its last; null for an empty range. */
export function spanOf(tokens: readonly Token[], first: number, end: number): Span | null {
  const start = tokens[first]?.start;
  const stop = tokens[end - 1]?.end;
  return start === undefined || stop === undefined || end <= first ? null : { start, end: stop };
}

/** Longest name of the lexicon, in tokens. */
const longest = 8;

let openings: ReadonlySet<string> | undefined;

/** First words of every name and title: most words open none, and need no further look. */
function openingWords(): ReadonlySet<string> {
  if (openings !== undefined) return openings;
  const { countries, places, organizations, titles } = lexicon();
  const words = new Set<string>();
  const tables = [
    countries.byForm,
    places.byName,
    places.byAdjective,
    organizations.byName,
    titles.byForm,
    titles.honorifics,
  ];
  for (const table of tables) for (const key of table.keys()) words.add(/^[^\s'-]*/u.exec(key)?.[0] ?? key);
  openings = words;
  return words;
}

function kindOf(key: string, single: boolean): PartKind | null {
  const { countries, places, organizations, titles } = lexicon();
  if (organizations.byName.has(key)) return 'organization';
  const country = countries.byName.get(key);
  if (country !== undefined) return country.kind === 'bloc' ? 'organization' : 'place';
  if (places.byName.has(key)) return 'place';
  if (countries.byDemonym.has(key) || places.byAdjective.has(key)) return 'demonym';
  if (titles.byForm.has(key)) return 'title';
  if (!single) return null;
  const bare = key.replaceAll('.', '');
  if (bare !== key && titles.byForm.has(bare)) return 'title';
  return titles.honorifics.has(bare) ? 'honorific' : null;
}

/** The longest name or title of the lexicon that starts at a token. Names need a capital; titles do not. */
export function partAt(tokens: readonly Token[], at: number): Part | null {
  const first = tokens[at];
  if (first === undefined || !isWord(first)) return null;
  const opening = lexiconKey(first.lower);
  if (!openingWords().has(opening) && !openingWords().has(opening.replaceAll('.', ''))) return null;
  const { capitalsOnly } = lexicon();
  const capital = isCapitalised(first);
  let words = '';
  let best: Part | null = null;
  for (let index = at; index < at + longest; index += 1) {
    const token = tokens[index];
    if (token === undefined) break;
    words += (index === at || touches(tokens[index - 1], token) ? '' : ' ') + token.lower;
    if (token.word === '-') continue;
    const key = lexiconKey(words);
    const kind = kindOf(key, index === at);
    if (kind === null || (!capital && kind !== 'title')) continue;
    if (capitalsOnly.has(key) && (token.word !== token.word.toUpperCase() || token.pos === 'PRON')) continue;
    best = { kind, first: at, end: index + 1 };
  }
  return best;
}

/**
 * The lexicon's names and titles in a sentence, the longest first from the left, none overlapping another; the index
 * of each is its first token. What is rather part of a person's name ("Jordan" in "Jordan Peterson") is left out.
 */
export function partsOf(tokens: readonly Token[], known: KnownPeople): readonly (Part | undefined)[] {
  const parts: (Part | undefined)[] = [];
  let at = 0;
  while (at < tokens.length) {
    const part = partAt(tokens, at);
    const personal = part?.kind !== 'title' && part?.kind !== 'honorific' && isPersonal(tokens, at, known);
    if (part === null || personal) {
      at += 1;
      continue;
    }
    parts[at] = part;
    at = part.end;
  }
  return parts;
}

/** Whether a token that the lexicon knows belongs to a person's name here. */
function isPersonal(tokens: readonly Token[], at: number, known: KnownPeople): boolean {
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
    return plain && partAt(tokens, at)?.end === at + 1 && partAt(tokens, at + 1) === null;
  }
  // "Omar Havana", "Mark Cuban": a given name, then one word that ends the run of capitals.
  if (before === undefined || !isCapitalised(before) || partAt(tokens, at)?.end !== at + 1) return false;
  const given = lexiconKey(before.word);
  return (
    givenNames.has(given) &&
    kindOf(given, false) === null &&
    before.end + 1 === token.start &&
    !isCapitalised(next) &&
    token.word !== token.word.toUpperCase()
  );
}
