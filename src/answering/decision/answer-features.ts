import type { Person } from '../../model/annotation.js';
import { slice } from '../../model/span.js';
import type { Analysis } from '../question/analyse.js';
import type { AnswerGroup } from './decide.js';
import type { Evidence } from '../evidence/evidence.js';
import { everydayRarity } from '../question/rarity.js';
import { unmetNames } from './requirements.js';
import type { Feature } from '../learned/weights.js';
import type { WordMatch } from '../evidence/word-match.js';
import { contraryFeatures } from './contraries.js';
import { questionClassOf } from '../extraction/features/question-class.js';

/** A word met less than this counts as not met. */
const leastMet = 0.3;

/** From this cosine on, a word of the evidence may say what one of the question does. */
const leastLike = 0.5;

/** Keeps the logarithm of a probability finite. */
const tiny = 1e-6;

const clamp = (value: number): number => Math.max(-1, Math.min(1, value));

/**
 * What is known of one of the likeliest answers once all are scored: how it stands to the others, how well its sentence
 * and its place there fit, and what it lacks of what the question requires.
 */
export function featuresAmong(
  analysis: Analysis,
  answer: AnswerGroup,
  answers: readonly AnswerGroup[],
  people: readonly Person[],
): Feature[] {
  const { best, probability, members } = answer;
  const { evidence } = best;
  const here = answers.filter((other) => other.best.evidence === evidence);
  const rest = answers.filter((other) => other !== answer);
  const elsewhere = rest.find((other) => other.best.evidence !== evidence);
  const likeliest = Math.max(...answers.map((other) => other.probability));
  const unmet = unmetNames(analysis, best, people);
  return [
    ...featuresOfQuestion(analysis),
    ...featuresOfSentence(analysis, evidence),
    ...featuresOfCandidate(answer),
    ...contraryFeatures(analysis, best),
    ['rank', answers.indexOf(answer)],
    ['rank-here', here.indexOf(answer)],
    ['probability', probability],
    ['log-probability', Math.log(probability + tiny)],
    ['behind', Math.log((probability + tiny) / (likeliest + tiny))],
    ['margin', probability - (rest[0]?.probability ?? 0)],
    ['expected', here.reduce((sum, other) => sum + other.probability * likeness(answer, other), 0)],
    ['sentence-probability', here.reduce((sum, other) => sum + other.probability, 0)],
    ['span-behind', (best.score - Math.max(...answers.map((other) => other.best.score))) / 5],
    [
      'sentence-lead',
      elsewhere === undefined ? 1 : clamp((evidence.score - elsewhere.best.evidence.score) / 5),
    ],
    ['agreement', Math.min(3, members.length - 1)],
    ['lacking', unmet.length],
    ...unmet.map((name): Feature => [`lacks:${name}`, 1]),
  ];
}

/** How alike two answers of one sentence are: the F1 of the tokens they cover, 0 to 1. */
function likeness({ best: { candidate: one } }: AnswerGroup, { best }: AnswerGroup): number {
  const other = best.candidate;
  const common = Math.min(one.endToken, other.endToken) - Math.max(one.firstToken, other.firstToken);
  const all = one.endToken - one.firstToken + other.endToken - other.firstToken;
  return common <= 0 ? 0 : (2 * common) / all;
}

function featuresOfQuestion(analysis: Analysis): Feature[] {
  const { asked, words, missing, corrections } = analysis;
  return [
    [`type:${questionClassOf(analysis)}`, 1],
    ['words', Math.min(8, words.length)],
    ['missing', Math.min(3, missing.length)],
    ['corrected', Math.min(2, corrections.length)],
    ['names-asked', Math.min(3, words.filter(({ kind }) => kind === 'name').length)],
    ['focus-asked', asked.focus.length > 0 ? 1 : 0],
    ['subject', asked.subject ? 1 : 0],
    ['plural', asked.plural ? 1 : 0],
    ['speaker', asked.speaker ? 1 : 0],
  ];
}

