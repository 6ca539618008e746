import { expect, it } from 'vitest';
import { feedbackOf, type FeedbackSentence } from '../../../src/answering/evidence/feedback.js';
import { everydayRarity } from '../../../src/answering/question/rarity.js';

function sentence(likelihood: number, ...terms: readonly string[]): FeedbackSentence {
  return { terms: new Set(terms), likelihood };
}

it('counts the other sentences that hold a term, by how likely they are and how rare the term is', () => {
  const found = feedbackOf(
    [sentence(0.5, 'hubbard'), sentence(0.3, 'hubbard', 'war'), sentence(0.2, 'war')],
    new Set(),
  );
  const [hubbard, war] = [everydayRarity('hubbard'), everydayRarity('war')];
  expect(hubbard).toBeGreaterThan(war);
  expect(found[0]).toBeCloseTo(0.3 * hubbard, 10);
  expect(found[1]).toBeCloseTo(0.5 * hubbard + 0.2 * war, 10);
  expect(found[2]).toBeCloseTo(0.3 * war, 10);
});

it.each([
  ['a term of one sentence alone', ['hubbard'], ['founder'], []],
  ['a term of the question', ['hubbard'], ['hubbard'], ['hubbard']],
  ['a common word', ['the'], ['the'], []],
])('counts nothing for %s', (_, own, others, asked) => {
  expect(feedbackOf([sentence(0.5, ...own), sentence(0.5, ...others)], new Set(asked))).toEqual([0, 0]);
});
