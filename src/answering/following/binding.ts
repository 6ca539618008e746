import { lexicon } from '../../language/lexicon.js';
import type { Token } from '../../language/tokens.js';
import type { QuestionPart, Reading } from './reading.js';

const persons = new Set(['he', 'him', 'his', 'she', 'her', 'hers']);
const objects = new Set(['him', 'her', 'it', 'them']);
const copulas = new Set(['is', 'are', 'was', 'were', 'be', 'been']);
const possessives = new Set(['his', 'her', 'its', 'their']);
/** What may stand behind "her" where it is no possessive. */
const closing = new Set<Token['pos']>([
  'PUNCT',
  'ADP',
  'AUX',
  'CCONJ',
  'SCONJ',
  'PART',
  'ADV',
  'PRON',
  'DET',
]);
/** Verbs that take an "it" that stands for nothing. */
const impersonal = new Set([
  'take',
  'cost',
  'mean',
  'emerge',
  'seem',
  'appear',
  'happen',
  'matter',
  'turn',
  'rain',
  'snow',
]);
const clauseWords = new Set(['that', 'whether', 'when', 'if', 'for']);

/**
 * Whether a pronoun has what it stands for in its own question: a name before it that it fits ("what did Rutte say
 * when he …"), the question word ("who moved his court", "which firm lost its way"), or the subject behind it ("how
 * much of its budget does Lithuania …").
 * @param at Index of the pronoun's token.
 */
export function isBound(reading: Reading, at: number): boolean {
  const { tokens, parts } = reading;
  const word = tokens[at]?.lower ?? '';
  const person = persons.has(word);
  const fits = (part: QuestionPart): boolean => {
    if (part.asked || part.kind === 'date') return false;
    return person ? isPersonal(part, tokens) : part.kind !== 'person' || word.startsWith('the');
  };
  if (parts.some((part) => part.endToken <= at && fits(part))) return true;
  if (!person && tokens.slice(0, at).some((token) => token.pos === 'NUM')) return true;
  if (parts.some((part) => part.firstToken > at && fits(part) && isSubject(part, tokens))) return true;
  return bindsFromQuestionWord(reading, at);
}

/** Whether a part may be somebody: a name, or a title ("the minister"). */
function isPersonal({ kind, endToken }: QuestionPart, tokens: readonly Token[]): boolean {
  if (kind !== 'phrase') return kind === 'person' || kind === 'other';
  const { titles, questionNouns } = lexicon();
  const head = tokens[endToken - 1]?.lemma ?? '';
  return titles.byForm.has(head) || titles.byGeneric.has(head) || questionNouns.get(head) === 'person';
}

function isSubject({ firstToken, article }: QuestionPart, tokens: readonly Token[]): boolean {
  return tokens[(article ?? firstToken) - 1]?.pos === 'AUX';
}

/** "Who" and "which firm" before a pronoun, unless it is the subject beside the auxiliary, or the one verb's object. */
function bindsFromQuestionWord({ tokens, parts }: Reading, at: number): boolean {
  if (tokens[at - 1]?.pos === 'AUX') return false;
  const word = tokens[at]?.lower ?? '';
  const who = tokens.findIndex((token) => token.lower === 'who' || token.lower === 'whose');
  const asked = parts.find((part) => part.asked && part.endToken <= at);
  const counted = ['many', 'much'].includes(tokens[(asked?.firstToken ?? 0) - 1]?.lower ?? '');
  const noun = asked !== undefined && (!counted || word.startsWith('the'));
  const from = noun ? asked.firstToken : who;
  if (from < 0 || from > at) return false;
  const subject = ['AUX', 'VERB'].includes(tokens[at + 1]?.pos ?? '');
  if (objects.has(word) && !subject && !ownsNext(tokens, at)) {
    return tokens.slice(from, at).filter((token) => token.pos === 'VERB').length > 1;
  }
  // "Who leads its army": nobody is an "it".
  return noun || subject || word !== 'its';
}

/** "Is it true that …", "how long does it take to …", "as he put it": an "it" that stands for nothing. */
export function isExpletive(tokens: readonly Token[], at: number): boolean {
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (before?.lemma === 'put') return true;
  const state = copulas.has(before?.lower ?? '') || copulas.has(next?.lower ?? '');
  if (state && ['far', 'late'].includes(tokens[at - 2]?.lower ?? '')) return true;
  const later = tokens.slice(at + 1);
  const toVerb = later.some((token, index) => token.lower === 'to' && later[index + 1]?.pos === 'VERB');
  const clause = later.some((token) => clauseWords.has(token.lower));
  const whole = later.some((token) => token.lower === 'that' || token.lower === 'whether');
  if (state && (whole || ((toVerb || clause) && next?.pos !== 'VERB'))) return true;
  const verb = later.find((token) => token.pos === 'VERB');
  return (clause || toVerb) && impersonal.has(verb?.lemma ?? '');
}

/** Whether a pronoun owns what follows it: "his office", "her plan"; not "praised her in May". */
export function ownsNext(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return possessives.has(tokens[at]?.lower ?? '') && next !== undefined && !closing.has(next.pos);
}
