import type { Person } from '../../model/annotation.js';
import type { Analysis } from '../question/analyse.js';
import type { AnswerGroup, Refusal } from './decide.js';
import type { Evidence } from '../evidence/evidence.js';
import type { ScoredCandidate } from '../extraction/extract.js';
import { besideBound, givesName, givesTitle, samePurpose } from './requirements/bounds.js';
import {
  numbersAtHand,
  sameCount,
  sameDimension,
  sameGrain,
  sameKind,
  sameMeasure,
  sameNumbers,
  sameRate,
} from './requirements/figures.js';
import {
  namesAtHand,
  sameBearer,
  sameCountry,
  sameNames,
  sameNumeral,
  sameOffice,
} from './requirements/names.js';
import type { Requirement } from './requirements/requirement.js';
import { saidByAsked, sameSpeaker } from './requirements/speakers.js';
import { sameRoles } from './requirements/roles.js';
import { asserted, sameNegation, samePolarity, sameSense, undenied } from './requirements/polarity.js';
import { notConverse, sameSide } from './requirements/sides.js';
import {
  saidAtAll,
  samePredicate,
  sameQuestion,
  sameQuotation,
  toldOfThen,
} from './requirements/statements.js';

/** What an answer must meet, by name, in the order asked: the first that fails names the miss. */
const requirements: Readonly<Record<string, Requirement>> = {
  quotation: sameQuotation,
  unsaid: saidAtAll,
  polarity: samePolarity,
  asserted,
  undenied,
  negation: sameNegation,
  sense: sameSense,
  side: sameSide,
  converse: notConverse,
  speaker: sameSpeaker,
  saidBy: saidByAsked,
  numeral: sameNumeral,
  names: namesAtHand,
  bearer: sameBearer,
  country: sameCountry,
  numbers: numbersAtHand,
  predicate: samePredicate,
  then: toldOfThen,
  bound: besideBound,
  purpose: samePurpose,
  called: givesName,
  work: givesTitle,
  roles: sameRoles,
  kind: sameKind,
  measure: sameMeasure,
  rate: sameRate,
  count: sameCount,
  grain: sameGrain,
  dimension: sameDimension,
  office: sameOffice,
  question: sameQuestion,
};

/**
 * What an answer should meet, likewise: where the bot was right these failed nearly as often as where it was wrong, so
 * that they count in an answer's confidence and bar none.
 */
const doubts: Readonly<Record<string, Requirement>> = {
  names: sameNames,
  numbers: sameNumbers,
};

/** The first requirement a candidate fails, as a refusal; null when it meets them all. */
export function unmetRequirement(
  analysis: Analysis,
  one: ScoredCandidate,
  people: readonly Person[],
): Refusal | null {
  for (const requirement of Object.values(requirements)) {
    const message = requirement(analysis, one, people);
    if (message !== null) return { reason: 'no-such-answer', message };
  }
  return null;
}

/** The names of all requirements and doubts that a candidate fails. */
export function unmetNames(analysis: Analysis, one: ScoredCandidate, people: readonly Person[]): string[] {
  return Object.entries({ ...requirements, ...doubts })
    .filter(([, requirement]) => requirement(analysis, one, people) !== null)
    .map(([name]) => name);
}

/** Answers looked at before giving up. */
const mostTried = 5;

/** What an answer lacks, and the evidence that it stands in. */
export interface Lack {
  readonly refusal: Refusal;
  readonly evidence: Evidence;
}

/** The likeliest answer that meets every requirement, or none, and what the likelier ones lack. */
export function firstMeeting(
  analysis: Analysis,
  answers: readonly AnswerGroup[],
  people: readonly Person[],
): { readonly answer: AnswerGroup | undefined; readonly unmet: Lack | null } {
  let first: Lack | null = null;
  for (const answer of answers.slice(0, mostTried)) {
    const refusal = unmetRequirement(analysis, answer.best, people);
    if (refusal === null) return { answer, unmet: first };
    first ??= { refusal, evidence: answer.best.evidence };
  }
  return { answer: undefined, unmet: first };
}
