import MiniSearch from 'minisearch';
import { isCommon } from '../language/terms.js';
import type { Steps } from '../model/pause.js';
import type { FieldName } from './statistics.js';
import type { Stored } from './stored.js';

/** Terms that are indexed at a stretch. */
const mostTerms = 400;

/** What MiniSearch indexes of a briefing: each field is a list of different terms, one a line. It reads no text itself. */
type Entry = { readonly id: Part } & Readonly<Partial<Record<FieldName, string>>>;

/** Some of a briefing's terms; each term of a field is in one part. */
interface Part {
  readonly stored: Stored;
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
  readonly #parts = new Map<Stored, readonly Part[]>();

  /** @param terms Of each field, each once. */
  *add(stored: Stored, terms: Readonly<Record<FieldName, readonly string[]>>): Steps {
    const parts: Part[] = [];
    this.#parts.set(stored, parts);
    for (const entry of entriesOf(stored, terms)) {
      parts.push(entry.id);
      this.#index.add(entry);
      yield;
    }
  }

  /**
   * Takes out a briefing, given the terms that it was added with. So nothing of it stays, and nothing is left to be
   * cleaned up later, as MiniSearch's `discard` would.
   */
  *remove(stored: Stored, terms: Readonly<Record<FieldName, readonly string[]>>): Steps {
    const parts = this.#parts.get(stored) ?? [];
    this.#parts.delete(stored);
    let at = 0;
    for (const entry of entriesOf(stored, terms)) {
      const id = parts[at];
      at += 1;
      if (id !== undefined) this.#index.remove({ ...entry, id });
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

function* entriesOf(
  stored: Stored,
  { text, title, people }: Readonly<Record<FieldName, readonly string[]>>,
): Generator<Entry> {
  const askedFor = (terms: readonly string[]): readonly string[] => terms.filter((term) => !isCommon(term));
  const terms = askedFor(text);
  yield {
    id: { stored },
    title: askedFor(title).join('\n'),
    people: askedFor(people).join('\n'),
    text: terms.slice(0, mostTerms).join('\n'),
  };
  for (let from = mostTerms; from < terms.length; from += mostTerms) {
    yield { id: { stored }, text: terms.slice(from, from + mostTerms).join('\n') };
  }
}
