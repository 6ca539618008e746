import type { Person } from '../../model/annotation.js';
import { notice } from '../../model/notice.js';
import type { Analysis } from '../question/analyse.js';
import { confidenceOf } from './confidence.js';
import { groupAnswers, type AnswerGroup, type Choice, type Refusal } from './decide.js';
import type { ScoredCandidate } from '../extraction/extract.js';
import { firstMeeting } from './requirements.js';
import { titleAsked } from '../question/roles.js';

/** Below this confidence the question is declined. */
export const leastConfidence = 0.45;

/** Answers that are weighed against one another. */
const mostWeighed = 12;

/** The likeliest different answers, the best first. */
export function shortlistOf(
  analysis: Analysis,
  scored: readonly ScoredCandidate[],
  people: readonly Person[],
): AnswerGroup[] {
  return groupAnswers(heldBy(analysis, scored, people)).slice(0, mostWeighed);
}

/** Where an office is asked for, its holders alone count; everybody where nobody is known to hold it. */
function heldBy(
  analysis: Analysis,
  scored: readonly ScoredCandidate[],
  people: readonly Person[],
): readonly ScoredCandidate[] {
  const office = titleAsked(analysis);
  if (office === null) return scored;
  const holders = new Set(people.filter((person) => office.isHeldBy(person)).map((person) => person.name));
  const held = scored.filter(({ candidate }) => candidate.person !== null && holders.has(candidate.person));
  return held.length > 0 ? held : scored;
}

/**
 * The likeliest answer that meets every requirement, if that is likely enough to be right; for `reading`, the likeliest
 * whatever it lacks.
 */
export function choose(
  analysis: Analysis,
  answers: readonly AnswerGroup[],
  people: readonly Person[],
  reading: boolean,
): Choice {
  const first = answers[0];
  if (first === undefined) return { best: undefined, confidence: undefined, refusal: null, lacking: null };
  const { answer, unmet } = reading
    ? { answer: first, unmet: null }
    : firstMeeting(analysis, answers, people);
  const best = answer ?? first;
  const confidence = confidenceOf(analysis, best, answers, people);
  if (reading || (answer !== undefined && confidence.value >= leastConfidence)) {
    return { best, confidence, refusal: null, lacking: null };
  }
  if (unmet === null || analysis.missing.length > 0)
    return { best, confidence, refusal: notInBriefings(analysis), lacking: null };
  return { best, confidence, refusal: unmet.refusal, lacking: unmet.evidence };
}

/** Why a question is declined where nothing more can be said: the words that no briefing holds, if there are any. */
export function notInBriefings({ missing }: Analysis): Refusal {
  return missing.length > 0
    ? { reason: 'not-in-briefings', message: notice('lacks.words', { words: { named: missing } }) }
    : { reason: 'no-such-answer', message: notice('lacks.answer') };
}
