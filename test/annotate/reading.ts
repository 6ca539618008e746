import { annotate, type AnnotatedBriefing } from '../../src/annotate/annotate.js';
import { toBriefing } from '../../src/ingest/briefing.js';
import type { Quotation } from '../../src/model/annotation.js';
import { slice, type Span } from '../../src/model/span.js';

/** Annotates one text as a collection of one briefing. */
export function read(text: string): AnnotatedBriefing {
  const [briefing] = annotate([toBriefing({ id: 'test', text })]).briefings;
  if (briefing === undefined) throw new Error('annotate left out a briefing');
  return briefing;
}

/** Names of a text as "words:kind". */
export function namesIn(text: string): string[] {
  return read(text).sentences.flatMap(({ names }) =>
    names.map((name) => `${slice(text, name)}:${name.kind}`),
  );
}

/** The quotation that holds some words, the shortest if several do. */
export function quotationOf(briefing: AnnotatedBriefing, words: string): Quotation | undefined {
  const { text } = briefing.briefing;
  return briefing.quotations
    .filter((one) => slice(text, one.content).includes(words))
    .sort((a, b) => a.content.end - a.content.start - (b.content.end - b.content.start))[0];
}

export function wordsOf(text: string, span: Span | null | undefined): string | null {
  return span == null ? null : slice(text, span);
}
