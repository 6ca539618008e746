import { dateMention } from '../../annotate/date-values.js';
import { findDates } from '../../annotate/dates.js';
import { tokensOf } from '../../language/tokens.js';
import { foundMetadata } from '../../ingest/metadata.js';
import type { Briefing } from '../../model/briefing.js';
import { cover, shift, slice, trim, type Span } from '../../model/span.js';
import type { AskedFact } from '../question/asked-fact.js';

/** Where a briefing states a fact about itself, in its text's offsets. */
export interface StatedFact {
  /** The line of its front matter, or the block. */
  readonly quote: Span;
  /** Inside the quote. */
  readonly answer: Span;
}

/**
 * Where a briefing's text says who wrote it, when or where it was published. Null where it does not, also where that is
 * known from elsewhere: from whoever gave it, from a file's properties or a page's markup.
 */
export function statedFact(briefing: Briefing, fact: AskedFact['fact']): StatedFact | null {
  const { text, blocks, [fact]: value } = briefing;
  if (value === null) return null;
  const block = blocks.find((one) => foundMetadata(text, [one])[fact] === value);
  const quote = fieldOf(briefing, fact) ?? block ?? null;
  if (quote === null) return null;
  const words = slice(text, quote);
  const place = placeOfNames(words, value) ?? (fact === 'published' ? placeOfDay(words, value) : null);
  return place && { quote: { start: quote.start, end: quote.end }, answer: shift(place, quote.start) };
}

/** A field of the front matter; its value goes on in lines that are indented or, in a list, begin with a dash. */
function fieldOf({ text, blocks }: Briefing, name: string): Span | null {
  const front = text.slice(0, blocks[0]?.start ?? 0);
  const field = new RegExp(String.raw`^["']?${name}["']?[ \t]*:.*(?:\r?\n(?:[ \t]+|-(?!--)).*)*`, 'mu').exec(
    front,
  );
  return field && trim(text, { start: field.index, end: field.index + field[0].length });
}

/** From the first of the names, which commas part, to the last; null where one is missing or they stand in another order. */
function placeOfNames(words: string, names: string): Span | null {
  let place: Span | null = null;
  for (const name of names.split(', ')) {
    // Behind the one before, which may begin with it; a line may end within a name.
    const from = place?.end ?? 0;
    const found = new RegExp(
      name
        .split(/\s+/u)
        .map(literally)
        .join(String.raw`\s+`),
      'u',
    ).exec(words.slice(from));
    if (found === null) return null;
    const here = shift({ start: found.index, end: found.index + found[0].length }, from);
    place = place === null ? here : cover(place, here);
  }
  return place;
}

/** A pattern for some signs and no others. */
function literally(signs: string): string {
  return signs.replace(/[\\^$.*+?()[\]{}|]/gu, String.raw`\$&`);
}

/** Where an ISO 8601 date stands in words. */
function placeOfDay(words: string, day: string): Span | null {
  const tokens = tokensOf(words);
  const found = findDates(tokens).find((mention) => {
    const first = tokens.findIndex(({ start }) => start === mention.start);
    return dateMention(tokens, first, mention, null)?.value === day;
  });
  return found === undefined ? null : { start: found.start, end: found.end };
}
