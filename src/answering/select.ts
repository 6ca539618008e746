import { termsOf } from '../language/terms.js';
import { untokenized } from '../language/tokenized.js';
import { analyse, type Analysis } from './question/analyse.js';
import { longestQuestion } from './ask.js';
import type { Candidate } from './candidates/candidates.js';
import type { Collection } from './evidence/collection.js';
import { Scales, type Evidence } from './evidence/evidence.js';
import type { EvidenceTerms } from './evidence/evidence-terms.js';
import { heldIn } from './extraction/extract.js';
import type { Holding } from './extraction/features/standing.js';
import { feedbackOf } from './evidence/feedback.js';
import { scoreOf, weightsOf, type Feature } from './learned/weights.js';

/**
 * Evidence selection on its own: how well each sentence answers the question. Higher is better, comparable within one
 * call only; a linear model over `selectionFeatures`.
 * @param collection Each of its briefings is one of the sentences, alone.
 */
export function select(question: string, collection: Collection): number[] {
  const weights = weightsOf('selection');
  return selectionFeatures(question, collection).map((features) => scoreOf(weights, features));
}

/** The features of each sentence, in the order given; the same at training and at run time. */
export function selectionFeatures(question: string, collection: Collection): Feature[][] {
  const analysis = analyse(untokenized(question.slice(0, longestQuestion)), collection.vocabulary);
  const scales = new Scales(analysis, collection.terms, weightsOf('sentences'));
  const evidence = collection.briefings.flatMap((source) =>
    source.sentences.map((sentence) => scales.weigh({ source, sentence })),
  );
  const answers = answersOf(analysis, evidence);
  const agreement = agreementOf(analysis, evidence, collection);
  return evidence.map((one, at) => {
    const candidates = answers.get(one) ?? [];
    return [
      ['likely', one.score],
      ['coverage', one.contextCoverage],
      ['names', one.nameCoverage],
      ['together', togetherness(one)],
      ['answer', candidates.length === 0 ? 0 : 1],
      ['answer-fits', candidates.length === 0 ? 0 : Math.max(...candidates.map(({ score }) => score))],
      [
        'answer-near',
        candidates.reduce((best, { candidate }) => Math.max(best, nearness(candidate, one)), 0),
      ],
      ['agreement', agreement[at] ?? 0],
      ['long', Math.min(1, one.sentence.tokens.length / longSentence)],
    ];
  });
}

const longSentence = 50;

/** The candidates that `ask` would choose among, by sentence. */
function answersOf(
  analysis: Analysis,
  evidence: readonly Evidence[],
): ReadonlyMap<Evidence, Holding['candidates']> {
  // All are looked at alike: they come in no order.
  const held = heldIn(analysis, evidence, weightsOf('spans'));
  return new Map(held.map((one) => [one.evidence, one.candidates]));
}

/** What the likely sentences agree on, likely by the weights of `ask`, which are log-linear. */
function agreementOf(analysis: Analysis, evidence: readonly Evidence[], { terms }: Collection): number[] {
  const top = evidence.reduce((highest, { score }) => Math.max(highest, score), -Infinity);
  const masses = evidence.map(({ score }) => Math.exp(score - top));
  const total = masses.reduce((sum, mass) => sum + mass, 0);
  const asked = new Set(termsOf(analysis.question).map(({ term }) => term));
  for (const { term, synonyms } of analysis.words)
    for (const one of [term, ...synonyms.keys()]) asked.add(one);
  return feedbackOf(
    evidence.map(({ source, sentence }, at) => ({
      terms: ownTerms(terms.of(source, sentence)),
      likelihood: (masses[at] ?? 0) / total,
    })),
    asked,
  );
}

/** The terms of the sentence's own words: those of a person behind "he" would let any sentence about that person agree. */
function ownTerms(terms: ReturnType<EvidenceTerms['of']>): Set<string> {
  const own = new Set<string>();
  for (const [term, { strength }] of terms) if (strength === 1) own.add(term);
  return own;
}

/** A stretch of this many UTF-16 units halves what words that stand together are worth. */
const farApart = 100;
/** The same for a word and an answer. */
const farFromAnswer = 20;

/** How much of the question the sentence meets, the less the further apart. 0 to 1; 0 for a single word. */
function togetherness({ matches, coverage }: Evidence): number {
  let [start, end, met] = [Infinity, -Infinity, 0];
  for (const { span } of matches) {
    if (span === null) continue;
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
    met += 1;
  }
  return met < 2 ? 0 : coverage / (1 + (end - start) / farApart);
}

/** How near the words of the question stand to a candidate. 0 to 1. */
function nearness(candidate: Candidate, { matches }: Evidence): number {
  let [near, total] = [0, 0];
  for (const { word, span, strength } of matches) {
    total += word.weight;
    if (span === null) continue;
    const gap = Math.max(0, candidate.start - span.end, span.start - candidate.end);
    near += (word.weight * strength) / (1 + gap / farFromAnswer);
  }
  return total === 0 ? 0 : near / total;
}
