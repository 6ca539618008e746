import { describe, expect, test } from 'vitest';
import { analyse } from '../../../src/answering/question/analyse.js';
import { gapOf } from '../../../src/answering/question/gap.js';

const vocabulary = { has: () => true, rarity: () => 1, correct: () => null };

/** The verb whose object a question lacks, with the preposition between them; null where it lacks none. */
function lacks(question: string): string | null {
  const analysis = analyse(question, vocabulary);
  const gap = gapOf(analysis);
  if (gap === null || gap.verb < 0) return null;
  return [analysis.tokens[gap.verb]?.word, gap.preposition].filter(Boolean).join(' ');
}

describe('the verb that lacks what is asked for', () => {
  test.each([
    ['What did the mayor close?', 'close'],
    ['What is the city trying to build?', 'build'],
    ['What does the firm plan to buy next year?', 'buy'],
    ['What did the council ask its members to do?', 'do'],
    ['What did the minister say the army needs?', 'needs'],
    ['What does she think the allies should stop doing?', 'doing'],
    ['What did she accuse the board of losing?', 'losing'],
    ['Which treaty did the president refuse to sign?', 'sign'],
    ['How many ships is the navy going to send?', 'send'],
    ['How much does the minister intend to spend?', 'spend'],
    ['What did the judge order the company to pay?', 'pay'],
    ['What has the city agreed to pay for?', 'pay for'],
    ['What did the mayor warn the council about?', 'warn about'],
    ['What did the firm use to clean the water?', 'use'],
    ['What does the party need to win the vote?', 'need'],
    ['What did the council do to help?', 'do'],
  ])('%s %s', (question, verb) => {
    expect(lacks(question)).toBe(verb);
  });

  test.each([
    'Who closed the bridge?',
    'What is the target?',
    'When does the party expect to vote?',
    'In which year did the bridge open?',
    'Is the bridge closed?',
    'Bridge closure date',
  ])('none: %s', (question) => {
    expect(lacks(question)).toBeNull();
  });
});
