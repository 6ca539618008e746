import { lexicon } from '../language/lexicon.js';
import type { Token } from '../language/tokens.js';
import type { DateMention } from '../model/annotation.js';
import { mayOpenDate, phrasesFrom } from './date-openers.js';
import { readNumber } from './numbers.js';
import { isCapitalised } from './parts.js';

const year = /^(?:1[0-9]|20|21)\d\d$/u;
const years = /^(?:1[0-9]|20)\d\d-(?:(?:1[0-9]|20)\d\d|\d\d)$/u;
const decade = /^(?:(?:1[0-9]|20)\d0|'?\d0)s$/u;
const dayNumber = /^(?:[12]?\d|3[01])(?:st|nd|rd|th)?$/u;
const isoDate = /^\d{4}-\d{2}(?:-\d{2})?$/u;
const clock = /^(?:[01]?\d|2[0-4]):[0-5]\d$/u;
const hour = /^(?:0?\d|1[0-2])(?:[:.][0-5]\d)?$/u;

type Grain = DateMention['grain'];

interface Found {
  readonly end: number;
  readonly grain: Grain;
}

type Finder = (tokens: readonly Token[], at: number) => Found | null;

/** In the order they are asked; the first that finds something settles where the next search begins. */
const finders: readonly Finder[] = [
  calendarDate,
  century,
  timeOfDay,
  listed,
  pointed,
  ago,
  anniversary,
  yearDate,
];

/**
 * Words of one sentence that say when, in order, none overlapping another. Their value against a briefing's date is
 * worked out where it is asked for.
 */
export function findDates(tokens: readonly Token[]): DateMention[] {
  const dates: DateMention[] = [];
  let at = 0;
  while (at < tokens.length) {
    let found: Found | null = null;
    if (mayOpenDate(tokens[at])) {
      for (const find of finders) {
        found = find(tokens, at);
        if (found !== null) break;
      }
    }
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

const wordAt = (tokens: readonly Token[], at: number): string => tokens[at]?.lower.replace(/\.$/u, '') ?? '';

function isMonth(tokens: readonly Token[], at: number): boolean {
  const { months, ambiguous } = lexicon().calendar;
  const word = wordAt(tokens, at);
  if (!months.has(word) || !isCapitalised(tokens[at])) return false;
  if (!ambiguous.has(word)) return true;
  // "May" is a month beside a number or behind a preposition of time.
  const [before, after] = [wordAt(tokens, at - 1), wordAt(tokens, at + 1)];
  if ([before, after].some((one) => year.test(one) || dayNumber.test(one))) return true;
  return at > 0 && /^(?:in|since|until|by|last|next|this|of|early|late|mid)$/u.test(before);
}

/** "July 9, 2024", "9 July 2024", "the 9th of July", "early June", "Monday", "Monday, 9 July", "2024-07-09". */
function calendarDate(tokens: readonly Token[], at: number): Found | null {
  const { calendar, grammar } = lexicon();
  if (isoDate.test(wordAt(tokens, at)))
    return { end: at + 1, grain: wordAt(tokens, at).length > 7 ? 'day' : 'month' };
  let cursor = at;
  if (
    grammar.time.edges.has(wordAt(tokens, at)) &&
    isMonth(tokens, at + (tokens[at + 1]?.word === '-' ? 2 : 1))
  ) {
    cursor += tokens[at + 1]?.word === '-' ? 2 : 1;
  }
  const weekday =
    calendar.weekdays.has(wordAt(tokens, at)) && isCapitalised(tokens[at]) && wordAt(tokens, at).length > 3;
  if (weekday) {
    cursor += 1;
    if (tokens[cursor]?.word === ',') cursor += 1;
  }
  let grain: Grain | null = null;
  if (isMonth(tokens, cursor)) {
    cursor += 1;
    grain = 'month';
    if (dayNumber.test(wordAt(tokens, cursor))) {
      cursor += 1;
      grain = 'day';
    }
  } else if (dayNumber.test(wordAt(tokens, cursor))) {
    const month = wordAt(tokens, cursor + 1) === 'of' ? cursor + 2 : cursor + 1;
    if (isMonth(tokens, month)) {
      cursor = month + 1;
      grain = 'day';
    }
  }
  if (grain === null) return weekday ? { end: at + 1, grain: 'weekday' } : null;
  if (year.test(wordAt(tokens, cursor))) return { end: cursor + 1, grain };
  if (tokens[cursor]?.word === ',' && year.test(wordAt(tokens, cursor + 1)))
    return { end: cursor + 2, grain };
  return { end: cursor, grain };
}

/** "9th century", "the nineteenth century BC". */
function century(tokens: readonly Token[], at: number): Found | null {
  const reading = readNumber(tokens, at);
  if (reading?.ordinal !== true) return null;
  const noun = tokens[reading.end]?.word === '-' ? reading.end + 1 : reading.end;
  if (tokens[noun]?.lemma !== 'century') return null;
  const era = lexicon().grammar.time.eras.has(tokens[noun + 1]?.lower.replaceAll('.', '') ?? '');
  return { end: era ? noun + 2 : noun + 1, grain: 'century' };
}

/** "20:30", "8 a.m.", "8.30 pm GMT". */
function timeOfDay(tokens: readonly Token[], at: number): Found | null {
  const word = tokens[at]?.word ?? '';
  if (!clock.test(word) && !(hour.test(word) && isClockMark(tokens[at + 1]))) return null;
  let end = at + 1;
  while (end < at + 3 && isClockMark(tokens[end])) end += 1;
  return { end, grain: 'vague' };
}

function isClockMark(token: Token | undefined): boolean {
  return token !== undefined && lexicon().grammar.time.clock.has(token.lower);
}

/** Whole phrases of the lexicon: "yesterday", "last week", "Christmas Day", "the day before yesterday". */
function listed(tokens: readonly Token[], at: number): Found | null {
  const first = tokens[at];
  if (first === undefined) return null;
  // "USA Today" names a newspaper.
  if (isCapitalised(first) && isCapitalised(tokens[at - 1]) && tokens[at - 1]?.pos === 'PROPN') return null;
  const { calendar } = lexicon();
  for (const words of phrasesFrom(first.lower)) {
    if (!standAt(tokens, at, words)) continue;
    const end = at + words.length;
    const key = words.join(' ').replace(/ 's/gu, "'s");
    const relative = calendar.relative.get(key);
    if (relative !== undefined) return { end, grain: grainOf(relative.unit) };
    if (isCapitalised(first))
      return { end: year.test(tokens[end]?.word ?? '') ? end + 1 : end, grain: 'day' };
  }
  return null;
}

function standAt(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  for (let index = 0; index < words.length; index += 1)
    if (tokens[at + index]?.lower !== words[index]) return false;
  return true;
}

function grainOf(unit: string): Grain {
  return unit === 'day' || unit === 'month' || unit === 'year' || unit === 'decade' || unit === 'century'
    ? unit
    : 'vague';
}

/** "the past decade", "last summer", "coming months", "recent years", "summer of 2024", "third quarter of 2024". */
function pointed(tokens: readonly Token[], at: number): Found | null {
  const { calendar, grammar } = lexicon();
  const first = tokens[at];
  if (first === undefined) return null;
  const { periods, pointers } = grammar.time;
  if (pointers.has(first.lower)) {
    const number = readNumber(tokens, at + 1);
    const noun = number !== null && !number.ordinal ? number.end : at + 1;
    const grain = periods.get(tokens[noun]?.lower ?? '');
    return grain === undefined ? null : { end: noun + 1, grain };
  }
  const season = calendar.seasons.has(first.lower);
  const quarter = tokens[at + 1]?.lower === 'quarter' && readNumber(tokens, at)?.ordinal === true;
  if (!season && !quarter) return null;
  const end = at + (quarter ? 2 : 1);
  const of = tokens[end]?.lower === 'of' ? end + 1 : end;
  if (year.test(tokens[of]?.word ?? '')) return { end: of + 1, grain: 'vague' };
  return quarter ? { end, grain: 'vague' } : null;
}

/** "three years ago", "a week later". */
function ago(tokens: readonly Token[], at: number): Found | null {
  const { periods, behind } = lexicon().grammar.time;
  const article = /^an?$/u.test(tokens[at]?.lower ?? '');
  const number = article ? null : readNumber(tokens, at);
  if (!article && number === null) return null;
  const noun = number?.end ?? at + 1;
  const grain = periods.get(tokens[noun]?.lower ?? '');
  return grain !== undefined && behind.has(tokens[noun + 1]?.lower ?? '') ? { end: noun + 2, grain } : null;
}

/** "fourth anniversary", with what it is of, left to the reader. */
function anniversary(tokens: readonly Token[], at: number): Found | null {
  const reading = readNumber(tokens, at);
  return reading?.ordinal === true && tokens[reading.end]?.lemma === 'anniversary'
    ? { end: reading.end + 1, grain: 'vague' }
    : null;
}

/** "1949", "mid-2024", "2014-2016", "the 1990s"; not "$2000", "2000%" or "2000 soldiers". */
function yearDate(tokens: readonly Token[], at: number): Found | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (decade.test(token.lower)) return { end: at + 1, grain: 'decade' };
  if (years.test(token.word) || /^mid-(?:1[0-9]|20)\d\d$/u.test(token.lower))
    return { end: at + 1, grain: 'year' };
  if (lexicon().grammar.time.edges.has(token.lower) && year.test(tokens[at + 1]?.word ?? ''))
    return { end: at + 2, grain: 'year' };
  if (!year.test(token.word)) return null;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (before !== undefined && /\p{Sc}$/u.test(before.word)) return null;
  if (after === undefined) return { end: at + 1, grain: 'year' };
  const { units, grammar } = lexicon();
  if (after.word === '%' || units.byForm.has(after.lower) || units.magnitudes.has(after.lower)) return null;
  // "2000 soldiers" counts; "the 2026 budget" and "2026 elections" (behind "the") do not.
  const plural = after.pos === 'NOUN' && after.lower.endsWith('s') && after.lemma !== after.lower;
  if (plural && before?.pos !== 'DET' && before?.pos !== 'ADP') return null;
  const era = grammar.time.eras.has(after.lower.replaceAll('.', ''));
  return { end: era ? at + 2 : at + 1, grain: 'year' };
}
