import type { Briefing } from '../model/briefing.js';
import { Dictionary } from './dictionary.js';
import { Finder } from './finder.js';
import type { Counts, Reading } from './reading.js';
import { Statistics } from './statistics.js';
import { Stored } from './stored.js';
import { TermCounts } from './term-counts.js';

/** The passages and wholes of briefings, to be found by their terms and ranked by them. */
export class Texts {
  readonly dictionary = new Dictionary();
  readonly finder = new Finder();
  readonly passages = new Statistics();
  readonly wholes = new Statistics();
  readonly #stored = new Map<string, Stored>();

  /** The briefing with an id. */
  stored(id: string): Stored | undefined {
    return this.#stored.get(id);
  }

  /** @param reading The terms of the briefing, whose id no other has. */
  add(briefing: Briefing, people: readonly string[], reading: Reading): void {
    const rows = rowsOf(reading).map(
      (counts) => new Map(Array.from(counts, ([term, count]) => [this.dictionary.take(term), count])),
    );
    const stored = new Stored(briefing, people, new TermCounts(rows));
    this.finder.add(stored, reading);
    this.#count(reading, 1);
    this.#stored.set(briefing.id, stored);
  }

  /** Takes out what was added with just these terms. */
  remove(stored: Stored, reading: Reading): void {
    this.#stored.delete(stored.briefing.id);
    this.finder.remove(stored, reading);
    this.#count(reading, -1);
    for (const counts of rowsOf(reading)) for (const term of counts.keys()) this.dictionary.release(term);
  }

  #count({ passages, whole, title, people }: Reading, by: 1 | -1): void {
    this.passages.size += by * passages.length;
    this.wholes.size += by;
    for (const counts of passages) this.passages.count('text', counts, by);
    this.wholes.count('text', whole, by);
    for (const [statistics, texts] of [
      [this.passages, passages.length],
      [this.wholes, 1],
    ] as const) {
      statistics.count('title', title, by * texts);
      statistics.count('people', people, by * texts);
    }
  }
}

/** In the order that `Stored` names. */
function rowsOf({ passages, whole, title, people }: Reading): readonly Counts[] {
  return [...passages, whole, title, people];
}
