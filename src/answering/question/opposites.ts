import { lexicon } from '../../language/lexicon.js';
import type { Token } from '../../language/tokens.js';

/** Beginnings that turn a word into its opposite. */
const turning = ['un', 'non', 'in', 'im', 'ir', 'il', 'dis', 'mis'] as const;

/** Whether a word says the opposite of another: "reject" of "accept", "unpaid" of "paid". */
export function isOpposite(word: Token, other: Token): boolean {
  const contraries = oppositesOf(other);
  return contraries.has(word.lemma) || contraries.has(word.lower) || turns(word, other);
}

/** The lexicon's opposites of a word, as written and in its dictionary form ("lower" is no form of "low" as a verb). */
export function oppositesOf({ lower, lemma }: Token): ReadonlySet<string> {
  const { antonyms } = lexicon();
  return new Set([...(antonyms.get(lower) ?? []), ...(antonyms.get(lemma) ?? [])]);
}

function turns({ lower }: Token, other: Token): boolean {
  return turning.some((prefix) => lower === prefix + other.lower || lower === `${prefix}-${other.lower}`);
}
