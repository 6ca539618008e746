import type { Span } from '../model/span.js';

/** A unit of retrieval: what the index holds and what a question is compared by. */
export interface Term extends Span {
  /** Normalised; never empty, never shown to a person. Words that mean the same for retrieval have equal terms. */
  readonly term: string;
  /**
   * Another reading of words that a primary term before it covers whole: the bare number of "€82.69 billion", the
   * single words of "United States". Texts are indexed by all terms; a question is asked by its primary ones.
   */
  readonly secondary: boolean;
}

/** The longest a term is, in UTF-16 units: what is longer is cut, so that nothing that is no word fills the memory. */
export const longestTerm = 64;
