import type { Token } from '../../language/tokens.js';
import type { Asked } from './asked.js';
import { askingWord, behindAsking, behindOpeners, isAuxiliary, unhurried } from './asking/asking-word.js';
import { how } from './asking/how.js';
import { nounAsked } from './asking/noun.js';
import { officeAsked } from './asking/office.js';
import { requestAt, requestedThing } from './asking/request.js';
import { whatIs } from './asking/what.js';
import { who } from './asking/who.js';
import { asksWhy } from './asking/why.js';
import { keywordsAsked } from './keywords.js';
import { isPlural, isSubject, nounsAfter, nounType } from './question-nouns.js';

/** Works out what kind of thing a question asks for. The order of the cases is the order of their precedence. */
export function askedOf(given: readonly Token[]): Asked {
  const tokens = unhurried(given);
  const none: Asked = {
    form: 'keywords',
    type: 'description',
    anyFigure: false,
    wh: '',
    whAt: -1,
    focus: [],
    typing: new Set(),
    subject: false,
    speaker: false,
    plural: false,
  };
  const start = behindOpeners(tokens);
  const polar = isAuxiliary(tokens[start]);
  const whAt = askingWord(tokens, start);
  // "Is it true what she said?" stays polar; "Do you know who said it?" asks who.
  const indirect = polar && ['you', 'we', 'anyone', 'anybody', 'i'].includes(tokens[start + 1]?.lower ?? '');
  const request = requestAt(tokens, start);
  if (polar && (whAt < 0 ? request === null : !indirect))
    return { ...none, form: 'polar', type: 'yes-no', whAt: start };
  if (wantsOwnWords(tokens)) {
    return { ...none, form: 'wh', wh: tokens[whAt]?.lower ?? '', whAt, type: 'quotation' };
  }
  const requested = request === null ? null : requestedThing(tokens, request, none);
  if (requested !== null) return requested;
  if (whAt < 0) return keywordsAsked(tokens, none);
  const wh = tokens[whAt]?.lower ?? '';
  const behind = behindAsking(tokens, whAt);
  const next = tokens[behind];
  const base: Asked = {
    ...none,
    form: 'wh',
    wh,
    whAt,
    subject: isSubject(tokens, behind),
    plural: isPlural(nounsAfter(tokens, whAt + (isAuxiliary(next) ? 2 : 1)).head),
  };

  if (wh === 'when') return { ...base, type: 'date' };
  if (wh === 'where') return { ...base, type: asksRank(tokens) ? 'ordinal' : 'place' };
  if (wh === 'why') return { ...base, type: 'reason' };
  if (wh === 'whose') return { ...base, type: 'person', focus: nounsAfter(tokens, whAt + 1).focus };
  if (wh === 'who' || wh === 'whom') return who(tokens, behind, base);
  if (wh === 'how') return how(tokens, whAt, base);

  if (wh === 'what') {
    if (asksWhy(tokens, behind)) return { ...base, type: 'reason' };
    const office = officeAsked(tokens, whAt);
    if (office !== null) return { ...base, type: 'title', subject: false, typing: office };
  }
  if (isAuxiliary(next) || next?.lower === "'s") return whatIs(tokens, whAt, base);
  const noun = nounAsked(tokens, whAt, base);
  if (noun !== null) return noun;
  if (next?.lower === 'happened' || next?.lemma === 'happen') return { ...base, type: 'description' };
  return { ...base, type: 'thing' };
}

/** "In his own words", "word for word", "the quoted phrase": what stands in quotation marks is wanted. */
function wantsOwnWords(tokens: readonly Token[]): boolean {
  return tokens.some(({ lower }, at) => {
    const next = tokens[at + 1];
    if (lower === 'verbatim' || (lower === 'quoted' && next?.pos !== 'ADP')) return true;
    if (lower === 'word') return next?.lower === 'for' && tokens[at + 2]?.lower === 'word';
    return lower === 'own' && next !== undefined && nounType([next.lemma]) === 'quotation';
  });
}

/** "Where does it rank?", "Where in the ranking of ports …": asks for a place among others. */
function asksRank(tokens: readonly Token[]): boolean {
  return tokens.some(({ lemma }) => lemma === 'rank' || lemma === 'ranking');
}
