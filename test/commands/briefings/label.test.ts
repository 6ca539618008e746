import { describe, expect, it } from 'vitest';
import { readMoment, readRoles } from '../../../commands/briefings/label.js';
import { english } from '../../../src/terminal/english.js';

const now = Date.parse('2026-02-28T12:00:00Z');

function told(typed: string): string | null {
  const read = readMoment(typed, now);
  return read.ok ? read.value : english(read.failure.message);
}

describe('a moment that is typed', () => {
  it.each([
    ['2026-03-01', '2026-03-01T00:00:00.000Z'],
    ['2026-03-01 14:00', '2026-03-01T14:00:00.000Z'],
    ['2026-03-01T9:05', '2026-03-01T09:05:00.000Z'],
    [' 2026-03-01 14:00 UTC ', '2026-03-01T14:00:00.000Z'],
    ['2026-03-01T14:00:00Z', '2026-03-01T14:00:00.000Z'],
    ['2026-03-01 14:00 +02:00', '2026-03-01T12:00:00.000Z'],
    ['2026-03-01 01:00+0200', '2026-02-28T23:00:00.000Z'],
    ['2026-03-01 14:00 -05:30', '2026-03-01T19:30:00.000Z'],
    // Past by the clock of where it is typed, to come by UTC.
    ['2026-02-28 11:30 -01:00', '2026-02-28T12:30:00.000Z'],
    ['2028-02-29', '2028-02-29T00:00:00.000Z'],
    ['', null],
    ['  ', null],
  ])('%j is %j', (typed, expected) => {
    expect(told(typed)).toBe(expected);
  });

  it.each([
    'tomorrow',
    '2026-3-1',
    '2026-02-30',
    '2026-13-01',
    '2027-02-29',
    '2026-03-01 24:30',
    '2026-03-01 14:60',
    '2026-03-01 14',
    '01.03.2026',
    '2026-03-01 14:00 CET',
    '2026-03-01 14:00 +99:99',
    '12026-03-01',
    '2026-03-01 14:00 2026-03-02',
  ])('%j is none', (typed) => {
    expect(told(typed)).toMatch(/^“.+” is no time\./u);
  });

  it.each(['2026-02-28', '2026-02-28 12:00', '2026-02-28 13:00 +02:00', '1999-01-01'])(
    '%j has passed',
    (typed) => {
      expect(told(typed)).toMatch(/ has passed\. /u);
    },
  );

  it('repeats no more of what was typed than tells it', () => {
    expect(told('x'.repeat(500))?.length).toBeLessThan(200);
  });
});

it('roles are kept once each, sorted; with that of all members a briefing is for everybody', () => {
  expect(readRoles(['3', '1', '3'], '11')).toEqual(['1', '3']);
  expect(readRoles(['3', '11'], '11')).toEqual([]);
  expect(readRoles([], null)).toEqual([]);
});
