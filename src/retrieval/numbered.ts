import type { TermCounts } from './term-counts.js';
import type { HeldWords } from './vocabulary.js';

/** What a briefing is found by, in the numbers of one index: as it stands there. */
export class Numbered {
  constructor(
    readonly counts: TermCounts,
    readonly words: HeldWords,
  ) {}
}
