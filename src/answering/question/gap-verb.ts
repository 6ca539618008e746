import { findDates } from '../../annotate/dates.js';
import { lexicon } from '../../language/lexicon.js';
import type { Token } from '../../language/tokens.js';
import { overlaps } from '../../model/span.js';

/** What an object may consist of. */
const nominal = new Set<Token['pos']>(['DET', 'ADJ', 'NUM', 'NOUN', 'PROPN', 'PRON', 'PART']);

/** Verbs of a chain that are looked at: "wants to be seen to try to help". */
const longestChain = 6;

/**
 * The verb that lacks what a question asks for: the last of those that hang together and have no object of their own, as
 * "build" of "what is Berlin trying to build", "do" of "what did the pressure force them to do", "need" of "what does
 * she need to win the race".
 * @param from Index of the first token behind the question word and its noun.
 * @returns The index of its token; the first verb's where each has an object; -1 where there is none.
 */
export function gapVerb(tokens: readonly Token[], from: number): number {
  const dates = findDates(tokens);
  const isNominal = (at: number): boolean => {
    const token = tokens[at];
    return (
      token !== undefined &&
      nominal.has(token.pos) &&
      !isTo(token) &&
      !dates.some((date) => overlaps(date, token))
    );
  };
  let verb = tokens.findIndex((token, at) => at >= from && isDeed(token));
  const first = verb;
  let lacking = -1;
  for (let steps = 0; verb >= 0 && steps < longestChain; steps += 1) {
    let at = behindAdverbs(tokens, verb + 1);
    const object = at;
    while (isNominal(at)) at += 1;
    if (object === at) lacking = verb;
    // "What did they do to help?" asks for a deed.
    if (tokens[verb]?.lemma === 'do') break;
    verb = nextVerb(tokens, behindAdverbs(tokens, at), verb, object < at);
  }
  return lacking < 0 ? first : lacking;
}

/** The verb that a verb leads to: "try *to build*", "stop *building*", "accused of *building*", "say they *build*"; -1 for none. */
function nextVerb(tokens: readonly Token[], at: number, verb: number, hasObject: boolean): number {
  const token = tokens[at];
  if (token === undefined) return -1;
  if (isTo(token)) return verbAt(tokens, at + 1);
  const next = tokens[at + 1];
  if (token.pos === 'ADP' && next?.pos === 'VERB' && next.lower.endsWith('ing')) return at + 1;
  if (token.pos === 'VERB' && token.lower.endsWith('ing') && !hasObject) return at;
  const isSaid = hasObject && lexicon().cues.verbs.has(tokens[verb]?.lower ?? '');
  return isSaid && (token.pos === 'VERB' || token.pos === 'AUX') ? verbAt(tokens, at) : -1;
}

/** The verb at a token, or behind the auxiliaries and adverbs there; -1 for none. */
function verbAt(tokens: readonly Token[], from: number): number {
  let at = from;
  while (tokens[at]?.pos === 'ADV' || (tokens[at]?.pos === 'AUX' && !isDeed(tokens[at]))) at += 1;
  return isDeed(tokens[at]) ? at : -1;
}

/** "Do" may be tagged as an auxiliary wherever it stands. */
function isDeed(token: Token | undefined): boolean {
  return token?.pos === 'VERB' || (token?.pos === 'AUX' && token.lemma === 'do');
}

function behindAdverbs(tokens: readonly Token[], from: number): number {
  let at = from;
  while (tokens[at]?.pos === 'ADV') at += 1;
  return at;
}

function isTo(token: Token | undefined): boolean {
  return token?.lower === 'to' && token.pos === 'PART';
}
