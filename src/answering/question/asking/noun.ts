import type { Token } from '../../../language/tokens.js';
import type { Asked } from '../asked.js';
import { behindKind, isRank, isSubject, nounsAfter, nounType, typed } from '../question-nouns.js';
import { isAuxiliary } from './asking-word.js';

/** What a question asks for with a noun behind "what" or "which"; null without one. */
export function nounAsked(tokens: readonly Token[], whAt: number, base: Asked): Asked | null {
  const owner = ownerAsked(tokens, whAt);
  if (owner !== null) {
    const type = nounType(owner.focus);
    if (type !== undefined) return { ...typed(type, base, [owner.index], owner.focus), subject: false };
  }
  const from = behindKind(tokens, whAt + 1);
  const led: Asked = from === whAt + 1 ? base : { ...base, typing: new Set([from - 2]) };
  const { focus, head, indexes } = nounsAfter(tokens, from);
  if (head !== null && indexes.length > 0) {
    const afterNoun = (indexes.at(-1) ?? whAt) + 1;
    // "By what percentage year-on-year", "on what day European leaders met": a measure needs no noun behind it.
    const opening = nounType(focus.slice(0, 1));
    if (opening === 'percentage' || (opening === 'date' && beginsAnew(tokens[indexes[1] ?? -1]))) {
      return { ...typed(opening, led, indexes.slice(0, 1), focus.slice(0, 1)), subject: false };
    }
    if (isArea(tokens, afterNoun - 1))
      return { ...led, type: 'place', focus, subject: isSubject(tokens, afterNoun) };
    // What the tagger took for one more noun may be the verb ("which member cast doubt"), unless an auxiliary follows.
    const isWhole = isAuxiliary(tokens[afterNoun]);
    for (let length = focus.length; length > (isWhole ? focus.length - 1 : 0); length -= 1) {
      const asksRank = isWhole && isRank(focus, tokens.slice(afterNoun + 1));
      const type = asksRank ? 'ordinal' : nounType(focus.slice(0, length));
      if (type === undefined) continue;
      const asked = typed(type, led, indexes.slice(length - 1, length), focus.slice(0, length));
      return {
        ...asked,
        subject: isSubject(tokens, length < focus.length ? (indexes[length] ?? afterNoun) : afterNoun),
      };
    }
    return { ...led, type: 'thing', focus, subject: isSubject(tokens, afterNoun) };
  }
  return null;
}

/** Whether a word behind a noun begins a noun phrase of its own: "day | European leaders". */
function beginsAnew(token: Token | undefined): boolean {
  return token !== undefined && (token.pos === 'ADJ' || /^\p{Lu}/u.test(token.word));
}

/** Nouns that name a place only as a part of a bigger one: "parts of the world". */
const areas = new Set(['area', 'part', 'region', 'corner']);
const wholes = new Set('world globe earth planet country state city continent island town region'.split(' '));

function isArea(tokens: readonly Token[], at: number): boolean {
  const [noun, of, article, whole] = tokens.slice(at, at + 4);
  return (
    areas.has(noun?.lemma ?? '') &&
    of?.lower === 'of' &&
    article?.pos === 'DET' &&
    wholes.has(whole?.lemma ?? '')
  );
}

/** The owner where that is asked: the state of "which state's board"; null elsewhere. */
function ownerAsked(tokens: readonly Token[], whAt: number): { focus: string[]; index: number } | null {
  const focus: string[] = [];
  for (let at = whAt + 1; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.lower === "'s" && focus.length > 0) return { focus, index: at - 1 };
    if (token?.pos !== 'NOUN' && token?.pos !== 'PROPN' && token?.pos !== 'ADJ') return null;
    focus.push(token.lemma);
  }
  return null;
}
