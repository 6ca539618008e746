import type { AnnotatedBriefing } from '../annotate/annotate.js';
import { termsOf } from '../language/terms.js';
import type { Citation, SupportedAnswer } from '../model/answer.js';
import type { Briefing } from '../model/briefing.js';
import { notice } from '../model/notice.js';
import type { AnswerType } from '../model/question.js';
import { overlaps, slice } from '../model/span.js';
import { cite } from './cite.js';
import type { EvidenceSentence } from './candidates/evidence-sentence.js';
import type { Collection } from './evidence/collection.js';
import type { Admission } from './evidence/scope.js';
import { statedFact } from './evidence/stated-fact.js';
import type { Analysis, QuestionWord } from './question/analyse.js';
import { askedFact, type AskedFact } from './question/asked-fact.js';
import { leastConfidence } from './decision/choose.js';
import type { Refusal } from './decision/decide.js';

/** What briefings state about themselves. */
export interface FactAnswer extends SupportedAnswer {
  readonly answerType: AnswerType;
  /** What others state that may be meant as well, the likelier first. */
  readonly others: readonly SupportedAnswer[];
  /** Of the briefings that may be meant and state any, the share that states it: 0 to 1. */
  readonly confidence: number;
}

const types = { author: 'person', origin: 'organization', published: 'date' } as const;

/** Briefings that may be meant at most, and passages looked at to find them. */
const mostMeant = 5;
const passageLimit = 40;

/**
 * The answer to a question about a briefing itself, "Who wrote the article on the summit?", or why there is none; null for
 * any other question, and where no briefing has all the words that tell which is meant.
 * @param told The evidence of what would be answered otherwise: where that speaks of such a text, it counts.
 */
export function factAnswer(
  analysis: Analysis,
  collection: Collection,
  told: EvidenceSentence | null,
  admits: Admission | null = null,
): FactAnswer | Refusal | null {
  const asked = askedFact(analysis.question);
  if (asked === null || (told !== null && speaksOf(told, asked, analysis))) return null;
  const meant = briefingsMeant(asked, analysis, collection, admits);
  const [first] = meant;
  if (first === undefined) return null;
  const { fact } = asked;
  const stated = new Map<string, { answer: string; citations: Citation[] }>();
  for (const source of meant) {
    const { text, [fact]: value } = source.briefing;
    const place = statedFact(source.briefing, fact);
    if (value === null || place === null) continue;
    const citation = cite(source, place.quote, place.answer);
    const known = stated.get(value);
    if (known === undefined) stated.set(value, { answer: slice(text, place.answer), citations: [citation] });
    else known.citations.push(citation);
  }
  const [best, ...others] = stated.values();
  if (best === undefined) return { reason: 'no-such-answer', message: unstated(first.briefing, fact) };
  const all = [best, ...others].reduce((sum, { citations }) => sum + citations.length, 0);
  const confidence = best.citations.length / all;
  if (confidence < leastConfidence)
    return { reason: 'no-such-answer', message: notice('unstated.several', { count: all }) };
  return { ...best, answerType: types[fact], others, confidence };
}

/** "Jo Roe wrote the article on the ring": whether a sentence has all of the words that the question asks by. */
function speaksOf({ source, sentence }: EvidenceSentence, asked: AskedFact, { words }: Analysis): boolean {
  const { asking } = partsOf(asked, words);
  return heldBy(slice(source.briefing.text, sentence), asking).length === asking.length;
}

/** The words that ask, and those that tell which briefing is meant. */
function partsOf(
  { asking }: AskedFact,
  words: readonly QuestionWord[],
): { readonly asking: readonly QuestionWord[]; readonly telling: readonly QuestionWord[] } {
  const isAsking = (word: QuestionWord): boolean => asking.some((span) => overlaps(span, word));
  return { asking: words.filter(isAsking), telling: words.filter((word) => !isAsking(word)) };
}

function unstated(briefing: Briefing, fact: AskedFact['fact']): Refusal['message'] {
  const { title } = briefing;
  const value = briefing[fact];
  if (value !== null && briefing.certainty[fact] === 'stated')
    return notice('unstated.given', { title, value });
  return notice(`unstated.${fact}`, { title });
}

/**
 * Those that hold every word that the question says of the text, and most of them in what stands above it; where it says
 * nothing, all of a few.
 */
function briefingsMeant(
  asked: AskedFact,
  { question, words }: Analysis,
  collection: Collection,
  admits: Admission | null,
): AnnotatedBriefing[] {
  // What a briefing states of itself are nobody's words in it: a question narrowed to a speaker's asks for something else.
  const isAdmitted = (source: AnnotatedBriefing): boolean =>
    admits === null ||
    source.sentences.some((sentence) =>
      admits({ source, sentence }, { start: 0, end: source.briefing.text.length }),
    );
  const { telling } = partsOf(asked, words);
  if (telling.length === 0) {
    const all = collection.briefings.filter(isAdmitted);
    return all.length <= mostMeant ? all : [];
  }
  const query = telling.map((word) => slice(question, word)).join(' ');
  const found = new Set(collection.search(query, passageLimit).map(({ briefing }) => briefing));
  const holding = [...found]
    .flatMap((id) => collection.find(id) ?? [])
    .filter(isAdmitted)
    .slice(0, mostMeant)
    .filter(
      ({ briefing }) => heldBy(`${above(briefing)}\n${briefing.text}`, telling).length === telling.length,
    )
    .map((source) => ({ source, held: heldBy(above(source.briefing), telling).length }));
  const most = Math.max(...holding.map(({ held }) => held));
  return holding.filter(({ held }) => held === most).map(({ source }) => source);
}

function above({ title, origin, author }: Briefing): string {
  return [title, origin ?? '', author ?? ''].join('\n');
}

/** Those words that a text holds, themselves or in another word that may stand for them. */
function heldBy(text: string, words: readonly QuestionWord[]): QuestionWord[] {
  const terms = new Set(termsOf(text).map(({ term }) => term));
  return words.filter(({ term, synonyms }) => [term, ...synonyms.keys()].some((one) => terms.has(one)));
}
