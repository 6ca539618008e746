import { lexicon, lexiconKey } from '../../../language/lexicon.js';
import { tokensOf, type Token } from '../../../language/tokens.js';
import { oneSlip } from '../../../annotate/person-names.js';
import type { Person } from '../../../model/annotation.js';
import { notice } from '../../../model/notice.js';
import type { AnswerType } from '../../../model/question.js';
import { overlaps, slice } from '../../../model/span.js';
import type { Analysis } from '../../question/analyse.js';
import { isHabitual } from '../../question/habitual.js';
import type { ScoredCandidate } from '../../extraction/extract.js';
import { negationsIn } from '../negations.js';
import { asksWhetherSaid } from '../said-words.js';
import { polarityOf } from '../polarity.js';
import { isUnsaid } from '../unsaid.js';
import type { WordMatch } from '../../evidence/word-match.js';
import { namedBefore, sameSpeaker } from './speakers.js';
import { asAsked, asksWords, leastStrength, plainWords, type Requirement } from './requirement.js';

/** Share of a quotation's words that may stand for all of it where who said it is asked. */
const leastHeld = 0.75;

/** In a longer sentence than this, in different words, no slips are looked for: it is no sentence. */
const mostWithSlips = 400;

/**
 * Words in quotation marks must be in the evidence, a slip of the pen aside: no number or "not" more or less, most of the
 * rest where it is asked who said them, and all of them where it is asked whether somebody did.
 */
export const sameQuotation: Requirement = (analysis, { evidence }) => {
  if (analysis.quoted.length === 0 || evidence.quoted !== null) return null;
  const text = new Set(plainWords(slice(evidence.source.briefing.text, evidence.sentence)));
  const others = text.size > mostWithSlips ? [] : [...text];
  const isHeld = (word: string): boolean => text.has(word) || others.some((other) => oneSlip(word, other));
  for (const quoted of analysis.quoted) {
    const wanted = plainWords(quoted);
    const held = wanted.filter((word) => isHeld(word)).length;
    const lacksNumber = wanted.some((word) => /\p{N}/u.test(word) && !text.has(word));
    if (wanted.length > 1 && (lacksNumber || held < leastHeld * wanted.length))
      return notice('unmet.quotation', { words: { named: [quoted] } });
    if (negations(tokensOf(quoted)) !== negations([...evidence.sentence.tokens]))
      return notice('unmet.quotation-negated', { words: { named: [quoted] } });
    if (asksWhetherSaid(analysis) && held < wanted.length)
      return notice('unmet.quotation', { words: { named: [quoted] } });
  }
  return null;
};

function negations(tokens: readonly Token[]): number {
  const { particles } = lexicon().negators;
  return tokens.filter(({ lower }) => particles.has(lower)).length;
}

/**
 * What the evidence itself says is not known or not told is no answer, unless that is asked for: "It does not say who
 * interviewed Rui Costa."
 */
export const saidAtAll: Requirement = (analysis, { candidate, evidence }) =>
  analysis.asked.type !== 'yes-no' &&
  negationsIn(analysis.tokens).length === 0 &&
  isUnsaid(analysis, evidence, candidate)
    ? notice('unmet.unsaid')
    : null;

/** Types whose answers say by their kind what they are of the names beside them. */
const selfTelling = new Set<AnswerType>(['title', 'definition', 'money', 'duration']);

/** Names alone do not make evidence: of what is said about them, something must be met. */
export const samePredicate: Requirement = (analysis, one, people) => {
  const { evidence } = one;
  // What somebody or something is needs no deed: "What office does she hold?"
  // A sum or a time beside the names is told of them: "How much is Ito paying?" needs no "pay" where she "bought it for $3 million".
  if (analysis.asked.anyFigure || selfTelling.has(analysis.asked.type)) return null;
  // What somebody said is told by who said it, and of what.
  if (isSaidOfTopic(analysis, one, people)) return null;
  const others = evidence.matches.filter(({ word }) => word.kind === 'word' || word.kind === 'verb');
  if (others.length === 0 || evidence.quoted || others.some((match) => match.strength >= leastStrength))
    return null;
  if (others.every(({ word }) => word.kind === 'verb' && belonging.test(word.surface)) && isOfNamed(one))
    return null;
  return notice('unmet.predicate', { words: asAsked(others.map((match) => match.word)) });
};

