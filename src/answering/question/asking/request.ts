import type { Token } from '../../../language/tokens.js';
import type { Asked } from '../asked.js';
import { isPlural, nounsAfter, nounType, typed } from '../question-nouns.js';

/** "Give me …", "list …": a question put as a request. */
const requests = new Set(['give', 'find', 'show', 'get', 'name', 'list', 'cite', 'provide', 'tell', 'quote']);
/** "Could you give me …": asks for it too. */
const ability = new Set(['can', 'could', 'will', 'would']);
const requestWords = new Set(['me', 'us', 'all', 'any', 'some', 'please', 'the', 'an', 'a']);

/**
 * Index of the verb of a question put as a request, "Give me …", "Can you name …"; null where it is none.
 * @param start Index of its first word.
 */
export function requestAt(tokens: readonly Token[], start: number): number | null {
  let at = start;
  if (ability.has(tokens[at]?.lower ?? '') && tokens[at + 1]?.lower === 'you') at += 2;
  if (at > start && tokens[at]?.lower === 'please') at += 1;
  return requests.has(tokens[at]?.lower ?? '') ? at : null;
}

/** "Give me her words on …", "list the countries that …"; null where a question word says what is requested. */
export function requestedThing(tokens: readonly Token[], start: number, none: Asked): Asked | null {
  let at = start + 1;
  let isOne = false;
  for (; requestWords.has(tokens[at]?.lower ?? ''); at += 1) isOne ||= /^an?$/u.test(tokens[at]?.lower ?? '');
  const { focus, head, indexes } = nounsAfter(tokens, at);
  const base: Asked = { ...none, form: 'wh', whAt: start, plural: isPlural(head) };
  // "Quote the minister on …" asks for words, whatever noun follows.
  if (tokens[start]?.lower === 'quote') return { ...base, type: 'quotation', typing: new Set([start]) };
  const type = nounType(focus);
  // "Give me a sight of the city": something of that kind.
  if (head === null || (type === undefined && !isOne)) return null;
  const asked = typed(type, base, indexes.slice(-1), focus);
  return { ...asked, typing: new Set([start, ...asked.typing]) };
}
