import type { AnnotatedBriefing } from '../annotate/annotate.js';
import type { Collection } from '../answering/evidence/collection.js';
import { EvidenceTerms } from '../answering/evidence/evidence-terms.js';
import type { Checks } from '../checking/checks.js';
import type { Briefing, Rejection } from '../model/briefing.js';
import { once } from '../model/once.js';
import type { QuoteFinding } from '../model/quote.js';
import type { SearchHit } from '../model/search.js';
import type { QuoteOptions } from '../quoting/quote.js';
import { rarityAmong, searchAll, type PassageSearchOptions } from '../retrieval/index.js';
import { correctAmong } from '../retrieval/vocabulary.js';
import type { Directory } from '../saying/directory.js';
import { everybodyOn, type Everybody } from './everybody.js';
import { KeptDirectory } from './kept-directory.js';
import type { Shelf } from './shelf.js';

/** Checks words against the briefings. */
export type Quote = (words: string, options?: QuoteOptions) => QuoteFinding;

/** What is made of the briefings for one state of the shelves, each part with its first use. */
interface Contents {
  readonly version: number;
  /** Of what changes among the people of each shelf, when these were told: the next version may be some changes ahead. */
  readonly marks: readonly number[];
  readonly everybody: Everybody;
  readonly collection: Collection;
  briefings?: readonly Briefing[];
  checks?: Promise<Checks>;
}

// Quoting, saying and checking are loaded and built with their first use: many a call in the terminal never does.
const quoting = once(() =>
  Promise.all([import('../quoting/quote.js'), import('../quoting/record.js')] as const),
);
const saying = once(() =>
  Promise.all([import('../saying/directory.js'), import('../saying/sayings.js')] as const),
);
const checking = once(() => import('../checking/checks.js'));

/** Everything that stands on one or several shelves, as it stands there when it is asked for. The lowest shelf comes first. */
export class View {
  readonly #shelves: readonly Shelf[];
  #contents: Contents | undefined;
  #directory: KeptDirectory | undefined;

  constructor(shelves: readonly Shelf[]) {
    this.#shelves = shelves;
  }

  /** The lower shelf's first; those of one in the order of their ids. */
  get briefings(): readonly Briefing[] {
    return (this.#now().briefings ??= this.#shelves.flatMap(({ briefings }) =>
      briefings.map(({ briefing }) => briefing),
    ));
  }

  get rejections(): readonly Rejection[] {
    return this.#shelves.flatMap(({ rejections }) => rejections);
  }

  get collection(): Collection {
    return this.#now().collection;
  }

  /** The passages that fit a query, as one index of all shelves would rank them. */
  search(query: string, options: PassageSearchOptions): readonly SearchHit[] {
    return searchAll(
      this.#shelves.map(({ index }) => index),
      query,
      options,
    );
  }

  async quote(): Promise<Quote> {
    const [{ quote }, { GrowingRecord, recordOver }] = await quoting();
    const records = await Promise.all(
      this.#shelves.map((shelf) => shelf.part('words', () => new GrowingRecord())),
    );
    return (words, options) => {
      const { everybody } = this.#now();
      const record = recordOver(records, everybody.all, (shelf, annotated) =>
        everybody.read(shelf, annotated),
      );
      return quote(words, record, options);
    };
  }

  async directory(): Promise<Directory> {
    const [{ Directory }, { GrowingSayings }] = await saying();
    const sayings = await Promise.all(
      this.#shelves.map((shelf) => shelf.part('sayings', () => new GrowingSayings())),
    );
    this.#directory ??= new KeptDirectory(new Directory(), [
      ...this.#shelves.map(({ people }) => people.changes),
      ...sayings.map(({ changes }) => changes),
    ]);
    return this.#directory.upToDate(() => {
      const { version, marks, everybody: people } = this.#now();
      return { version, marks: [...marks, ...sayings.map(({ changes }) => changes.mark)], people, sayings };
    });
  }

  checks(): Promise<Checks> {
    const { collection } = this;
    return (this.#now().checks ??= Promise.all([checking(), this.quote()]).then(
      ([{ Checks }, quote]) => new Checks(collection, quote),
    ));
  }

  #now(): Contents {
    const version = this.#shelves.reduce((sum, shelf) => sum + shelf.version, 0);
    if (this.#contents?.version !== version) {
      const marks = this.#shelves.map(({ people }) => people.changes.mark);
      const everybody = everybodyOn(this.#shelves.map(({ people }) => people));
      this.#contents = { version, marks, everybody, collection: this.#collect(everybody) };
    }
    return this.#contents;
  }

  #collect(everybody: Everybody): Collection {
    const shelves = this.#shelves;
    const indexes = shelves.map(({ index }) => index);
    let briefings: readonly AnnotatedBriefing[] | undefined;
    return {
      get briefings() {
        return (briefings ??= shelves.flatMap((shelf, at) =>
          shelf.briefings.map((one) => everybody.read(at, one)),
        ));
      },
      get people() {
        return everybody.all;
      },
      vocabulary: {
        has: (term) => indexes.some((one) => one.has(term)),
        rarity: (term) => rarityAmong(indexes, term),
        correct: (word) => correctAmong(indexes, word),
      },
      terms: new EvidenceTerms((name) => everybody.named(name)),
      search: (query, limit) => this.search(query, { limit }),
      find: (id) => {
        for (const [at, shelf] of shelves.entries()) {
          const annotated = shelf.find(id);
          if (annotated !== undefined) return everybody.read(at, annotated);
        }
        return undefined;
      },
    };
  }
}
