import type { Notice } from '../../../model/notice.js';
import type { QuestionWord } from '../../question/analyse.js';

/** A word met this well counts as met. */
export const leastStrength = 0.3;

/** What a sentence holds in the place of something that was asked for. */
export interface Substitution {
  /** The words of the question that name what was asked for: the sentence need not meet them. */
  readonly instead: ReadonlySet<QuestionWord>;
  /** What is given and what was asked. */
  readonly message: Notice;
}
