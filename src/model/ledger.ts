/** A place that a message cited, with its words at that time. */
export interface LedgerCitation {
  /** The briefing's id. */
  readonly briefing: string;
  readonly title: string;
  /** The words that were quoted; '' where the place was only named. */
  readonly quote: string;
}

/** A message of the bot's own that others can read, and what it cites. */
export interface LedgerEntry {
  /** Ids of the front end. */
  readonly message: string;
  readonly channel: string;
  /** When it was sent, ISO 8601 in UTC. */
  readonly at: string;
  /** Key of whoever had it sent. */
  readonly asker: string;
  /** The language that it is written in. */
  readonly language: string;
  readonly cited: readonly LedgerCitation[];
}

/** What has become of a briefing that a message cites: it is gone, or the words are. */
export interface LedgerNote {
  readonly briefing: string;
  readonly title: string;
  readonly state: 'withdrawn' | 'changed';
  /** When it was found so, ISO 8601 in UTC. */
  readonly at: string;
}

/** What was made of a message: it says so itself, the bot may not edit it, or it is there no longer. */
export interface Marking {
  readonly notes: readonly LedgerNote[];
  readonly outcome: 'marked' | 'refused' | 'gone';
  /** The colour that the message had before it was marked; null where that is not known. */
  readonly accent: number | null;
}

/** How far the messages that cite a briefing have been gone through. */
export interface LedgerState {
  readonly briefing: string;
  /** The text that they have been held against, by a digest; null where there is none that everybody may see. */
  readonly version: string | null;
  /** Whether they are to be gone through, whatever the version. */
  readonly isDue: boolean;
}

/** The messages of one server that others can read and that cite briefings. What cannot be read or written rejects. */
export interface Ledger {
  /** Keeps what a message cites, in place of what it did before. `versionOf` gives the digest of a briefing's text. */
  note(entry: LedgerEntry, versionOf: (briefing: string) => string | null): Promise<void>;
  /** The messages that cite a briefing, the oldest first. */
  citing(briefing: string): Promise<readonly LedgerEntry[]>;
  /** Every briefing that is cited. */
  states(): Promise<readonly LedgerState[]>;
  setState(state: LedgerState): Promise<void>;
  marking(message: string): Promise<Marking | null>;
  setMarking(message: string, marking: Marking): Promise<void>;
}
