import type { Analysis } from './analyse.js';
import type { AnswerGroup, Confidence } from './decide.js';
import { group, questionClassOf } from './features/question-class.js';
import { everydayRarity } from './rarity.js';
import { scoreOf, weightsOf, type Feature } from './weights.js';
import type { WordMatch } from './word-match.js';

/** A word met less than this counts as not met. */
const leastMet = 0.3;
/** From this cosine on, a word of the evidence may say what one of the question does. */
const leastLike = 0.5;

const clamp = (value: number): number => Math.max(-1, Math.min(1, value));

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
  const rest = groups.filter((group) => group !== best);
  const elsewhere = rest.find((group) => group.best.evidence !== evidence);
  const unmet = matches.filter((match) => match.strength < leastMet);
  const rarest = (among: readonly WordMatch[]): number =>
    among.reduce((most, { word }) => Math.max(most, everydayRarity(word.term)), 0);
  const missing = matches.filter(({ word }) => analysis.missing.includes(word.surface));
  const here = matches.filter((match) => match.span !== null && match.strength >= leastMet);
  const valueOf = (wanted: string): number => best.best.features.find(([name]) => name === wanted)?.[1] ?? 0;
  const has = (start: string): number =>
    best.best.features.some(([name]) => name.startsWith(start)) ? 1 : 0;
  return [
    // How well the sentence and the candidate fit by themselves, not only beside the others.
    ['sentence-score', evidence.score / 10],
    ['span-score', best.best.score / 10],
    [
      'sentence-lead',
      elsewhere === undefined ? 1 : clamp((evidence.score - elsewhere.best.evidence.score) / 5),
    ],
    ['near', valueOf('near')],
    ['same-clause', valueOf('same-clause')],
    ['overlap', valueOf('overlap')],
    ['speaks', valueOf('speaks')],
    ['rarity', valueOf('rarity')],
    ['gap-left', has('gap-left') - has('gap-left:' + group(qc) + ':behind')],
    ['gap-preposition', has('gap-preposition:same') - has('gap-preposition:other')],
    ['unmet-rarity', rarest(unmet)],
    ['unmet-name-rarity', rarest(unmet.filter(isName))],
    ['unmet-verb', unmet.some(({ word }) => word.kind === 'verb') ? 1 : 0],
    ['unmet-number', unmet.some(({ word }) => word.kind === 'number') ? 1 : 0],
    ['unmet-focus', unmet.some(({ word }) => word.focus) ? 1 : 0],
    ['here', Math.min(6, here.length) / 6],
    ['here-share', here.length / Math.max(1, matches.length)],
    ['length', Math.min(30, candidate.endToken - candidate.firstToken) / 30],
    ['sentence-length', Math.min(60, evidence.sentence.tokens.length) / 60],
    [`coverage:${qc}`, evidence.contextCoverage],
    ['bias', 1],
    [`type:${qc}`, 1],
    [`kind:${candidate.kind}`, 1],
    ['probability', best.probability],
    ['margin', best.probability - (rest[0]?.probability ?? 0)],
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
    ['unlike', share((match) => match.strength < leastMet && (match.like?.cosine ?? 0) < leastLike)],
    ['unmet-words', Math.min(4, matches.filter((match) => match.strength < 0.3).length)],
    ['heaviest', heaviest?.strength ?? 0],
    ['verbs', verbs.length === 0 ? 0.5 : least(verbs)],
    ['focus', focus.length === 0 ? 0.5 : least(focus)],
    ['missing', Math.min(3, analysis.missing.length)],
    ['missing-like', Math.min(3, missing.filter(({ like }) => (like?.cosine ?? 0) >= leastLike).length)],
    ['missing-rarity', rarest(missing)],
    ['missing-verb', missing.some(({ word }) => word.kind === 'verb') ? 1 : 0],
    ['corrected', Math.min(2, analysis.corrections.length)],
    ['order', evidence.order],
    ['quoted', evidence.quoted ? 1 : 0],
    ['words', Math.min(8, analysis.words.length) / 8],
    ['agreement', Math.min(3, best.members.length - 1)],
  ];
}
