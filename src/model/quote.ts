import type { Citation } from './answer.js';
import type { Notice } from './notice.js';
import type { Span } from './span.js';

/**
 * What the briefings make of words that somebody is said to have said.
 *
 * - `exact`: they stand there just so; `typographic`: with other marks, dashes, case, spacing or ellipsis signs.
 * - `differs`: the closest words there are have other words, fewer or more.
 * - `elided`: they stand there in this order, with words between them that were left out.
 * - `misattributed`: they stand there, said by somebody other than was asked.
 * - `not-found`: not in these briefings. `too-short`: fewer than four words, which anybody may have said.
 */
export const quoteVerdicts = [
  'exact',
  'typographic',
  'differs',
  'elided',
  'misattributed',
  'not-found',
  'too-short',
] as const;

export type QuoteVerdict = (typeof quoteVerdicts)[number];

/** How far words asked and words in a briefing agree. */
export type Agreement = 'exact' | 'typographic' | 'elided' | 'differs';

/**
 * Whose wording some words of a briefing are: `quoted` in quotation marks, `partly-quoted` only some of them,
 * `reported` in an indirect report, whose speaker may have used other words, `briefing` the briefing's own.
 */
export type Wording = 'quoted' | 'partly-quoted' | 'reported' | 'briefing';

/** A stretch of the way from the briefing's words to the asked ones. */
export interface DifferencePiece {
  readonly kind: 'same' | 'removed' | 'added';
  /** Of `same` and `removed` a slice of the briefing, of `added` one of the asked words. */
  readonly text: string;
}

/** What may be wrong with repeating the words, the most serious first. */
export const quoteWarningCodes = [
  'negation-dropped',
  'negation-added',
  'number-changed',
  'name-changed',
  'modal-changed',
  'other-speaker',
  'several-speakers',
  'spliced',
  'negation-before',
  'briefing-wording',
  'reported-not-quoted',
  'partly-quoted',
  'speaker-not-stated',
  'speaker-unknown',
  'speaker-near-spelling',
  'cut-short',
] as const;

export type QuoteWarningCode = (typeof quoteWarningCodes)[number];

/** What somebody who is about to repeat the words should know. */
export interface QuoteWarning {
  readonly code: QuoteWarningCode;
  readonly message: Notice;
}

/** A place where a briefing carries the words, or words close to them. */
export interface QuoteMatch {
  /** Quotes the sentences that hold the words; its `answer` is the stretch from the first matching word to the last. */
  readonly citation: Citation;
  readonly agreement: Agreement;
  /** Where the words stand, in order, in the briefing's offsets: several where something stands between them. */
  readonly spans: readonly Span[];
  readonly wording: Wording;
  /** The person or, where none is resolved, the source as written; null where the briefing does not say. */
  readonly speaker: string | null;
  /** Whether `speaker` is a person of the briefings under the fullest name. */
  readonly resolved: boolean;
  /** The reporting verb as written, or null. */
  readonly cue: string | null;
  /** The words that name the speaker, as written, or null. */
  readonly source: string | null;
  /** 0 to 1: how sure the speaker is; 0 where there is none. */
  readonly confidence: number;
  readonly difference: readonly DifferencePiece[];
  /** Of these words; the most serious first. */
  readonly warnings: readonly QuoteWarning[];
}

/** Whose words somebody said these are. */
export interface AskedSpeaker {
  /** As asked. */
  readonly asked: string;
  /** The person meant, under the fullest name, or null where the briefings name nobody so, or several. */
  readonly person: string | null;
}

export interface QuoteFinding {
  /** As asked. */
  readonly words: string;
  readonly asked: AskedSpeaker | null;
  readonly verdict: QuoteVerdict;
  /** Whose words they are, as the best match says; null where the briefings do not say. */
  readonly speaker: string | null;
  readonly cue: string | null;
  /** The best first: every briefing that carries the words, and those that carry them differently. */
  readonly matches: readonly QuoteMatch[];
  /** How many places carry the words; more than `matches.length` where they are too many to list. */
  readonly found: number;
  /** From the best match's words to the asked ones; empty where nothing was found. */
  readonly difference: readonly DifferencePiece[];
  /** Of the best match and the asked speaker, the most serious first. */
  readonly warnings: readonly QuoteWarning[];
}
