import type { Analysis } from './analyse.js';
import { isAdmissible, isNamed } from './answer-types.js';
import { candidatesOf, type Candidate } from './candidates.js';
import { definingCandidates } from './definitions.js';
import type { EvidenceSentence } from './evidence-sentence.js';

/** The candidates of a sentence that can answer the question at all. */
export function admissibleOf(
  analysis: Analysis,
  { source, sentence }: EvidenceSentence,
): readonly Candidate[] {
  const candidates = candidatesOf(source, sentence);
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
