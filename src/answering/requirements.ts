import type { Person } from '../model/annotation.js';
import type { Analysis } from './analyse.js';
import type { AnswerGroup, Refusal } from './decide.js';
import type { ScoredCandidate } from './extract.js';
import {
  sameCount,
  sameDimension,
  sameGrain,
  sameKind,
  sameMeasure,
  sameNumbers,
  sameRate,
} from './requirements/figures.js';
import { sameCountry, sameNames, sameNumeral, sameOffice, sameSpeaker } from './requirements/names.js';
import type { Requirement } from './requirements/requirement.js';
import { sameNegation, samePolarity, sameSense } from './requirements/polarity.js';
import { samePredicate, sameQuestion, sameQuotation } from './requirements/statements.js';

/** In the order they are asked: the first that fails names the miss. */
const requirements: readonly Requirement[] = [
  sameQuotation,
  samePolarity,
  sameNegation,
  sameSense,
  sameSpeaker,
  sameNumeral,
  sameNames,
  sameCountry,
  sameNumbers,
  samePredicate,
  sameKind,
  sameMeasure,
  sameRate,
  sameCount,
  sameGrain,
  sameDimension,
  sameOffice,
  sameQuestion,
];

/** The first requirement a candidate fails, as a refusal; null when it meets them all. */
export function unmetRequirement(
  analysis: Analysis,
  one: ScoredCandidate,
  people: readonly Person[],
): Refusal | null {
  for (const requirement of requirements) {
    const message = requirement(analysis, one, people);
    if (message !== null) return { reason: 'no-such-answer', message };
  }
  return null;
}

/** Answers looked at before giving up. */
const mostTried = 5;

/** The likeliest answer that meets every requirement, or none, and what the likelier ones lack. */
export function firstMeeting(
  analysis: Analysis,
  groups: readonly AnswerGroup[],
  people: readonly Person[],
): { readonly group: AnswerGroup | undefined; readonly unmet: Refusal | null } {
  let first: Refusal | null = null;
  for (const group of groups.slice(0, mostTried)) {
    const unmet = unmetRequirement(analysis, group.best, people);
    if (unmet === null) return { group, unmet: first };
    first ??= unmet;
  }
  return { group: undefined, unmet: first };
}
