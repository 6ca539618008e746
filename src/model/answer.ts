import type { Notice } from './notice.js';
import type { AnswerType } from './question.js';
import type { Span } from './span.js';

/** A place in a briefing, with the words that stand there. `quote` is `text.slice(start, end)` of the briefing, checked. */
export interface Citation extends Span {
  /** The briefing's id. */
  readonly briefing: string;
  readonly title: string;
  readonly origin: string | null;
  readonly published: string | null;
  readonly file: string;
  /** 1-based number of the block the quote stands in; 0 in the front matter, before all of them. */
  readonly paragraph: number;
  /** 1-based page of the file that the quote begins on, where the file has pages. */
  readonly page?: number;
  readonly quote: string;
  /** Where the answer stands, in the briefing's offsets and inside the quote; null when the answer is a resolved name. */
  readonly answer: Span | null;
}

/** An answer with the places that support it, the best first. */
export interface SupportedAnswer {
  /** A slice of the first citation's quote, or a resolved name. */
  readonly answer: string;
  readonly citations: readonly Citation[];
}

/** Why a question was declined. */
export type DeclineReason =
  | 'empty-question'
  | 'no-content-words'
  | 'question-too-long'
  | 'no-briefings'
  | 'not-in-briefings'
  | 'no-such-answer';

/** One step of the way from question to answer, for `--explain`. */
export interface TraceStep {
  readonly step: 'analyse' | 'retrieve' | 'rerank' | 'extract' | 'decide' | 'cite';
  /** Lines of plain text. */
  readonly lines: readonly string[];
}

interface AnswerBase {
  readonly question: string;
  /** For a follow-up: the question of its own that it was read as, and that this answers. */
  readonly readAs?: string;
  /** Where it asks about an earlier version of a briefing: its number, or `older`. What is answered is the current one. */
  readonly versionAsked?: number | 'older';
  readonly answerType: AnswerType;
  /** 0 to 1. Calibrated: of the answers at 0.8, about 80 % are right. */
  readonly confidence: number;
  /** Words of the question, as asked, that no briefing holds. */
  readonly missing: readonly string[];
  /** Words of the question that were read as another: a slip corrected in the open. */
  readonly corrections: readonly { readonly asked: string; readonly read: string }[];
  /** Empty where nobody asked for an explanation. */
  readonly trace: readonly TraceStep[];
}

export interface Answered extends AnswerBase, SupportedAnswer {
  readonly status: 'answered';
  /** Whose words or view the answer is, when the evidence says so. */
  readonly speaker: string | null;
  /** For a yes-no question: whether the cited words affirm or deny what was asked; null otherwise. */
  readonly polarity: 'affirmed' | 'denied' | null;
  /** Different answers the briefings also support, best first. */
  readonly others: readonly SupportedAnswer[];
}

export interface Declined extends AnswerBase {
  readonly status: 'declined';
  readonly reason: DeclineReason;
  /** What is missing. */
  readonly message: Notice;
  /** The nearest passages: not answers. */
  readonly nearest: readonly Citation[];
}

export type Answer = Answered | Declined;
