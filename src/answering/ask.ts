import type { Answer, Declined, SupportedAnswer, TraceStep } from '../model/answer.js';
import type { AnswerType } from '../model/question.js';
import { contains, cover, overlaps, slice, type Span } from '../model/span.js';
import { analyse, type Analysis } from './question/analyse.js';
import type { CandidateKind } from './candidates/candidates.js';
import { cite } from './cite.js';
import { choose, leastConfidence, shortlistOf } from './decision/choose.js';
import type { Collection } from './evidence/collection.js';
import { refuseQuestion, type AnswerGroup, type Refusal } from './decision/decide.js';
import type { Evidence } from './evidence/evidence.js';
import { extract, extractWeights, type ScoredCandidate } from './extraction/extract.js';
import { polarityOf } from './decision/polarity.js';
import { nearestOf, refusalOf } from './decision/refusal.js';
import { unmetRequirement } from './decision/requirements.js';
import { rerank, retrieve } from './evidence/retrieve.js';
import type { Admission } from './evidence/scope.js';
import { factAnswer } from './fact-answer.js';
import { traceOf } from './trace.js';
import { weightsOf } from './learned/weights.js';

/** Longest question that is read, in UTF-16 units; Discord's own limit for an option. */
export const longestQuestion = 6000;

/** Another answer, or more evidence for one, is listed when it is at least this likely beside the best. */
const otherShare = 0.25;
const mostOthers = 4;
const mostCitations = 5;

/**
 * Answers one question from a collection, or declines it: the seven steps of the way, in order.
 * @param options.explain Whether each step tells of itself; it takes time that few askers need.
 */
export function ask(
  question: string,
  collection: Collection,
  options: {
    readonly admits?: Admission | null;
    readonly reading?: boolean;
    readonly explain?: boolean;
  } = {},
): Answer {
  const trace: TraceStep[] = [];
  const tell = (...steps: readonly (() => TraceStep)[]): void => {
    if (options.explain === true) trace.push(...steps.map((step) => step()));
  };
  const analysis = analyse(question.slice(0, longestQuestion), collection.vocabulary);
  tell(() => traceOf.analyse(analysis));
  const refusal = refuseQuestion({ ...analysis, question }, longestQuestion);
  if (refusal !== null) return decline(question, analysis, refusal, [], trace);

  const sentences = retrieve(analysis, collection, options.admits);
  const evidence = rerank(analysis, sentences, collection, weightsOf('sentences'));
  const scored = extract(analysis, evidence, extractWeights()).filter(
    ({ candidate, evidence: held }) => options.admits?.(held, candidate) !== false,
  );
  const groups = shortlistOf(analysis, scored, collection.people);
  const choice = choose(analysis, groups, collection.people, options.reading === true);
  tell(
    () => traceOf.retrieve(sentences),
    () => traceOf.rerank(evidence),
    () => traceOf.extract(groups),
    () => traceOf.decide(choice, leastConfidence),
  );
  const { best, confidence } = choice;
  const isRefused = best === undefined || choice.refusal !== null;
  const told =
    options.reading === true
      ? null
      : factAnswer(analysis, collection, isRefused ? null : best.best.evidence, options.admits);
  if (told !== null && 'answer' in told) {
    tell(() => traceOf.cite(told.citations));
    const { missing, corrections } = analysis;
    return {
      status: 'answered',
      question,
      ...told,
      polarity: null,
      speaker: null,
      missing,
      corrections,
      trace,
    };
  }
  if (isRefused || told !== null) {
    const { refusal, nearest } =
      told === null
        ? refusalOf(analysis, evidence, choice, collection.people)
        : { refusal: told, nearest: nearestOf(evidence) };
    return decline(question, analysis, refusal, nearest, trace, confidence?.value);
  }
  const isMet = (one: ScoredCandidate): boolean =>
    unmetRequirement(analysis, one, collection.people) === null;
  const answer = supportedBy(best, isMet);
  tell(() => traceOf.cite(answer.citations));
  const others = groups
    .filter(
      (group) =>
        group !== best &&
        group.probability >= otherShare * best.probability &&
        differs(group, best) &&
        isMet(group.best),
    )
    .slice(0, mostOthers)
    .map((group) => supportedBy(group, isMet));
  return {
    status: 'answered',
    question,
    ...answer,
    answerType: typeOf(analysis, best.best),
    polarity: analysis.asked.type === 'yes-no' ? polarityOf(analysis, best.best.evidence) : null,
    speaker: speakerOf(best.best),
    others,
    confidence: confidence?.value ?? 0,
    missing: analysis.missing,
    corrections: analysis.corrections,
    trace,
  };
}

