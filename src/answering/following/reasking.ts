import type { Answer } from '../../model/answer.js';
import { lexicon } from '../../language/lexicon.js';
import type { Token } from '../../language/tokens.js';
import { askedOf } from '../question/question-type.js';
import { isPreposition, type Reading } from './reading.js';
import { capitalised, oneLine, wordCount } from './wording.js';

/** Question words that stand alone, and how they ask of what was asked before. */
const alone = new Map([
  ['why', 'Why'],
  ['why so', 'Why'],
  ['why is that', 'Why'],
  ['why was that', 'Why'],
  ['how come', 'Why'],
  ['what for', 'Why'],
  ['when', 'When'],
  ['since when', 'Since when'],
  ['until when', 'Until when'],
  ['by when', 'By when'],
  ['where', 'Where'],
  ['how', 'How'],
  ['how so', 'How'],
  ['how long', 'How long'],
  ['for how long', 'How long'],
  ['how often', 'How often'],
  ['how soon', 'How soon'],
  ['by how much', 'By how much'],
  ['with whom', 'With whom'],
  ['to whom', 'To whom'],
  ['by whom', 'By whom'],
  ['for whom', 'For whom'],
  ['when was that', 'When'],
  ['when is that', 'When'],
  ['when was this', 'When'],
  ['when did that happen', 'When'],
  ['when did this happen', 'When'],
  ['when will that happen', 'When'],
  ['where was that', 'Where'],
  ['where was this', 'Where'],
  ['where did that happen', 'Where'],
  ['where did this happen', 'Where'],
  ['how did that happen', 'How'],
  ['why did that happen', 'Why'],
]);
/** Words at the end of such a question that add nothing. */
const trailing = new Set(['exactly', 'though', 'then', 'please', 'again', 'precisely']);
const determiners = new Set(['which', 'what']);
const auxiliaries = new Set(
  'is are was were do does did has have had can could will would shall should may might must'.split(' '),
);
const clauses = new Set(['when', 'while', 'after', 'before', 'because', 'since', 'if', 'until', 'where']);
const copulas = new Set(['is', 'are', 'was', 'were']);

/** A longer answer, in words, does not go into a question. */
const longestAnswer = 12;

/** How a bare question word asks: "why?" → "Why", "which year?" → "In which year"; null for anything else. */
export function bareQuestion(tokens: readonly Token[]): string | null {
  const words = tokens.filter((token) => token.pos !== 'PUNCT').map((token) => token.lower);
  while (trailing.has(words.at(-1) ?? '')) words.pop();
  const known = alone.get(words.join(' '));
  if (known !== undefined) return known;
  const [first, second, third] = words[0] === undefined || determiners.has(words[0]) ? ['', ...words] : words;
  if (second === undefined || third === undefined || !determiners.has(second)) return null;
  if (words.length !== (first === '' ? 2 : 3)) return null;
  const type = lexicon().questionNouns.get(third);
  if (type !== 'date' && type !== 'place') return null;
  if (first !== '' && !isPreposition(tokens[0])) return null;
  const preposition = first === '' ? (third === 'day' ? 'on' : 'in') : (first ?? '');
  return `${capitalised(preposition)} ${second} ${third}`;
}

/**
 * The question before, asked by another question word, with the answer it got in the place of what it asked for:
 * "Who praised the plan?" and "when?" → "When did Mark Rutte praise the plan?". Null where there is no telling how.
 */
export function reask(wh: string, previous: Answer, { text, tokens }: Reading): string | null {
  const asked = askedOf(tokens);
  const start = tokens[asked.whAt]?.start;
  if (start === undefined) return null;
  const body = { tokens: tokens.filter((token) => token.pos !== 'PUNCT'), text };
  const at = body.tokens.findIndex((token) => token.start === start);
  // "By whom?" asks who did what was done: only a passive leaves that open.
  if (wh === 'By whom' && !body.tokens.some((token) => copulas.has(token.lower))) return null;
  if (asked.form === 'polar') return polarAgain(wh, previous, body, at);
  const opened = at > 0 && isPreposition(body.tokens[at - 1]);
  const end = endOfAsked(body.tokens, at);
  if (
    asked.wh === 'when' ||
    asked.wh === 'where' ||
    asked.wh === 'why' ||
    opened ||
    isManner(body.tokens, at)
  ) {
    const auxiliary = body.tokens[end];
    const same =
      wh.toLowerCase() === oneLine(slice(text, body.tokens, opened ? at - 1 : at, end)).toLowerCase();
    return auxiliary !== undefined && auxiliaries.has(auxiliary.lower) && !same
      ? joined(wh, restFrom(body, end))
      : null;
  }
  const answer = insertable(previous);
  if (answer === null) return null;
  const next = body.tokens[end];
  if (next === undefined) return null;
  if (next.pos === 'VERB' && !auxiliaries.has(next.lower)) {
    return joined(wh, `${supportFor(next)} ${answer} ${next.lemma} ${restFrom(body, end + 1)}`);
  }
  if (!auxiliaries.has(next.lower)) return null;
  const verb = lastVerb(body.tokens, end + 1);
  // "Who is the president", "who has praised": the answer comes behind the auxiliary.
  if (asked.wh === 'who' && (copulas.has(next.lower) || asked.subject)) {
    return joined(wh, `${next.lower} ${answer} ${restFrom(body, end + 1)}`);
  }
  if (asked.subject && verb === end + 1)
    return joined(wh, `${next.lower} ${answer} ${restFrom(body, end + 1)}`);
  if (verb < 0) return joined(wh, `${restFrom(body, end)} ${answer}`);
  return joined(wh, `${slice(text, body.tokens, end, verb + 1)} ${answer} ${restFrom(body, verb + 1)}`);
}

