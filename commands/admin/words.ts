import { writtenDate } from '../../src/interface/citation-line.js';

/** A number as it is written: 10,000. */
export function grouped(number: number): string {
  return number.toLocaleString('en-GB');
}

/** "1 question", "2 questions". */
export function counted(number: number, what: string): string {
  return `${grouped(number)} ${what}${number === 1 ? '' : 's'}`;
}

/** An ISO 8601 time in UTC as a person writes it: "4 March 2025, 14:05 UTC". */
export function writtenTime(at: string): string {
  return `${writtenDate(at.slice(0, 10))}, ${at.slice(11, 16)} UTC`;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** A stretch of time in its two largest units: "3 days, 4 hours". */
export function writtenSpan(ms: number): string {
  const [days, hours, minutes] = [ms / day, (ms % day) / hour, (ms % hour) / minute].map(Math.floor);
  const parts = [counted(days ?? 0, 'day'), counted(hours ?? 0, 'hour'), counted(minutes ?? 0, 'minute')];
  const first = parts.findIndex((part) => !part.startsWith('0 '));
  return first === -1 ? 'less than a minute' : parts.slice(first, first + 2).join(', ');
}
