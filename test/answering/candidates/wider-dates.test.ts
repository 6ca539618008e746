import { describe, expect, it } from 'vitest';
import { findDates } from '../../../src/annotate/dates.js';
import { widerDates } from '../../../src/answering/candidates/wider-dates.js';
import { tokensOf } from '../../../src/language/tokens.js';

function wider(text: string): string[] {
  const tokens = tokensOf(text);
  return widerDates(tokens, findDates(tokens)).map(([from, to]) =>
    text.slice(tokens[from]?.start, tokens[to - 1]?.end),
  );
}

describe('what narrows a date down', () => {
  it.each([
    ['Late Sunday night, the road was opened.', ['Late Sunday night']],
    ['The road was opened on Monday morning.', ['Monday morning']],
    ['It peaks around the second week in January.', ['second week in January']],
    ['They agreed by the end of March.', ['end of March']],
    ['It rose in the first half of 2020.', ['first half of 2020']],
    ['He spoke on the evening of May 4.', ['evening of May 4']],
    // A date alone, and what is no part of it.
    ['They agreed in March.', []],
    ['The mayor of January left.', []],
    ['The price of bread in March rose.', []],
    ['They met on Monday in Lisbon.', []],
  ])('%s', (text, expected) => {
    expect(wider(text)).toEqual(expected);
  });
});
