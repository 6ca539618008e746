/** Python's string.punctuation, which the SQuAD script strips: ASCII signs alone. */
const asciiPunctuation = /[!-/:-@[-`{-~]/g;

export interface Normalization {
  /** Whether a, an and the count as words. SQuAD's script drops them; RealTimeQA's keeps them. */
  readonly articles: 'drop' | 'keep';
}

/** The words of an answer as the SQuAD evaluation script compares them (Rajpurkar et al. 2016, evaluate-v1.1.py). */
export function answerWords(answer: string, { articles }: Normalization): string[] {
  const words = answer
    .toLowerCase()
    .replace(asciiPunctuation, '')
    .split(/\s+/u)
    .filter((word) => word !== '');
  return articles === 'keep'
    ? words
    : words.filter((word) => word !== 'a' && word !== 'an' && word !== 'the');
}

/** Whether both answers are the same words. */
export function exactMatch(given: string, gold: string, how: Normalization): boolean {
  return answerWords(given, how).join(' ') === answerWords(gold, how).join(' ');
}

/** F1 of two lists of words, each word counted as often as it stands; 1 for two empty lists, 0 for one. */
export function wordF1(given: readonly string[], gold: readonly string[]): number {
  if (given.length === 0 || gold.length === 0) return given.length === gold.length ? 1 : 0;
  const left = new Map<string, number>();
  for (const word of gold) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of given) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    common += 1;
  }
  return (2 * common) / (given.length + gold.length);
}

/** Token F1 of two answers. */
export function tokenF1(given: string, gold: string, how: Normalization): number {
  return wordF1(answerWords(given, how), answerWords(gold, how));
}

/** The best of the scores against each gold answer; 0 without any. */
export function bestOf(golds: readonly string[], score: (gold: string) => number): number {
  return golds.reduce((best, gold) => Math.max(best, score(gold)), 0);
}
