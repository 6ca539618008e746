import type { QuestionNounType } from '../../../language/lexicon.js';
import type { Token } from '../../../language/tokens.js';
import { gapVerb } from '../gap-verb.js';

/** Types of nouns that a participle may describe: "the amount paid", against "the ship called". */
const paidOrSet = new Set<QuestionNounType | undefined>([
  'figure',
  'quantity',
  'money',
  'percentage',
  'date',
  'duration',
  'ordinal',
]);

/** Prepositions that say when, with nothing behind: "what was her job before?" */
const times = new Set(['before', 'after', 'since']);

/**
 * Whether what stands behind the noun of "what was the ship …" lacks its object, so that the noun is not what is asked
 * for: "what was the ship called", "known for", "ordered to carry".
 * @param from Index of the token behind the noun.
 * @param type What the noun itself would ask for.
 */
export function lacksObject(
  tokens: readonly Token[],
  from: number,
  type: QuestionNounType | undefined,
): boolean {
  const last = tokens.findLastIndex(({ pos }) => pos !== 'PUNCT');
  if (last < from) return false;
  if (tokens[last]?.pos === 'ADP' && !times.has(tokens[last].lower)) return true;
  const first = tokens.findIndex(({ pos }, at) => at >= from && pos !== 'ADV');
  if (tokens[first]?.pos !== 'VERB') return false;
  return first === last ? !paidOrSet.has(type) : gapVerb(tokens, first) !== first;
}

/**
 * "What is the meeting in Paris for?": no verb or adjective that "for" belongs to.
 * @param noun The last word before `rest`.
 */
export function asksPurpose(rest: readonly Token[], noun: Token | undefined): boolean {
  const before = rest.at(-2) ?? noun;
  return (
    rest.at(-1)?.lower === 'for' &&
    (before?.pos === 'NOUN' || before?.pos === 'PROPN') &&
    !rest.some(({ pos }) => pos === 'VERB')
  );
}
