import { wordCodes } from '../../language/figure-terms.js';
import { lexicon, lexiconKey } from '../../language/lexicon.js';
import type { Token } from '../../language/tokens.js';
import type { AnswerType } from '../../model/question.js';
import type { Asked } from './asked.js';
import { keywordsAsked } from './keywords.js';
import { behindKind, isPlural, isRank, isSubject, nounsAfter, nounType, typed } from './question-nouns.js';

const auxiliaries = new Set(
  'is are was were am be do does did has have had can could will would shall should may might must'.split(
    ' ',
  ),
);
/** Question words as they are typed in a hurry. */
const hurried = new Map([
  ['whos', 'who'],
  ['whats', 'what'],
  ['wat', 'what'],
  ['wich', 'which'],
  ['wen', 'when'],
  ['wher', 'where'],
  ['hows', 'how'],
  ['whens', 'when'],
  ['wheres', 'where'],
]);
const whWords = new Set(['who', 'whom', 'whose', 'what', 'which', 'when', 'where', 'why', 'how']);
const openers = new Set([
  'so',
  'and',
  'but',
  'ok',
  'okay',
  'please',
  'hey',
  'hi',
  'hello',
  ',',
  'well',
  'really',
  'also',
]);
const reasonVerbs = new Set(['cause', 'prompt', 'trigger', 'motivate']);
/** "Give me …", "list …": a question put as a request. */
const requests = new Set(['give', 'find', 'show', 'get', 'name', 'list', 'cite', 'provide', 'tell', 'quote']);
const requestWords = new Set(['me', 'us', 'all', 'any', 'some', 'please', 'the', 'an', 'a']);
/** "How did she describe …": asks for her words on it. */
const describing = new Set(
  'describe characterize characterise word phrase put view see regard assess judge rate react respond reply answer explain define sum call label'.split(
    ' ',
  ),
);
/** "What does it come to", "what did it cost": asks for a figure. */
const amounting = new Set(['cost', 'amount', 'total', 'earn', 'weigh']);

