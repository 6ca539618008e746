import MiniSearch from 'minisearch';
import { isCommon } from '../language/terms.js';
import type { Steps } from '../model/pause.js';
import type { FieldName } from './statistics.js';
import type { Stored } from './stored.js';

/** Terms that are indexed at a stretch. */
const mostTerms = 400;

/** What MiniSearch indexes: a field of a briefing as a list of different terms, one a line. It reads no text itself. */
type Entry = { readonly id: Part } & Readonly<Partial<Record<FieldName, string>>>;

/** Some of the terms of one field of a briefing; each of them is in one part. */
export interface Part {
  readonly stored: Stored;
  readonly field: FieldName;
  readonly lines: string;
}

/**
 * Where terms stand: MiniSearch over briefings, each of whose terms is there once, however many of its passages hold it.
 * Which those are the briefing itself knows. Common terms, which no query looks for, are left out.
 */
export class Finder {
  readonly #index = new MiniSearch<Entry>({
    fields: ['text', 'title', 'people'],
    tokenize: (lines) => (lines === '' ? [] : lines.split('\n')),
    processTerm: (term) => term,
    autoVacuum: false,
  });

  /** @param terms Each once. What is returned takes them out again. */
  *add(stored: Stored, field: FieldName, terms: readonly string[]): Steps<readonly Part[]> {
    const askedFor = terms.filter((term) => !isCommon(term));
    const parts: Part[] = [];
    for (let from = 0; from < askedFor.length; from += mostTerms) {
      const part = { stored, field, lines: askedFor.slice(from, from + mostTerms).join('\n') };
      parts.push(part);
      this.#index.add(entryOf(part));
      yield;
    }
    return parts;
  }

  /** So nothing of them stays, and nothing is left to be cleaned up later, as MiniSearch's `discard` would. */
  *remove(parts: readonly Part[]): Steps {
    for (const part of parts) {
      this.#index.remove(entryOf(part));
      yield;
    }
  }

  /**
   * Calls `found` with each briefing that holds a term in a field. MiniSearch asks of each how much it counts, and leaves
   * it out at 0: so it finds, and works out no scores, which would be those of one shelf alone.
   */
  in(field: FieldName, term: string, found: (stored: Stored) => void): void {
    this.#index.search(term, {
      fields: [field],
      boostDocument: ({ stored }: Part) => {
        if (stored.isShown) found(stored);
        return 0;
      },
    });
  }
}

function entryOf(part: Part): Entry {
  return { id: part, [part.field]: part.lines };
}
