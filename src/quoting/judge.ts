import type { Asked } from './asked.js';
import type { Comparison } from './compare.js';

/** Share of the asked words that may be missing from the closest words, before they are others. */
const mostMissing = 0.4;
/** How much more than chance the words met must tell, in nats. */
const margin = 3;

/**
 * Whether words that differ are still the asked ones, altered, and not others with which they share some. Enough of
 * them must be met, in order; and the words met must be too rare for chance to bring them together anywhere in `size`
 * words (as an alignment's score is weighed against the size of what was searched: Karlin and Altschul 1990).
 */
export function isAltered(asked: Asked, comparison: Comparison, size: number): boolean {
  const total = asked.fragments.flat().filter(({ inserted }) => !inserted).length;
  const allowed = Math.max(1, Math.floor(mostMissing * total) - 1);
  if (total - comparison.met > allowed) return false;
  return comparison.told >= Math.log(Math.max(2, size)) + margin;
}

/** How near the asked words a place comes: higher is nearer. */
export function nearness({ agreement, met, changed, changes }: Comparison): number {
  const agrees = { exact: 3, typographic: 3, elided: 2, differs: 1 }[agreement];
  const leftOut = changes.reduce((sum, change) => sum + (change.leftOut ? change.positions.length : 0), 0);
  return agrees * 1e6 + met * 30 - changed * 10 - leftOut / 100;
}
