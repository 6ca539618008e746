import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { selectAmong } from '../../src/app.js';

/** Sentences in the order of their scores, the best first. */
function ranked(question: string, sentences: readonly string[]): string[] {
  const scores = selectAmong(question, sentences);
  return sentences
    .map((words, at) => ({ words, score: scores[at] ?? Number.NaN }))
    .sort((a, b) => b.score - a.score)
    .map(({ words }) => words);
}

describe('select', () => {
  // Each is about the same subject throughout; the first sentence answers, and each other lacks what the note says.
  it.each([
    [
      'an answer of the kind asked for',
      'When was the Tay harbor opened?',
      ['The Tay harbor was opened in May 1987.', 'The Tay harbor was opened by the queen.'],
    ],
    [
      'the words asked about',
      'When was the Tay harbor opened?',
      ['The Tay harbor was opened in May 1987.', 'In May 1990 the company moved to Leeds.'],
    ],
    [
      'the name asked about',
      'Who founded the Orwin Institute?',
      ['The Orwin Institute was founded by Ada Marsh.', 'The Lowell Institute was founded by Ada Marsh.'],
    ],
    [
      'another form of the words',
      'What does the Halden company manufacture?',
      ['Halden, a manufacturer of glass, is a company of the north.', 'Ann Halden lives in the north.'],
    ],
    [
      'tokens joined again',
      "How much did `` Halden '' pay ?",
      ['Halden paid $ 5 million , it said .', "Halden did n't pay , it said ."],
    ],
  ])('puts first a sentence with %s', (_, question, sentences) => {
    expect(ranked(question, [...sentences].reverse())).toEqual(sentences);
    expect(ranked(question, sentences)).toEqual(sentences);
  });

  it('lets sentences that agree support each other', () => {
    const question = 'Who designed the bridge at Carrow?';
    const [alone, supported] = [
      'Tom Bell was at Carrow bridge, the engineer.',
      'Jo Reed was at Carrow bridge, the engineer.',
    ];
    const support = 'The bridge at Carrow was designed by Jo Reed.';
    const of = (sentences: readonly string[], words: string): number =>
      selectAmong(question, sentences)[sentences.indexOf(words)] ?? Number.NaN;
    const lead = (sentences: readonly string[]): number => of(sentences, supported) - of(sentences, alone);
    expect(lead([alone, supported, support])).toBeGreaterThan(lead([alone, supported]) + 0.1);
  });

  it('looks at the sentences, not at where they stand', () => {
    const months = ['May', 'June', 'July', 'March', 'April'];
    const sentences = [
      'Rutte met Trump in May.',
      'Trump met nobody.',
      'Rutte met Trump in May.',
      'A dog barked.',
      // More than are looked at as trees.
      ...months.map((month) => `Rutte, who had been ill, was said to have met Trump in ${month} or so.`),
      ...months.map((month) => `A man met Rutte, whom Trump had seen, by the pier in ${month}.`),
    ];
    const scores = selectAmong('When did Rutte meet Trump?', sentences);
    expect(scores[0]).toBe(scores[2]);
    const reversed = selectAmong('When did Rutte meet Trump?', [...sentences].reverse()).reverse();
    for (const [at, score] of scores.entries()) expect(reversed[at]).toBeCloseTo(score, 9);
  });

  it('gives one finite score a sentence for any question and any sentences', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string(), { maxLength: 6 }), (question, sentences) => {
        const scores = selectAmong(question, sentences);
        expect(scores).toHaveLength(sentences.length);
        expect(scores.every((score) => Number.isFinite(score))).toBe(true);
      }),
    );
  });
});
