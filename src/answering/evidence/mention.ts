import { isCommon, termsOf, type Term } from '../../language/terms.js';
import type { Briefing, Sentence } from '../../model/briefing.js';
import { slice, type Span } from '../../model/span.js';

/** Whether words hold something that a briefing can mention. */
export function hasTerms(words: string): boolean {
  return soughtIn(words).length > 0;
}

function primary(text: string, offset = 0): Term[] {
  return termsOf(text, offset).filter(({ secondary }) => !secondary);
}

/** The terms of some words, in their order, without those that stand everywhere. */
function soughtIn(words: string): string[] {
  return primary(words).flatMap(({ term }) => (isCommon(term) ? [] : [term]));
}

/**
 * The first sentence of a briefing that mentions some words: in whatever forms, one behind the other but for what stands
 * everywhere. `span` is where they stand. Null where none does.
 */
export function mentionOf(
  words: string,
  { text, sentences }: Pick<Briefing, 'text' | 'sentences'>,
): { readonly sentence: Sentence; readonly span: Span } | null {
  const sought = soughtIn(words);
  if (sought.length === 0) return null;
  for (const sentence of sentences) {
    const terms = primary(slice(text, sentence), sentence.start).filter(({ term }) => !isCommon(term));
    for (let from = 0; from + sought.length <= terms.length; from += 1) {
      const run = terms.slice(from, from + sought.length);
      const [first, last] = [run[0], run.at(-1)];
      if (first === undefined || last === undefined) continue;
      if (run.every((term, at) => term.term === sought[at])) {
        return { sentence, span: { start: first.start, end: last.end } };
      }
    }
  }
  return null;
}
