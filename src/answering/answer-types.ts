import { termsOf } from '../language/terms.js';
import type { Analysis } from './analyse.js';
import type { Candidate, CandidateKind } from './candidates.js';

const figures: readonly CandidateKind[] = ['money', 'percentage', 'quantity', 'duration'];

/**
 * The kinds of candidate that can answer each type of question at all. A type that is not here takes any kind; what
 * is more or less likely among the admissible is for the learned weights to say.
 */
const admissible: Readonly<Record<string, readonly CandidateKind[]>> = {
  person: ['person', 'organization', 'place', 'name', 'demonym', 'noun-phrase', 'long-phrase', 'list'],
  date: ['date', 'duration', 'cause', 'preposition', 'clause'],
  duration: ['duration', 'date'],
  money: ['money'],
  percentage: ['percentage'],
  quantity: ['quantity', 'duration'],
  ordinal: ['ordinal', 'quantity', 'noun-phrase', 'long-phrase', 'word'],
  place: ['place', 'organization', 'name', 'demonym', 'noun-phrase', 'long-phrase', 'preposition', 'list'],
  organization: ['organization', 'name', 'place', 'noun-phrase', 'long-phrase', 'list', 'person'],
  'yes-no': ['sentence'],
  title: ['title', 'noun-phrase', 'long-phrase', 'list', 'name', 'quotation'],
  definition: [
    'noun-phrase',
    'long-phrase',
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
    'noun-phrase',
    'word',
    'quotation',
    'list',
    'cause',
  ],
};

/** Whether a candidate may answer the question as far as its kind and its own words tell. */
export function isAdmissible(analysis: Analysis, candidate: Candidate): boolean {
  const { asked } = analysis;
  if (asked.anyFigure) return figures.includes(candidate.kind);
  const kinds = admissible[asked.type];
  if (kinds !== undefined && !kinds.includes(candidate.kind)) return false;
  // Who did something to Putin is not Putin, whether the evidence says "Putin" or "he".
  if (asked.type === 'person' && candidate.person !== null) return !isNamed(analysis, candidate.person);
  return true;
}

/** Whether a question names a person, by the last name at least. */
export function isNamed(analysis: Analysis, person: string): boolean {
  const last = termsOf(person).findLast((term) => !term.secondary)?.term;
  return analysis.words.some((word) => word.term === last);
}
