import { annotate } from './annotate/annotate.js';
import { ask } from './answering/ask.js';
import type { Collection } from './answering/collection.js';
import { EvidenceTerms } from './answering/evidence.js';
import { followUp } from './answering/follow-up.js';
import { admissionOf } from './answering/scope.js';
import { select } from './answering/select.js';
import type { Checks } from './checking/checks.js';
import { toBriefing } from './ingest/briefing.js';
import { readFolder } from './ingest/folder.js';
import { loneSentence } from './ingest/lone-sentence.js';
import type { Answer } from './model/answer.js';
import type { Briefing, Rejection } from './model/briefing.js';
import type { Bounded, CheckedQuotation, DraftReport, StatementEvidence } from './model/checking.js';
import { readPeriod } from './model/period.js';
import type { QuoteFinding } from './model/quote.js';
import { wholeScope, type Scope } from './model/scope.js';
import { succeed, type Result } from './model/result.js';
import type { SaidOptions, Sayings, Speaker } from './model/saying.js';
import type { SearchHit } from './model/search.js';
import type { QuoteOptions } from './quoting/quote.js';
import { indexPassages } from './retrieval/index.js';

export type { SearchHit } from './model/search.js';

export interface AskOptions {
  /** What is asked alone: everything, unless told. */
  readonly scope?: Partial<Scope>;
  /** Always give the best span, never decline: for span-extraction scores. */
  readonly reading?: boolean;
  /** The answer before: a question that only it makes whole is read by it, and its answer says how (`readAs`). */
  readonly previous?: Answer;
}

export interface SearchOptions {
  /** At most this many hits, 1 to 1000; 10 unless told. */
  readonly limit?: number;
  /** `document`: each briefing once, at its best passage. */
  readonly by?: 'passage' | 'document';
}

/** What a command may use: one guild's own view of the briefings. */
export interface App {
  readonly briefings: readonly Briefing[];
  /** Files of the folder that could not be read. */
  readonly rejections: readonly Rejection[];
  ask(question: string, options?: AskOptions): Answer;
  /**
   * A scope from what somebody typed: a name or a role, dates. Fails with `unknown-speaker`, `ambiguous-speaker` or
   * `wrong-date`.
   */
  narrow(typed: Partial<Scope>): Promise<Result<Scope>>;
  search(query: string, options?: SearchOptions): SearchHit[];
  /**
   * What a person said; `speaker` is a name, a role or a handle. Fails with `unknown-speaker`, `ambiguous-speaker`,
   * `wrong-date` or `no-subject`.
   */
  said(speaker: string, options?: SaidOptions): Promise<Result<Sayings>>;
  /** The people of the briefings that what was typed may mean, the likeliest first; all who speak for nothing typed. */
  speakers(typed: string): Promise<readonly Speaker[]>;
  /** Checks words that somebody is said to have said: whether the briefings carry them, and whose they are. */
  quote(words: string, options?: QuoteOptions): Promise<QuoteFinding>;
  /** Checks every quotation of a message; the first sixty. */
  checkQuotations(message: string): Promise<Bounded<CheckedQuotation>>;
  /** For each statement of a message the passages nearest to it; the first forty. */
  findEvidence(message: string): Promise<Bounded<StatementEvidence>>;
  /** Checks a draft, given as the bytes of its file. Fails as `openDraft` does. */
  checkDraft(file: Uint8Array): Promise<Result<DraftReport>>;
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
}

/** Reads and indexes a folder of briefings. Fails as `readFolder` does. */
export async function openApp({ briefingsDir, onProgress }: OpenOptions): Promise<Result<App>> {
  const reading = await readFolder(briefingsDir, onProgress === undefined ? {} : { onProgress });
  if (!reading.ok) return reading;
  return succeed(assemble(reading.value.briefings, reading.value.rejections));
}

/** An app over texts at hand. */
export function appOf(documents: readonly PlainDocument[]): App {
  return assemble(
    documents.map((document) => toBriefing(document)),
    [],
  );
}

/** How well each of these sentences answers a question: higher is better, comparable among them only. */
export function selectAmong(question: string, sentences: readonly string[]): number[] {
  return select(question, collect(sentences.map((words, at) => loneSentence(String(at), words))));
}

function assemble(briefings: readonly Briefing[], rejections: readonly Rejection[]): App {
  const collection = collect(briefings);
  // Quoting, saying and checking are loaded and built with their first use: many a call in the terminal never does.
  const quoting = once(async () => {
    const { quote, recordOf } = await import('./quoting/quote.js');
    const record = recordOf(collection);
    return (words: string, options?: QuoteOptions): QuoteFinding => quote(words, record, options);
  });
  const directory = once(async () => {
    const { Directory } = await import('./saying/directory.js');
    return new Directory(collection);
  });
  const checks = once(async (): Promise<Checks> => {
    const [{ Checks }, check] = await Promise.all([import('./checking/checks.js'), quoting()]);
    return new Checks(collection, check);
  });
  return {
    briefings,
    rejections,
    ask: (question, { previous, scope, reading = false } = {}) => {
      const options = { reading, admits: admissionOf({ ...wholeScope, ...scope }) };
      const readAs = previous === undefined ? null : followUp(question, previous, collection.people);
      if (readAs === null) return ask(question, collection, options);
      return { ...ask(readAs, collection, options), question, readAs };
    },
    narrow: async ({ briefing = null, speaker = null, since, until }) => {
      const period = readPeriod(since ?? undefined, until ?? undefined);
      if (!period.ok) return period;
      if (speaker === null) return succeed({ briefing, speaker, ...period.value });
      const found = (await directory()).find(speaker);
      if (!found.ok) return found;
      return succeed({ briefing, speaker: found.value.speaker.person.name, ...period.value });
    },
    search: (query, { limit = 10, by = 'passage' } = {}) => [
      ...collection.index.search(query, { limit, by }),
    ],
    said: async (speaker, options = {}) => {
      const { said } = await import('./saying/said.js');
      return said(speaker, options, await directory(), collection);
    },
    speakers: async (typed) => (await directory()).suggest(typed),
    quote: async (words, options) => (await quoting())(words, options),
    checkQuotations: async (message) => (await checks()).quotations(message),
    findEvidence: async (message) => (await checks()).evidence(message),
    checkDraft: async (file) => {
      const { openDraft } = await import('./checking/open-draft.js');
      const opened = await openDraft(file);
      return opened.ok ? succeed(await (await checks()).draft(opened.value)) : opened;
    },
  };
}

/** Makes something when it is first needed. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Annotates and indexes briefings: everything that answering reads. */
export function collect(
  briefings: readonly Briefing[],
): Collection & { readonly index: ReturnType<typeof indexPassages> } {
  const annotated = annotate(briefings);
  const byId = new Map(annotated.briefings.map((one) => [one.briefing.id, one]));
  const peopleOf = (briefing: Briefing): string[] => {
    const names = byId
      .get(briefing.id)
      ?.sentences.flatMap((sentence) => sentence.references.map((one) => one.person));
    return [...new Set(names)];
  };
  const index = indexPassages(briefings, peopleOf);
  return {
    briefings: annotated.briefings,
    people: annotated.people,
    vocabulary: {
      has: (term) => index.has(term),
      rarity: (term) => index.rarity(term),
      correct: (word) => index.correct(word),
    },
    terms: new EvidenceTerms(annotated.people),
    search: (query, limit) => index.search(query, { limit }),
    find: (id) => byId.get(id),
    index,
  };
}
