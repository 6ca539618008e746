import type { Token } from '../../../language/tokens.js';

/** Verbs of holding an office: "What did she serve as?" */
const holding = new Set(['serve', 'work', 'act', 'star', 'moonlight']);

/**
 * The tokens by which a question with "what" asks for somebody's office without naming it: "In what capacity …", "What does
 * she do for a living?"; null for any other.
 */
export function officeAsked(tokens: readonly Token[], whAt: number): ReadonlySet<number> | null {
  if (tokens[whAt - 1]?.lower === 'in' && tokens[whAt + 1]?.lower === 'capacity') return new Set([whAt + 1]);
  const living = tokens.findIndex(
    ({ lower }, at) => lower === 'living' && tokens[at - 1]?.lower === 'a' && tokens[at - 2]?.lower === 'for',
  );
  if (living > 0) return new Set([living]);
  const as = tokens.findIndex(
    ({ lower }, at) =>
      lower === 'as' &&
      holding.has(tokens[at - 1]?.lemma ?? '') &&
      ['ADP', 'PUNCT', undefined].includes(tokens[at + 1]?.pos),
  );
  return as > 0 ? new Set() : null;
}
