import { lexicon } from '../language/lexicon.js';
import type { Token } from '../language/tokens.js';
import type { DateMention } from '../model/annotation.js';

const year = /^(?:1[0-9]|20|21)\d\d$/u;
const decade = /^(?:1[0-9]|20)\d0s$/u;
const dayNumber = /^(?:[12]?\d|3[01])(?:st|nd|rd|th)?$/u;
const isoDate = /^\d{4}-\d{2}(?:-\d{2})?$/u;
const clock = /^\d{1,2}[:.]\d{2}$/u;
const eras = new Set(['bc', 'bce', 'ad', 'ce']);
const spans = new Map<string, DateMention['grain']>([
  ['day', 'day'],
  ['days', 'day'],
  ['week', 'vague'],
  ['weeks', 'vague'],
  ['weekend', 'vague'],
  ['month', 'month'],
  ['months', 'month'],
  ['summer', 'vague'],
  ['winter', 'vague'],
  ['spring', 'vague'],
  ['autumn', 'vague'],
  ['fall', 'vague'],
  ['year', 'year'],
  ['years', 'year'],
  ['decade', 'decade'],
  ['decades', 'decade'],
  ['century', 'century'],
  ['centuries', 'century'],
]);
const pointers = new Set([
  'last',
  'next',
  'this',
  'past',
  'coming',
  'previous',
  'following',
  'earlier',
  'later',
  'recent',
]);

/** Words of one sentence that say when. Their value against a briefing's date is worked out where it is asked for. */
export function findDates(tokens: readonly Token[]): DateMention[] {
  const dates: DateMention[] = [];
  let at = 0;
  while (at < tokens.length) {
    const found =
      calendarDate(tokens, at) ?? century(tokens, at) ?? relative(tokens, at) ?? bareYear(tokens, at);
    const start = tokens[at]?.start;
    const end = tokens[(found?.end ?? at) - 1]?.end;
    if (found === null || start === undefined || end === undefined) {
      at += 1;
      continue;
    }
    dates.push({ start, end, grain: found.grain });
    at = found.end;
  }
  return dates;
}

interface Found {
  readonly end: number;
  readonly grain: DateMention['grain'];
}

/** "July 9, 2024", "9 July 2024", "the 9th of July", "June", "Monday", "Monday, 9 July", "2024-07-09". */
function calendarDate(tokens: readonly Token[], at: number): Found | null {
  const { months, weekdays, ambiguous } = lexicon().calendar;
  const word = (index: number): string => tokens[index]?.lower.replace(/\.$/u, '') ?? '';
  const isMonth = (index: number): boolean => {
    const token = tokens[index];
    if (token === undefined || !months.has(word(index)) || !/^\p{Lu}/u.test(token.word)) return false;
    if (!ambiguous.has(word(index))) return true;
    const beside = [word(index - 1), word(index + 1)];
    return beside.some((one) => year.test(one) || dayNumber.test(one)) || word(index - 1) === 'in';
  };
  if (isoDate.test(word(at))) return { end: at + 1, grain: 'day' };
  let cursor = at;
  const weekday = weekdays.has(word(at)) && /^\p{Lu}/u.test(tokens[at]?.word ?? '') && word(at).length > 3;
  if (weekday) {
    cursor += 1;
    if (tokens[cursor]?.word === ',') cursor += 1;
  }
  let grain: DateMention['grain'] | null = null;
  if (isMonth(cursor)) {
    cursor += 1;
    grain = 'month';
    if (dayNumber.test(word(cursor))) {
      cursor += 1;
      grain = 'day';
    }
  } else if (
    dayNumber.test(word(cursor)) &&
    (isMonth(cursor + 1) || (word(cursor + 1) === 'of' && isMonth(cursor + 2)))
  ) {
    cursor += word(cursor + 1) === 'of' ? 3 : 2;
    grain = 'day';
  }
  if (grain === null) return weekday ? { end: at + 1, grain: 'weekday' } : null;
  if (year.test(word(cursor))) return { end: cursor + 1, grain };
  if (tokens[cursor]?.word === ',' && year.test(word(cursor + 1))) return { end: cursor + 2, grain };
  return { end: cursor, grain };
}

/** "9th century", "the nineteenth century BC". */
function century(tokens: readonly Token[], at: number): Found | null {
  const first = tokens[at];
  if (first === undefined) return null;
  const ordinal =
    /^\d{1,2}(?:st|nd|rd|th)$/u.test(first.lower) ||
    lexicon().units.numbers.get(first.lower)?.kind === 'ordinal';
  if (!ordinal) return null;
  let end = at + 1;
  if (tokens[end]?.word === '-') end += 1;
  if (tokens[end]?.lemma !== 'century') return null;
  end += 1;
  if (eras.has(tokens[end]?.lower.replaceAll('.', '') ?? '')) end += 1;
  return { end, grain: 'century' };
}

/** "last week", "the past decade", "three years ago", "yesterday". */
function relative(tokens: readonly Token[], at: number): Found | null {
  const { calendar, units } = lexicon();
  for (const length of [3, 2, 1]) {
    const words = tokens
      .slice(at, at + length)
      .map((token) => token.lower)
      .join(' ');
    if (tokens[at + length - 1] !== undefined && calendar.relative.has(words)) {
      return { end: at + length, grain: calendar.relative.get(words)?.unit === 'year' ? 'year' : 'vague' };
    }
  }
  const first = tokens[at];
  if (first === undefined) return null;
  let cursor = at;
  if (pointers.has(first.lower)) {
    cursor += 1;
    if (units.numbers.has(tokens[cursor]?.lower ?? '') || /^\d+$/u.test(tokens[cursor]?.word ?? ''))
      cursor += 1;
    const grain = spans.get(tokens[cursor]?.lower ?? '');
    if (grain !== undefined) return { end: cursor + 1, grain };
    return null;
  }
  if (units.numbers.has(first.lower) || /^\d+$/u.test(first.word) || first.lower === 'a') {
    const grain = spans.get(tokens[at + 1]?.lower ?? '');
    if (grain !== undefined && ['ago', 'later', 'earlier', 'before'].includes(tokens[at + 2]?.lower ?? '')) {
      return { end: at + 3, grain };
    }
  }
  return null;
}

function bareYear(tokens: readonly Token[], at: number): Found | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (decade.test(token.lower)) return { end: at + 1, grain: 'decade' };
  if (clock.test(token.word)) return { end: at + 1, grain: 'vague' };
  if (!year.test(token.word)) return null;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  // "$2000", "2000%", "2000 soldiers" are no years; "the 2026 budget" is.
  if (before !== undefined && /^\p{Sc}$/u.test(before.word)) return null;
  if (after !== undefined && (after.word === '%' || lexicon().units.byForm.has(after.lower))) return null;
  return { end: at + 1, grain: 'year' };
}
