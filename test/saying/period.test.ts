import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayLieBetween, readDate, readPeriod } from '../../src/model/period.js';
import { english } from '../../src/terminal/english.js';

describe('a date as asked for', () => {
  it.each(['2025', '2025-02', '2025-02-28', '2024-02-29', ' 2025-12-31 '])('takes %j', (given) => {
    expect(readDate(given, 'since')).toEqual({ ok: true, value: given.trim() });
  });

  it.each([
    '',
    'yesterday',
    '13 February 2025',
    '25-02-13',
    '2025-2-3',
    '2025-13',
    '2025-00',
    '2025-02-30',
    '2025-02-29',
    '2025-02-13T10:00',
    '2025/02/13',
    '٢٠٢٥',
  ])('refuses %j, with the forms that it takes', (given) => {
    const read = readDate(given, 'until');
    expect(read).toMatchObject({ ok: false, failure: { code: 'wrong-date' } });
    if (!read.ok) expect(english(read.failure.message)).toMatch(/^until: .*2025-02-13.*2025-02.*2025/u);
  });

  it('repeats no more of a wrong one than fits a line', () => {
    const read = readDate('x'.repeat(6000), 'since');
    expect(read.ok ? '' : english(read.failure.message).length).toBeLessThan(160);
  });

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), (given) => {
        const read = readDate(given, 'since');
        return !read.ok || /^\d{4}(?:-\d\d){0,2}$/u.test(read.value);
      }),
    );
  });
});

describe('a period', () => {
  const inside: readonly (readonly [string, string | null, string | null, boolean])[] = [
    ['2025-02-13', null, null, true],
    ['2025-02-13', '2025-02-13', '2025-02-13', true],
    ['2025-02-13', '2025-02-14', null, false],
    ['2025-02-13', null, '2025-02-12', false],
    ['2025-02-13', '2025-02', null, true],
    ['2025-02-28', null, '2025-02', true],
    ['2025-03-01', null, '2025-02', false],
    ['2025-12-31', '2025', '2025', true],
    ['2026-01-01', '2025', '2025', false],
    // A month may be any of its days.
    ['2025-02', '2025-02-20', null, true],
    ['2025-02', null, '2025-02-03', true],
    ['2025-02', '2025-03-01', null, false],
    ['2025', '2025-06', '2025-07', true],
    ['2024', '2025-01-01', null, false],
  ];
  it.each(inside)('%s between %s and %s: %s', (date, since, until, expected) => {
    expect(mayLieBetween(date, since, until)).toBe(expected);
  });

  it('may have either end, both or none', () => {
    expect(readPeriod(undefined, undefined)).toEqual({ ok: true, value: { since: null, until: null } });
    expect(readPeriod('2025', undefined)).toEqual({ ok: true, value: { since: '2025', until: null } });
    expect(readPeriod('2025-03', '2025-03-01')).toMatchObject({ ok: true });
  });

  it('is refused where it ends before it begins, or where an end is no date', () => {
    for (const [since, until] of [
      ['2025-03', '2025-02'],
      ['2025-03-02', '2025-03-01'],
      ['2025', 'soon'],
      ['soon', '2025'],
    ]) {
      expect(readPeriod(since, until)).toMatchObject({ ok: false, failure: { code: 'wrong-date' } });
    }
  });
});
