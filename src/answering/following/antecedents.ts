import { lexicon, lexiconKey } from '../../language/lexicon.js';
import type { Person } from '../../model/annotation.js';
import type { Answer } from '../../model/answer.js';
import type { AnswerType } from '../../model/question.js';
import { peopleIndex } from '../question/people-index.js';
import { askedOf } from '../question/question-type.js';
import { isPlural, nounGroups } from './noun-groups.js';
import type { QuestionPart, Reading } from './reading.js';
import { oneLine, wordCount } from './wording.js';
import { wordsSaid, type SaidWords } from './words-said.js';

/** What the words of a follow-up may stand for: taken from the answer before it, else from the question before it. */
export interface Antecedents {
  /** The people spoken of, the likeliest first; whoever spoke comes first where the follow-up asks about saying. */
  readonly people: (saying: boolean) => readonly string[];
  /** What "it" stands for. */
  readonly thing: string | null;
  /** What "that" stands for, where it is not words: a figure that was the answer, else the thing. */
  readonly that: string | null;
  /** What "they" stands for. */
  readonly several: string | null;
  readonly place: string | null;
  readonly country: string | null;
  readonly city: string | null;
  readonly organization: string | null;
  /** Somebody who was the answer. */
  readonly person: string | null;
  /** The noun asked about ("which *summit*"), in its dictionary form, with the answer. */
  readonly asked: { readonly noun: string; readonly answer: string } | null;
  /** With its preposition: "in 2024". */
  readonly time: string | null;
  /** Words that were said. */
  readonly words: SaidWords | null;
}

/** A longer answer, in words, is no name for a thing. */
const longestName = 6;
/** The same for the topic of a question. */
const longestTopic = 10;

const figures = new Set<AnswerType>(['money', 'percentage', 'quantity', 'duration', 'ordinal']);
const things = new Set<AnswerType>(['organization', 'place', 'thing']);

/** What a follow-up may speak of. */
export function antecedentsOf(previous: Answer, reading: Reading, people: readonly Person[]): Antecedents {
  const { text, parts } = reading;
  const answered = previous.status === 'answered' && previous.polarity === null ? previous : null;
  const type = answered?.answerType;
  const given = answered === null ? null : oneLine(answered.answer);
  const short = given !== null && wordCount(given) <= longestName ? given : null;
  const speaker = previous.status === 'answered' ? previous.speaker : null;
  const groups = nounGroups(reading);
  const named = (kinds: readonly QuestionPart['kind'][]): readonly string[] =>
    parts.filter((part) => kinds.includes(part.kind)).map((part) => withArticle(reading, part));
  const answerIs = (types: ReadonlySet<AnswerType>): string | null =>
    type !== undefined && types.has(type) ? short : null;
  const person = type === 'person' && short !== null && !isList(short) ? [short] : [];
  const asked = named(['person', 'other']).map((name) => fullName(name, people));
  const { wh, focus } = askedOf(reading.tokens);
  const names = groups.filter(({ kind }) => kind === 'organization' || kind === 'place' || kind === 'other');
  const phrases = groups.filter(({ kind, asked: isAsked }) => kind === 'phrase' && !isAsked);
  const thing =
    // "Where is the summit?": what is spoken of is the summit.
    (wh === 'where' ? null : answerIs(things)) ??
    topicOf(reading) ??
    names.findLast(({ behindPreposition }) => !behindPreposition)?.words ??
    phrases.findLast(({ plural }) => !plural)?.words ??
    names.at(-1)?.words ??
    answerIs(things) ??
    named(['organization', 'place']).at(-1) ??
    null;
  const several = short !== null && (isList(short) || isPlural(short)) && !answerIs(figures) ? short : null;
  const places = [...(type === 'place' && short !== null ? [short] : []), ...named(['place']).toReversed()];
  const isCountry = (place: string): boolean =>
    lexicon().countries.byName.has(lexiconKey(place.replace(/^the /u, '')));
  const noun = focus.at(-1);
  const date = parts.findLast(({ kind }) => kind === 'date');
  return {
    people: (saying) => {
      const spoken = speaker === null ? [] : [speaker];
      return saying ? [...spoken, ...person, ...asked] : [...person, ...asked, ...spoken];
    },
    thing,
    that: answerIs(figures) ?? thing,
    several:
      several ??
      groups.findLast(({ plural, asked: isAsked }) => plural && isAsked)?.words ??
      phrases.findLast(({ plural }) => plural)?.words ??
      named(['organization', 'place', 'demonym']).at(-1) ??
      null,
    place: places[0] ?? null,
    country: places.find(isCountry) ?? null,
    city: places.find((place) => !isCountry(place)) ?? null,
    organization: (type === 'organization' ? short : null) ?? named(['organization']).at(-1) ?? null,
    person: person[0] ?? null,
    asked: noun === undefined || short === null ? null : { noun, answer: short },
    time:
      type === 'date' && short !== null
        ? inTime(short)
        : date === undefined
          ? null
          : inTime(text.slice(date.start, date.end)),
    words: wordsSaid(previous, text),
  };
}

