import type { Briefing } from '../model/briefing.js';
import type { Kind } from './kinds.js';
import type { Counts } from './reading.js';
import type { TermCounts } from './term-counts.js';

/** A text that can be ranked: a passage of a briefing or the whole of it. */
export interface Text {
  readonly stored: Stored;
  /** The passage's number; behind the last, the whole. */
  readonly row: number;
}

/** What of a briefing is searched besides its text. */
export const labels = ['title', 'people'] as const;
export type Label = (typeof labels)[number];

/** A briefing on the index, with its terms. */
export class Stored {
  /** Whether searches find it: not while it is being worked in or out. */
  isShown = false;
  /** Names of the people in it. */
  people: readonly string[] = [];
  /** The terms of its title and of the people's names. */
  readonly labels: Record<Label, Counts> = { title: new Map(), people: new Map() };
  /** In order, each in the row of its number. */
  readonly passages: readonly Text[];
  readonly whole: Text;

  constructor(
    readonly briefing: Briefing,
    readonly text: TermCounts,
    /** Tells it from the others of its shelf: lower than as many as there ever were at a time. */
    readonly number: number,
  ) {
    this.passages = briefing.passages.map((_, row) => ({ stored: this, row }));
    this.whole = { stored: this, row: this.passages.length };
  }

  /** Of a kind of its texts, how many different terms the shortest has. */
  shortest(kind: Kind): number {
    return kind === 'wholes' ? this.text.length(this.whole.row) : this.text.shortest;
  }
}
