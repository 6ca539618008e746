import type { Words } from '../messages/phrase.js';
import type { Citation } from '../model/answer.js';
import type { DifferencePiece } from '../model/quote.js';
import type { Span } from '../model/span.js';

/**
 * What a command answers: data that any front end can show, with words of the bot's own in no language yet. All text is
 * plain; a front end escapes what its medium would read as formatting, and shortens only where its medium has limits.
 */
export type Reply = ReplyIn<Words>;
export type ReplyPart = PartIn<Words>;
export type PassagePart = PassageIn<Words>;
export type Action = ActionIn<Words>;
export type Menu = MenuIn<Words>;
export type Form = FormIn<Words>;

/** A reply in somebody's language. */
export type PlainReply = ReplyIn<string>;

/** A reply whose own words are `Text`. */
export interface ReplyIn<Text> {
  /** Colours and labels an answer, a refusal or an error; never the only sign of which it is. */
  readonly tone: 'answer' | 'decline' | 'information' | 'error';
  readonly parts: readonly PartIn<Text>[];
  readonly actions: readonly ActionIn<Text>[];
  readonly menus?: readonly MenuIn<Text>[];
  /** Places that are named with nothing of their words, so that no part holds them. */
  readonly alsoCites?: readonly Pick<Citation, 'briefing' | 'title'>[];
}

export type PartIn<Text> =
  | { readonly kind: 'heading'; readonly text: Text }
  /** The bot's own words. */
  | { readonly kind: 'text'; readonly text: Text }
  /** Small print in the bot's own words. */
  | { readonly kind: 'note'; readonly text: Text }
  /** The answer itself, to stand out. */
  | { readonly kind: 'answer'; readonly text: Text }
  | PassageIn<Text>
  | {
      readonly kind: 'table';
      readonly columns: readonly Text[];
      readonly rows: readonly (readonly Text[])[];
    }
  | { readonly kind: 'list'; readonly items: readonly Text[] }
  | DifferencePart
  /** Text to be copied from here, exactly as it is. */
  | { readonly kind: 'copy'; readonly text: string }
  | MessagesPart<Text>
  | FilePart
  | ArchivePart;

/** Words of a briefing with the place they stand. */
export interface PassageIn<Text> {
  readonly kind: 'passage';
  /** Number shown beside the citation, from 1; null for a passage that supports nothing. */
  readonly label: number | null;
  readonly citation: Citation;
  /** Offsets inside `citation.quote`, or null. */
  readonly highlight: Span | null;
  /** Whose words these are, when the evidence says so. */
  readonly speaker: string | null;
  /** What these words are, in small print under them: "Reported, not quoted". */
  readonly note?: Text;
}

/** How some words lead to others: what one removes, adds and keeps, in order. */
export interface DifferencePart {
  readonly kind: 'difference';
  readonly pieces: readonly DifferencePiece[];
  /** What differs: a briefing's words from those asked for, or a version from the one before. */
  readonly between: 'words' | 'versions';
}

/** Messages of the bot's own in channels, each to be found by a link where a front end has such. */
export interface MessagesPart<Text> {
  readonly kind: 'messages';
  readonly items: readonly {
    readonly text: Text;
    /** Null for private messages. */
    readonly guild: string | null;
    readonly channel: string;
    readonly message: string;
  }[];
}

/** A file of any kind that goes with the reply, whole. It must be no larger than the request says. */
export interface ArchivePart {
  readonly kind: 'archive';
  /** Lower-case letters, digits and hyphens, with an extension. */
  readonly name: string;
  readonly bytes: Uint8Array;
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

export interface ActionIn<Text> extends Target {
  readonly label: Text;
  readonly disabled?: boolean;
}

/** A menu to choose from. */
export interface MenuIn<Text> extends Target {
  /** What is chosen from: the server's roles, its text channels, or the choices given. */
  readonly of: 'roles' | 'channels' | readonly MenuChoiceIn<Text>[];
  /** What is chosen by it, in small print above: a menu shows only its choice. */
  readonly label: Text;
  /** Shown while nothing is chosen. */
  readonly placeholder: Text;
  /** What is chosen now: ids, or values of the choices. */
  readonly chosen: readonly string[];
  /** How many may be chosen. */
  readonly least: number;
  readonly most: number;
}

export interface MenuChoiceIn<Text> {
  readonly value: string;
  readonly label: Text;
}

/** A form to fill in, in a window of its own. */
export interface FormIn<Text> extends Target {
  readonly title: Text;
  /** One to five. */
  readonly fields: readonly FormFieldIn<Text>[];
}

export type FormFieldIn<Text> = TextFieldIn<Text> | RolesFieldIn<Text> | FilesFieldIn<Text>;

interface FieldIn<Text> {
  readonly name: string;
  readonly label: Text;
  /** Says more, in small print. */
  readonly hint?: Text;
}

export interface TextFieldIn<Text> extends FieldIn<Text> {
  readonly of?: undefined;
  readonly isLong: boolean;
  readonly isRequired: boolean;
  /** Most characters, up to 4,000. */
  readonly most: number;
  /** Filled in beforehand. */
  readonly value: string;
}

/** Some of the server's roles, or none. */
export interface RolesFieldIn<Text> extends FieldIn<Text> {
  readonly of: 'roles';
  /** Ids of those that are chosen beforehand. */
  readonly chosen: readonly string[];
  /** How many may be chosen. */
  readonly most: number;
}

/** Files to attach, one at least. */
export interface FilesFieldIn<Text> extends FieldIn<Text> {
  readonly of: 'files';
  /** Up to 10. */
  readonly most: number;
}

export function errorReply(message: Words): Reply {
  return { tone: 'error', parts: [{ kind: 'text', text: message }], actions: [] };
}
