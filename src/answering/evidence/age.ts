import { dateMention } from '../../annotate/date-values.js';
import { findDates } from '../../annotate/dates.js';
import type { Briefing } from '../../model/briefing.js';
import type { Analysis } from '../question/analyse.js';

/** Days: what is so much older is as old as can be, and a week makes the same difference again and again the less. */
const oldest = 365;
const week = 7;
const dayLength = 86_400_000;

/**
 * How much older a briefing is than the newest of those that have evidence, 0 to 1: a question that names no time asks how
 * things are now. 0 for one whose day is not stated, since nothing is guessed, and for all where the question names a time.
 */
export function agesAmong(
  briefings: readonly Pick<Briefing, 'published'>[],
  analysis: Pick<Analysis, 'tokens'>,
): (briefing: Pick<Briefing, 'published'>) => number {
  const newest = Math.max(...briefings.flatMap(({ published }) => dayOf(published) ?? []));
  if (namesTime(analysis)) return () => 0;
  return ({ published }) => {
    const day = dayOf(published);
    if (day === null) return 0;
    return Math.min(1, Math.log1p((newest - day) / week) / Math.log1p(oldest / week));
  };
}

/** Days since 1970; null where the day is not stated. */
function dayOf(published: string | null): number | null {
  const time = published?.length === 'yyyy-mm-dd'.length ? Date.parse(published) : NaN;
  return Number.isNaN(time) ? null : time / dayLength;
}

/** "in 2019", "in May"; not "this week", which says that it is about now. */
function namesTime({ tokens }: Pick<Analysis, 'tokens'>): boolean {
  return findDates(tokens).some((mention) => {
    const first = tokens.findIndex(({ start }) => start === mention.start);
    return dateMention(tokens, first, mention, null) !== null;
  });
}
