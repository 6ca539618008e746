import { lexicon, lexiconKey } from '../../language/lexicon.js';
import type { Token } from '../../language/tokens.js';

/** What the lexicon calls the places that a question's noun may ask for. */
const kindsAsked = new Map<string, readonly string[]>([
  ['country', ['country']],
  ['nation', ['country']],
  ['continent', ['continent']],
  ['ocean', ['ocean']],
  ['sea', ['sea']],
  ['river', ['river']],
  ['lake', ['lake']],
  ['island', ['island', 'country']],
  ['mountain', ['mountain']],
  ['state', ['state', 'province']],
  ['province', ['province', 'state']],
  ['city', ['city']],
  ['town', ['city']],
]);

/** Kinds of which the lexicon names all: an unknown name is none of them. */
const complete = new Set(['country', 'continent', 'ocean']);

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
  if (known.length > 0) return known.some((kind) => wanted.includes(kind));
  return !wanted.every((kind) => complete.has(kind));
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
