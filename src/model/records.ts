import type { Ledger } from './ledger.js';
import type { Notice } from './notice.js';
import type { Settings } from './settings.js';
import type { Scope } from './scope.js';
import type { Span } from './span.js';

/** A passage that was cited, with its words at that time. Offsets are into the briefing's text. */
export interface CitedPassage extends Span {
  /** The briefing's id. */
  readonly briefing: string;
  readonly quote: string;
  readonly answer: Span | null;
}

/** An answer that was given, or a decline, as far as its buttons need it. */
export interface GivenAnswer {
  readonly question: string;
  readonly scope: Scope;
  /** Id of the answer that the question followed up. */
  readonly previous: string | null;
  /** ISO 8601, in UTC. */
  readonly at: string;
  /** Key of the asker. */
  readonly asker: string;
  /** Null for a decline. */
  readonly answer: string | null;
  /** Whose words or view the answer is, where the evidence said so. */
  readonly speaker: string | null;
  /** What was cited, the best first; for a decline the nearest passages. */
  readonly cited: readonly CitedPassage[];
}

/** What one person thinks of one answer. */
export interface Vote {
  readonly isHelpful: boolean;
  /** In the person's words; '' where none were given. */
  readonly reason: string;
  readonly at: string;
}

/** One person's wish that the administrators look at a decline. */
export interface Call {
  readonly at: string;
  /** Whether the log channel was to hear of it: there may have been none. */
  readonly isPosted: boolean;
}

/** A question that was asked. */
export interface AskedQuestion {
  /** Id of the answer given. */
  readonly id: string;
  readonly at: string;
  /** Key of the asker. */
  readonly asker: string;
  /** The asker's name, where the server has names kept. */
  readonly name: string | null;
  readonly question: string;
  readonly status: 'answered' | 'declined';
  /** Why it was declined; null for an answer. */
  readonly reason: string | null;
  /** Words that no briefing holds. */
  readonly missing: readonly string[];
  readonly confidence: number;
  /** Milliseconds that answering took. */
  readonly ms: number;
}

/** What was to be done with what is kept. */
export type RecordsDeed = 'read' | 'written' | 'removed' | 'changed';

/** What is kept cannot be read or written; `why` says what and why, without a path of the machine. */
export class RecordsError extends Error {
  override readonly name = 'RecordsError';

  constructor(
    readonly why: Notice,
    options?: ErrorOptions,
  ) {
    super(`${why.key} ${JSON.stringify(why.params)}`, options);
  }
}

/** Words that are watched for: a briefing that comes in and mentions them is told of in a channel. */
export interface Watch {
  /** As it was typed. */
  readonly term: string;
  /** Id of the channel. */
  readonly channel: string;
  /** Key of whoever set it, and their language. */
  readonly by: string;
  readonly language: string;
  /** ISO 8601, in UTC: what came before is not told of. */
  readonly at: string;
}

/** The watches of a server, each under an id of letters and digits. */
export interface Watches {
  /** The oldest first. */
  list(): Promise<readonly (Watch & { readonly id: string })[]>;
  /** Sets one, in place of that for the same words in whatever case. */
  set(watch: Watch): Promise<void>;
  /** Whether it was there. */
  remove(id: string): Promise<boolean>;
  /** The version of a briefing, by a digest, that has been looked through for what is watched; null for none. */
  seen(briefing: string): Promise<string | null>;
  setSeen(briefing: string, version: string): Promise<void>;
}

/** How much is kept. */
export interface RecordCounts {
  readonly questions: number;
  readonly answers: number;
  readonly votes: number;
}

/** What is kept of one server, or of all private messages. What cannot be read or written rejects with a `RecordsError`. */
export interface Records {
  settings(): Promise<Settings>;
  /**
   * Changes some settings; resolves with all of them. Throws where one is out of its range. Where names are kept no
   * longer, those kept with earlier questions go, too.
   */
  change(changed: Partial<Settings>): Promise<Settings>;
  /** Keeps what the buttons of an answer need, under a new id of 18 letters and digits. */
  keepAnswer(answer: GivenAnswer): Promise<string>;
  /** Null where it was never kept, or was forgotten. */
  answer(id: string): Promise<GivenAnswer | null>;
  /** Sets what somebody thinks of an answer, in place of what they thought before. */
  vote(answer: string, voter: string, vote: Vote): Promise<void>;
  /** What somebody thinks of an answer. */
  voteOf(answer: string, voter: string): Promise<Vote | null>;
  /** By the answer's id. */
  votes(): Promise<ReadonlyMap<string, readonly Vote[]>>;
  /**
   * Keeps that somebody has called for the administrators at an answer; one person's calls count as one. Resolves with
   * whether it is the first, or the first that is to be posted: of calls at one moment, one alone is.
   */
  callAdmins(answer: string, caller: string, call: Call): Promise<boolean>;
  /** Keeps that a call did not reach the log channel: the caller's next one is to be posted. */
  markUnposted(answer: string, caller: string): Promise<void>;
  /** By the answer's id. */
  calls(): Promise<ReadonlyMap<string, readonly Call[]>>;
  logQuestion(question: AskedQuestion): Promise<void>;
  /** The oldest first. */
  questions(): Promise<readonly AskedQuestion[]>;
  counts(): Promise<RecordCounts>;
  /** The messages that others can read, with what they cite. */
  readonly ledger: Ledger;
  /** What is watched for in briefings that come. */
  readonly watches: Watches;
  /** Removes the questions, answers, votes, calls and ledger entries of one person; resolves with the number of questions. */
  forget(person: string): Promise<number>;
  /**
   * Removes the questions and answers that are older than the settings keep them, with what belongs to them; resolves
   * with the number of questions.
   */
  expire(now: Date): Promise<number>;
  /** What a person is called in these records: stands for them alone, and tells nobody who they are. */
  keyOf(userId: string): string;
}