/** "Did he regard it as enough?" and "why?": why he did; why he did not, where that was the answer. */
function polarAgain(wh: string, previous: Answer, body: Body, at: number): string | null {
  if (previous.status !== 'answered' || previous.polarity !== 'denied') return joined(wh, restFrom(body, at));
  const verb = body.tokens.findIndex((token, index) => index > at && token.pos === 'VERB');
  return verb < 0
    ? null
    : joined(wh, `${slice(body.text, body.tokens, at, verb)} not ${restFrom(body, verb)}`);
}

/** The verb that an object asked for belongs to: the last one before a clause of time or reason; -1 without one. */
function lastVerb(tokens: readonly Token[], from: number): number {
  const clause = tokens.findIndex((token, index) => index > from && clauses.has(token.lower));
  const until = clause < 0 ? tokens.length : clause;
  return tokens.findLastIndex((token, index) => index >= from && index < until && token.pos === 'VERB');
}

interface Body {
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** The text from a token to the last word. */
function restFrom({ text, tokens }: Body, at: number): string {
  return slice(text, tokens, at, tokens.length);
}

function slice(text: string, tokens: readonly Token[], first: number, end: number): string {
  const [from, to] = [tokens[first], tokens[end - 1]];
  return from === undefined || to === undefined || end <= first ? '' : text.slice(from.start, to.end);
}

/** Where the phrase of the question word ends: behind "who", "how long", "which member states". */
function endOfAsked(tokens: readonly Token[], whAt: number): number {
  let end = whAt + 1;
  const wh = tokens[whAt]?.lower ?? '';
  if (wh === 'how' && ['ADJ', 'ADV'].includes(tokens[end]?.pos ?? '')) end += 1;
  if (!['which', 'what', 'whose', 'how'].includes(wh)) return end;
  while (['ADJ', 'NOUN', 'PROPN', 'NUM'].includes(tokens[end]?.pos ?? '')) end += 1;
  // "what percentage of GDP does …"
  if (end > whAt + 1 && tokens[end]?.lower === 'of') {
    const auxiliary = tokens.findIndex((token, index) => index > end && auxiliaries.has(token.lower));
    if (auxiliary > 0 && tokens.slice(end, auxiliary).every(({ pos }) => pos !== 'VERB')) return auxiliary;
  }
  return end;
}

/** "How" and "how long" say in what way; "how much" and "how many" ask for a thing. */
function isManner(tokens: readonly Token[], whAt: number): boolean {
  return tokens[whAt]?.lower === 'how' && !['much', 'many'].includes(tokens[whAt + 1]?.lower ?? '');
}

/** The form of "do" that a verb's own form stands for. */
function supportFor(verb: Token): string {
  if (verb.lower === verb.lemma) return 'did';
  return verb.lower.endsWith('s') ? 'does' : 'did';
}

/** The answer as it goes into a question: quoted words in quotation marks; null when it is too long, or none. */
function insertable(previous: Answer): string | null {
  if (previous.status !== 'answered' || previous.polarity !== null) return null;
  const words = oneLine(previous.answer);
  if (wordCount(words) > longestAnswer) return null;
  return previous.answerType === 'quotation' && !/["“”]/u.test(words) ? `“${words}”` : words;
}

function joined(wh: string, rest: string): string | null {
  const words = oneLine(rest);
  if (words === '') return null;
  const [first = ''] = words.split(' ');
  const lowered = auxiliaries.has(first.toLowerCase())
    ? words.charAt(0).toLowerCase() + words.slice(1)
    : words;
  return `${wh} ${lowered}?`;
}
