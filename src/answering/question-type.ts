import { lexicon, lexiconKey, type QuestionNounType } from '../language/lexicon.js';
import type { Token } from '../language/tokens.js';
import type { AnswerType } from '../model/question.js';

/** How the question is put. */
export type QuestionForm = 'wh' | 'polar' | 'keywords';

/** What a question asks for, read from its wording alone. */
export interface Asked {
  readonly form: QuestionForm;
  readonly type: AnswerType;
  /** Any kind of figure will do ("how much", "what target"); `type` is then the likeliest. */
  readonly anyFigure: boolean;
  /** The question word, lower case; empty for polar questions and keywords. */
  readonly wh: string;
  /** Index of the question word's token; -1 without one. */
  readonly whAt: number;
  /** Dictionary forms of the noun asked about ("how many *ethnic groups*", "which *summit*"), the head last. */
  readonly focus: readonly string[];
  /** Tokens that only say what type is asked for ("year" in "which year"): no evidence need hold them. */
  readonly typing: ReadonlySet<number>;
  /** Whether the question word is the subject of its verb ("who praised …") rather than its object ("what did … praise"). */
  readonly subject: boolean;
  /** Whether it asks who said, thinks or claims something. */
  readonly speaker: boolean;
  /** Whether the noun asked about is plural: several things are wanted. */
  readonly plural: boolean;
}

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
  const whAt = tokens.findIndex(
    (token, index) => index >= start && whWords.has(token.lower) && !isRelative(tokens, index),
  );
  // "Is it true what she said?" stays polar; "Do you know who said it?" asks who.
  const indirect = polar && ['you', 'we', 'anyone', 'anybody', 'i'].includes(tokens[start + 1]?.lower ?? '');
  if (polar && (whAt < 0 || !indirect)) return { ...none, form: 'polar', type: 'yes-no', whAt: start };
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
  const { focus, head, indexes } = nounsAfter(tokens, whAt + 1);
  if (head !== null && indexes.length > 0) {
    const afterNoun = (indexes.at(-1) ?? whAt) + 1;
    // What the tagger took for one more noun may be the verb: "which member cast doubt".
    for (let length = focus.length; length > 0; length -= 1) {
      const type = nounType(focus.slice(0, length));
      if (type === undefined) continue;
      const asked = typed(type, base, indexes.slice(length - 1, length), focus.slice(0, length));
      return {
        ...asked,
        subject: isSubject(tokens, length < focus.length ? (indexes[length] ?? afterNoun) : afterNoun),
      };
    }
    return { ...base, type: 'thing', focus, subject: isSubject(tokens, afterNoun) };
  }
  if (next?.lower === 'happened' || next?.lemma === 'happen') return { ...base, type: 'description' };
  if (reasonVerbs.has(next?.lemma ?? '')) return { ...base, type: 'reason' };
  return { ...base, type: 'thing' };
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

/** The types that a keyword query may name with its first word: "year nato was founded", "photographer of the summit". */
const leading = new Set<string>([
  'date',
  'person',
  'place',
  'percentage',
  'money',
  'quantity',
  'figure',
  'duration',
  'organization',
  'title',
  'reason',
]);

function keywordsAsked(tokens: readonly Token[], none: Asked): Asked {
  const nouns = tokens.filter((token) => ['NOUN', 'PROPN', 'NUM', 'ADJ', 'VERB'].includes(token.pos));
  const focus = nouns.map((token) => token.lemma);
  // Keywords end, or begin, with the thing wanted: "air defense expansion target", "target for air defense".
  const headAt = tokens.findIndex((token) => ['ADP', 'SCONJ'].includes(token.pos));
  const heads = headAt > 0 ? tokens.slice(0, headAt) : tokens;
  const words = heads.filter((token) => ['NOUN', 'PROPN'].includes(token.pos)).map((token) => token.lemma);
  const leadingType = nounType(nouns.slice(0, 1).map((token) => token.lemma));
  const type =
    nounType(words) ?? (leadingType !== undefined && leading.has(leadingType) ? leadingType : undefined);
  if (type === undefined || type === 'thing' || type === 'description' || type === 'name')
    return { ...none, focus };
  return { ...typed(type, none, [], words), form: 'keywords' };
}

/** Verbs that make a question after a speaker beside the reporting verbs: "who used the words …". */
const utterance = new Set(['use', 'utter', 'speak', 'coin']);

function who(tokens: readonly Token[], whAt: number, base: Asked): Asked {
  const next = tokens[whAt + 1];
  const isCopula = ['is', 'was', "'s", 'are', 'were'].includes(next?.lower ?? '');
  const rest = tokens.slice(whAt + 2).filter((token) => token.pos !== 'PUNCT');
  const nameOnly = rest.length > 0 && rest.length <= 4 && rest.every((token) => token.pos === 'PROPN');
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
      typing: new Set([whAt + 1]),
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
  return { ...base, type: 'manner' };
}

