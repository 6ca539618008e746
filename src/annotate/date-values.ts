import { lexicon } from '../language/lexicon.js';
import type { Token } from '../language/tokens.js';
import type { DatedMention, DateMention } from '../model/annotation.js';
import { readNumber } from './numbers.js';

const year = /^(?:1[0-9]|20|21)\d\d$/u;

/** A value and how it was come by. */
type Dated = Pick<DatedMention, 'value' | 'certainty'>;

const stated = (value: string): Dated => ({ value, certainty: 'stated' });
const implied = (value: string | null): Dated | null =>
  value === null ? null : { value, certainty: 'implied' };

/**
 * A date mention with its value, or null where the words give none ("recently"; "on Monday" in a text without a date).
 * @param tokens The tokens of the sentence that the mention stands in.
 * @param first Index of the mention's first token.
 * @param published The text's own date, ISO 8601, possibly reduced; null where it is not known.
 */
export function dateMention(
  tokens: readonly Token[],
  first: number,
  mention: DateMention,
  published: string | null,
): DatedMention | null {
  let end = first;
  while ((tokens[end]?.start ?? Infinity) < mention.end) end += 1;
  const words = tokens.slice(first, end);
  const reading: Reading = {
    words: words.map((token) => token.lower.replace(/(?<=\p{L})\.$/u, '')),
    before: tokens[first - 1]?.lower ?? '',
    future: speaksOfFuture(tokens.slice(Math.max(0, first - 20), first)),
    base: published === null ? null : baseOf(published),
  };
  const dated =
    ofCalendar(reading) ?? ofPeriod(reading) ?? ofRelative(reading) ?? ofYear(reading) ?? ofWeekday(reading);
  return dated === null ? null : { ...mention, ...dated };
}

interface Base {
  readonly year: number;
  /** 1 to 12, or null where the date is no finer. */
  readonly month: number | null;
  readonly day: number | null;
}

interface Reading {
  /** In lower case, abbreviations without their full stop. */
  readonly words: readonly string[];
  /** The word before the mention. */
  readonly before: string;
  /** Whether the sentence so far speaks of what is to come. */
  readonly future: boolean;
  readonly base: Base | null;
}

function baseOf(published: string): Base {
  const [years, month, day] = published.split('-').map(Number);
  return { year: years ?? 0, month: month ?? null, day: day ?? null };
}

