import type { Citation } from '../model/answer.js';
import type { DifferencePiece } from '../model/quote.js';
import type { Span } from '../model/span.js';

/**
 * What a command answers: data that any front end can show. All text is plain; a front end escapes what its
 * medium would read as formatting, and shortens only where its medium has limits.
 */
export interface Reply {
  /** Colours and labels an answer, a refusal or an error; never the only sign of which it is. */
  readonly tone: 'answer' | 'decline' | 'information' | 'error';
  readonly parts: readonly ReplyPart[];
  readonly actions: readonly Action[];
}

export type ReplyPart =
  | { readonly kind: 'heading'; readonly text: string }
  /** The bot's own words. */
  | { readonly kind: 'text'; readonly text: string }
  /** Small print in the bot's own words. */
  | { readonly kind: 'note'; readonly text: string }
  /** The answer itself, to stand out. */
  | { readonly kind: 'answer'; readonly text: string }
  | PassagePart
  | {
      readonly kind: 'table';
      readonly columns: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | DifferencePart
  | FilePart;

/** Words of a briefing with the place they stand. */
export interface PassagePart {
  readonly kind: 'passage';
  /** Number shown beside the citation, from 1; null for a passage that supports nothing. */
  readonly label: number | null;
  readonly citation: Citation;
  /** Offsets inside `citation.quote`, or null. */
  readonly highlight: Span | null;
  /** Whose words these are, when the evidence says so. */
  readonly speaker: string | null;
  /** What these words are, in small print under them: "Reported, not quoted". */
  readonly note?: string;
}

/** How some words lead to others: what one removes, adds and keeps, in order. */
export interface DifferencePart {
  readonly kind: 'difference';
  readonly pieces: readonly DifferencePiece[];
}

/** A text file that goes with the reply: what one message does not hold. */
export interface FilePart {
  readonly kind: 'file';
  /** Lower-case letters, digits and hyphens, with an extension. */
  readonly name: string;
  /** A front end may cut it behind a line when it has more than 3,000,000 UTF-16 units. */
  readonly text: string;
}

/** A button. Its whole state is the argument, which is short or an id the store knows. */
export interface Action {
  readonly command: string;
  readonly name: string;
  /** At most 72 characters, no colon. */
  readonly argument: string;
  readonly label: string;
  readonly disabled?: boolean;
}

export function errorReply(message: string): Reply {
  return { tone: 'error', parts: [{ kind: 'text', text: message }], actions: [] };
}
