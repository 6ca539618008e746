import type { Briefing } from '../model/briefing.js';
import type { TermCounts } from './term-counts.js';

/** A text that can be ranked: a passage of a briefing or the whole of it, and its row among the briefing's counts. */
export interface Text {
  readonly stored: Stored;
  readonly row: number;
}

/** A briefing on the index, with its counts: a row a passage, then the whole, the title and the people. */
export class Stored {
  readonly briefing: Briefing;
  /** Names of the people in it. */
  readonly people: readonly string[];
  readonly counts: TermCounts;
  /** In order, each in the row of its number. */
  readonly passages: readonly Text[];
  readonly whole: Text;

  constructor(briefing: Briefing, people: readonly string[], counts: TermCounts) {
    this.briefing = briefing;
    this.people = people;
    this.counts = counts;
    this.passages = briefing.passages.map((_, row) => ({ stored: this, row }));
    this.whole = { stored: this, row: this.passages.length };
  }

  get titleRow(): number {
    return this.whole.row + 1;
  }

  get peopleRow(): number {
    return this.whole.row + 2;
  }
}
