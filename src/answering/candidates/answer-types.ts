import type { AnnotatedSentence } from '../../annotate/annotate.js';
import { lexicon } from '../../language/lexicon.js';
import type { PartOfSpeech } from '../../language/tokens.js';
import { termsOf } from '../../language/terms.js';
import type { Analysis } from '../question/analyse.js';
import type { Candidate, CandidateKind } from './candidates.js';
import { isKindOf } from '../question/noun-kinds.js';
import { isPlaceAsked } from '../question/place-kinds.js';

const figures: readonly CandidateKind[] = ['money', 'percentage', 'quantity', 'duration'];

/**
 * The kinds of candidate that can answer each type of question at all. A type that is not here takes any kind; what
 * is more or less likely among the admissible is for the learned weights to say.
 */
const admissible: Readonly<Record<string, readonly CandidateKind[]>> = {
  person: [
    'person',
    'organization',
    'place',
    'name',
    'demonym',
    'noun-phrase',
    'long-phrase',
    'branch',
    'list',
  ],
  date: ['date', 'time'],
  duration: ['duration', 'date'],
  money: ['money'],
  percentage: ['percentage'],
  quantity: ['quantity'],
  ordinal: ['ordinal', 'quantity', 'noun-phrase', 'long-phrase', 'branch', 'word'],
  place: [
    'place',
    'organization',
    'name',
    'demonym',
    'noun-phrase',
    'long-phrase',
    'branch',
    'preposition',
    'list',
  ],
  organization: ['organization', 'name', 'place', 'noun-phrase', 'long-phrase', 'branch', 'list'],
  quotation: ['quotation'],
  'yes-no': ['sentence'],
  title: ['title', 'noun-phrase', 'long-phrase', 'branch', 'list', 'name', 'quotation'],
  definition: [
    'noun-phrase',
    'long-phrase',
    'branch',
    'list',
    'clause',
    'verb-phrase',
    'name',
    'organization',
    'place',
  ],
  description: [
    'quotation',
    'clause',
    'sentence',
    'verb-phrase',
    'long-phrase',
    'branch',
    'list',
    'purpose',
    'noun-phrase',
    'cause',
  ],
  reason: [
    'cause',
    'purpose',
    'clause',
    'verb-phrase',
    'sentence',
    'long-phrase',
    'branch',
    'noun-phrase',
    'list',
    'quotation',
    'means',
  ],
  manner: [
    'means',
    'purpose',
    'verb-phrase',
    'clause',
    'preposition',
    'long-phrase',
    'branch',
    'noun-phrase',
    'word',
    'quotation',
    'list',
    'cause',
  ],
};

const bareNumbers = new Set<CandidateKind>(['quantity', 'ordinal']);

/** Types whose answer is no person, however much a sentence speaks of one. */
const neverPeople = new Set<string>([
  'thing',
  'reason',
  'manner',
  'description',
  'definition',
  'title',
  'quotation',
]);

/** Whether a candidate may answer the question as far as its kind and its own words tell. */
export function isAdmissible(analysis: Analysis, candidate: Candidate, sentence: AnnotatedSentence): boolean {
  const { asked } = analysis;
  // Nobody pays in days, whatever else a price may be given in.
  if (asked.anyFigure && asked.type === 'money' && candidate.kind === 'duration') return false;
  if (asked.anyFigure) return figures.includes(candidate.kind);
  if (candidate.kind === 'person' && neverPeople.has(asked.type)) return false;
  // "Which anniversary was it?" is answered by "fourth" before "anniversary", by no number else.
  if (asked.type === 'thing' && bareNumbers.has(candidate.kind)) {
    return sentence.tokens[candidate.endToken]?.lemma === asked.focus.at(-1);
  }
  // "Fourth anniversary" is a date by itself, and which anniversary it is.
  if (asked.type === 'ordinal' && candidate.kind === 'date')
    return sentence.tokens[candidate.endToken - 1]?.lemma === asked.focus.at(-1);
  const kinds = admissible[asked.type];
  if (kinds !== undefined && !kinds.includes(candidate.kind)) return false;
  if (named.has(asked.type) && saysNothing(analysis, candidate, sentence)) return false;
  if (predicates.has(candidate.kind) && isNegated(analysis, candidate, sentence)) return false;
  if (asked.type === 'place') {
    const words = sentence.tokens.slice(candidate.firstToken, candidate.endToken);
    if (!isPlaceAsked(asked.focus.at(-1) ?? '', words)) return false;
  }
  if (candidate.kind === 'duration' && isAge(candidate, sentence) && !asksForAge(analysis)) return false;
  if (phrases.has(candidate.kind) && !namesType(asked.type, candidate, sentence)) return false;
  // Who did something to Putin is not Putin, whether the evidence says "Putin" or "he".
  if (asked.type === 'person' && candidate.person !== null) return !isNamed(analysis, candidate.person);
  return true;
}