/**
 * An answer with what supports it: its best evidence, and the rest that `supports` lets pass. The same name in a sentence
 * about another bridge, year or country is no agreement.
 */
function supportedBy(group: AnswerGroup, supports: (one: ScoredCandidate) => boolean): SupportedAnswer {
  const members: ScoredCandidate[] = [];
  for (const one of group.members) {
    if (members.length === mostCitations) break;
    // What holds the words that the question quotes speaks for itself.
    const isLikely = one.evidence.quoted !== null || one.probability >= otherShare * group.best.probability;
    if (one === group.best || (isLikely && supports(one))) members.push(one);
  }
  const citations = members.map(({ candidate, evidence }) =>
    candidate.kind === 'person' && candidate.person !== null
      ? cite(evidence.source, withSource(evidence, candidate.person), null)
      : cite(evidence.source, withQuoted(evidence), candidate),
  );
  const { candidate, evidence } = group.best;
  const resolved = candidate.kind === 'person' ? candidate.person : null;
  return { answer: resolved ?? slice(evidence.source.briefing.text, candidate), citations };
}

/** Longest quote that is taken to show who speaks, in UTF-16 units. */
const longestQuote = 600;

/** The sentence, with what the question quotes of those behind it in its paragraph. */
function withQuoted({ source, sentence, quoted }: Evidence): Span {
  const said = quoted ?? sentence;
  const block = source.briefing.blocks[sentence.block];
  const isShown = said.end - said.start <= longestQuote && block !== undefined && contains(block, said);
  const { start, end } = isShown ? said : sentence;
  return { start, end };
}

/** That, and the rest of its paragraph as far as the words that name its speaker. */
function withSource(evidence: Evidence, speaker: string): Span {
  const { source, sentence } = evidence;
  const { start, end } = withQuoted(evidence);
  const spoken = source.quotations.find((one) => one.speaker === speaker && overlaps(one.content, sentence));
  const block = source.briefing.blocks[sentence.block];
  if (spoken?.source == null || block === undefined || !contains(block, spoken.source)) return { start, end };
  const naming = source.sentences.find((one) => spoken.source !== null && contains(one, spoken.source));
  const whole = naming === undefined ? { start, end } : cover({ start, end }, naming);
  return whole.end - whole.start <= longestQuote ? { start: whole.start, end: whole.end } : { start, end };
}

/**
 * Whether a group says something else: not a longer or shorter form of the same words in the same place, and none of
 * those that the best answer lists.
 */
function differs(group: AnswerGroup, best: AnswerGroup): boolean {
  if (best.best.candidate.kind === 'list' && ` ${listWords(best)} `.includes(` ${listWords(group)} `))
    return false;
  return !group.members.some((one) =>
    best.members.some((other) => other.evidence === one.evidence && overlaps(other.candidate, one.candidate)),
  );
}

function listWords({ key }: AnswerGroup): string {
  return key.replaceAll(',', ' ').replace(/\s+/gu, ' ').trim();
}

const kindTypes: Partial<Record<CandidateKind, AnswerType>> = {
  money: 'money',
  percentage: 'percentage',
  quantity: 'quantity',
  ordinal: 'ordinal',
  duration: 'duration',
};

function typeOf(analysis: Analysis, { candidate }: ScoredCandidate): AnswerType {
  return analysis.asked.anyFigure ? (kindTypes[candidate.kind] ?? analysis.asked.type) : analysis.asked.type;
}

function speakerOf({ candidate, evidence }: ScoredCandidate): string | null {
  const holding = evidence.source.quotations.filter((quotation) =>
    candidate.start === candidate.end
      ? overlaps(quotation.content, evidence.sentence)
      : contains(quotation.content, candidate),
  );
  const direct = holding.find((quotation) => quotation.kind === 'direct') ?? holding[0];
  return direct !== undefined && direct.confidence >= 0.5 ? direct.speaker : null;
}

function decline(
  question: string,
  analysis: Analysis,
  refusal: Refusal,
  nearest: readonly Evidence[],
  trace: readonly TraceStep[],
  confidence = 0,
): Declined {
  return {
    status: 'declined',
    question,
    answerType: analysis.asked.type,
    confidence,
    missing: analysis.missing,
    corrections: analysis.corrections,
    reason: refusal.reason,
    message: refusal.message,
    nearest: nearest.map((one) => cite(one.source, one.sentence, null)),
    trace,
  };
}