/** "How many years" asks for a duration, "how many euros" for money. */
function countedType(focus: readonly string[]): AnswerType {
  const { units } = lexicon();
  const head = focus.at(-1) ?? '';
  if (focus.some((word) => units.percent.has(word))) return 'percentage';
  if (units.currencies.has(head)) return 'money';
  return units.byForm.get(head)?.dimension === 'time' ? 'duration' : 'quantity';
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
    if (verb !== undefined && lexicon().cues.verbs.has(verb.lower))
      return { ...base, type: 'description', subject: false };
    return { ...base, type: 'thing', subject: false };
  }
  const { focus, head, indexes, possessed } = nounsAfter(tokens, whAt + 2);
  const ends = (indexes.at(-1) ?? whAt) + 1;
  const rest = tokens.slice(ends).filter((token) => token.pos !== 'PUNCT');
  if (head === null) return { ...base, type: 'thing', subject: false };
  // "What are the nations starting to recognise?" asks for the object of the verb behind them.
  if (rest[0]?.pos === 'VERB' && rest[0].lower.endsWith('ing'))
    return { ...base, type: 'thing', subject: false };
  if (focus.at(-1) === 'name' && rest[0]?.lower === 'of') {
    const named = nounsAfter(tokens, tokens.indexOf(rest[0]) + 1);
    return typed(nounType(named.focus), { ...base, subject: false }, indexes.slice(-1), [...named.focus]);
  }
  if (rest.length === 0 && !possessed && indexes.every((index) => tokens[index]?.pos === 'PROPN')) {
    return { ...base, type: 'definition', focus };
  }
  const type = nounType(focus);
  if (type === undefined && rest.length === 0 && !possessed) return { ...base, type: 'definition', focus };
  return typed(type, { ...base, subject: false }, [], focus);
}

/** The noun phrase that starts at a token: its nouns' dictionary forms and where they stand. */
function nounsAfter(
  tokens: readonly Token[],
  from: number,
): { focus: string[]; head: Token | null; indexes: number[]; possessed: boolean } {
  let focus: string[] = [];
  let indexes: number[] = [];
  let head: Token | null = null;
  let possessed = false;
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.lower === "'s" || token.lower === "'") {
      // What is possessed is asked about, not its owner: "Ukraine's capital".
      possessed = true;
      focus = [];
      indexes = [];
      head = null;
      continue;
    }
    // "Which city hosts the summit": what follows a noun that types the question, and looks like a verb, is one.
    const typesAlready = focus.length > 0 && nounType(focus) !== undefined;
    if (
      typesAlready &&
      token.pos === 'NOUN' &&
      /[^s]s$|ed$/u.test(token.lower) &&
      tokens[at + 1]?.pos === 'DET'
    )
      break;
    if (token.pos === 'NOUN' || token.pos === 'PROPN') {
      focus.push(token.lemma);
      indexes.push(at);
      head = token;
    } else if (!(
      token.pos === 'ADJ' ||
      token.pos === 'NUM' ||
      token.pos === 'DET' ||
      token.word === '-' ||
      (token.pos === 'PRON' && at === from)
    )) {
      break;
    } else if (token.pos === 'ADJ') {
      focus.push(token.lemma);
      indexes.push(at);
    }
  }
  return { focus, head, indexes, possessed };
}

function nounType(focus: readonly string[]): QuestionNounType | undefined {
  const { questionNouns } = lexicon();
  const pair = focus.slice(-2).join(' ');
  return questionNouns.get(pair) ?? questionNouns.get(focus.at(-1) ?? '');
}

function typed(
  type: QuestionNounType | undefined,
  base: Asked,
  typing: readonly number[],
  focus: readonly string[],
): Asked {
  const plain = focus.length <= 1 ? new Set(typing) : base.typing;
  switch (type) {
    case undefined:
      return { ...base, type: 'thing', focus };
    case 'figure':
      return { ...base, type: 'quantity', anyFigure: true, focus };
    case 'name':
      return { ...base, type: 'thing', focus, typing: plain };
    case 'person':
    case 'organization':
    case 'place':
    case 'date':
    case 'duration':
    case 'money':
    case 'percentage':
    case 'quantity':
    case 'ordinal':
      return { ...base, type, focus, typing: plain };
    default:
      return { ...base, type, focus };
  }
}

function isPlural(head: Token | null): boolean {
  return head !== null && head.lower !== head.lemma && head.lower.endsWith('s');
}

/** Whether no other subject stands between the question word's phrase and its verb. */
function isSubject(tokens: readonly Token[], from: number): boolean {
  const next = tokens[from];
  if (next === undefined) return false;
  if (next.pos === 'VERB') return true;
  if (next.pos !== 'AUX' && next.pos !== 'ADV') return false;
  // "has called", "is responsible" against "did he call", "is the head".
  const after = tokens[from + 1];
  return (
    after !== undefined &&
    ['VERB', 'ADV', 'ADJ', 'AUX', 'PART'].includes(after.pos) &&
    !['do', 'does', 'did'].includes(next.lower)
  );
}
