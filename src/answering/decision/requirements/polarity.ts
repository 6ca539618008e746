import { lexicon } from '../../../language/lexicon.js';
import type { Token } from '../../../language/tokens.js';
import { notice } from '../../../model/notice.js';
import type { AnswerType } from '../../../model/question.js';
import { slice } from '../../../model/span.js';
import type { Analysis } from '../../question/analyse.js';
import { isOpposite, oppositesOf } from '../../question/opposites.js';
import type { Evidence } from '../../evidence/evidence.js';
import { clauseOfDeed } from '../clause-of-deed.js';
import { converse, sideOf } from './sides.js';
import { negationsIn } from '../negations.js';
import { asAsked, leastStrength, type Requirement } from './requirement.js';

/** How far before a verb its negation may stand, in tokens. */
const negationReach = 3;

/** Words of a question that a negation in the evidence may answer: "ruled out sending", "warned against". */
const contrary = new Set(
  'against out stop prevent avoid hold caution warn refuse reject deny lack fail neglect little few without'.split(
    ' ',
  ),
);

/** Marks between what is told each by itself. */
const parting = new Set([':', ';']);

/** What was not done is no answer to what was done. */
export const samePolarity: Requirement = (analysis, { candidate, evidence }) => {
  const { asked } = analysis;
  if (asked.type === 'yes-no') return null;
  if (analysis.tokens.some((token) => negates(token.lower))) return null;
  const { tokens } = evidence.sentence;
  // "Nobody denied that Ito sold it" denies no selling.
  if (clauseOfDeed(analysis, evidence)?.standing === 'granted') return null;
  const contraries = analysis.tokens.filter(({ lemma }) => contrary.has(lemma)).map(({ lemma }) => lemma);
  const isAsked = ({ lemma }: Token): boolean => contraries.includes(lemma);
  // A word that the evidence has too is no other way to say what it denies: "warned them *not* to sell".
  if (contraries.length > 0 && !tokens.some(isAsked)) return null;
  for (const { word, span } of evidence.matches) {
    if (word.kind === 'name' || word.kind === 'number' || span === null) continue;
    const at = tokens.findIndex((token) => token.start < span.end && span.start < token.end);
    // The tagger takes many a verb for something else; the same word as a verb, or behind a "not", tells it better.
    const isVerb =
      (tokens[at]?.pos === 'VERB' || negates(tokens[at - 1]?.lower ?? '')) &&
      tokens[at]?.lemma === word.surface.toLowerCase();
    if (word.kind !== 'verb' && !isVerb) continue;
    // "It is not gone: 300 people fall ill a day" denies nothing of whoever falls ill.
    const between = tokens.slice(Math.min(at, candidate.endToken), Math.max(at, candidate.firstToken));
    if (between.some(({ lower }) => parting.has(lower))) continue;
    const clause: Token[] = [];
    for (let before = at - 1; before >= Math.max(0, at - negationReach); before -= 1) {
      const token = tokens[before];
      if (token === undefined || token.pos === 'PUNCT') break;
      clause.push(token);
      if (token.pos === 'VERB') break;
    }
    if (clause.some((token) => negates(token.lower) && !isAsked(token))) {
      return notice('unmet.negated', { word: asAsked([word]) });
    }
  }
  return null;
};

/**
 * What is denied, doubted or left open is no answer: "nobody believes that Ito sold it" tells of nobody who sold it. Nor is
 * who or what somebody is said not to be.
 */
export const asserted: Requirement = (analysis, { candidate, evidence }) => {
  if (analysis.asked.type === 'yes-no' || analysis.tokens.some((token) => negates(token.lower))) return null;
  const clause = clauseOfDeed(analysis, evidence);
  if (clause === null || clause.standing === 'granted') return null;
  const { tokens } = evidence.sentence;
  const asksDeed = analysis.tokens.some(({ pos }) => pos === 'VERB');
  const isInside = candidate.firstToken >= clause.first && candidate.firstToken < clause.end;
  if (!asksDeed && !isInside) return null;
  const [first, last] = [tokens[clause.first], tokens[clause.end - 1]];
  if (first === undefined || last === undefined) return null;
  const told = slice(evidence.source.briefing.text, { start: first.start, end: last.end });
  return notice('unmet.unasserted', { clause: { named: [told] } });
};

/** Deny what stands right behind them. */
const denying = new Set(['no', 'not', "n't", 'never', 'neither', 'nor']);
/** What may stand between: "no *new school* doors", "not *by a* mayor". */
const modifiers: readonly Token['pos'][] = ['ADJ', 'DET', 'NUM'];
const inPhrase = new Set<Token['pos']>([...modifiers, 'NOUN', 'PROPN']);
const beforePhrase = new Set<Token['pos']>(modifiers);
/** Words that turn a negation round: "not until May" is in May. */
const turning = new Set(['than', 'until', 'till', 'since', 'before', 'except', 'without', 'only', 'but']);