/** Works out what kind of thing a question asks for. The order of the cases is the order of their precedence. */
export function askedOf(given: readonly Token[]): Asked {
  const tokens = given.map((token) => {
    const meant = hurried.get(token.lower);
    return meant === undefined ? token : { ...token, lower: meant };
  });
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
  let start = 0;
  while (openers.has(tokens[start]?.lower ?? '')) start += 1;
  const first = tokens[start]?.lower ?? '';
  const polar = auxiliaries.has(first);
  const whAt = askingWord(tokens, start);
  // "Is it true what she said?" stays polar; "Do you know who said it?" asks who.
  const indirect = polar && ['you', 'we', 'anyone', 'anybody', 'i'].includes(tokens[start + 1]?.lower ?? '');
  if (polar && (whAt < 0 || !indirect)) return { ...none, form: 'polar', type: 'yes-no', whAt: start };
  if (wantsOwnWords(tokens)) {
    return { ...none, form: 'wh', wh: tokens[whAt]?.lower ?? '', whAt, type: 'quotation' };
  }
  const requested = requests.has(first) ? requestedThing(tokens, start, none) : null;
  if (requested !== null) return requested;
  if (whAt < 0) return keywordsAsked(tokens, none);
  const wh = tokens[whAt]?.lower ?? '';
  const next = tokens[whAt + 1];
  const base: Asked = {
    ...none,
    form: 'wh',
    wh,
    whAt,
    subject: isSubject(tokens, whAt + 1),
    plural: isPlural(nounsAfter(tokens, whAt + (auxiliaries.has(next?.lower ?? '') ? 2 : 1)).head),
  };

  if (wh === 'when') return { ...base, type: 'date' };
  if (wh === 'where') return { ...base, type: 'place' };
  if (wh === 'why') return { ...base, type: 'reason' };
  if (wh === 'whose') return { ...base, type: 'person', focus: nounsAfter(tokens, whAt + 1).focus };
  if (wh === 'who' || wh === 'whom') return who(tokens, whAt, base);
  if (wh === 'how') return how(tokens, whAt, base);

  if (next !== undefined && (auxiliaries.has(next.lower) || next.lower === "'s"))
    return whatIs(tokens, whAt, base);
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
    // What the tagger took for one more noun may be the verb ("which member cast doubt"), unless an auxiliary follows.
    const isWhole = auxiliaries.has(tokens[afterNoun]?.lower ?? '');
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
  if (next?.lower === 'happened' || next?.lemma === 'happen') return { ...base, type: 'description' };
  if (reasonVerbs.has(next?.lemma ?? '')) return { ...base, type: 'reason' };
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

/** Whether a word behind a noun begins a noun phrase of its own: "day | European leaders". */
function beginsAnew(token: Token | undefined): boolean {
  return token !== undefined && (token.pos === 'ADJ' || /^\p{Lu}/u.test(token.word));
}

/** "Give me her words on …", "list the countries that …"; null where a question word says what is requested. */
function requestedThing(tokens: readonly Token[], start: number, none: Asked): Asked | null {
  let at = start + 1;
  while (requestWords.has(tokens[at]?.lower ?? '')) at += 1;
  const { focus, head, indexes } = nounsAfter(tokens, at);
  const base: Asked = { ...none, form: 'wh', whAt: start, plural: isPlural(head) };
  // "Quote the minister on …" asks for words, whatever noun follows.
  if (tokens[start]?.lower === 'quote') return { ...base, type: 'quotation', typing: new Set([start]) };
  const type = nounType(focus);
  if (head === null || type === undefined) return null;
  const asked = typed(type, base, indexes.slice(-1), focus);
  return { ...asked, typing: new Set([start, ...asked.typing]) };
}

/** Index of the word that asks; -1 without one. Behind a comma, one that turns its verb round outdoes those before. */
function askingWord(tokens: readonly Token[], start: number): number {
  const asks = (at: number): boolean =>
    at >= start && whWords.has(tokens[at]?.lower ?? '') && !isRelative(tokens, at);
  const first = tokens.findIndex((_, at) => asks(at));
  if (first <= start) return first;
  // "In what may be the largest fire ever, how many homes burned?" asks how many.
  if (
    tokens[first]?.lower === 'what' &&
    tokens[first - 1]?.pos === 'ADP' &&
    tokens[first + 1]?.pos === 'AUX'
  ) {
    const later = tokens.findIndex((_, at) => at > first && asks(at));
    if (later >= 0) return later;
  }
  const inverted = tokens.findIndex(
    (_, at) =>
      at > first && asks(at) && tokens[at - 1]?.word === ',' && auxiliaries.has(tokens[at + 1]?.lower ?? ''),
  );
  return inverted < 0 ? first : inverted;
}

/** "the man who …", "a country which …": a relative pronoun asks nothing. */
function isRelative(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.lower ?? '';
  const before = tokens[at - 1];
  if (before === undefined || !['who', 'whom', 'which', 'whose', 'when', 'where'].includes(word))
    return false;
  const later = tokens.slice(at + 1).some((token) => whWords.has(token.lower));
  return later && (before.pos === 'NOUN' || before.pos === 'PROPN' || before.word === ',');
}

/** Verbs that make a question after a speaker beside the reporting verbs: "who used the words …". */
const utterance = new Set(['use', 'utter', 'speak', 'coin']);

function who(tokens: readonly Token[], whAt: number, base: Asked): Asked {
  const next = tokens[whAt + 1];
  const isCopula = ['is', 'was', "'s", 'are', 'were'].includes(next?.lower ?? '');
  const rest = tokens.slice(whAt + 2).filter((token) => token.pos !== 'PUNCT');
  // In a hurry names go without capitals: "who is hegseth".
  const inSmall = !tokens.some((token) => /\p{Lu}/u.test(token.word));
  const isName = ({ pos, lemma }: Token): boolean =>
    pos === 'PROPN' || (inSmall && pos === 'NOUN' && nounType([lemma]) === undefined);
  const nameOnly = rest.length > 0 && rest.length <= 4 && rest.every(isName);
  const titled = rest.some((token) => {
    const { titles } = lexicon();
    return titles.byForm.has(token.lower) || titles.byGeneric.has(token.lower);
  });
  // "Who is Mark Rutte?" asks what he is.
  if (isCopula && nameOnly && !titled) return { ...base, type: 'title' };
  const verb = tokens.slice(whAt + 1).find((token) => token.pos === 'VERB');
  const speaker =
    verb !== undefined && (lexicon().cues.verbs.has(verb.lower) || utterance.has(verb.lemma)) && base.subject;
  return { ...base, type: 'person', speaker, focus: isCopula ? rest.map((token) => token.lemma) : [] };
}

function how(tokens: readonly Token[], whAt: number, base: Asked): Asked {
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
  const type = lexicon().howTypes.get(lexiconKey(next.lower));
  if (type !== undefined && (next.pos === 'ADJ' || next.pos === 'ADV')) {
    return { ...base, type, anyFigure: type === 'quantity', typing: new Set([whAt + 1]) };
  }
  const verb = tokens.find((token, index) => index > whAt + 1 && token.pos === 'VERB');
  return { ...base, type: verb !== undefined && describing.has(verb.lemma) ? 'description' : 'manner' };
}

/** "How many years" asks for a duration, "how many euros" for money. */
function countedType(focus: readonly string[]): AnswerType {
  const { units } = lexicon();
  const head = focus.at(-1) ?? '';
  if (focus.some((word) => units.percent.has(word))) return 'percentage';
  if (units.currencies.has(head) && !wordCodes.has(head)) return 'money';
  return units.byForm.get(head)?.dimension === 'time' ? 'duration' : 'quantity';
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

/** "How many euros": "€" says so too. */
function currencyAt(tokens: readonly Token[], indexes: readonly number[]): number[] {
  return indexes.filter((index) => lexicon().units.currencies.has(tokens[index]?.lemma ?? ''));
}

/** Words of a question after what letters stand for. */
const spelledOut = new Set(['stand', 'letter', 'initial', 'abbreviation', 'acronym']);

/** "What is the target of …", "what was his reason", "what does X say about …". */
function whatIs(tokens: readonly Token[], whAt: number, base: Asked): Asked {
  const auxiliary = tokens[whAt + 1];
  const copula = auxiliary !== undefined && ['is', 'was', 'are', 'were', "'s"].includes(auxiliary.lower);
  if (!copula) {
    const stands = tokens.findIndex(
      (token, index) => token.lemma === 'stand' && tokens[index + 1]?.lower === 'for',
    );
    if (stands > 0) {
      const typing = tokens.flatMap((token, index) => (spelledOut.has(token.lemma) ? [index] : []));
      return { ...base, type: 'definition', subject: false, typing: new Set(typing) };
    }
    const verb = tokens.find((token, index) => index > whAt + 2 && token.pos === 'VERB');
    if (tokens.some((token, index) => index > whAt + 1 && isAmounting(tokens, index, token)))
      return { ...base, type: 'quantity', anyFigure: true, subject: false };
    if (verb !== undefined && lexicon().cues.verbs.has(verb.lower))
      return { ...base, type: 'description', subject: false };
    return { ...base, type: 'thing', subject: false };
  }
  const { focus, head, indexes, possessed } = nounsAfter(tokens, whAt + 2);
  const ends = (indexes.at(-1) ?? whAt) + 1;
  const rest = tokens.slice(ends).filter((token) => token.pos !== 'PUNCT');
  if (head === null) return { ...base, type: 'thing', subject: false };
  // "What are the nations starting to recognise?" asks for the object of the verb behind them.
  const isDoing = (token: Token, at: number): boolean =>
    token.pos === 'VERB' &&
    token.lower.endsWith('ing') &&
    !['ADP', 'SCONJ'].includes(rest[at - 1]?.pos ?? '');
  if (rest.some(isDoing)) return { ...base, type: 'thing', subject: false };
  if (focus.at(-1) === 'name' && rest[0]?.lower === 'of') {
    const named = nounsAfter(tokens, tokens.indexOf(rest[0]) + 1);
    return typed(nounType(named.focus), { ...base, subject: false }, indexes.slice(-1), [...named.focus]);
  }
  if (rest.length === 0 && !possessed && indexes.every((index) => tokens[index]?.pos === 'PROPN')) {
    return { ...base, type: 'definition', focus };
  }
  const type = nounType(focus);
  if (type === undefined && rest.length === 0 && !possessed) return { ...base, type: 'definition', focus };
  return typed(type, { ...base, subject: false }, type === 'title' ? indexes.slice(-1) : [], focus);
}

function isAmounting(tokens: readonly Token[], index: number, token: Token): boolean {
  if (token.pos !== 'VERB') return false;
  // "Come to" before a verb leads to a deed: "what did he come to say".
  const comesTo = tokens[index + 1]?.lower === 'to' && tokens[index + 2]?.pos !== 'VERB';
  return amounting.has(token.lemma) || (token.lemma === 'come' && comesTo);
}
