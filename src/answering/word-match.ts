import type { Span } from '../model/span.js';
import type { QuestionWord } from './analyse.js';

/** Where a word of the question was met. */
export type MatchPlace =
  'word' | 'reference' | 'synonym' | 'related' | 'before' | 'section' | 'title' | 'after' | 'none';

/** Where and how well a sentence meets one word of the question. */
export interface WordMatch {
  readonly word: QuestionWord;
  readonly place: MatchPlace;
  /** 0 (not at all) to 1 (the word itself, here). */
  readonly strength: number;
  /** In the briefing's text; null where only the context meets it. */
  readonly span: Span | null;
}
