import { describe, expect, it } from 'vitest';
import type { Citation } from '../../../src/model/answer.js';
import { isExact, isRight, isRightAnswer, isRightCitation, isRightYesNo } from './right.js';

function citation(quote: string, answer: Citation['answer'] = null): Citation {
  return {
    briefing: 'b',
    title: '',
    origin: null,
    published: null,
    file: 'b.txt',
    paragraph: 1,
    start: 0,
    end: quote.length,
    quote,
    answer,
  };
}

describe('a right answer', () => {
  it.each([
    ['400%', ['400%'], 'percentage', true],
    ['about 400%', ['400%'], 'percentage', true],
    ['the Hague', ['The Hague'], 'place', true],
    ['Ruginiene', ['Inga Ruginienė'], 'place', true],
    ['$700 billion', ['approximately $700 billion'], 'money', true],
    // The share of common words is too small: 2 · 1 / (7 + 1).
    ['an expansion of 400% over five long years', ['400%'], 'percentage', false],
    ['40%', ['400%'], 'percentage', false],
    ['400', ['4000'], 'quantity', false],
    ['$700 million', ['$700 billion'], 'money', false],
    ['Paris, France', ['London', 'Paris'], 'place', true],
    ['', ['Paris'], 'place', false],
    ['Paris', [], 'place', false],
    ['Mark Rutte', ['Rutte'], 'person', true],
    ['Prime Minister of the Netherlands Mark Rutte', ['Rutte'], 'person', true],
    ['Rutte of the Netherlands, Prime Minister', ['Rutte'], 'person', false],
    ['Mark Esper', ['Mark Rutte'], 'person', false],
    ['Donald Trump', ['Mark Rutte', 'Trump'], 'person', true],
  ] as const)('%s for %j (%s): %s', (given, acceptable, type, expected) => {
    expect(isRightAnswer(given, acceptable, type)).toBe(expected);
  });
});

describe('a right yes or no', () => {
  const denied = ['no', 'absolutely still not enough', '$700 billion is insufficient'];
  it.each([
    ['denied', 'It is "absolutely still not enough", he said.', true],
    [null, 'It is "absolutely still not enough", he said.', true],
    ['affirmed', 'It is "absolutely still not enough", he said.', false],
    ['denied', 'It is enough.', false],
  ] as const)('%s by %s: %s', (polarity, quote, expected) => {
    const answer = { answer: '', polarity, citations: [citation(quote)] };
    expect(isRightYesNo(answer, denied)).toBe(expected);
    expect(isRight(answer, denied, 'yes-no')).toBe(expected);
  });

  it('needs a fragment: the word alone proves nothing', () => {
    expect(isRightYesNo({ answer: 'no', polarity: 'denied', citations: [citation('No.')] }, ['no'])).toBe(
      false,
    );
  });

  it('takes the fragment in the answer too', () => {
    const answer = { answer: 'still fully committed', polarity: 'affirmed', citations: [] } as const;
    expect(isRightYesNo(answer, ['yes', 'fully committed'])).toBe(true);
  });
});

describe('a right citation', () => {
  const question = 'Who leads the talks in Saudi Arabia?';
  it.each([
    ['Hegseth leads them.', null, true],
    ['He leads the talks that Saudi Arabia hosts.', null, true],
    ['He said so.', null, false],
    // An answer is marked, so it was not resolved from elsewhere: the quote must hold it.
    ['He leads the talks that Saudi Arabia hosts.', { start: 0, end: 2 }, false],
  ])('%s %j: %s', (quote, answer, expected) => {
    expect(isRightCitation(citation(quote, answer), question, ['Pete Hegseth', 'Hegseth'])).toBe(expected);
  });
});

describe('an exact quote', () => {
  const text = 'He said: “much, much more”.';
  it.each([
    [{ start: 9, end: 25, quote: '“much, much more' }, true],
    [{ start: 9, end: 25, quote: '"much, much more' }, false],
    [{ start: 8, end: 24, quote: '“much, much more' }, false],
    [{ start: 9, end: 9, quote: '' }, false],
    [{ start: 9, end: 25, quote: '“much, much more', answer: { start: 10, end: 14 } }, true],
    [{ start: 9, end: 25, quote: '“much, much more', answer: { start: 3, end: 14 } }, false],
    [{ start: 9, end: 25, quote: '“much, much more', answer: { start: 12, end: 12 } }, false],
  ])('%j: %s', (part, expected) => {
    expect(isExact({ ...citation(''), ...part }, text)).toBe(expected);
  });
});
