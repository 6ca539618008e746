import { findFigures } from '../../../annotate/figures.js';
import { lexicon, lexiconKey } from '../../../language/lexicon.js';
import { termsOf } from '../../../language/terms.js';
import { notice, type Notice } from '../../../model/notice.js';
import type { AnswerType } from '../../../model/question.js';
import { slice } from '../../../model/span.js';
import type { QuestionWord } from '../../question/analyse.js';
import type { Evidence } from '../../evidence/evidence.js';
import type { WordMatch } from '../../evidence/word-match.js';
import { askedMeasure, figuresIn, ratesIn } from '../../question/measure.js';
import { isKindOf } from '../../question/noun-kinds.js';
import { relatedTerms } from '../../question/related.js';
import { asAsked, leastStrength, plainWords, type Requirement } from './requirement.js';

/** A year or figure of the question should stand in the evidence or above it, not just nearby. */
export const sameNumbers: Requirement = (_, { evidence }) => toldOf(missedNumbers(evidence));

/** A year must; another figure must at least stand in the briefing: "the 37 men" are "they" further down. */
export const numbersAtHand: Requirement = (_, { evidence }) => {
  const { text } = evidence.source.briefing;
  return toldOf(
    missedNumbers(evidence).filter(({ word }) => year.test(word.surface) || !text.includes(word.surface)),
  );
};

const year = /^\d{4}$/u;

function missedNumbers({ sentence, matches }: Evidence): WordMatch[] {
  const isYearless = !sentence.tokens.some(({ word }) => year.test(word));
  // "The 75th anniversary … The picture was taken on …": an ordinal stays in view, a year until there is another one.
  const staysInView = (term: string): boolean => /\D$/u.test(term) || (year.test(term) && isYearless);
  const isMet = ({ word, place, strength }: WordMatch): boolean =>
    strength >= leastStrength && place !== 'after' && (place !== 'before' || staysInView(word.term));
  // "The under-5s" are "children under 5".
  const isHeldApart = ({ surface }: QuestionWord): boolean => {
    const figure = compound.exec(surface)?.[1];
    return figure !== undefined && sentence.tokens.some(({ word }) => word === figure);
  };
  return matches.filter((match) => match.word.kind === 'number' && !isMet(match) && !isHeldApart(match.word));
}

/** A figure that letters stand before with a hyphen: "under-5s". */
const compound = /^\p{L}+-(\d+)\p{L}*$/u;

function toldOf(missed: readonly WordMatch[]): Notice | null {
  return missed.length === 0
    ? null
    : notice('unmet.numbers', { numbers: asAsked(missed.map((match) => match.word)) });
}

/** "How many drones" is answered by a number of drones. */
export const sameCount: Requirement = (analysis, { candidate, evidence }) => {
  const { asked } = analysis;
  if (asked.wh !== 'how' || asked.type !== 'quantity' || asked.anyFigure || asked.focus.length === 0)
    return null;
  const head = asked.focus.at(-1) ?? '';
  const wanted = termsOf(head)[0]?.term ?? head;
  const alike = new Set([wanted, ...relatedTerms(wanted).map((one) => one.term)]);
  for (const synonym of lexicon().synonyms.get(head) ?? []) {
    const term = termsOf(synonym.word)[0]?.term;
    if (term !== undefined) alike.add(term);
  }
  const { tokens } = evidence.sentence;
  const counted = tokens.slice(candidate.firstToken, candidate.endToken + 5);
  const found = counted.some((token) => {
    const term = termsOf(token.word)[0]?.term ?? token.lower;
    return alike.has(term) || isKindOf(token.lemma, head === 'people' ? 'person' : head) === 'first';
  });
  return found ? null : notice('unmet.count', { counted: { named: [head] } });
};

/** What is of these types can be told by its form: nothing else answers a question after it. */
const told: ReadonlySet<AnswerType> = new Set<AnswerType>([
  'date',
  'duration',
  'money',
  'percentage',
  'quantity',
  'ordinal',
  'quotation',
]);

