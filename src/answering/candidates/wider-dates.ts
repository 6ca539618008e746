import { lexicon } from '../../language/lexicon.js';
import type { Token } from '../../language/tokens.js';
import { overlaps, type Span } from '../../model/span.js';
import type { TokenRange } from './phrases.js';

const partsOfDay = new Set(['morning', 'afternoon', 'evening', 'night']);
/** What a part of a time is a part of: "the second week in January", "the end of March". */
const parts = new Set(
  'beginning start middle end close half quarter week weekend day morning afternoon evening night eve'.split(
    ' ',
  ),
);

/**
 * Dates with what narrows them down: "late Sunday night", "the second week in January", "the end of March". Dates alone are
 * candidates without.
 */
export function widerDates(tokens: readonly Token[], dates: readonly Span[]): TokenRange[] {
  return dates.flatMap((date): TokenRange[] => {
    const first = tokens.findIndex((token) => overlaps(token, date));
    const last = tokens.findLastIndex((token) => overlaps(token, date));
    if (first < 0) return [];
    const from = partBefore(tokens, first);
    const to = partsOfDay.has(tokens[last + 1]?.lower ?? '') ? last + 2 : last + 1;
    return from === first && to === last + 1 ? [] : [[from, to]];
  });
}

/** Where the part of a time begins that ends at a token. */
function partBefore(tokens: readonly Token[], at: number): number {
  const { edges } = lexicon().grammar.time;
  if (edges.has(tokens[at - 1]?.lower ?? '')) return at - 1;
  const of = tokens[at - 1]?.lower;
  if ((of !== 'of' && of !== 'in') || !parts.has(tokens[at - 2]?.lower ?? '')) return at;
  let from = at - 2;
  while (['ADJ', 'NUM', 'DET'].includes(tokens[from - 1]?.pos ?? '')) from -= 1;
  return tokens[from]?.pos === 'DET' ? from + 1 : from;
}