const copulas = new Set(['is', 'are', 'was', 'were']);

/** What a question after the nature or size of one thing is about: "the target for tanks" of "What is the target for tanks?" */
function topicOf({ text, tokens }: Reading): string | null {
  const { whAt, wh } = askedOf(tokens);
  const words = tokens.filter((token) => token.pos !== 'PUNCT');
  const at = words.findIndex((token) => token.start === tokens[whAt]?.start) + 2;
  const [first, last] = [words[at], words.at(-1)];
  if (wh !== 'what' || !copulas.has(words[at - 1]?.lower ?? '') || first === undefined || last === undefined)
    return null;
  const rest = words.slice(at);
  if (rest.some(({ pos }) => pos === 'VERB' || pos === 'AUX' || pos === 'PRON')) return null;
  const topic = text.slice(first.start, last.end);
  return wordCount(topic) <= longestTopic ? topic : null;
}

/** Whether a pronoun's gender allows a name, by the person's own or the given name's. */
export function mayBe(name: string, gender: 'm' | 'f', people: readonly Person[]): boolean {
  const known = peopleIndex(people).named(name)?.gender ?? 'u';
  const given = lexicon().givenNames.get(lexiconKey(name.split(' ')[0] ?? '')) ?? 'u';
  const own = known === 'u' ? given : known;
  return own === 'u' || own === gender;
}

/** "2024" → "in 2024", "9 July" → "on 9 July"; what begins with a preposition, or needs none, stays. */
export function inTime(date: string): string {
  const first = lexiconKey(date.split(/\s/u)[0] ?? '');
  const { calendar, grammar, stopWords } = lexicon();
  const needsNone =
    stopWords.function.has(first) ||
    grammar.time.pointers.has(first) ||
    calendar.vague.has(first) ||
    calendar.relative.has(lexiconKey(date));
  if (needsNone) return date;
  const day =
    calendar.weekdays.has(first) || /^(?:\p{L}+ \d{1,2}\b|\d{1,2}(?:st|nd|rd|th)? \p{L})/u.test(date);
  return `${day ? 'on' : 'in'} ${date}`;
}

/** A part with its article, as it stands. */
function withArticle({ text, tokens }: Reading, part: QuestionPart): string {
  const article = part.article === null ? undefined : tokens[part.article];
  return text.slice(article?.start ?? part.start, part.end);
}

/** The fullest name of somebody the briefings know by this surname alone. */
function fullName(name: string, people: readonly Person[]): string {
  const namesakes = people.filter(({ surname }) => surname === lexiconKey(name));
  return namesakes.length === 1 ? (namesakes[0]?.name ?? name) : name;
}

function isList(words: string): boolean {
  return /,| and /u.test(words);
}