/** Verbs for what "of", "from", "at" or "for" between two names says alone. */
const belonging = /^(?:work|employ|serve|belong)(?:s|d|ed|ing)?$/iu;

/** Most tokens between somebody and where they belong: "Anna Roe, *a writer for the* Gazette". */
const farthest = 6;
const joining = new Set<Token['pos']>(['ADJ', 'ADP', 'DET', 'NOUN', 'PUNCT', 'SCONJ']);

/** Whether only what joins them stands between a name of the question and the answer behind it. */
function isOfNamed({ candidate, evidence }: ScoredCandidate): boolean {
  const { tokens } = evidence.sentence;
  return evidence.matches.some(({ word, span }) => {
    if (word.kind !== 'name' || span === null) return false;
    const between = tokens.filter(({ start, end }) => start >= span.end && end <= candidate.start);
    return (
      between.at(-1)?.pos === 'ADP' &&
      between.length <= farthest &&
      between.every(({ pos }) => joining.has(pos))
    );
  });
}

/** Words that tell of what somebody was, whatever their tense. */
const past = new Set(
  'was were been became used former formerly ex once previously earlier late then served until resigned'.split(
    ' ',
  ),
);

/** "Who used to be mayor?" asks for nobody of whom it is only said that they are, nor "used to work" for whoever works. */
export const toldOfThen: Requirement = ({ question, tokens }, { evidence }) => {
  const used = tokens.findIndex((_, at) => isHabitual(tokens, at));
  const deed = tokens[used + 2];
  const here = evidence.sentence.tokens;
  const isOfThen = ({ lower }: Token, at: number): boolean =>
    (past.has(lower) && !beginsClause(here, at)) || lower.startsWith('ex-');
  if (used < 0 || deed === undefined || here.some(isOfThen)) return null;
  const told = evidence.matches.find(({ word }) => overlaps(word, deed))?.token ?? null;
  if (deed.lower !== 'be' && (told === null || !isOfNow(here, told))) return null;
  return notice('unmet.predicate', { words: { named: [question.slice(tokens[used]?.start, deed.end)] } });
};

const finite = new Set<Token['pos']>(['VERB', 'AUX']);

/** Whether a word joins a clause to another: "once the war is over" tells of no past, "once a mayor" does. */
function beginsClause(tokens: readonly Token[], at: number): boolean {
  const behind = tokens.slice(at + 1);
  const ends = behind.findIndex(({ pos }) => pos === 'PUNCT' || finite.has(pos));
  return tokens[at]?.lower === 'once' && ends > 0 && finite.has(behind[ends]?.pos ?? 'X');
}

const beingNow = new Set(['is', 'are', 'am', "'s", "'re", "'m"]);

/** Whether a deed is told as going on: "works", "are working". */
function isOfNow(tokens: readonly Token[], at: number): boolean {
  const { lower = '', lemma = '', pos } = tokens[at] ?? {};
  if (pos !== 'VERB') return false;
  if (lower.endsWith('ing')) return beingNow.has(tokens[at - 1]?.lower ?? '');
  return lower !== lemma && lower.endsWith('s');
}

/** A yes-no question is answered by what affirms or denies it. */
export const sameQuestion: Requirement = (analysis, { evidence }) =>
  analysis.asked.type !== 'yes-no' || polarityOf(analysis, evidence) !== null ? null : notice('unmet.yes-no');

/** Whether an answer is what the one asked for said, of something else that the question names. */
function isSaidOfTopic(analysis: Analysis, one: ScoredCandidate, people: readonly Person[]): boolean {
  if (!asksWords(analysis)) return false;
  const speakers = namedBefore(analysis, people).map(({ name }) => lexiconKey(name));
  const isTopic = ({ word, strength }: WordMatch): boolean =>
    strength >= leastStrength &&
    word.kind === 'name' &&
    !speakers.some((name) => name.split(' ').includes(lexiconKey(word.surface)));
  return (
    speakers.length > 0 && sameSpeaker(analysis, one, people) === null && one.evidence.matches.some(isTopic)
  );
}
