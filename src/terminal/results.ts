import type { Answer, Citation, SupportedAnswer } from '../model/answer.js';
import type { Briefing, Rejection } from '../model/briefing.js';
import type { Failure } from '../model/result.js';
import type { SearchHit } from '../model/search.js';
import { english, warningResults } from './english.js';

/*
 * The objects of `--json` and `--batch`. Scripts read them: fields may be added, none renamed or dropped. Every field is
 * listed, so that nothing inside the bot can change the contract by accident.
 */

/** What a batch line calls itself; null when it gave no id. */
export type ResultId = string | number | null;

/** The answer to a question. `ms` is the time it took, in milliseconds. */
export function answerResult(id: ResultId, answer: Answer, ms: number, explain: boolean): object {
  const answered = answer.status === 'answered' ? answer : null;
  const declined = answer.status === 'declined' ? answer : null;
  return {
    id,
    question: answer.question,
    readAs: answer.readAs ?? null,
    versionAsked: answer.versionAsked ?? null,
    status: answer.status,
    answer: answered?.answer ?? null,
    answerType: answer.answerType,
    speaker: answered?.speaker ?? null,
    polarity: answered?.polarity ?? null,
    citations: answered?.citations.map(citationResult) ?? [],
    others: answered?.others.map(supportedResult) ?? [],
    confidence: answer.confidence,
    reason: declined?.reason ?? null,
    message: declined === null ? null : english(declined.message),
    missing: answer.missing,
    corrections: answer.corrections,
    nearest: declined?.nearest.map(citationResult) ?? [],
    ms: milliseconds(ms),
    ...(explain && { trace: answer.trace }),
  };
}

function supportedResult({ answer, citations }: SupportedAnswer): object {
  return { answer, citations: citations.map(citationResult) };
}

/** A citation, its words sliced from the text. */
export function citationResult(citation: Citation): object {
  return {
    briefing: citation.briefing,
    title: citation.title,
    origin: citation.origin,
    published: citation.published,
    file: citation.file,
    paragraph: citation.paragraph,
    ...(citation.page === undefined ? {} : { page: citation.page }),
    start: citation.start,
    end: citation.end,
    quote: citation.quote,
    answer: citation.answer && { start: citation.answer.start, end: citation.answer.end },
  };
}

/** The hits of a query, the best first. */
export function searchResult(id: ResultId, hits: readonly SearchHit[], ms: number): object {
  return {
    id,
    hits: hits.map(({ briefing, passage, start, end, score }) => ({ briefing, passage, start, end, score })),
    ms: milliseconds(ms),
  };
}

/** Scores of sentences, in the order given. */
export function selectionResult(id: ResultId, scores: readonly number[], ms: number): object {
  return { id, scores, ms: milliseconds(ms) };
}

/** A briefing that was read. */
export function briefingResult(briefing: Briefing): object {
  const { published, ...known } = briefing.certainty;
  return {
    id: briefing.id,
    status: 'indexed',
    title: briefing.title,
    origin: briefing.origin,
    author: briefing.author,
    date: briefing.published,
    certainty: { ...known, date: published },
    file: briefing.file,
    size: briefing.bytes,
    passages: briefing.passages.length,
    warnings: warningResults(briefing.warnings),
  };
}

/** A file that was not read, among the briefings. */
export function rejectionResult({ file, code, message }: Rejection): object {
  return { id: null, status: 'error', file, error: { code, message: english(message) } };
}

/** What stands in the place of a result that there is none of. */
export function errorResult(id: ResultId, { code, message }: Failure): object {
  return { id, status: 'error', error: { code, message } };
}

/** Milliseconds to a thousandth: more digits say nothing. */
export function milliseconds(ms: number): number {
  return Math.round(ms * 1000) / 1000;
}