function speaksOfFuture(tokens: readonly Token[]): boolean {
  const verb = tokens.findLast((token) => token.pos === 'AUX' || token.pos === 'VERB');
  const last = tokens.slice(-8);
  return (
    last.some((token) => /^(?:will|shall|would|'ll|next|coming|upcoming|until)$/u.test(token.lower)) ||
    (verb !== undefined &&
      /^(?:plans?|expects?|intends?|hopes?|begins?|starts?|due|meets?)$/u.test(verb.lower))
  );
}

const two = (value: number): string => String(value).padStart(2, '0');
const monthValue = (years: number, month: number): string => `${years}-${two(month)}`;

function dayValue(time: Date): string {
  return time.toISOString().slice(0, 10);
}

function dayOf(base: Base | null): Date | null {
  if (base?.month == null || base.day === null) return null;
  return new Date(Date.UTC(base.year, base.month - 1, base.day));
}

function shifted(day: Date, days: number): Date {
  return new Date(day.getTime() + days * 86_400_000);
}

/** ISO 8601 week of a day: that of its Thursday. */
function weekValue(day: Date): string {
  const thursday = shifted(day, 3 - ((day.getUTCDay() + 6) % 7));
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return `${thursday.getUTCFullYear()}-W${two(1 + Math.floor((thursday.getTime() - first) / 604_800_000))}`;
}

/** "July 9, 2024", "9 July", "early June", "Christmas Day 2024", "2024-07-09". */
function ofCalendar({ words, before, future, base }: Reading): Dated | null {
  const iso = words.find((word) => /^\d{4}-\d{2}(?:-\d{2})?$/u.test(word));
  if (iso !== undefined) return stated(iso);
  const { months } = lexicon().calendar;
  const named = words.map((word) => months.get(word)).find((one) => one !== undefined);
  const holiday = named === undefined ? holidayOf(words) : null;
  const month = named ?? holiday?.month;
  if (month == null) return null;
  const day =
    holiday?.day ?? words.map((word) => Number(/^(\d{1,2})(?:st|nd|rd|th)?$/u.exec(word)?.[1])).find(isDay);
  const written = words.find((word) => year.test(word));
  const value = (years: number): string =>
    monthValue(years, month) + (day === undefined ? '' : `-${two(day)}`);
  if (written !== undefined) return stated(value(Number(written)));
  if (base?.month == null) return null;
  return implied(value(nearestYear(base.year, base.month, month, before, future)));
}

const isDay = (value: number): boolean => value >= 1 && value <= 31;

function holidayOf(words: readonly string[]): { month: number | null; day: number | null } | null {
  const name = words
    .filter((word) => !year.test(word))
    .join(' ')
    .replace(/ 's/gu, "'s");
  return lexicon().calendar.holidays.get(name) ?? null;
}

/** The year of a month named without one: the nearest, within which "last" and "next" and the tense decide. */
function nearestYear(years: number, base: number, month: number, before: string, future: boolean): number {
  if (before === 'last') return month < base ? years : years - 1;
  if (before === 'next') return month > base ? years : years + 1;
  if (before === 'this') return years;
  if (month - base > 6 && !future) return years - 1;
  return base - month > 6 && future ? years + 1 : years;
}

/** "1949", "mid-2024", "2014-2016", "the 1990s", "summer of 2024". */
function ofYear({ words }: Reading): Dated | null {
  for (const word of words) {
    const [, first, second] = /^(\d{4})-(\d{2,4})$/u.exec(word) ?? [];
    if (first !== undefined && second !== undefined)
      return stated(`${first}/${first.slice(0, 4 - second.length)}${second}`);
    const decade = /^(\d{3})0s$/u.exec(word)?.[1];
    if (decade !== undefined) return stated(`${decade}X`);
    const plain = /^(?:mid-)?(\d{4})$/u.exec(word)?.[1];
    if (plain !== undefined && year.test(plain)) return stated(plain);
  }
  return null;
}

/** "the 19th century". */
function ofPeriod({ words }: Reading): Dated | null {
  if (!words.some((word) => word === 'century') || words.some((word) => word.startsWith('b'))) return null;
  const number = numberOf(words, true);
  return number === null || number < 1 ? null : stated(`${two(number - 1)}XX`);
}

function numberOf(words: readonly string[], ordinal: boolean): number | null {
  const tokens = words.map((word): Token => ({
    start: 0,
    end: 0,
    word,
    lower: word,
    lemma: word,
    pos: 'NUM',
  }));
  const reading = readNumber(tokens, 0);
  return reading?.ordinal === ordinal ? reading.value : null;
}

/** "yesterday", "last week", "three years ago". */
function ofRelative({ words, base }: Reading): Dated | null {
  if (base === null) return null;
  const { relative } = lexicon().calendar;
  const listed = relative.get(words.join(' ').replace(/ 's/gu, "'s"));
  if (listed !== undefined) return implied(offsetValue(base, listed.unit, listed.offset));
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const number = /^an?$/u.test(first) ? 1 : numberOf(words, false);
  if (number === null || !/^(?:ago|earlier|before|later|hence)$/u.test(last)) return null;
  const unit = (words.at(-2) ?? '').replace(/s$/u, '');
  // Only "ago" and "hence" count from the day of the text; "a year later" counts from what was told before.
  if (last === 'ago') return implied(offsetValue(base, unit, -number));
  return last === 'hence' ? implied(offsetValue(base, unit, number)) : null;
}

/** More of any unit than this is no way to give a date. */
const furthest = 1000;

function offsetValue(base: Base, unit: string, offset: number): string | null {
  const day = dayOf(base);
  if (!Number.isInteger(offset) || Math.abs(offset) > furthest) return null;
  if (unit === 'year') return String(base.year + offset);
  if (unit === 'decade') return `${Math.floor(base.year / 10) + offset}X`;
  if (unit === 'century') return `${two(Math.floor(base.year / 100) + offset)}XX`;
  if (unit === 'month' && base.month !== null) {
    const months = base.year * 12 + base.month - 1 + offset;
    return monthValue(Math.floor(months / 12), (months % 12) + 1);
  }
  if (day === null) return null;
  if (unit === 'day') return dayValue(shifted(day, offset));
  return unit === 'week' ? weekValue(shifted(day, 7 * offset)) : null;
}

/** "Monday" of a text of a known day: the last one, or the next where the sentence speaks of what is to come. */
function ofWeekday({ words, before, future, base }: Reading): Dated | null {
  const wanted = lexicon().calendar.weekdays.get(words[0] ?? '');
  const day = dayOf(base);
  if (wanted === undefined || day === null || words.length > 1) return null;
  const today = day.getUTCDay() === 0 ? 7 : day.getUTCDay();
  const ahead = (wanted - today + 7) % 7;
  const behind = (today - wanted + 7) % 7;
  if (before === 'last') return implied(dayValue(shifted(day, behind === 0 ? -7 : -behind)));
  if (before === 'next' || future) return implied(dayValue(shifted(day, ahead === 0 ? 7 : ahead)));
  return implied(dayValue(shifted(day, -behind)));
}
