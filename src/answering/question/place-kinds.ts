import { lexicon, lexiconKey } from '../../language/lexicon.js';
import type { Token } from '../../language/tokens.js';

/** What the lexicon calls the places that a question's noun may ask for. */
interface AskedKinds {
  /** What the noun says. */
  readonly kinds: readonly string[];
  /** What it may mean besides: a "member state" is a country, and an island may be known as a city. */
  readonly besides?: readonly string[];
}

const kindsAsked = new Map<string, AskedKinds>([
  ['country', { kinds: ['country'] }],
  ['nation', { kinds: ['country'] }],
  ['continent', { kinds: ['continent'] }],
  ['ocean', { kinds: ['ocean'] }],
  ['sea', { kinds: ['sea'] }],
  ['river', { kinds: ['river'] }],
  ['lake', { kinds: ['lake'] }],
  ['island', { kinds: ['island', 'country'], besides: ['city', 'state'] }],
  ['mountain', { kinds: ['mountain'] }],
  ['state', { kinds: ['state', 'province'], besides: ['country', 'region'] }],
  ['province', { kinds: ['province', 'state'], besides: ['region'] }],
  ['city', { kinds: ['city'] }],
  ['town', { kinds: ['city'] }],
]);

/** Kinds of which the lexicon names all: an unknown name is none of them. */
const complete = new Set(['country', 'continent', 'ocean']);

/** Nouns that may ask for no place at all: "what state is it in?" */
const ambiguous = new Set(['state']);

/** Longest name that is looked up, in tokens. */
const longestName = 4;

/**
 * Whether words can be the kind of place that a noun asks for: "which country" is not answered by "Paris", and only a
 * known country is one. A noun of no such kind takes anything.
 */
export function isPlaceAsked(noun: string, words: readonly Token[]): boolean {
  const wanted = kindsAsked.get(noun);
  if (wanted === undefined) return true;
  const known = kindsOf(words);
  if (known.length > 0) {
    return !endsInOther(noun, words) && known.some((kind) => wanted.kinds.includes(kind));
  }
  return !wanted.kinds.every((kind) => complete.has(kind));
}

/**
 * Whether words that do not look like the kind of place that a noun asks for may be one all the same. Of a kind whose
 * places are all known nothing else is, but "Russia and China" in quotation marks names two; of another, no place of a kind that is known to be different, and nothing without a name.
 */
export function mayBePlaceAsked(noun: string, words: readonly Token[]): boolean {
  const wanted = kindsAsked.get(noun);
  if (wanted === undefined) return true;
  const { kinds, besides = [] } = wanted;
  if (kinds.every((kind) => complete.has(kind))) return isPlaceAsked(noun, words);
  const known = kindsOf(words);
  if (known.length > 0) return known.some((kind) => kinds.includes(kind) || besides.includes(kind));
  return ambiguous.has(noun) || words.some(({ word, lower }) => word !== lower);
}

/** Kinds of the places that are named among some words. */
function kindsOf(words: readonly Token[]): string[] {
  const { countries, places } = lexicon();
  const kinds: string[] = [];
  for (let at = 0; at < words.length;) {
    let length = Math.min(longestName, words.length - at);
    for (; length > 0; length -= 1) {
      const key = lexiconKey(
        words
          .slice(at, at + length)
          .map((token) => token.word)
          .join(' '),
      );
      const kind = countries.byForm.has(key) ? 'country' : places.byName.get(key)?.kind;
      if (kind === undefined) continue;
      kinds.push(kind);
      break;
    }
    at += Math.max(1, length);
  }
  return kinds;
}

/** Whether words are about something else than the place in them: "British experience" is no country. */
function endsInOther(noun: string, words: readonly Token[]): boolean {
  const last = words.at(-1);
  return last?.pos === 'NOUN' && last.word === last.lower && last.lemma !== noun;
}
