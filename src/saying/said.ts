import type { Collection } from '../answering/evidence/collection.js';
import type { Notice } from '../model/notice.js';
import { succeed, type Result } from '../model/result.js';
import type { SaidOptions, Sayings } from '../model/saying.js';
import type { Directory } from './directory.js';
import { mayLieBetween, readPeriod } from '../model/period.js';
import { citedStatement, type PlacedStatement } from './statements.js';
import { readSubject, sharedWords } from './subject.js';

/**
 * What a person of the briefings said, on a subject and in a period where these are given. Fails with
 * `unknown-speaker`, `ambiguous-speaker`, `wrong-date` or `no-subject`.
 */
export function said(
  given: string,
  { about, since, until }: SaidOptions,
  directory: Directory,
  { vocabulary }: Pick<Collection, 'vocabulary'>,
): Result<Sayings, Notice> {
  const found = directory.find(given);
  if (!found.ok) return found;
  const period = readPeriod(since, until);
  if (!period.ok) return period;
  const subject = about === undefined ? succeed(null) : readSubject(about, vocabulary);
  if (!subject.ok) return subject;

  const { speaker, statements } = found.value;
  const read = subject.value;
  const onSubject = statements.flatMap((placed) => {
    const shared = read === null ? null : sharedWords(read, placed);
    return read !== null && shared === null ? [] : [{ placed, shared }];
  });
  const { since: from, until: to } = period.value;
  const isBound = from !== null || to !== null;
  const inPeriod = onSubject.filter(({ placed }) => {
    const date = dateOf(placed);
    return !isBound || (date !== null && mayLieBetween(date, from, to));
  });
  return succeed({
    speaker,
    subject: read && { words: read.words, missing: read.missing, corrections: read.corrections },
    since: from,
    until: to,
    // The order is kept among equal dates: reading order.
    statements: inPeriod
      .sort((a, b) => newestFirst(dateOf(a.placed), dateOf(b.placed)))
      .map(({ placed, shared }) => citedStatement(placed, shared)),
    undated: isBound ? onSubject.filter(({ placed }) => dateOf(placed) === null).length : 0,
  });
}

function dateOf({ source }: PlacedStatement): string | null {
  return source.briefing.published;
}

/** A month stands behind its days, and no date behind every date. */
function newestFirst(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a > b ? -1 : 1;
}
