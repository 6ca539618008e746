import type { Person } from '../../model/annotation.js';
import { notice, type Notice } from '../../model/notice.js';
import type { Analysis } from '../question/analyse.js';
import type { Evidence } from '../evidence/evidence.js';
import { notInBriefings } from './choose.js';
import type { Choice, Refusal } from './decide.js';
import { nearMissOf } from './near-miss.js';
import { leastStrength } from './requirements/requirement.js';

const mostNearest = 3;

/** What is shown of the evidence for a question that is declined, the nearest first. */
export function nearestOf(evidence: readonly Evidence[]): readonly Evidence[] {
  return evidence.filter(isNear).slice(0, mostNearest);
}

/** What shares nothing with the question is not near it. */
function isNear({ quoted, matches }: Evidence): boolean {
  return quoted !== null || matches.some(({ strength }) => strength > 0);
}

/**
 * Why a question is declined, and what is shown as nearest: first the sentence of which that is told, so that what is said
 * of "the nearest passage" is true of the one below it.
 */
export function refusalOf(
  analysis: Analysis,
  evidence: readonly Evidence[],
  { refusal, lacking }: Choice,
  people: readonly Person[],
): { readonly refusal: Refusal; readonly nearest: readonly Evidence[] } {
  const plain = refusal ?? notInBriefings(analysis);
  const miss = nearMissOf(analysis, evidence, people);
  const first = miss?.evidence ?? lacking;
  const ordered = first === null ? evidence : [first, ...evidence.filter((one) => one !== first)];
  const nearest = nearestOf(ordered);
  const message = miss === null ? ofFirst(plain.message, nearest) : miss.message;
  return { refusal: { reason: plain.reason, message }, nearest };
}

/** What is said of all nearest passages, said of the first alone where another speaks of a name that this one lacks. */
function ofFirst(message: Notice, nearest: readonly Evidence[]): Notice {
  const { names } = message.params;
  if (message.key !== 'unmet.names' || typeof names !== 'object' || !('named' in names)) return message;
  const isNamed = nearest.some(({ matches }) =>
    matches.some(
      ({ word, span, strength }) =>
        names.named.includes(word.surface) && span !== null && strength >= leastStrength,
    ),
  );
  return isNamed ? notice('unmet.country', { name: names }) : message;
}
