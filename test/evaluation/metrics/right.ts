import { isCommon, termsOf } from '../../../src/language/terms.js';
import { fold } from '../../../src/language/shadow.js';
import type { Answered, Citation } from '../../../src/model/answer.js';
import { answerWords, wordF1 } from './overlap.js';

/*
 * When an answer of the project's own question table counts as right.
 *
 * - It equals an acceptable answer; or the one contains the other as whole words and their token F1 is at least ½,
 *   so that "about $700 billion" is right and a whole sentence is not.
 * - For a person, the last word of both names is the same.
 * - For a yes-no question the first acceptable answer is "yes" or "no" and the others are fragments: one of them must
 *   stand in the answer or in the first cited quote, and the answer's polarity, when it has one, must agree.
 *
 * Words are compared in lower case without marks, punctuation and articles.
 */

const leastF1 = 0.5;

function wordsOf(text: string): string[] {
  return answerWords(fold(text).replace(/\p{P}/gu, ''), { articles: 'drop' });
}

/** Whether `part` stands in `whole` as neighbouring whole words. */
function holds(whole: readonly string[], part: readonly string[]): boolean {
  return part.length > 0 && ` ${whole.join(' ')} `.includes(` ${part.join(' ')} `);
}

export function isRightAnswer(given: string, acceptable: readonly string[], type: string): boolean {
  const words = wordsOf(given);
  return acceptable.some((answer) => {
    const gold = wordsOf(answer);
    if (type === 'person' && gold.length > 0 && gold.at(-1) === words.at(-1)) return true;
    const related = holds(words, gold) || holds(gold, words);
    return related && wordF1(words, gold) >= leastF1;
  });
}

export function isRightYesNo(
  answer: Pick<Answered, 'answer' | 'polarity' | 'citations'>,
  [verdict, ...fragments]: readonly string[],
): boolean {
  const polarity = verdict === 'yes' ? 'affirmed' : 'denied';
  if (answer.polarity !== null && answer.polarity !== polarity) return false;
  const places = [wordsOf(answer.answer), wordsOf(answer.citations[0]?.quote ?? '')];
  return fragments.some((fragment) => places.some((place) => holds(place, wordsOf(fragment))));
}

export function isRight(
  answer: Pick<Answered, 'answer' | 'polarity' | 'citations'>,
  acceptable: readonly string[],
  type: string,
): boolean {
  return type === 'yes-no'
    ? isRightYesNo(answer, acceptable)
    : isRightAnswer(answer.answer, acceptable, type);
}

/**
 * Whether a citation supports an answer: its quote holds an acceptable answer as whole words. Where the answer is a
 * resolved name, which the quote need not hold ("he said …"), it must share at least half of the question's words
 * that are not common.
 */
export function isRightCitation(
  citation: Citation,
  question: string,
  acceptable: readonly string[],
): boolean {
  const quote = wordsOf(citation.quote);
  if (acceptable.some((answer) => holds(quote, wordsOf(answer)))) return true;
  if (citation.answer !== null) return false;
  const asked = new Set(
    termsOf(question)
      .filter(({ term, secondary }) => !secondary && !isCommon(term))
      .map(({ term }) => term),
  );
  const quoted = new Set(termsOf(citation.quote).map(({ term }) => term));
  return asked.size > 0 && [...asked].filter((term) => quoted.has(term)).length * 2 >= asked.size;
}

/** Whether a citation's quote, and the answer marked in it, are byte for byte what stands in the text. */
export function isExact(citation: Citation, text: string): boolean {
  const { start, end, quote, answer } = citation;
  if (quote === '' || text.slice(start, end) !== quote) return false;
  return answer === null || (start <= answer.start && answer.start < answer.end && answer.end <= end);
}
