import { isCommon } from '../../language/terms.js';
import { everydayRarity } from '../question/rarity.js';

/** A sentence as feedback sees it. */
export interface FeedbackSentence {
  readonly terms: ReadonlySet<string>;
  /** How likely it answers, as far as is known: 0 to 1, all together 1. */
  readonly likelihood: number;
}

/**
 * How much each sentence agrees with the likely ones in what the question does not say: the likelihoods of the other
 * sentences that hold the same term, weighed by the term's rarity, summed over its terms. 0 or more. An answer comes
 * up again where a subject is spoken of; what merely shares the question's words does not. This is relevance feedback
 * (Lavrenko and Croft 2001, "Relevance-Based Language Models") without a second search.
 * @param asked Terms of the question, and those that may stand for them.
 */
export function feedbackOf(sentences: readonly FeedbackSentence[], asked: ReadonlySet<string>): number[] {
  const held = new Map<string, number>();
  const tells = (term: string): boolean => !asked.has(term) && !isCommon(term);
  for (const { terms, likelihood } of sentences) {
    for (const term of terms) if (tells(term)) held.set(term, (held.get(term) ?? 0) + likelihood);
  }
  return sentences.map(({ terms, likelihood }) => {
    let agreement = 0;
    for (const term of terms) {
      // Its own likelihood is no agreement; a difference of equals may be off by a rounding.
      const others = (held.get(term) ?? 0) - likelihood;
      if (tells(term) && others > 0) agreement += others * everydayRarity(term);
    }
    return agreement;
  });
}
