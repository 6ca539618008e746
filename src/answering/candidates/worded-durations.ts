import { lexicon } from '../../language/lexicon.js';
import type { Token } from '../../language/tokens.js';
import type { TokenRange } from './phrases.js';

/** What stands before a unit of time in place of a number, the longest first. */
const amounts = [
  ['a', 'couple', 'of'],
  ['half', 'an'],
  ['half', 'a'],
  ['a', 'few'],
  ['several'],
  ['many'],
  ['an'],
  ['a'],
] as const;
const openings = new Set<string>(amounts.map(([first]) => first));

/** Lengths of time without a figure: "a month", "half an hour", "several years", "a couple of weeks". */
export function wordedDurations(tokens: readonly Token[]): TokenRange[] {
  const ranges: TokenRange[] = [];
  let from = 0;
  while (from < tokens.length) {
    if (!openings.has(tokens[from]?.lower ?? '')) {
      from += 1;
      continue;
    }
    const amount = amounts.find((words) => words.every((word, step) => tokens[from + step]?.lower === word));
    const unit = tokens[from + (amount?.length ?? 0)];
    const isLength = amount !== undefined && unit?.pos === 'NOUN' && isTime(unit);
    const end = from + (amount?.length ?? 0) + 1;
    if (isLength) ranges.push([from, end]);
    from = isLength ? end : from + 1;
  }
  return ranges;
}

function isTime({ lemma }: Token): boolean {
  return lexicon().units.byForm.get(lemma)?.dimension === 'time';
}
