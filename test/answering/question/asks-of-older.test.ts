import { describe, expect, it } from 'vitest';
import { asksOfOlder } from '../../../src/answering/question/asks-of-older.js';

describe('a question about an earlier version', () => {
  it.each<readonly [string, number | 'older']>([
    ['What did the previous version say about the pool?', 'older'],
    ['What was the target in the earlier draft of the budget briefing?', 'older'],
    ['When does the pool open in version 1?', 1],
    ['What does version no. 12 say?', 12],
    ['What did it say before it was changed?', 'older'],
    ['What did it cost before the document was updated?', 'older'],
    ['What is in the original edition?', 'older'],
    ['Which figures did the first draft of the report have?', 'older'],
  ])('%s', (question, expected) => {
    expect(asksOfOlder(question)).toBe(expected);
  });

  it.each([
    'Who wrote the first draft of the constitution?',
    'What was the earlier version of the bill?',
    'What is the previous target?',
    'Who was the former minister?',
    'What is his version of events?',
    'Is the latest version approved?',
    'Who is older?',
    'What happened before the law was changed?',
    'What does version 2.5 of the software cost?',
    'Who was picked first in the draft?',
  ])('none is %s', (question) => {
    expect(asksOfOlder(question)).toBeNull();
  });
});
