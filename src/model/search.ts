import type { Span } from './span.js';

/** One search hit: a passage and how well it fits. */
export interface SearchHit extends Span {
  /** The briefing's id. */
  readonly briefing: string;
  /** 0-based number of the passage in its briefing. */
  readonly passage: number;
  /** Higher fits better; comparable within one search only. */
  readonly score: number;
}
