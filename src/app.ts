import { ask } from './answering/ask.js';
import { asksOfOlder } from './answering/question/asks-of-older.js';
import { followUp } from './answering/following/follow-up.js';
import { admissionOf } from './answering/evidence/scope.js';
import { select } from './answering/select.js';
import { toBriefing } from './ingest/briefing.js';
import { readFolder } from './ingest/folder.js';
import { loneSentences } from './ingest/lone-sentence.js';
import type { Answer } from './model/answer.js';
import type { Briefing, Rejection } from './model/briefing.js';
import type { Bounded, CheckedQuotation, DraftReport, StatementEvidence } from './model/checking.js';
import type { Kept } from './model/kept.js';
import { once } from './model/once.js';
import { readPeriod } from './model/period.js';
import type { Progress } from './model/progress.js';
import type { QuoteFinding } from './model/quote.js';
import { wholeScope, type Scope } from './model/scope.js';
import type { Notice } from './model/notice.js';
import { succeed, type Result } from './model/result.js';
import type { SaidOptions, Sayings, Speaker } from './model/saying.js';
import type { SearchHit } from './model/search.js';
import type { QuoteOptions } from './quoting/quote.js';
import { collect } from './shelves/collect.js';
import { shelfOf } from './shelves/shelf-of.js';
import { View } from './shelves/view.js';

export type { SearchHit } from './model/search.js';

export interface AskOptions {
  /** What is asked alone: everything, unless told. */
  readonly scope?: Partial<Scope>;
  /** Always give the best span, never decline: for span-extraction scores. */
  readonly reading?: boolean;
  /** The answer before: a question that only it makes whole is read by it, and its answer says how (`readAs`). */
  readonly previous?: Answer;
  /** Whether the answer is to carry its trace, which is empty unless told. */
  readonly explain?: boolean;
}

export interface SearchOptions {
  /** At most this many hits, 1 to 1000; 10 unless told. */
  readonly limit?: number;
  /** `document`: each briefing once, at its best passage. */
  readonly by?: 'passage' | 'document';
}

const saying = once(() => import('./saying/said.js'));

/** What a command may use: the briefings that whoever reads the reply may see. What is not among them does not exist for it. */
export interface App {
  readonly briefings: readonly Briefing[];
  /** Files of the folder that could not be read. */
  readonly rejections: readonly Rejection[];
  /** How far reading the briefings has come; null when all are read. Until then, answers are from those that are. */
  readonly progress: Progress | null;
  ask(question: string, options?: AskOptions): Answer;
  /**
   * A scope from what somebody typed: a name or a role, dates. Fails with `unknown-speaker`, `ambiguous-speaker` or
   * `wrong-date`.
   */
  narrow(typed: Partial<Scope>): Promise<Result<Scope, Notice>>;
  search(query: string, options?: SearchOptions): SearchHit[];
  /**
   * What a person said; `speaker` is a name, a role or a handle. Fails with `unknown-speaker`, `ambiguous-speaker`,
   * `wrong-date` or `no-subject`.
   */
  said(speaker: string, options?: SaidOptions): Promise<Result<Sayings, Notice>>;
  /**
   * The people of the briefings that what was typed may mean, the likeliest first; those who speak for nothing typed.
   * @param most At most so many; 25 unless told.
   */
  speakers(typed: string, most?: number): Promise<readonly Speaker[]>;
  /** Checks words that somebody is said to have said: whether the briefings carry them, and whose they are. */
  quote(words: string, options?: QuoteOptions): Promise<QuoteFinding>;
  /** Checks every quotation of a message; the first sixty. */
  checkQuotations(message: string): Promise<Bounded<CheckedQuotation>>;
  /** For each statement of a message the passages nearest to it; the first forty. */
  findEvidence(message: string): Promise<Bounded<StatementEvidence>>;
  /** Checks a draft, given as the bytes of its file. Fails as `openDraft` does. */
  checkDraft(file: Uint8Array): Promise<Result<DraftReport, Notice>>;
}

/** A text that comes without a file. */
export interface PlainDocument {
  readonly id: string;
  readonly title?: string;
  /** ISO 8601 date, possibly reduced. */
  readonly published?: string;
  readonly text: string;
}

export interface OpenOptions {
  readonly briefingsDir: string;
  /** Told of each file read. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Where what was read and annotated is kept from one start to the next: nowhere, unless told. */
  readonly kept?: Kept;
}

/** Reads and indexes a folder of briefings. Fails as `readFolder` does. */
export async function openApp({ briefingsDir, onProgress, kept }: OpenOptions): Promise<Result<App, Notice>> {
  const reading = await readFolder(briefingsDir, { kept, ...(onProgress !== undefined && { onProgress }) });
  if (!reading.ok) return reading;
  const { briefings, rejections } = reading.value;
  return succeed(appOver(new View([shelfOf(briefings, rejections, kept)])));
}

/** An app over texts at hand. */
export function appOf(documents: readonly PlainDocument[]): App {
  return appOver(new View([shelfOf(documents.map((document) => toBriefing(document)))]));
}

/** How well each of these sentences answers a question: higher is better, comparable among them only. */
export function selectAmong(question: string, sentences: readonly string[]): number[] {
  return select(question, collect(loneSentences(sentences)));
}

/** An app over what a view shows: it answers from what is there when it is asked. */
export function appOver(view: View, progress: () => Progress | null = () => null): App {
  return {
    get briefings() {
      return view.briefings;
    },
    get rejections() {
      return view.rejections;
    },
    get progress() {
      return progress();
    },
    ask: (question, { previous, scope, reading = false, explain = false } = {}) => {
      const { collection } = view;
      const options = { reading, explain, admits: admissionOf({ ...wholeScope, ...scope }) };
      const readAs = previous === undefined ? null : followUp(question, previous, collection.people);
      const version = asksOfOlder(question);
      const versionAsked = version === null ? {} : { versionAsked: version };
      if (readAs === null) return { ...ask(question, collection, options), ...versionAsked };
      return { ...ask(readAs, collection, options), question, readAs, ...versionAsked };
    },
    narrow: async ({ briefing = null, speaker = null, since, until }) => {
      const period = readPeriod(since ?? undefined, until ?? undefined);
      if (!period.ok) return period;
      if (speaker === null) return succeed({ briefing, speaker, ...period.value });
      const found = (await view.directory()).find(speaker);
      if (!found.ok) return found;
      return succeed({ briefing, speaker: found.value.speaker.person.name, ...period.value });
    },
    search: (query, { limit = 10, by = 'passage' } = {}) => [...view.search(query, { limit, by })],
    said: async (speaker, options = {}) => {
      const { said } = await saying();
      return said(speaker, options, await view.directory(), view.collection);
    },
    speakers: async (typed, most = 25) => (await view.directory()).suggest(typed, most),
    quote: async (words, options) => (await view.quote())(words, options),
    checkQuotations: async (message) => (await view.checks()).quotations(message),
    findEvidence: async (message) => (await view.checks()).evidence(message),
    checkDraft: async (file) => {
      const { openDraft } = await import('./checking/open-draft.js');
      const opened = await openDraft(file);
      return opened.ok ? succeed(await (await view.checks()).draft(opened.value)) : opened;
    },
  };
}
