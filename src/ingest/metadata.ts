import { lexicon, lexiconKey } from '../language/lexicon.js';
import { slice } from '../model/span.js';
import { isoDate, noMetadata, type Metadata } from './front-matter.js';
import { authorsOf, isTerminated } from './signals.js';
import type { Draft } from './text-blocks.js';

const originField = /^(?:source|origin|publisher|published by)\s*:\s*(?<name>[^\r\n]{2,120})$/iu;
const publishedField =
  /^(?:first |originally )?(?:published|posted|date|issued)\b(?: on| at)?\s*:?\s*(?<date>.{4,80})$/iu;
/** Origins are read off this many blocks from the top. */
const longestTop = 10;
/** A heading further down than this many blocks is no title of the whole. */
const longestHead = 3;

/** "17 February 2025", "Feb. 17, 2025", "2025-02-17" in a line → "2025-02-17"; null where day and month could change places. */
export function writtenDay(words: string): string | null {
  const iso = /\d{4}-\d{2}-\d{2}/u.exec(words);
  if (iso) return isoDate(iso[0]);
  const dayFirst = /\b(?<day>\d{1,2})(?:st|nd|rd|th)? (?<month>[a-z]{3,9})\.?,? (?<year>\d{4})\b/iu.exec(
    words,
  );
  const monthFirst = /\b(?<month>[a-z]{3,9})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})\b/iu.exec(
    words,
  );
  const { day = '', month = '', year = '' } = (dayFirst ?? monthFirst)?.groups ?? {};
  const number = lexicon().calendar.months.get(lexiconKey(month));
  return number === undefined
    ? null
    : isoDate(`${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** What the blocks of a text say of it in so many words: its author behind "By", its date behind "Published". */
export function foundMetadata(text: string, drafts: readonly Draft[]): Metadata {
  let { origin, author, published } = noMetadata;
  for (const [i, draft] of drafts.entries()) {
    if (draft.end - draft.start > 140) continue;
    const words = slice(text, draft);
    if (draft.kind === 'byline') author ??= authorsOf(words);
    if (draft.kind === 'timestamp') published ??= writtenDay(publishedField.exec(words)?.groups?.date ?? '');
    if (i < longestTop && !isTerminated(words))
      origin ??= originField.exec(words)?.groups?.name?.trim() ?? null;
  }
  const head = drafts.slice(0, longestHead);
  const title =
    drafts.find((draft) => draft.kind === 'title') ?? head.find((draft) => draft.kind === 'heading');
  return { title: title ? slice(text, title).replace(/\s+/gu, ' ') : null, origin, author, published };
}