function featuresOfSentence(analysis: Analysis, evidence: Evidence): Feature[] {
  const { matches, sentence, source } = evidence;
  const total = matches.reduce((sum, match) => sum + match.word.weight, 0);
  const share = (among: (match: WordMatch) => boolean): number =>
    total === 0 ? 0 : matches.filter(among).reduce((sum, match) => sum + match.word.weight, 0) / total;
  const isName = ({ word }: WordMatch): boolean => word.kind === 'name' || word.kind === 'number';
  const least = (among: readonly WordMatch[]): number =>
    among.reduce((low, match) => Math.min(low, match.strength), 1);
  const verbs = matches.filter(({ word }) => word.kind === 'verb');
  const focus = matches.filter(({ word }) => word.focus);
  const unmet = matches.filter((match) => match.strength < leastMet);
  const rarest = (among: readonly WordMatch[]): number =>
    among.reduce((most, { word }) => Math.max(most, everydayRarity(word.term)), 0);
  const missing = matches.filter(({ word }) => analysis.missing.includes(word.surface));
  const here = matches.filter((match) => match.span !== null && match.strength >= leastMet);
  const heaviest = matches.reduce<WordMatch | null>(
    (most, match) => (most === null || match.word.weight > most.word.weight ? match : most),
    null,
  );
  return [
    ['sentence-score', evidence.score],
    ['sentence-length', Math.min(60, sentence.tokens.length)],
    ['place', sentence.index / Math.max(1, source.sentences.length)],
    ['coverage', evidence.coverage],
    ['context-coverage', evidence.contextCoverage],
    ['name-coverage', evidence.nameCoverage],
    ['here', Math.min(6, here.length)],
    ['here-share', here.length / Math.max(1, matches.length)],
    ['heaviest', heaviest?.strength ?? 0],
    ['verbs', verbs.length === 0 ? 0.5 : least(verbs)],
    ['focus', focus.length === 0 ? 0.5 : least(focus)],
    ['elsewhere', share((match) => match.span === null && match.strength > 0)],
    ['names-elsewhere', share((match) => isName(match) && match.span === null && match.strength >= leastMet)],
    ['unmet', share((match) => match.strength === 0)],
    ['unlike', share((match) => match.strength < leastMet && (match.like?.cosine ?? 0) < leastLike)],
    ['missing-like', Math.min(3, missing.filter(({ like }) => (like?.cosine ?? 0) >= leastLike).length)],
    ['missing-rarity', rarest(missing)],
    ['missing-verb', missing.some(({ word }) => word.kind === 'verb') ? 1 : 0],
    ['unmet-words', Math.min(4, unmet.length)],
    ['unmet-names', Math.min(3, unmet.filter(isName).length)],
    ['unmet-rarity', rarest(unmet)],
    ['unmet-name-rarity', rarest(unmet.filter(isName))],
    ['unmet-verb', unmet.some(({ word }) => word.kind === 'verb') ? 1 : 0],
    ['unmet-number', unmet.some(({ word }) => word.kind === 'number') ? 1 : 0],
    ['unmet-focus', unmet.some(({ word }) => word.focus) ? 1 : 0],
    ...evidence.features
      .filter(([name]) => !name.startsWith('typed:'))
      .map(([name, value]): Feature => [`sentence:${name}`, value]),
  ];
}

/** The learned features of a candidate that count again; of those told for each class of question, the first part of their name. */
const retold = new Set(
  'after-last all-asked apposed before-last content copula copula-behind focus-before focus-inside focus-next holder in-quotes near overlap overlap-own rarity same-clause sides speaks speaks-not unfit'.split(
    ' ',
  ),
);
const retoldWhole = ['kind-of:', 'gap-preposition:', 'agent:', 'verb:', 'role-of:'];

function featuresOfCandidate({ best }: AnswerGroup): Feature[] {
  const { candidate, evidence, features, fits, score } = best;
  const text = slice(evidence.source.briefing.text, candidate);
  return [
    [`kind:${candidate.kind}`, 1],
    ['fits', fits ? 1 : 0],
    ['span-score', score],
    ['length', Math.min(30, candidate.endToken - candidate.firstToken)],
    ['digits', /\d/u.test(text) ? 1 : 0],
    ['capital', /^\p{Lu}/u.test(text) ? 1 : 0],
    ...features.flatMap(([name, value]): Feature[] => {
      const [family = name, group, ...rest] = name.split(':');
      if (retold.has(family)) return [[`span:${family}`, value]];
      if (family === 'gap-left' || family === 'gap-right' || family === 'role')
        return group === undefined ? [] : [[`span:${family}:${rest.join(':')}`, value]];
      return retoldWhole.some((start) => name.startsWith(start)) ? [[`span:${name}`, value]] : [];
    }),
  ];
}
