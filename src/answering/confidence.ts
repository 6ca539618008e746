import type { Analysis } from './analyse.js';
import type { AnswerGroup, Confidence } from './decide.js';
import type { WordMatch } from './evidence.js';
import { questionClassOf } from './features.js';
import { scoreOf, weightsOf, type Feature } from './weights.js';

/** How likely the best answer is right: a logistic model over what is known once all candidates are scored. */
export function confidenceOf(
  analysis: Analysis,
  best: AnswerGroup,
  groups: readonly AnswerGroup[],
): Confidence {
  const features = confidenceFeatures(analysis, best, groups);
  const learned = 1 / (1 + Math.exp(-scoreOf(weightsOf('confidence'), features)));
  return { value: Math.max(learned, attested(analysis, best)), features };
}

/**
 * How sure an attribution makes the answer: where the question quotes words, the evidence holds them and the briefing
 * gives them to this speaker, nothing needs to be weighed beside the attribution's own confidence.
 */
function attested(analysis: Analysis, { best }: AnswerGroup): number {
  if (!analysis.asked.speaker || !best.evidence.quoted) return 0;
  return best.features.find(([name]) => name === 'speaks')?.[1] ?? 0;
}

/** The features of the confidence model. */
export function confidenceFeatures(
  analysis: Analysis,
  best: AnswerGroup,
  groups: readonly AnswerGroup[],
): Feature[] {
  const { evidence, candidate } = best.best;
  const { matches } = evidence;
  const total = matches.reduce((sum, match) => sum + match.word.weight, 0);
  const share = (among: (match: WordMatch) => boolean): number =>
    total === 0 ? 0 : matches.filter(among).reduce((sum, match) => sum + match.word.weight, 0) / total;
  const isName = ({ word }: WordMatch): boolean => word.kind === 'name' || word.kind === 'number';
  const heaviest = matches.reduce<WordMatch | null>(
    (most, match) => (most === null || match.word.weight > most.word.weight ? match : most),
    null,
  );
  const verbs = matches.filter((match) => match.word.kind === 'verb');
  const focus = matches.filter((match) => match.word.focus);
  const least = (among: readonly WordMatch[]): number =>
    among.reduce((low, match) => Math.min(low, match.strength), 1);
  const qc = questionClassOf(analysis);
  return [
    ['bias', 1],
    [`type:${qc}`, 1],
    [`kind:${candidate.kind}`, 1],
    ['probability', best.probability],
    ['margin', best.probability - (groups[1]?.probability ?? 0)],
    ['coverage', evidence.coverage],
    ['context-coverage', evidence.contextCoverage],
    ['full', evidence.contextCoverage > 0.95 ? 1 : 0],
    ['name-coverage', evidence.nameCoverage],
    ['names-unmet', Math.min(3, matches.filter((match) => isName(match) && match.strength < 0.3).length)],
    ['names-elsewhere', share((match) => isName(match) && match.span === null && match.strength >= 0.3)],
    ['word', share((match) => match.place === 'word')],
    ['synonym', share((match) => match.place === 'synonym')],
    ['related', share((match) => match.place === 'related')],
    ['elsewhere', share((match) => match.span === null && match.strength > 0)],
    ['unmet', share((match) => match.strength === 0)],
    ['unmet-words', Math.min(4, matches.filter((match) => match.strength < 0.3).length)],
    ['heaviest', heaviest?.strength ?? 0],
    ['verbs', verbs.length === 0 ? 0.5 : least(verbs)],
    ['focus', focus.length === 0 ? 0.5 : least(focus)],
    ['missing', Math.min(3, analysis.missing.length)],
    ['corrected', Math.min(2, analysis.corrections.length)],
    ['order', evidence.order],
    ['quoted', evidence.quoted ? 1 : 0],
    ['words', Math.min(8, analysis.words.length) / 8],
    ['agreement', Math.min(3, best.members.length - 1)],
  ];
}
