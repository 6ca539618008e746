import type { Citation } from '../model/answer.js';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** An ISO 8601 date, possibly reduced, as a person writes it: "25 February 2026", "February 2026", "2026". */
export function writtenDate(iso: string): string {
  const [year, month, day] = iso.split('-');
  const name = month === undefined ? undefined : months[Number(month) - 1];
  if (year === undefined || name === undefined) return iso;
  if (day === undefined) return `${name} ${year}`;
  return /^\d{2}$/u.test(day) ? `${Number(day)} ${name} ${year}` : iso;
}

/**
 * The place a citation stands, in one line: title, origin, date, paragraph. What is not stated is said or
 * left out, never guessed.
 */
export function citationLine(citation: Citation): string {
  const date = citation.published === null ? 'date not stated' : writtenDate(citation.published);
  return [
    citation.title,
    ...(citation.origin === null ? [] : [citation.origin]),
    date,
    `paragraph ${citation.paragraph}`,
  ].join(' · ');
}