/** What is denied is no answer without its denial: "soldiers" of "no soldiers will go", "Ito" of "not by Ito but by Novak". */
export const undenied: Requirement = (analysis, { candidate, evidence }) => {
  if (analysis.asked.type === 'yes-no' || analysis.tokens.some((token) => negates(token.lower))) return null;
  const { tokens } = evidence.sentence;
  let at = candidate.firstToken - 1;
  // "No soldiers in Riga" does not deny Riga.
  const isLed = tokens[at]?.pos === 'ADP' && !turning.has(tokens[at]?.lower ?? '');
  if (isLed) at -= 1;
  const passed = isLed ? beforePhrase : inPhrase;
  const isPassed = (token: Token | undefined): boolean =>
    token !== undefined && passed.has(token.pos) && !denying.has(token.lower) && !turning.has(token.lower);
  while (isPassed(tokens[at])) at -= 1;
  if (telling.has(analysis.asked.type)) at = beforeBeing(tokens, at);
  if (!denying.has(tokens[at]?.lower ?? '')) return null;
  // "Whether or not Ito sold it" denies nothing.
  if (tokens[at - 1]?.lower === 'or') return null;
  const denied = slice(evidence.source.briefing.text, candidate);
  return notice('unmet.negated', { word: { named: [denied] } });
};

/** Types that ask what somebody or something is. */
const telling = new Set<AnswerType>(['title', 'definition']);

/** The token before "been" of "never been a minister", or "serve as" of "did not serve as mayor". */
function beforeBeing(tokens: readonly Token[], behind: number): number {
  let at = behind;
  if (tokens[at]?.lower === 'as') at -= 1;
  if (tokens[at]?.pos === 'VERB' && tokens[at + 1]?.lower === 'as') at -= 1;
  while (tokens[at]?.pos === 'AUX' || (tokens[at]?.pos === 'ADV' && !denying.has(tokens[at]?.lower ?? '')))
    at -= 1;
  return at;
}

/** Words that deny without a negation: "more than at any time since", "not until then" is "only then". */
const excepting = new Set([
  'than',
  'only',
  'until',
  'unless',
  'except',
  'outside',
  'less',
  'fewer',
  'despite',
]);

/** What was done is no answer to what was not done, nor what was agreed to or said to what was refused or denied. */
export const sameNegation: Requirement = (analysis, { evidence }) => {
  const { particles, weak } = lexicon().negators;
  if (analysis.asked.type === 'yes-no' || analysis.quoted.length > 0) return null;
  const isNegated = analysis.tokens.some((token) => particles.has(token.lower));
  if (!isNegated && !asksRefusal(analysis, evidence)) return null;
  const { tokens } = evidence.sentence;
  const denies = (token: Token, at: number): boolean =>
    sideOf(tokens, at) === 'against' ||
    weak.has(token.lower) ||
    contrary.has(token.lemma) ||
    excepting.has(token.lower) ||
    (isNegated && analysis.tokens.some((asked) => isOpposite(token, asked)));
  return negationsIn(tokens).length > 0 || tokens.some(denies) ? null : notice('unmet.not-negated');
};

/** A word that is used this much like another, by their cosine, may say the same. */
const leastLike = 0.5;

/** Whether a question asks who refused or denied something in words that the evidence does not have. */
function asksRefusal(analysis: Analysis, { matches }: Evidence): boolean {
  return analysis.tokens.some((token, at) => {
    if (token.pos !== 'VERB' || sideOf(analysis.tokens, at) !== 'against' || !negates(token.lower))
      return false;
    const match = matches.find(({ word }) => word.start === token.start);
    if (match === undefined) return false;
    return match.strength < leastStrength && (match.like?.cosine ?? 0) < leastLike;
  });
}

const predicates = new Set<Token['pos']>(['VERB', 'ADJ', 'ADV']);

/** What was raised is no answer to what was cut: an opposite in the place of a word that the sentence does not hold. */
export const sameSense: Requirement = (analysis, { evidence }) => {
  if (analysis.asked.type === 'yes-no' || analysis.tokens.some((token) => negates(token.lower))) return null;
  const { source, sentence, matches } = evidence;
  if (sentence.tokens.some((token) => negates(token.lower))) return null;
  for (const { word, span, strength } of matches) {
    if (word.kind === 'name' || word.kind === 'number') continue;
    if (span !== null && strength >= leastStrength) continue;
    const asked = analysis.tokens.find((token) => token.start === word.start);
    // Things named by opposite nouns, war and peace, are often spoken of together.
    if (asked === undefined || !predicates.has(asked.pos) || converse.has(asked.lemma)) continue;
    const contraries = oppositesOf(asked);
    const opposite = sentence.tokens.find(
      (token) => predicates.has(token.pos) && (contraries.has(token.lemma) || contraries.has(token.lower)),
    );
    if (opposite !== undefined) {
      const here = { named: [slice(source.briefing.text, opposite)] };
      return notice('unmet.opposite', { here, asked: asAsked([word]) });
    }
  }
  return null;
};

function negates(word: string): boolean {
  const { particles, verbs } = lexicon().negators;
  return particles.has(word) || verbs.has(word);
}
