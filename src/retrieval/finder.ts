import MiniSearch from 'minisearch';
import type { Steps } from '../model/pause.js';
import { Group, type EachHolder } from './group.js';
import { Postings, type Posting } from './postings.js';
import type { FieldName } from './statistics.js';
import type { Stored } from './stored.js';

/** Terms that are indexed at a stretch. */
const mostTerms = 400;

/**
 * What MiniSearch indexes: a field of one or several briefings as a list of different terms, one a line. It reads no text
 * itself.
 */
type Entry = { readonly id: Part } & Readonly<Partial<Record<FieldName, string>>>;

/** Some of the terms of one field of a briefing, or of some that are found together; each of them is in one part. */
export interface Part {
  readonly holder: Stored | Group;
  readonly field: FieldName;
  readonly lines: string;
}

/**
 * Where terms stand: MiniSearch over groups of briefings and over their titles and people, with each term once, however
 * many of the briefings and their passages hold it. Which those are the group and the briefing know.
 */
export class Finder {
  readonly #index = new MiniSearch<Entry>({
    fields: ['text', 'title', 'people'],
    tokenize: (lines) => (lines === '' ? [] : lines.split('\n')),
    processTerm: (term) => term,
    autoVacuum: false,
  });
  readonly #postings: Readonly<Record<FieldName, Postings>> = {
    text: new Postings(),
    title: new Postings(),
    people: new Postings(),
  };

  /** @param terms Each once, and none that no query looks for. What is returned takes them out again. */
  *add(holder: Stored | Group, field: FieldName, terms: readonly string[]): Steps<readonly Part[]> {
    const parts: Part[] = [];
    for (let from = 0; from < terms.length; from += mostTerms) {
      const some = terms.slice(from, from + mostTerms);
      const part = { holder, field, lines: some.join('\n') };
      parts.push(part);
      this.#index.add(entryOf(part));
      for (const term of some)
        this.#postings[field].extend(term, (number, each) => {
          eachHolder(holder, number, each);
        });
      yield;
    }
    return parts;
  }

  /** So nothing of them stays, and nothing is left to be cleaned up later, as MiniSearch's `discard` would. */
  *remove(parts: readonly Part[]): Steps {
    for (const part of parts) {
      this.#index.remove(entryOf(part));
      for (const term of part.lines.split('\n')) this.#postings[part.field].forget(term);
      yield;
    }
  }

  /**
   * The briefings that hold a term in a field, also those that are not shown. MiniSearch asks of each entry how much
   * it counts, and leaves it out at 0: so it finds, and works out no scores, which would be those of one shelf alone.
   * @param number The term's.
   */
  in(field: FieldName, term: string, number: number): Posting {
    return this.#postings[field].get(term, number, (each) => {
      this.#index.search(term, {
        fields: [field],
        boostDocument: ({ holder }: Part) => {
          eachHolder(holder, number, each);
          return 0;
        },
      });
    });
  }
}

/** Calls `each` with the briefings of an entry that hold a term of its. */
function eachHolder(holder: Stored | Group, number: number, each: EachHolder): void {
  if (holder instanceof Group) holder.holding(number, each);
  else each(holder, holder.number, 0);
}

function entryOf(part: Part): Entry {
  return { id: part, [part.field]: part.lines };
}
