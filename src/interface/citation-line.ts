import { say, type Line } from '../messages/phrase.js';
import { write, type Language } from '../messages/write.js';
import type { Citation } from '../model/answer.js';
import { frontMatter } from '../model/citation.js';

/** An ISO 8601 date, possibly reduced, as a person writes it: "25 February 2026", "February 2026", "2026". */
export function writtenDate(iso: string, language: Language = 'en'): string {
  return write({ date: iso }, language);
}

/**
 * The place a citation stands, in one line: title, origin, date, page, paragraph. What is not stated is said or
 * left out, never guessed.
 */
export function placeOf({ title, origin, published, page, paragraph }: Citation): Line {
  return {
    line: [
      title,
      ...(origin === null ? [] : [origin]),
      published === null ? say('cite.undated') : { date: published },
      ...(page === undefined ? [] : [say('cite.page', { number: String(page) })]),
      paragraph === frontMatter
        ? say('cite.front-matter')
        : say('cite.paragraph', { number: String(paragraph) }),
    ],
  };
}

/** The same, written. */
export function citationLine(citation: Citation, language: Language = 'en'): string {
  return write(placeOf(citation), language);
}