/** Types whose answer names something. */
const named = new Set<string>(['thing', 'place', 'organization', 'person', 'title', 'definition', 'reason']);
const vague = new Set(
  'various several many certain some other different numerous more most much few such own same one two'.split(
    ' ',
  ),
);
const small = new Set<PartOfSpeech>(['DET', 'PRON', 'ADP']);

/** Whether a candidate says no more than that there is something of the kind asked for: "various empires" to "which empires". */
function saysNothing({ asked }: Analysis, candidate: Candidate, { tokens }: AnnotatedSentence): boolean {
  if (candidate.person !== null) return false;
  for (let at = candidate.firstToken; at < candidate.endToken; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const { lower, lemma, pos } = token;
    if (!vague.has(lower) && !small.has(pos) && !asked.focus.includes(lemma)) return false;
  }
  return true;
}

/** "A 34-year-old" says how old somebody is, and how long nothing lasted. */
function isAge(candidate: Candidate, { tokens }: AnnotatedSentence): boolean {
  const [last, next] = tokens.slice(candidate.endToken - 1, candidate.endToken + 1);
  return next?.lower === 'old' || last?.lower === 'old' || last?.lower.endsWith('-old') === true;
}

function asksForAge({ tokens }: Analysis): boolean {
  return tokens.some(({ lower }) => lower === 'old' || lower === 'age' || lower === 'aged');
}

/** Kinds that say that something is so: cut off from a "not" before them they would say the opposite. */
const predicates = new Set<CandidateKind>([
  'verb-phrase',
  'purpose',
  'means',
  'clause',
  'word',
  'preposition',
  'branch',
]);

/** Signs that part clauses. */
const closing = new Set([',', ';', ':', '"']);

/** How far before a predicate its negation may stand, in tokens; behind "that" further: "not to take it for granted that …". */
const negationReach = { plain: 6, behindThat: 12 };

/** Whether a negation stands before a candidate in its own clause, or in the one that "that" hangs on, left out of it. */
function isNegated(analysis: Analysis, candidate: Candidate, { tokens }: AnnotatedSentence): boolean {
  const { particles } = lexicon().negators;
  const { firstToken } = candidate;
  const isBehindThat = [firstToken, firstToken - 1].some((at) => tokens[at]?.lower === 'that');
  const reach = isBehindThat ? negationReach.behindThat : negationReach.plain;
  for (let at = firstToken - 1; at >= Math.max(0, firstToken - reach); at -= 1) {
    const word = tokens[at]?.lower ?? '';
    if (closing.has(word)) return false;
    if (particles.has(word)) return !analysis.tokens.some((token) => particles.has(token.lower));
  }
  return false;
}

const phrases = new Set<CandidateKind>(['noun-phrase', 'long-phrase', 'branch', 'preposition', 'list']);

/** Whether a phrase that is no name of its own can stand for a person, a place or an organisation. */
function namesType(type: string, candidate: Candidate, { tokens }: AnnotatedSentence): boolean {
  if (type !== 'person' && type !== 'place' && type !== 'organization') return true;
  const inside = tokens.slice(candidate.firstToken, candidate.endToken);
  const { questionNouns, organizations } = lexicon();
  const isHead = (lemma: string): boolean =>
    questionNouns.get(lemma) === type ||
    (type === 'organization' && organizations.heads.has(lemma)) ||
    (type === 'person' && isKindOf(lemma, 'person') === 'first');
  // Countries and organisations act as people do: "Europe and Canada".
  const byName = type !== 'person' || candidate.kind === 'list';
  return inside.some((token) => (token.pos === 'PROPN' && byName) || isHead(token.lemma));
}

/** Whether a question names a person, by the last name at least. */
export function isNamed(analysis: Analysis, person: string): boolean {
  const last = termsOf(person).findLast((term) => !term.secondary)?.term;
  return analysis.words.some((word) => word.term === last);
}
