import { lexicon } from '../../../language/lexicon.js';
import type { Token } from '../../../language/tokens.js';
import type { Asked } from '../asked.js';
import { gapVerb } from '../gap-verb.js';
import { nounsAfter, nounType, typed } from '../question-nouns.js';
import { isCopula } from './asking-word.js';
import { asksPurpose, lacksObject } from './lacking.js';

/** "What does it come to", "what did it cost": asks for a figure. */
const amounting = new Set(['cost', 'amount', 'total', 'earn', 'weigh']);

/** What does something of itself, of the types of nouns: "What are the nations starting to …" asks what they start. */
const doers = new Set(['person', 'organization', 'place', 'thing']);
/** Words of a question after what letters stand for. */
const spelledOut = new Set(['stand', 'letter', 'initial', 'abbreviation', 'acronym']);

/** "What is the target of …", "what was his reason", "what does X say about …". */
export function whatIs(tokens: readonly Token[], whAt: number, base: Asked): Asked {
  if (!isCopula(tokens[whAt + 1])) {
    const stands = tokens.findIndex(
      (token, index) => token.lemma === 'stand' && tokens[index + 1]?.lower === 'for',
    );
    if (stands > 0) {
      const typing = tokens.flatMap((token, index) => (spelledOut.has(token.lemma) ? [index] : []));
      return { ...base, type: 'definition', subject: false, typing: new Set(typing) };
    }
    const means = meaningAsked(tokens, whAt);
    if (means !== null) return { ...base, type: 'definition', subject: false, typing: new Set([means]) };
    const verb = tokens[gapVerb(tokens, whAt + 3)];
    if (tokens.some((token, index) => index > whAt + 1 && isAmounting(tokens, index, token)))
      return { ...base, type: 'quantity', anyFigure: true, subject: false };
    if (verb !== undefined && lexicon().cues.verbs.has(verb.lower))
      return { ...base, type: 'description', subject: false };
    return { ...base, type: 'thing', subject: false };
  }
  // 'What is "leachate"?'
  const from = whAt + (tokens[whAt + 2]?.pos === 'PUNCT' ? 3 : 2);
  const { focus, head, indexes, possessed } = nounsAfter(tokens, from);
  const ends = (indexes.at(-1) ?? whAt) + 1;
  const rest = tokens.slice(ends).filter((token) => token.pos !== 'PUNCT');
  if (head === null) return { ...base, type: 'thing', subject: false };
  // "What are the nations starting to recognise?" asks for the object of the verb behind them.
  const isDoing = (token: Token, at: number): boolean =>
    token.pos === 'VERB' &&
    token.lower.endsWith('ing') &&
    !['ADP', 'SCONJ'].includes(rest[at - 1]?.pos ?? '');
  const type = nounType(focus);
  // "The longest term facing him" is what it is, "what the outlays are starting to do" what they do.
  const isDoneByIt = (token: Token, at: number): boolean =>
    isDoing(token, at) && (type === undefined || doers.has(type) || rest[at + 1]?.lower === 'to');
  if (asksPurpose(rest, tokens[ends - 1])) return { ...base, type: 'reason', subject: false };
  if (rest.some(isDoneByIt) || lacksObject(tokens, ends, type))
    return { ...base, type: 'thing', subject: false };
  if (focus.at(-1) === 'name' && rest[0]?.lower === 'of') {
    const named = nounsAfter(tokens, tokens.indexOf(rest[0]) + 1);
    return typed(nounType(named.focus), { ...base, subject: false }, indexes.slice(-1), [...named.focus]);
  }
  // "What is an alliance?" asks for no alliance; "What is Norway's capital?" does not ask what a capital is.
  const isName = indexes.every((index) => tokens[index]?.pos === 'PROPN');
  const isAny = tokens[from]?.lower === 'a' || tokens[from]?.lower === 'an';
  if (rest.length === 0 && !possessed && (isName || isAny || type === undefined))
    return { ...base, type: 'definition', focus };
  return typed(type, { ...base, subject: false }, type === 'title' ? indexes.slice(-1) : [], focus);
}

/** Index of the verb of "What does … mean?"; null where somebody means it, or it means something for another. */
function meaningAsked(tokens: readonly Token[], whAt: number): number | null {
  const last = tokens.findLastIndex(({ pos }) => pos !== 'PUNCT');
  const isMeant = tokens[last]?.lemma === 'mean' && tokens[whAt + 2]?.pos !== 'PRON';
  return isMeant ? last : null;
}

function isAmounting(tokens: readonly Token[], index: number, token: Token): boolean {
  const next = tokens[index + 1];
  if (token.pos !== 'VERB') return false;
  // "Come to" before a verb leads to a deed: "what did he come to say".
  const comesTo = next?.lower === 'to' && tokens[index + 2]?.pos !== 'VERB';
  // What money is spent on is no sum: "What does it spend the money on?"
  const spendsOn = next?.lower === 'on' && tokens[index + 2]?.pos !== 'PUNCT';
  return (
    amounting.has(token.lemma) || (token.lemma === 'come' && comesTo) || (token.lemma === 'spend' && spendsOn)
  );
}
