import type { AnnotatedBriefing } from '../annotate/annotate.js';
import type { Citation } from '../model/answer.js';
import { citationOf, isInFrontMatter } from '../model/citation.js';
import { contains, type Span } from '../model/span.js';

/**
 * The place of a quote, for a person to look up. Throws when the quote is in no paragraph nor in the front matter, or the
 * answer not inside it: no unchecked word leaves the core.
 */
export function cite(source: AnnotatedBriefing, quote: Span, answer: Span | null): Citation {
  const { briefing } = source;
  const isInside =
    isInFrontMatter(briefing, quote) || briefing.blocks.some((block) => contains(block, quote));
  if (quote.start >= quote.end || !isInside) {
    throw new Error(
      `A quote at ${String(quote.start)}–${String(quote.end)} of ${briefing.id} lies in no paragraph.`,
    );
  }
  if (answer !== null && !contains(quote, answer)) {
    throw new Error(
      `An answer at ${String(answer.start)}–${String(answer.end)} of ${briefing.id} lies outside its quote.`,
    );
  }
  return citationOf(briefing, quote, answer);
}
