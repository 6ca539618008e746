import { wordCodes } from '../../../language/figure-terms.js';
import { lexicon, lexiconKey } from '../../../language/lexicon.js';
import type { Token } from '../../../language/tokens.js';
import type { AnswerType } from '../../../model/question.js';
import type { Asked } from '../asked.js';
import { classOfNoun } from '../noun-kinds.js';
import { isSubject, nounsAfter } from '../question-nouns.js';
import { isCopula } from './asking-word.js';

/** "How did she describe …": asks for her words on it. */
const describing = new Set(
  'describe characterize characterise word phrase put view see regard assess judge rate react respond reply answer explain define sum call label'.split(
    ' ',
  ),
);
/** What things are whose length is one of space or pages, as often as one of time. */
const extended = new Set(['communication', 'artifact', 'object', 'substance', 'location', 'animal', 'body']);
/** "How is it called?" asks for a name. */
const naming = new Set(['call', 'name', 'title', 'know']);

/** What a question with "how" asks for. */
export function how(tokens: readonly Token[], whAt: number, base: Asked): Asked {
  const next = tokens[whAt + 1];
  if (next === undefined) return { ...base, type: 'manner' };
  if (next.lower === 'come') return { ...base, type: 'reason', typing: new Set([whAt + 1]) };
  if (next.lower === 'many') {
    const { focus, indexes } = nounsAfter(tokens, whAt + 2);
    return {
      ...base,
      type: countedType(focus),
      focus,
      typing: new Set([whAt + 1, ...currencyAt(tokens, indexes)]),
      subject: isSubject(tokens, (indexes.at(-1) ?? whAt + 1) + 1),
    };
  }
  if (next.lower === 'much') {
    const { focus } = nounsAfter(tokens, whAt + 2);
    const money = tokens.some((token) =>
      ['money', 'cost', 'spend', 'pay', 'worth', 'price', 'earn', 'charge', 'sell'].includes(token.lemma),
    );
    return {
      ...base,
      type: money ? 'money' : 'quantity',
      anyFigure: true,
      focus,
      typing: new Set([whAt + 1]),
    };
  }
  if (next.lower === 'long' && isExtended(tokens, whAt + 2))
    return { ...base, type: 'quantity', anyFigure: true, typing: new Set([whAt + 1]) };
  const type = lexicon().howTypes.get(lexiconKey(next.lower));
  if (type !== undefined && (next.pos === 'ADJ' || next.pos === 'ADV')) {
    return { ...base, type, anyFigure: type === 'quantity', typing: new Set([whAt + 1]) };
  }
  const last = tokens.findLastIndex(({ pos }) => pos !== 'PUNCT');
  if (isCopula(next) && naming.has(tokens[last]?.lemma ?? ''))
    return { ...base, type: 'thing', typing: new Set([last]) };
  const verb = tokens.find(
    (token, at) => at > whAt + 1 && (token.pos === 'VERB' || isDescribing(tokens, at)),
  );
  return { ...base, type: verb !== undefined && describing.has(verb.lemma) ? 'description' : 'manner' };
}

/** Whether a verb that the tagger takes for a noun stands behind a subject: "did Ito word the warning". */
function isDescribing(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = tokens.slice(at - 1, at + 2);
  return (
    token?.pos === 'NOUN' &&
    describing.has(token.lemma) &&
    (before?.pos === 'PROPN' || before?.pos === 'PRON') &&
    (next?.pos === 'DET' || next?.pos === 'PRON')
  );
}

/** Whether "is the report", of which the first word is at an index, asks after something that has pages or a length. */
function isExtended(tokens: readonly Token[], at: number): boolean {
  if (!isCopula(tokens[at]) || tokens.slice(at + 1).some(({ pos }) => pos === 'VERB')) return false;
  const { head } = nounsAfter(tokens, at + 1);
  return head !== null && extended.has(classOfNoun(head.lemma) ?? '');
}

/** "How many years" asks for a duration, "how many euros" for money. */
function countedType(focus: readonly string[]): AnswerType {
  const { units } = lexicon();
  const head = focus.at(-1) ?? '';
  if (focus.some((word) => units.percent.has(word))) return 'percentage';
  if (units.currencies.has(head) && !wordCodes.has(head)) return 'money';
  return units.byForm.get(head)?.dimension === 'time' ? 'duration' : 'quantity';
}

/** "How many euros": "€" says so too. */
function currencyAt(tokens: readonly Token[], indexes: readonly number[]): number[] {
  return indexes.filter((index) => lexicon().units.currencies.has(tokens[index]?.lemma ?? ''));
}
