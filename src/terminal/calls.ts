import type { Corrections, Fact, Label } from '../model/kept-briefing.js';
import type { CommandName } from './usage.js';

/** `rapporteur ask`. */
export interface AskCall {
  readonly command: 'ask';
  /** Null when none was given: then it is a prompt. */
  readonly question: string | null;
  readonly json: boolean;
  readonly briefings: string | null;
  /** The server whose own briefings are asked, too; null for those of the folder alone. */
  readonly guild: string | null;
  readonly briefing: string | null;
  /** A path, or `-` for standard input. */
  readonly batch: string | null;
  readonly reading: boolean;
  readonly explain: boolean;
}

/** `rapporteur search`. */
export interface SearchCall {
  readonly command: 'search';
  readonly query: string | null;
  readonly json: boolean;
  readonly briefings: string | null;
  readonly documents: string | null;
  readonly limit: number;
  readonly by: 'passage' | 'document';
  readonly batch: string | null;
}

/** `rapporteur quote`. */
export interface QuoteCall {
  readonly command: 'quote';
  /** Empty where a batch brings them. */
  readonly words: string;
  readonly speaker: string | null;
  readonly json: boolean;
  readonly briefings: string | null;
  /** The server whose own briefings are looked through, too; null for those of the folder alone. */
  readonly guild: string | null;
  /** A path, or `-` for standard input. */
  readonly batch: string | null;
}

/** `rapporteur select`. */
export interface SelectCall {
  readonly command: 'select';
  readonly batch: string;
}

/** `rapporteur annotate`. */
export interface AnnotateCall {
  readonly command: 'annotate';
  readonly files: readonly string[];
  readonly json: boolean;
  readonly batch: string | null;
}

/** `rapporteur said`. */
export interface SaidCall {
  readonly command: 'said';
  readonly speaker: string;
  readonly about: string | null;
  readonly since: string | null;
  readonly until: string | null;
  readonly json: boolean;
  readonly briefings: string | null;
}

/** `rapporteur check`. */
export interface CheckCall {
  readonly command: 'check';
  /** A path, or `-` for standard input. */
  readonly file: string;
  readonly json: boolean;
  readonly briefings: string | null;
}

/** `rapporteur briefings`, of the folder. */
export interface BriefingsCall {
  readonly command: 'briefings';
  readonly json: boolean;
  readonly briefings: string | null;
}

/** Of what one server keeps of its own. */
export interface KeptCall {
  readonly command: 'kept-briefings';
  readonly action: 'add' | 'list' | 'show' | 'edit' | 'remove' | 'undo' | 'history' | 'export';
  /** Files, ids, or the word for taking back. */
  readonly words: readonly string[];
  /** Null for the one of DISCORD_GUILD_ID. */
  readonly guild: string | null;
  readonly json: boolean;
  readonly corrections: Corrections;
  readonly withdraw: readonly Fact[];
  /** What of it is given. */
  readonly label: Partial<Label>;
  readonly replaces: string | null;
  readonly apart: boolean;
  readonly version: number | null;
}

/** `rapporteur register`. */
export interface RegisterCall {
  readonly command: 'register';
  readonly guild: string | null;
  readonly dryRun: boolean;
  readonly clear: boolean;
}

/** What a command line asks for, checked. */
export type Call =
  | AskCall
  | QuoteCall
  | SearchCall
  | SelectCall
  | AnnotateCall
  | SaidCall
  | CheckCall
  | BriefingsCall
  | KeptCall
  | RegisterCall
  | { readonly command: 'serve' }
  | { readonly command: 'doctor' }
  | { readonly command: 'version' }
  | { readonly command: 'help'; readonly topic: CommandName | null };
