import type { Citation } from './answer.js';
import { pageAt, type Briefing } from './briefing.js';
import { slice, type Span } from './span.js';

/** The paragraph of a citation of what stands before the first one. */
export const frontMatter = 0;

/** Whether words stand before the first paragraph. */
export function isInFrontMatter({ blocks, text }: Briefing, { start, end }: Span): boolean {
  return start >= 0 && end <= (blocks[0]?.start ?? text.length);
}

/**
 * The words that stand at a place of a briefing, as a citation of the paragraph that they begin in. The answer is taken as
 * given: whether it lies in the quote is for the caller to know.
 */
export function citationOf(briefing: Briefing, { start, end }: Span, answer: Span | null): Citation {
  const { id, title, origin, published, file, text, blocks } = briefing;
  const page = pageAt(briefing, start);
  return {
    briefing: id,
    title,
    origin,
    published,
    file,
    paragraph: blocks.findLast((block) => block.start <= start)?.number ?? frontMatter,
    ...(page === null ? {} : { page }),
    start,
    end,
    quote: slice(text, { start, end }),
    answer: answer === null ? null : { start: answer.start, end: answer.end },
  };
}
