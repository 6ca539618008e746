import type { AnnotatedBriefing } from '../annotate/annotate.js';
import type { Citation } from '../model/answer.js';
import { pageAt } from '../model/briefing.js';
import { contains, slice, type Span } from '../model/span.js';

/**
 * The place of a quote, for a person to look up. Throws when the quote is not the text that stands there or the
 * answer not inside it: no unchecked word leaves the core.
 */
export function cite(source: AnnotatedBriefing, quote: Span, answer: Span | null): Citation {
  const { briefing } = source;
  const block = briefing.blocks.find((one) => contains(one, quote));
  if (block === undefined || quote.start >= quote.end) {
    throw new Error(
      `A quote at ${String(quote.start)}–${String(quote.end)} of ${briefing.id} lies in no paragraph.`,
    );
  }
  if (answer !== null && !contains(quote, answer)) {
    throw new Error(
      `An answer at ${String(answer.start)}–${String(answer.end)} of ${briefing.id} lies outside its quote.`,
    );
  }
  const page = pageAt(briefing, quote.start);
  return {
    briefing: briefing.id,
    title: briefing.title,
    origin: briefing.origin,
    published: briefing.published,
    file: briefing.file,
    paragraph: block.number,
    ...(page === null ? {} : { page }),
    start: quote.start,
    end: quote.end,
    quote: slice(briefing.text, quote),
    answer: answer === null ? null : { start: answer.start, end: answer.end },
  };
}
