import { describe, expect, it } from 'vitest';
import { findDates } from '../../src/annotate/dates.js';
import { tokensOf } from '../../src/language/tokens.js';

function datesIn(text: string): string[] {
  return findDates(tokensOf(text)).map((date) => `${text.slice(date.start, date.end)}:${date.grain}`);
}

describe('findDates', () => {
  it.each([
    ['on July 9, 2024 in Washington', ['July 9, 2024:day']],
    ['on 9 July', ['9 July:day']],
    ['the 9th of July 2024', ['9th of July 2024:day']],
    ['on 2024-07-09', ['2024-07-09:day']],
    ['summit in June', ['June:month']],
    ['in early March', ['early March:month']],
    ['on Monday', ['Monday:weekday']],
    ['last week', ['last week:vague']],
    ['over the past decade', ['the past decade:decade']],
    ['past four decades', ['past four decades:decade']],
    ['three years ago', ['three years ago:year']],
    ['back to the 9th century', ['9th century:century']],
    ['Established in 1949, it', ['1949:year']],
    ['a 2026 budget', ['2026:year']],
    ['since mid-2024', ['mid-2024:year']],
    ['between 1990 and 1995', ['1990:year', '1995:year']],
    ['in the 1990s', ['1990s:decade']],
    ['the summer of 2024', ['summer of 2024:vague']],
    ['the fourth anniversary of the invasion', ['fourth anniversary:vague']],
    ['at 8:20 p.m. on Monday', ['8:20 p.m.:vague', 'Monday:weekday']],
    ['on Christmas Day', ['Christmas Day:day']],
    ['They met yesterday.', ['yesterday:day']],
  ])('%s', (text, expected) => {
    expect(datesIn(text)).toEqual(expected);
  });

  it.each([
    'He may go.',
    'They march on.',
    'worth $2000',
    '2000 soldiers',
    'about 82.69 billion',
    'after the fall of the wall',
    'the third-largest provider',
    'A reporter for USA Today said so.',
  ])('finds nothing in: %s', (text) => {
    expect(datesIn(text)).toEqual([]);
  });
});
