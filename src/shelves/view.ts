import type { Briefing, Rejection } from '../model/briefing.js';
import type { Checks } from '../checking/checks.js';
import { nothingKept, type Kept } from '../model/kept.js';
import type { QuoteFinding } from '../model/quote.js';
import type { QuoteOptions } from '../quoting/quote.js';
import type { Directory } from '../saying/directory.js';
import { collect, type SearchedCollection } from './collect.js';
import type { Shelf } from './shelf.js';

/** Checks words against the briefings. */
export type Quote = (words: string, options?: QuoteOptions) => QuoteFinding;

/** What is made of the briefings for one state of the shelves, each part with its first use. */
interface Contents {
  readonly version: number;
  readonly briefings: readonly Briefing[];
  collection?: SearchedCollection;
  quote?: Promise<Quote>;
  directory?: Promise<Directory>;
  checks?: Promise<Checks>;
}

/** Everything that stands on one or several shelves, as it stands there when it is asked for. The lowest shelf comes first. */
export class View {
  readonly #shelves: readonly Shelf[];
  readonly #kept: Kept;
  #contents: Contents | undefined;

  /** @param kept Where annotations are kept from one start to the next: nowhere, unless told. */
  constructor(shelves: readonly Shelf[], kept: Kept = nothingKept) {
    this.#shelves = shelves;
    this.#kept = kept;
  }

  get briefings(): readonly Briefing[] {
    return this.#now().briefings;
  }

  get rejections(): readonly Rejection[] {
    return this.#shelves.flatMap(({ rejections }) => rejections);
  }

  get collection(): SearchedCollection {
    const now = this.#now();
    return (now.collection ??= collect(now.briefings, this.#kept));
  }

  // Quoting, saying and checking are loaded and built with their first use: many a call in the terminal never does.

  quote(): Promise<Quote> {
    const { collection } = this;
    return (this.#now().quote ??= import('../quoting/quote.js').then(({ quote, recordOf }) => {
      const record = recordOf(collection);
      return (words, options) => quote(words, record, options);
    }));
  }

  directory(): Promise<Directory> {
    const { collection } = this;
    return (this.#now().directory ??= import('../saying/directory.js').then(
      ({ Directory }) => new Directory(collection),
    ));
  }

  checks(): Promise<Checks> {
    const { collection } = this;
    return (this.#now().checks ??= Promise.all([import('../checking/checks.js'), this.quote()]).then(
      ([{ Checks }, quote]) => new Checks(collection, quote),
    ));
  }

  #now(): Contents {
    const version = this.#shelves.reduce((sum, shelf) => sum + shelf.version, 0);
    if (this.#contents?.version !== version) {
      this.#contents = { version, briefings: this.#shelves.flatMap(({ briefings }) => briefings) };
    }
    return this.#contents;
  }
}
