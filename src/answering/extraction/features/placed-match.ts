import type { WordMatch } from '../../evidence/word-match.js';

/** A match that stands in the sentence itself, with the tokens it covers. */
export interface PlacedMatch {
  readonly match: WordMatch;
  readonly first: number;
  readonly end: number;
}
