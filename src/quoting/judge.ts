import type { Asked } from './asked.js';
import type { Comparison } from './compare.js';
import type { Change } from './difference.js';
import { mostMissing } from './find.js';
import type { Searched } from './places.js';
import type { WordIndex } from './word-index.js';

/**
 * How much more than chance the words met must tell, in nats: less where they make up all that stands in a pair of
 * quotation marks, more where they stand in none.
 */
const margins = { whole: -7.5, inMarks: 3.5, outside: 8.5 } as const;

/**
 * Whether words that differ are still the asked ones, altered, and not others with which they share some. Enough of
 * them must be met, in order; and the words met must be too rare for chance to bring them together anywhere in the
 * briefings (as an alignment's score is weighed against the size of what was searched: Karlin and Altschul 1990).
 */
export function isAltered({ index }: Searched, asked: Asked, comparison: Comparison): boolean {
  const total = asked.fragments.flat().filter(({ inserted }) => !inserted).length;
  if (total - comparison.met > mostMissing(total)) return false;
  const chances = Math.log(Math.max(2, index.counts.total)) + leewayOf(comparison, total);
  return comparison.told >= chances + margins[standing(index, comparison)];
}

/**
 * In how many ways words could have been changed as these are, in nats: each stretch of changed words might stand
 * behind any word, and be as long as it is or shorter. The more leeway, the likelier that chance met the others.
 */
function leewayOf({ changes }: Comparison, total: number): number {
  let [leeway, removed, added] = [0, 0, 0];
  for (const { kind, leftOut, positions, words } of [...changes, same]) {
    if (kind === 'removed' && !leftOut) removed += positions.length;
    if (kind === 'added') added += words.length;
    if (kind !== 'same') continue;
    if (removed + added > 0) leeway += Math.log(total * Math.max(removed, added));
    [removed, added] = [0, 0];
  }
  return leeway;
}

/** What ends a stretch of changes at the very end. */
const same: Change = { kind: 'same', positions: [], words: [], leftOut: false };

function standing(index: WordIndex, { briefing, changes }: Comparison): keyof typeof margins {
  const positions = changes.flatMap((change) => change.positions);
  const [first, last] = [positions[0] ?? 0, positions.at(-1) ?? 0];
  const [start, end] = [index.starts[first] ?? 0, index.ends[last] ?? 0];
  const quoted = index.briefings[briefing]?.quoted ?? [];
  const opening = quoted.find((one) => one.start <= start && start < one.end);
  const closing = quoted.find((one) => one.start < end && end <= one.end);
  if (opening === undefined || closing === undefined) return 'outside';
  const isWhole =
    (index.starts[first - 1] ?? -1) < opening.start && (index.starts[last + 1] ?? Infinity) >= closing.end;
  return isWhole || index.briefingAt(first - 1) !== briefing ? 'whole' : 'inMarks';
}

/** How near the asked words a place comes: higher is nearer. */
export function nearness({ agreement, met, changed, changes, sharesEllipses }: Comparison): number {
  // Where the briefing has the ellipsis signs itself, nothing is left out behind them.
  const agrees = { exact: 3, typographic: 3, elided: 1, differs: sharesEllipses ? 1.5 : 1 }[agreement];
  const leftOut = changes.reduce((sum, change) => sum + (change.leftOut ? change.positions.length : 0), 0);
  return agrees * 1e6 + met * 30 - changed * 10 - leftOut / 100;
}