/** "How many" is answered by a number, "when" by a time. */
export const sameKind: Requirement = ({ asked, tokens }, { fits, candidate, evidence }) => {
  if (fits || !told.has(asked.type)) return null;
  // "For decades" tells how long, without a number.
  const isHowLong = asked.type === 'duration' && tokens[asked.whAt + 1]?.lower === 'long';
  const { firstToken, endToken } = candidate;
  const [preposition, span] = evidence.sentence.tokens.slice(firstToken - 1, endToken);
  const isUnits =
    endToken === firstToken + 1 &&
    span !== undefined &&
    timeUnits.has(span.lower) &&
    preposition?.lower === 'for';
  return isHowLong && isUnits ? null : notice('lacks.answer');
};

const timeUnits = new Set('minutes hours days weeks months years decades centuries'.split(' '));

/** "In what year" is not answered by "Monday". */
export const sameGrain: Requirement = (analysis, { candidate, evidence }) => {
  const { asked } = analysis;
  if (asked.type !== 'date' || candidate.kind === 'time') return null;
  const said = slice(evidence.source.briefing.text, candidate);
  const noun = asked.focus.at(-1) ?? '';
  if (noun === 'year' && !/\d{4}|year/u.test(said)) return notice('unmet.year');
  if (noun === 'month' && !namesMonth(said)) return notice('unmet.month');
  if (noun === 'century' && !/century|\d{3,4}/u.test(said)) return notice('unmet.century');
  return null;
};

function namesMonth(text: string): boolean {
  const { months } = lexicon().calendar;
  return plainWords(text).some((word) => months.has(word));
}

/** Dimensions that the word behind "how" asks for. */
const dimensionsAsked = new Map<string, readonly string[]>([
  ['high', ['length']],
  ['tall', ['length']],
  ['deep', ['length']],
  ['wide', ['length']],
  ['far', ['length']],
  ['heavy', ['mass']],
  ['fast', ['speed']],
  ['hot', ['temperature']],
  ['cold', ['temperature']],
  ['warm', ['temperature']],
]);
/** A size may be an area, a sum or a head count, but is written in digits: "two things" is none. */
const sizes = new Set(['big', 'large', 'small']);
const ageWords = new Set(['old', 'aged', 'age', 'born']);

/** "How high" is answered in metres, "how old" by an age. */
export const sameDimension: Requirement = (analysis, { candidate, evidence }) => {
  const { asked, tokens } = analysis;
  if (asked.wh !== 'how') return null;
  const word = tokens[asked.whAt + 1]?.lower ?? '';
  if (word === 'old' && !evidence.sentence.tokens.some((token) => ageWords.has(token.lower))) {
    return notice('unmet.age');
  }
  const said = slice(evidence.source.briefing.text, candidate);
  if (sizes.has(word) && !/\d/u.test(said)) return notice('unmet.degree', { word });
  const wanted = dimensionsAsked.get(word);
  if (wanted === undefined) return null;
  const { byForm } = lexicon().units;
  const inside = evidence.sentence.tokens.slice(candidate.firstToken, candidate.endToken);
  const fits = inside.some((token) => wanted.includes(byForm.get(lexiconKey(token.word))?.dimension ?? ''));
  return fits && findFigures(inside).length > 0 ? null : notice('unmet.degree', { word });
};

/** A share is not answered by an amount, euros not by dollars. */
export const sameMeasure: Requirement = (analysis, { candidate, evidence }) => {
  const asked = askedMeasure(analysis);
  if (asked === null || (asked.kind !== 'percentage' && asked.kind !== 'money')) return null;
  const { tokens } = evidence.sentence;
  const figures = figuresIn(tokens.slice(candidate.firstToken, candidate.endToken));
  const fits = figures.some(
    ({ kind, unit }) => kind === asked.kind && (asked.unit === null || unit === asked.unit),
  );
  return fits || figures.length === 0 ? null : notice('unmet.measure', { asked: asked.words });
};

/** What is done in a month is not what is done in a year. */
export const sameRate: Requirement = (analysis, { evidence }) => {
  const [asked] = ratesIn(analysis.tokens);
  const given = ratesIn(evidence.sentence.tokens);
  const [other] = given;
  if (asked === undefined || other === undefined || given.has(asked)) return null;
  return notice('unmet.rate', { here: notice(`time.${other}`), asked: notice(`time.${asked}`) });
};
