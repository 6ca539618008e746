import { notice, type Notice } from './notice.js';
import { fail, succeed, type Result } from './result.js';

/**
 * An ISO 8601 date as asked for, possibly reduced to a month or a year, with a day that there is. Fails with
 * `wrong-date`.
 */
export function readDate(given: string, option: 'since' | 'until'): Result<string, Notice> {
  const text = given.trim();
  const [, year = '', month = '01', day = '01'] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/u.exec(text) ?? [];
  const time = new Date(`${year}-${month}-${day}T00:00:00Z`);
  // "2025-02-30" would become 2 March.
  const isThere = !Number.isNaN(time.getTime()) && time.toISOString().startsWith(`${year}-${month}-${day}`);
  if (year !== '' && isThere) return succeed(text);
  return fail('wrong-date', notice(`date.${option}`, { given: { named: [text] } }));
}

/** The first and the last day that a date, possibly reduced, may mean. Days may be compared as they are written. */
function daysOf(date: string): { readonly first: string; readonly last: string } {
  const [year = '', month, day] = date.split('-');
  // No month has a 32nd: later than all of its days, which is all that a comparison needs.
  return {
    first: `${year}-${month ?? '01'}-${day ?? '01'}`,
    last: `${year}-${month ?? '12'}-${day ?? '32'}`,
  };
}

/**
 * Whether a date may lie between two others, both included; null leaves a side open. A reduced date may be any of its
 * days.
 */
export function mayLieBetween(date: string, since: string | null, until: string | null): boolean {
  const { first, last } = daysOf(date);
  return (since === null || last >= daysOf(since).first) && (until === null || first <= daysOf(until).last);
}

/** Fails with `wrong-date` where the one lies behind the other altogether. */
export function readPeriod(
  since: string | undefined,
  until: string | undefined,
): Result<{ readonly since: string | null; readonly until: string | null }, Notice> {
  const from = since === undefined ? succeed(null) : readDate(since, 'since');
  if (!from.ok) return from;
  const to = until === undefined ? succeed(null) : readDate(until, 'until');
  if (!to.ok) return to;
  const isEmpty = from.value !== null && to.value !== null && !mayLieBetween(from.value, null, to.value);
  if (isEmpty) {
    return fail('wrong-date', notice('date.swapped', { since: from.value, until: to.value }));
  }
  return succeed({ since: from.value, until: to.value });
}
