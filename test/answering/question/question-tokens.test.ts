import { describe, expect, test } from 'vitest';
import { tokensOf } from '../../../src/language/tokens.js';
import { questionTokens } from '../../../src/answering/question/question-tokens.js';

/** The words of a question that are verbs. */
function verbsOf(question: string): string[] {
  return questionTokens(question)
    .filter(({ pos }) => pos === 'VERB')
    .map(({ word }) => word);
}

describe('the verb that a question must have', () => {
  test.each([
    ['What did the fleet cost?', 'cost'],
    ['How many goals did the striker score in the whole cup?', 'score'],
    ['Where did the attorney general meet Ann Lee on her plane?', 'meet'],
    ['How many attacks did German police count last year?', 'count'],
    ['Whom did the mayor name as her successor?', 'name'],
    ['How many hotels does Jo Roe own?', 'own'],
    ['How long does each debate on television last?', 'last'],
    ['Will the harbor plan cost more than the bridge?', 'cost'],
    ['When did the town last host a fair?', 'host'],
    ['By how much did the wages of the poorest tenth rise in ten years?', 'rise'],
    ['Who shot the sheriff?', 'shot'],
    ['Which roads did the mayor close in June?', 'close'],
    ['What did the council vote to close?', 'vote'],
  ])('%s %s', (question, verb) => {
    expect(verbsOf(question)).toContain(verb);
  });

  test.each([
    'What did the mayor announce in June?',
    'Why has the council not paid for the bridge?',
    'What does the report say about the cost of the fleet?',
    'Which of the members did the chair ask to leave the room?',
    'How much is the share of the wages?',
    'What was the score of the last game?',
    'Is the price of oil on the rise?',
  ])('is left alone where the tagger found it: %s', (question) => {
    expect(questionTokens(question)).toEqual(tokensOf(question));
  });

  test('a question of nothing but nouns takes no longer for each more of them', () => {
    const question = `What did the ${'fleet '.repeat(900)}?`;
    expect(verbsOf(question).length).toBeLessThan(2);
  });

  test('keeps its words where they stand, behind an offset too', () => {
    const question = 'What did the “fleet” cost, in euros?';
    const words = questionTokens(question, 7).map(({ start, end }) => question.slice(start - 7, end - 7));
    expect(words.join('')).toBe(question.replaceAll(' ', ''));
  });
});
