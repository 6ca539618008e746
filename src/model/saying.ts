import type { Citation } from './answer.js';
import type { Person, Quotation, Reference } from './annotation.js';
import type { Span } from './span.js';

/** How the words that name a speaker do so; `earlier` where an earlier sentence does. */
export type NamedBy = Reference['kind'] | 'earlier';

/** Words of a subject as asked, and where a statement meets them. */
export interface SharedWords {
  /** In what was said itself. */
  readonly own: readonly string[];
  /** Only in the words around it: its sentences, those beside them, the heading above. */
  readonly near: readonly string[];
}

/** One thing somebody said, as one briefing gives it. */
export interface Statement {
  /**
   * `direct`: in quotation marks; `indirect`: reported without; `mixed`: a report with some words in marks; `both`: a
   * whole utterance in marks, and a report beside it.
   */
  readonly kind: Quotation['kind'] | 'both';
  /** The sentences that say so, whole. */
  readonly citation: Citation;
  /** What was said, in the briefing's offsets: in order, none overlapping another, all inside the citation. */
  readonly contents: readonly Span[];
  /** The words that name the speaker, as written, or null. */
  readonly source: string | null;
  readonly namedBy: NamedBy;
  /** The reporting verb as written, or null. */
  readonly cue: string | null;
  /** Whether it stands in a title, a heading or a teaser, which often say it in words of their own. */
  readonly headline: boolean;
  /** 0 to 1: how sure the speaker is. */
  readonly confidence: number;
  /** Null where no subject was asked for. */
  readonly shared: SharedWords | null;
}

/** A subject as it was understood. */
export interface Subject {
  /** As asked. */
  readonly words: string;
  /** Words that no briefing holds, as asked; they are left aside. */
  readonly missing: readonly string[];
  /** Words read as another: a slip corrected in the open. */
  readonly corrections: readonly { readonly asked: string; readonly read: string }[];
}

/** What is asked of a person's statements besides whose they are. */
export interface SaidOptions {
  /** A few words. */
  readonly about?: string;
  /** ISO 8601 dates, possibly reduced; both days count. A reduced one begins, or ends, with its month or year. */
  readonly since?: string;
  readonly until?: string;
}

/** A person of the briefings, to choose from. */
export interface Speaker {
  readonly person: Person;
  /** Stands for the person in a few characters, as long as the briefings call them the same. */
  readonly handle: string;
  /** How many statements of theirs the briefings hold, whatever their subject and date; may be 0. */
  readonly statements: number;
}

/** What a person said. */
export interface Sayings {
  readonly speaker: Speaker;
  readonly subject: Subject | null;
  readonly since: string | null;
  readonly until: string | null;
  /** Those of the speaker's statements that were asked for: the newest briefing first, undated ones last, in reading order within one. */
  readonly statements: readonly Statement[];
  /** Statements on the subject that were left out because their briefing states no date to tell by. */
  readonly undated: number;
}
