import type { Person } from '../model/annotation.js';
import type { Bounded, CheckedQuotation } from '../model/checking.js';
import type { QuoteFinding } from '../model/quote.js';
import type { Pause } from '../model/pause.js';
import { paragraphAt } from './paragraphs.js';
import { quotedWords, wordsOf } from './quoted-words.js';
import type { Reading } from './reading.js';
import { statedSpeaker } from './stated-speaker.js';

/** What quotations are checked against. */
export interface QuotationRecord {
  readonly people: readonly Person[];
  readonly quote: (words: string, options: { readonly speaker?: string }) => QuoteFinding;
}

/** Checks the quotations of a text, in its order; at most `most` of them. */
export async function checkQuotations(
  readings: readonly Reading[],
  { people, quote }: QuotationRecord,
  most: number,
  pause: Pause,
): Promise<Bounded<CheckedQuotation>> {
  const all = readings.flatMap((reading) => quotedWords(reading).map((quoted) => ({ reading, quoted })));
  const items: CheckedQuotation[] = [];
  for (const { reading, quoted } of all.slice(0, most)) {
    await pause.breathe();
    const words = wordsOf(reading.annotated, quoted);
    const attributedTo = statedSpeaker(reading.annotated, quoted, people);
    items.push({
      words,
      paragraph: paragraphAt(reading, quoted.content.start),
      form: quoted.form,
      attributedTo,
      finding: quote(words, attributedTo === null ? {} : { speaker: attributedTo }),
    });
  }
  return { items, omitted: all.length - items.length };
}
