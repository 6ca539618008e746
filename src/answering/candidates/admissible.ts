import type { Analysis } from '../question/analyse.js';
import { isAdmissible, isNamed } from './answer-types.js';
import { mayBePlaceAsked } from '../question/place-kinds.js';
import { mayBeAmount } from './amounts.js';
import { branchesIn } from './branches.js';
import { candidatesOf, type Candidate } from './candidates.js';
import { definingCandidates } from './definitions.js';
import type { EvidenceSentence } from './evidence-sentence.js';

/** The candidates of a sentence that can answer the question at all. */
export function admissibleOf(analysis: Analysis, place: EvidenceSentence): readonly Candidate[] {
  return admissibleAmong(analysis, place, candidatesOf(place.source, place.sentence));
}

function admissibleAmong(
  analysis: Analysis,
  { source, sentence }: EvidenceSentence,
  candidates: readonly Candidate[],
): readonly Candidate[] {
  const admissible = candidates.filter((candidate) => isAdmissible(analysis, candidate, sentence));
  // What somebody is, is best said by the title the briefing gives that person.
  const titles = admissible.filter(
    (one) => one.kind === 'title' && one.person !== null && isNamed(analysis, one.person),
  );
  if (analysis.asked.type === 'title' && titles.length > 0) return titles;
  if (analysis.asked.type === 'definition' || analysis.asked.type === 'title')
    return definingCandidates(analysis, { source, sentence }, admissible);
  // A "goal" or a "target" need not be a figure; "how much" must.
  const { asked } = analysis;
  if (admissible.length > 0 || !asked.anyFigure || asked.wh === 'how') return admissible;
  const loose: Analysis = { ...analysis, asked: { ...asked, type: 'thing', anyFigure: false } };
  return candidates.filter((candidate) => isAdmissible(loose, candidate, sentence));
}

/** A candidate that is weighed, and whether it is of the kind asked for. */
export interface Option {
  readonly candidate: Candidate;
  readonly fits: boolean;
}

/**
 * The candidates of a sentence that are weighed: those of the kind asked for, and the others behind them. What a noun
 * asks for is often told wrongly ("What area of law …"), and a figure may be put in words that are no figure ("twice"):
 * how much that speaks against a candidate is for the learned weights to say. A yes-no question takes no others.
 */
export function optionsOf(analysis: Analysis, evidence: EvidenceSentence): readonly Option[] {
  const candidates = [...candidatesOf(evidence.source, evidence.sentence), ...branchesIn(evidence)];
  const admissible = new Set(admissibleAmong(analysis, evidence, candidates));
  const fitting = [...admissible].map((candidate) => ({ candidate, fits: true }));
  const { asked } = analysis;
  if (asked.type === 'yes-no' || asked.type === 'thing') return fitting;
  const any: Analysis = { ...analysis, asked: { ...asked, type: 'thing', anyFigure: false } };
  const others = candidates.filter(
    (one) => !admissible.has(one) && isAdmissible(any, one, evidence.sentence),
  );
  return [...fitting, ...others.map((candidate) => ({ candidate, fits: false }))];
}

/** Whether a candidate that is not of the kind asked for may be it all the same: no river is a country, no name a length. */
export function mayBeAsked({ asked }: Analysis, one: Candidate, { sentence }: EvidenceSentence): boolean {
  const words = sentence.tokens.slice(one.firstToken, one.endToken);
  if (asked.type === 'place') return mayBePlaceAsked(asked.focus.at(-1) ?? '', words);
  // "How much control?" may be answered by "close", and a noun tells less than "how many": "what temperature?", "boiling".
  const isLoose = asked.type === 'quantity' && asked.anyFigure;
  const isNoun = asked.wh !== 'how' && (asked.type === 'quantity' || asked.type === 'duration');
  return isLoose || isNoun || mayBeAmount(asked.type, words);
}
