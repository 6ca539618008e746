import { analyse } from '../../src/answering/question/analyse.js';
import type { Collection } from '../../src/answering/evidence/collection.js';
import { featuresAmong } from '../../src/answering/decision/answer-features.js';
import { shortlistOf } from '../../src/answering/decision/choose.js';
import type { AnswerGroup } from '../../src/answering/decision/decide.js';
import type { EvidenceSentence } from '../../src/answering/candidates/evidence-sentence.js';
import { optionsOf } from '../../src/answering/candidates/admissible.js';
import { extract, heldIn, type ExtractWeights } from '../../src/answering/extraction/extract.js';
import { featuresOf } from '../../src/answering/extraction/features.js';
import { askingOf, settingOf } from '../../src/answering/extraction/features/setting.js';
import { standingOf } from '../../src/answering/extraction/features/standing.js';
import { polarityOf } from '../../src/answering/decision/polarity.js';
import { firstMeeting } from '../../src/answering/decision/requirements.js';
import { rerank, retrieve } from '../../src/answering/evidence/retrieve.js';
import type { Weights } from '../../src/answering/learned/weights.js';
import { fold } from '../../src/language/shadow.js';
import { slice } from '../../src/model/span.js';
import { answerWords, wordF1 } from '../evaluation/metrics/overlap.js';
import type { Case } from './boosting.js';
import { ExampleBuilder, type Example, type FeatureNames } from './model.js';
import type { ReadingQuestion } from './reading.js';

/** The words of an answer by SQuAD's rule, without diacritics. */
function wordsOf(answer: string): string[] {
  return answerWords(fold(answer), { articles: 'drop' });
}

/** Which sentence to choose: every one retrieved, worth 1 when it holds an answer in the question's own text. */
export function sentenceExample(
  question: ReadingQuestion,
  collection: Collection,
  names: FeatureNames,
): Example | null {
  const analysis = analyse(question.question, collection.vocabulary);
  const builder = new ExampleBuilder(names);
  for (const one of rerank(analysis, retrieve(analysis, collection), collection, new Map(), Infinity)) {
    builder.add(one.features, holdsAnswer(one, question) ? 1 : 0);
  }
  return builder.build(question.id, 1);
}

/** Which span of the right sentence to choose: every admissible candidate, worth its F1. */
export function spanExample(
  question: ReadingQuestion,
  collection: Collection,
  names: FeatureNames,
  sentences: Weights,
): Example | null {
  const analysis = analyse(question.question, collection.vocabulary);
  const evidence = rerank(analysis, retrieve(analysis, collection), collection, sentences);
  const held = evidence.find((one) => holdsAnswer(one, question));
  if (held === undefined) return null;
  const builder = new ExampleBuilder(names);
  const setting = settingOf(askingOf(analysis), held);
  for (const { candidate, fits } of optionsOf(analysis, held)) {
    if (candidate.start === candidate.end) continue;
    const words = held.source.briefing.text.slice(candidate.start, candidate.end);
    builder.add(featuresOf(setting, candidate, fits), f1Of(words, question));
  }
  return builder.build(question.id, 0.6);
}

/** Which sentence to choose once its candidates are scored: every one that holds any, worth 1 when it holds an answer. */
export function standingExample(
  question: ReadingQuestion,
  collection: Collection,
  names: FeatureNames,
  { sentences, spans }: Pick<AnswerWeights, 'sentences' | 'spans'>,
): Example | null {
  const analysis = analyse(question.question, collection.vocabulary);
  const evidence = rerank(analysis, retrieve(analysis, collection), collection, sentences);
  const held = heldIn(analysis, evidence, spans);
  const builder = new ExampleBuilder(names);
  for (const [at, features] of standingOf(analysis, held).entries()) {
    const one = held[at];
    if (one !== undefined) builder.add(features, holdsAnswer(one.evidence, question) ? 1 : 0);
  }
  return builder.build(question.id, 1);
}

/** All that a question is answered by, up to how sure to be of it. */
export interface AnswerWeights extends ExtractWeights {
  readonly sentences: Weights;
}

/**
 * The likeliest answers under the weights with what is known of each, and whether it is right: its F1 at least one half,
 * or the sentence affirms or denies what it should. `chosen` is the one that would be given; -1 for none.
 * @param withheld No sentence that holds an answer is looked at, whatever it speaks of, so that nothing is right.
 */
export function answerCases(
  question: ReadingQuestion,
  collection: Collection,
  weights: AnswerWeights,
  withheld = false,
): { readonly cases: readonly Pick<Case, 'features' | 'right'>[]; readonly chosen: number } {
  const analysis = analyse(question.question, collection.vocabulary);
  if (analysis.words.length === 0) return { cases: [], chosen: -1 };
  const { support } = question;
  const isAdmitted = (one: EvidenceSentence): boolean =>
    !namesAnswer(one, question) && (support === undefined || !isSupport(one, support));
  const sentences = retrieve(analysis, collection, withheld ? isAdmitted : null);
  const evidence = rerank(analysis, sentences, collection, weights.sentences);
  const { people } = collection;
  const answers = shortlistOf(analysis, extract(analysis, evidence, weights), people);
  const { answer } = firstMeeting(analysis, answers, people);
  const isRight = ({ best: { candidate, evidence: held } }: AnswerGroup): boolean => {
    if (question.unanswerable || withheld) return false;
    const { text } = held.source.briefing;
    if (question.verdict !== undefined) {
      const polarity = question.verdict === 'yes' ? 'affirmed' : 'denied';
      return holdsAnswer(held, question) && polarityOf(analysis, held) === polarity;
    }
    if (candidate.kind === 'sentence' && holdsAnswer(held, question)) return true;
    const resolved = candidate.kind === 'person' ? candidate.person : null;
    return f1Of(resolved ?? text.slice(candidate.start, candidate.end), question) >= 0.5;
  };
  return {
    cases: answers.map((one) => ({
      features: featuresAmong(analysis, one, answers, people),
      right: isRight(one),
    })),
    chosen: answer === undefined ? -1 : answers.indexOf(answer),
  };
}

function f1Of(given: string, question: ReadingQuestion): number {
  const words = wordsOf(given);
  return Math.max(0, ...question.answers.map((answer) => wordF1(words, wordsOf(answer))));
}

/** Whether a sentence of the question's own text holds one of its answers, in what supports it where that is told. */
function holdsAnswer(one: EvidenceSentence, question: ReadingQuestion): boolean {
  const { text } = one.source.briefing;
  if (!question.documents.some((document) => document.text === text)) return false;
  if (question.support === undefined) return namesAnswer(one, question);
  return isSupport(one, question.support) && (question.verdict !== undefined || namesAnswer(one, question));
}

/** Whether a sentence is of what supports an answer, as it is written in the question's file. */
function isSupport({ source, sentence }: EvidenceSentence, support: string): boolean {
  const here = plainOf(slice(source.briefing.text, sentence));
  const whole = plainOf(support);
  return whole.includes(here) || here.includes(whole);
}

/** Whether a sentence says the words of an answer, of whatever it speaks. */
function namesAnswer({ source, sentence }: EvidenceSentence, question: ReadingQuestion): boolean {
  const words = ` ${wordsOf(slice(source.briefing.text, sentence)).join(' ')} `;
  const people = sentence.references.map((reference) => fold(reference.person));
  return question.answers.some((answer) => {
    const wanted = wordsOf(answer).join(' ');
    return wanted !== '' && (words.includes(` ${wanted} `) || people.includes(fold(answer)));
  });
}

/** A text whose white space does not tell. */
function plainOf(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
