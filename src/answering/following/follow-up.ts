import type { KnownPeople } from '../../annotate/parts.js';
import type { Token } from '../../language/tokens.js';
import type { Person } from '../../model/annotation.js';
import type { Answer } from '../../model/answer.js';
import { antecedentsOf } from './antecedents.js';
import { fillIn, isFragment } from './ellipsis.js';
import { resolvePronouns } from './pronouns.js';
import { readQuestion, type Reading } from './reading.js';
import { peopleIndex } from '../question/people-index.js';
import { bareQuestion, reask } from './reasking.js';
import { capitalised, oneLine } from './wording.js';
import { spoken } from './words-said.js';

/** A longer question stands on its own; a longer one before it is a text. In UTF-16 units. */
const longestFollowUp = 300;
const longestPrevious = 1000;

/** Words before a follow-up that go on from what was said. */
const goingOn = new Set(['and', 'but', 'or', 'so', 'also', 'ok', 'okay', 'well', ',']);
/** Questions after whoever said what was quoted. */
const saidSo = new Set([
  'who said so',
  'who said that',
  'who said this',
  'who said it',
  'who says so',
  'who says that',
  'says who',
  'who claims that',
  'who claimed that',
  'who stated that',
  'according to whom',
  'according to who',
  'whose words are those',
  'whose words are these',
  'whose words were those',
  'whose words are they',
]);

/**
 * A question that only the one before it makes whole ("and Germany?", "when did he say that?", "why?") as a question
 * that stands on its own, in the words of the question and the answer before; null for a question that is whole, or
 * where there is no telling what it means: that one is asked as it stands. Rules over the wording alone; nothing is
 * looked up, so what was read has to be shown to whoever asked.
 * @param previous The answer to the question before it, given or declined.
 * @param people The people of the briefings, by whom names and pronouns are told.
 */
export function followUp(question: string, previous: Answer, people: readonly Person[] = []): string | null {
  const asked = oneLine(question);
  const before = oneLine(previous.readAs ?? previous.question);
  if (asked.length > longestFollowUp || before === '' || before.length > longestPrevious) return null;
  const known = peopleIndex(people);
  const reading = readQuestion(asked, known);
  const previously = readQuestion(before, known);
  const read = wholeQuestion(reading, previously, previous, people, known);
  return read === null || plain(read) === plain(asked) ? null : capitalised(read);
}

function wholeQuestion(
  reading: Reading,
  before: Reading,
  previous: Answer,
  people: readonly Person[],
  known: KnownPeople,
): string | null {
  const { rest, goesOn } = withoutOpening(reading.tokens);
  const first = rest[0];
  if (first === undefined) return null;
  const antecedents = antecedentsOf(previous, before, people);
  const said = words(rest).join(' ');
  if (saidSo.has(said)) return antecedents.words === null ? null : `Who said ${spoken(antecedents.words)}?`;
  const wh = bareQuestion(rest);
  if (wh !== null) return reask(wh, previous, before) ?? resolvePronouns(reading, antecedents, people);
  const fragment = readQuestion(reading.text.slice(first.start), known, true);
  if (isFragment(fragment)) {
    return goesOn || isShortQuestion(fragment) ? fillIn(fragment, before) : null;
  }
  return resolvePronouns(reading, antecedents, people);
}

/** The words behind "and", "what about" and the like. */
function withoutOpening(tokens: readonly Token[]): {
  readonly rest: readonly Token[];
  readonly goesOn: boolean;
} {
  let at = 0;
  while (goingOn.has(tokens[at]?.lower ?? '')) at += 1;
  const [first, second] = [tokens[at]?.lower ?? '', tokens[at + 1]?.lower ?? ''];
  if (((first === 'what' || first === 'how') && second === 'about') || (first === 'what' && second === 'of'))
    at += 2;
  return { rest: tokens.slice(at), goesOn: at > 0 };
}

/** "Germany?", "in 2027?": a name or a date with a question mark, which nobody types to search. */
function isShortQuestion({ text, parts }: Reading): boolean {
  return (
    text.endsWith('?') && parts.every(({ kind, preposition }) => kind !== 'phrase' || preposition !== null)
  );
}

function words(tokens: readonly Token[]): string[] {
  return tokens.filter((token) => token.pos !== 'PUNCT').map((token) => token.lower);
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[\s?!.]+$/u, '');
}
