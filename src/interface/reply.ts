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
  readonly menus?: readonly Menu[];
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
  /** Text to be copied from here, exactly as it is. */
  | { readonly kind: 'copy'; readonly text: string }
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

/** What a button, menu or form leads to: a press of a command, by its name. */
export interface Target {
  readonly command: string;
  readonly name: string;
  /** The whole state: short, or an id that the store knows. At most 60 characters, no colon. */
  readonly argument: string;
}

export interface Action extends Target {
  readonly label: string;
  readonly disabled?: boolean;
}

/** A menu to choose from. */
export interface Menu extends Target {
  /** What is chosen from: the server's roles, its text channels, or the choices given. */
  readonly of: 'roles' | 'channels' | readonly MenuChoice[];
  /** What is chosen by it, in small print above: a menu shows only its choice. */
  readonly label: string;
  /** Shown while nothing is chosen. */
  readonly placeholder: string;
  /** What is chosen now: ids, or values of the choices. */
  readonly chosen: readonly string[];
  /** How many may be chosen. */
  readonly least: number;
  readonly most: number;
}

export interface MenuChoice {
  readonly value: string;
  readonly label: string;
}

/** A form to fill in, in a window of its own. */
export interface Form extends Target {
  readonly title: string;
  /** One to five. */
  readonly fields: readonly FormField[];
}

export interface FormField {
  readonly name: string;
  readonly label: string;
  readonly isLong: boolean;
  readonly isRequired: boolean;
  /** Most characters, up to 4,000. */
  readonly most: number;
  /** Filled in beforehand. */
  readonly value: string;
}

export function errorReply(message: string): Reply {
  return { tone: 'error', parts: [{ kind: 'text', text: message }], actions: [] };
}
