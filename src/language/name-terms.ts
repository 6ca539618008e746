import { lexicon, lexiconKey } from './lexicon.js';
import { wordTerm } from './word-term.js';

/** A name of several words. */
export interface NamePhrase {
  /** The words behind the first, in lower case. */
  readonly rest: readonly string[];
  readonly term: string;
}

/**
 * How the names of countries, places and organisations become terms: one term for all forms of one name. "per cent" is
 * among them, as two words that are one.
 */
export interface NameTerms {
  /** One-word forms: "german", "germans", "nato". */
  readonly words: ReadonlyMap<string, string>;
  /** Letters of a form with full stops: "us" for "U.S.". */
  readonly initials: ReadonlyMap<string, string>;
  /** Forms that count only in capitals: "us" for "US". */
  readonly capitals: ReadonlyMap<string, string>;
  /** By first word, the longer names first. */
  readonly phrases: ReadonlyMap<string, readonly NamePhrase[]>;
}

interface Named {
  readonly name: string;
  readonly forms: readonly string[];
}

function entries(): Named[] {
  const { countries, places, organizations } = lexicon();
  return [
    ...countries.all.map(({ name, aliases, adjectives, people }) => ({
      name,
      forms: [...aliases, ...adjectives, ...people],
    })),
    ...organizations.all.map(({ name, aliases }) => ({ name, forms: aliases })),
    ...places.all.map(({ name, aliases, adjectives }) => ({ name, forms: [...aliases, ...adjectives] })),
  ];
}

/**
 * A form as the scanner meets it: hyphens apart, without the article. Undefined for an article and a single word: "the
 * times" and "the sun" are newspapers only at times.
 */
function wordsOf(form: string): string[] | undefined {
  const [first, ...rest] = lexiconKey(form)
    .split(/[ -]/u)
    .filter((part) => part !== '');
  if (first === undefined || (first === 'the' && rest.length < 2)) return undefined;
  return first === 'the' ? rest : [first, ...rest];
}

function build(): NameTerms {
  const { ambiguousNames, capitalsOnly } = lexicon();
  const words = new Map<string, string>();
  const initials = new Map<string, string>();
  const capitals = new Map<string, string>();
  const phrases = new Map<string, NamePhrase[]>();
  // Where two names share a form, the earlier keeps it.
  const keep = (map: Map<string, string>, key: string, term: string): void => {
    if (!map.has(key)) map.set(key, term);
  };

  for (const [form, unit] of lexicon().units.percent) {
    const [first, ...rest] = form.split(' ');
    if (unit !== '%' || first === undefined || rest.length === 0) continue;
    phrases.set(first, [...(phrases.get(first) ?? []), { rest, term: wordTerm('percent') }]);
  }
  for (const { name, forms } of entries()) {
    const nameWords = wordsOf(name);
    if (!nameWords) continue;
    const term = nameWords.length > 1 ? nameWords.join(' ') : wordTerm(nameWords.join(''));
    for (const form of [name, ...forms]) {
      const [first, ...rest] = wordsOf(form) ?? [];
      if (first === undefined) continue;
      if (rest.length > 0) {
        // A full stop or an apostrophe inside a phrase ends the scanner's word: such a form is found by its words.
        if (![first, ...rest].every((word) => /^[\p{L}\p{N}]+$/u.test(word))) continue;
        const list = phrases.get(first) ?? [];
        if (!phrases.has(first)) phrases.set(first, list);
        if (!list.some((one) => one.rest.join(' ') === rest.join(' '))) list.push({ rest, term });
      } else if (first.includes('.')) keep(initials, first.replaceAll('.', ''), term);
      else if (capitalsOnly.has(first)) keep(capitals, first, term);
      else if (!ambiguousNames.has(first)) keep(words, first, term);
    }
  }
  for (const list of phrases.values()) list.sort((a, b) => b.rest.length - a.rest.length);
  return { words, initials, capitals, phrases };
}

let built: NameTerms | undefined;

/** Built on first use from the lexicon. */
export function nameTerms(): NameTerms {
  built ??= build();
  return built;
}
