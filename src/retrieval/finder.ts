import MiniSearch from 'minisearch';
import type { Counts, Reading } from './reading.js';
import type { Stored, Text } from './stored.js';

/** What MiniSearch indexes: each field is a list of different terms, one a line. MiniSearch itself reads no text. */
interface PassageEntry {
  readonly id: Text;
  readonly text: string;
}

/** Title and people are the same for all passages of a briefing, so they stand in the index once. */
interface BriefingEntry {
  readonly id: Stored;
  readonly title: string;
  readonly people: string;
}

const asLines = {
  tokenize: (lines: string): string[] => (lines === '' ? [] : lines.split('\n')),
  processTerm: (term: string): string => term,
};

function linesOf(counts: Counts | undefined): string {
  return counts === undefined ? '' : [...counts.keys()].join('\n');
}

/** Where terms stand: MiniSearch over passages, and over the titles and people of briefings. */
export class Finder {
  readonly #passages = new MiniSearch<PassageEntry>({ fields: ['text'], ...asLines });
  readonly #briefings = new MiniSearch<BriefingEntry>({ fields: ['title', 'people'], ...asLines });

  add(stored: Stored, reading: Reading): void {
    this.#passages.addAll(passagesOf(stored, reading));
    this.#briefings.add(entryOf(stored, reading));
  }

  /**
   * Takes out a briefing, given the terms that it was added with. So nothing of it stays, and nothing is left to be
   * cleaned up later, as MiniSearch's `discard` would.
   */
  remove(stored: Stored, reading: Reading): void {
    this.#passages.removeAll(passagesOf(stored, reading));
    this.#briefings.remove(entryOf(stored, reading));
  }

  /** Calls `found` with each passage whose text holds a term. */
  inTexts(term: string, found: (passage: Text) => void): void {
    visit(this.#passages, term, 'text', found);
  }

  /** Calls `found` with each briefing that holds a term in its title, or in the names of its people. */
  inBriefings(term: string, field: 'title' | 'people', found: (stored: Stored) => void): void {
    visit(this.#briefings, term, field, found);
  }
}

function passagesOf(stored: Stored, { passages }: Reading): PassageEntry[] {
  return stored.passages.map((id) => ({ id, text: linesOf(passages[id.row]) }));
}

function entryOf(stored: Stored, { title, people }: Reading): BriefingEntry {
  return { id: stored, title: linesOf(title), people: linesOf(people) };
}

/**
 * MiniSearch asks of each document that holds the term how much it counts, and leaves it out at 0: so it finds, and
 * works out no scores, which would be those of one shelf alone.
 */
function visit<Entry extends { readonly id: unknown }>(
  index: MiniSearch<Entry>,
  term: string,
  field: keyof Entry & string,
  found: (id: Entry['id']) => void,
): void {
  index.search(term, {
    fields: [field],
    boostDocument: (id: Entry['id']) => {
      found(id);
      return 0;
    },
  });
}
