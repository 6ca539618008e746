import type { Person } from '../../../model/annotation.js';
import type { Named, Notice } from '../../../model/notice.js';
import { lexicon } from '../../../language/lexicon.js';
import { fold } from '../../../language/shadow.js';
import type { Analysis, QuestionWord } from '../../question/analyse.js';
import type { ScoredCandidate } from '../../extraction/extract.js';

/**
 * What a candidate must meet besides being likely: what it lacks, or null. A near miss fails one of these and is named
 * as such.
 */
export type Requirement = (
  analysis: Analysis,
  one: ScoredCandidate,
  people: readonly Person[],
) => Notice | null;

/** A word met this well, here or beside, counts as met. */
export const leastStrength = 0.3;

export const asAsked = (words: readonly QuestionWord[]): Named => ({
  named: words.map((word) => word.surface),
});

/** Whether a question is after somebody's words: "What did X say about …", "give me her words on …". */
export function asksWords({ asked, tokens }: Analysis): boolean {
  if (asked.type === 'quotation') return true;
  const { verbs } = lexicon().cues;
  return (
    asked.type === 'description' && tokens.some((token) => token.pos !== 'NOUN' && verbs.has(token.lower))
  );
}

/** The words of a text, folded, without marks. */
export function plainWords(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
