import type { Analysis, QuestionWord } from '../question/analyse.js';
import type { WordMatch } from './word-match.js';

/** A word met less than this counts as not met. */
const leastMet = 0.3;

/** Tokens within which two words that stand together in the question are still together in a sentence. */
const together = 4;

/** A question word with the places it has in both texts, as indexes of tokens; `there` is null where it is not met. */
interface Pairing {
  readonly word: QuestionWord;
  readonly asked: number;
  readonly there: number | null;
}

/** For each word of a question the index of its token there; null for a word outside of the part that asks. */
export function askedPlaces({ words, tokens }: Analysis): readonly (number | null)[] {
  return words.map((word) => {
    const at = tokens.findIndex((token) => token.start < word.end && word.start < token.end);
    return at < 0 ? null : at;
  });
}

/** What `agreementOf` tells, in its order. */
export const agreementNames = [
  'parted',
  'turned',
  'replaced',
  'any-replaced',
  'dropped',
  'roles-kept',
  'roles-swapped',
  'main-verb-unmet',
] as const;

/**
 * Whether a sentence says of the question's words what the question does, not only holds them: near misses keep the
 * words and change who does what to whom, or put another word in the place of one.
 * @param places As `askedPlaces` has them.
 * @param matches Of the question's words, in their order.
 * @param sentence Tells whether its token at an index has a meaning of its own.
 */
export function agreementOf(
  { asked: { whAt } }: Pick<Analysis, 'asked'>,
  places: readonly (number | null)[],
  matches: readonly WordMatch[],
  sentence: { isContent(index: number): boolean },
): number[] {
  const pairings: Pairing[] = [];
  for (let at = 0; at < matches.length; at += 1) {
    const [match, asked] = [matches[at], places[at]];
    if (match === undefined || asked == null) continue;
    pairings.push({ word: match.word, asked, there: match.strength < leastMet ? null : match.token });
  }
  let pairs = 0;
  let parted = 0;
  let turned = 0;
  let replaced = 0;
  let dropped = 0;
  for (let at = 1; at < pairings.length; at += 1) {
    const [left, right] = [pairings[at - 1], pairings[at]];
    if (left === undefined || right === undefined || right.asked - left.asked > 2) continue;
    pairs += 1;
    if (left.there !== null && right.there !== null) {
      if (Math.abs(right.there - left.there) > together) parted += 1;
      else if (right.there < left.there) turned += 1;
    } else if (left.there === null && right.there !== null) {
      // "The northern army" for "the southern army": another word stands where the one asked for would.
      if (sentence.isContent(right.there - 1)) replaced += 1;
      else dropped += 1;
    } else if (left.there !== null && right.there === null) {
      if (sentence.isContent(left.there + 1)) replaced += 1;
      else dropped += 1;
    }
  }
  const share = (count: number): number => (pairs === 0 ? 0 : count / pairs);
  const roles = rolesOf(whAt, pairings);
  return [
    share(parted),
    share(turned),
    share(replaced),
    replaced > 0 ? 1 : 0,
    share(dropped),
    roles.kept,
    roles.swapped,
    roles.verbUnmet ? 1 : 0,
  ];
}

/** Of the words beside the question's main verb, how many stand on the same side of it in the sentence, and how many on the other. */
function rolesOf(
  whAt: number,
  pairings: readonly Pairing[],
): { kept: number; swapped: number; verbUnmet: boolean } {
  const verb = pairings.findLast(({ word, asked }) => word.kind === 'verb' && asked > whAt);
  if (verb === undefined) return { kept: 0, swapped: 0, verbUnmet: false };
  const { there } = verb;
  if (there === null) return { kept: 0, swapped: 0, verbUnmet: true };
  let kept = 0;
  let swapped = 0;
  for (const one of pairings) {
    if (one === verb || one.there === null || one.asked < whAt) continue;
    if (one.asked < verb.asked === one.there < there) kept += 1;
    else swapped += 1;
  }
  const all = Math.max(1, kept + swapped);
  return { kept: kept / all, swapped: swapped / all, verbUnmet: false };
}
