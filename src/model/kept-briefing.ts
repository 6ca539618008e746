import type { Certainty, Warning } from './briefing.js';
import type { DifferencePiece } from './quote.js';
import type { Failure } from './result.js';
import type { Notice } from './notice.js';

/** What the ids of servers' own briefings begin with, and no path of the folder that all share. */
export const ownIdPrefix = '/';

/** What is known of a briefing beside its text. */
export const facts = ['title', 'origin', 'author', 'published'] as const;
export type Fact = (typeof facts)[number];

/** Facts as they are shown; `published` is an ISO 8601 date, possibly reduced. */
export interface Facts {
  readonly title: string;
  readonly origin: string | null;
  readonly author: string | null;
  readonly published: string | null;
}

/**
 * Facts by whoever gave or corrected them. They come before all that the document states, and stay apart from it: a
 * correction can be taken back. Null says that there is none, whatever the document states.
 */
export interface Corrections {
  readonly title?: string | undefined;
  readonly origin?: string | null | undefined;
  readonly author?: string | null | undefined;
  readonly published?: string | null | undefined;
}

/** Roles that one briefing may be for: as many as one menu lets choose. */
export const mostRoles = 25;

/** Who may see a briefing, and from when on. */
export interface Label {
  /** Ids of the roles that may, `mostRoles` at most, sorted; none means everybody in the server. */
  readonly roles: readonly string[];
  /** Nobody may before this moment, ISO 8601 in UTC; null for at once. */
  readonly embargo: string | null;
}

export const noLabel: Label = { roles: [], embargo: null };

/** One version of a briefing, as it was given. */
export interface KeptVersion {
  /** 1 for the first. */
  readonly number: number;
  /** When it was given, ISO 8601 in UTC. */
  readonly at: string;
  /** By whom: a word that stands for a person, null for the terminal. */
  readonly by: string | null;
  /** The file's name, made harmless. */
  readonly file: string;
  readonly bytes: number;
  /** SHA-256 of its bytes, in hexadecimal: the document's id in the store. */
  readonly document: string;
  /** What the document itself states. */
  readonly stated: Facts;
  readonly certainty: Readonly<Record<Fact, Certainty | null>>;
  readonly warnings: readonly Warning[];
}

/** A briefing of one server's own, without its text. */
export interface KeptBriefing extends Facts {
  /** A slash and eight letters and digits, which no folder's briefing is called; the same over all versions. */
  readonly id: string;
  readonly certainty: Readonly<Record<Fact, Certainty | null>>;
  readonly corrections: Corrections;
  readonly label: Label;
  /** The oldest first; the last is the current one, which the facts are of. */
  readonly versions: readonly KeptVersion[];
  /** Of the current version. */
  readonly file: string;
  readonly bytes: number;
  /** ISO 8601, in UTC. */
  readonly addedAt: string;
  readonly changedAt: string;
}

/** A file as somebody gives it: nothing that its name says is to be relied on. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What is known of a file beside its bytes. */
export interface Given extends Corrections {
  /** Stands for who gives it, at most 64 signs; null for the terminal. */
  readonly by: string | null;
  readonly label?: Label;
  /** Takes a text that is nearly another's as a briefing of its own. */
  readonly apart?: boolean;
  /** Called after each file. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** A document as it was read. */
export interface Reading {
  /** Its first words. */
  readonly preview: string;
  readonly warnings: readonly Warning[];
}

/** What became of one file. */
export type FileOutcome = {
  /** The file's name, made harmless. */
  readonly file: string;
} & (
  | ({ readonly kind: 'added'; readonly briefing: KeptBriefing } & Reading)
  /** These bytes are there already. */
  | { readonly kind: 'same'; readonly briefing: KeptBriefing; readonly version: number }
  /**
   * Nearly another's text. It is kept aside for a day, to be settled: a new version of that one, or a briefing of its own.
   * `likeness` is the share of four-word runs that both have, 0 to 1.
   */
  | ({
      readonly kind: 'similar';
      readonly briefing: KeptBriefing;
      readonly likeness: number;
      readonly offer: string;
    } & Reading)
  | { readonly kind: 'refused'; readonly failure: Failure<Notice> }
);

/** What became of files that were given together. */
export interface Addition {
  /** For taking it back as a whole; null where nothing was kept. */
  readonly id: string | null;
  /** In the order given. */
  readonly files: readonly FileOutcome[];
}

/** A new version that was taken. */
export interface Replacement extends Reading {
  readonly briefing: KeptBriefing;
  /** For taking it back. */
  readonly undo: string;
}

/** What was taken back: briefings that are gone, and those that have their earlier version again. */
export interface Undone {
  readonly removed: readonly Titled[];
  readonly restored: readonly KeptBriefing[];
}

/** A briefing that may not be there any more. */
export interface Titled {
  readonly id: string;
  readonly title: string;
}

/** What is changed in what is known of a briefing. */
export interface Edit {
  readonly corrections?: Corrections;
  /** Corrections that are taken back: what the document states holds again. */
  readonly withdraw?: readonly Fact[];
  readonly label?: Label;
}

/** Something that was done, as the history tells it. */
export interface HistoryEntry {
  readonly kind: 'added' | 'replaced' | 'edited' | 'removed' | 'undone';
  readonly at: string;
  readonly by: string | null;
  /** With the titles of that time. */
  readonly briefings: readonly Titled[];
  /** The version that came in or, when undone, went. */
  readonly version: number | null;
  /** What an edit changed. */
  readonly edited: readonly (Fact | 'label')[];
}

/** A sentence where it stands in its version. */
export interface PlacedSentence {
  readonly text: string;
  /** The number of its block, as citations have it. */
  readonly paragraph: number;
  readonly page: number | null;
}

/** What makes a sentence matter, the weightiest first: words in quotation marks, figures. */
export const changeWeights = ['quotation', 'figure', 'other'] as const;

/** A sentence that came in, went, or was put in other words. */
export interface SentenceChange {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly weight: (typeof changeWeights)[number];
  /** Null for one that was added. */
  readonly before: PlacedSentence | null;
  /** Null for one that was removed. */
  readonly after: PlacedSentence | null;
  /** The way from the earlier words to the later ones, in whole words: with a space between the pieces it is the text. */
  readonly difference: readonly DifferencePiece[];
}

/** What a version changed against the one before. */
export interface VersionChanges {
  readonly version: number;
  /** How many sentences are the same. */
  readonly same: number;
  /** Quotations first, then figures; otherwise in the text's order. */
  readonly changes: readonly SentenceChange[];
}

/** Words that an earlier version has and the current one has not. */
export interface OlderMention {
  readonly briefing: KeptBriefing;
  /** The latest version that has them. */
  readonly version: KeptVersion;
  /** The sentence they stand in, as it stood. */
  readonly sentence: PlacedSentence;
  /** When the version that has them no more came in, ISO 8601 in UTC. */
  readonly until: string;
}

/** Which of a server's briefings are not as they were. */
export interface BriefingsChange {
  readonly guild: string;
  /** Added, replaced, or edited in facts or label. */
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}
