import type { Agreement } from '../model/quote.js';
import type { Span } from '../model/span.js';
import { ellipsis, type Asked } from './asked.js';
import { difference, type Change } from './difference.js';
import type { Trace } from './find.js';
import type { Searched } from './places.js';
import { sameMarks } from './marks.js';
import { information } from './search.js';

/** Asked words beside those of one place. */
export interface Comparison {
  readonly briefing: number;
  readonly agreement: Agreement;
  readonly changes: readonly Change[];
  /** Where the words stand, without what was left out and what interrupts. */
  readonly spans: readonly Span[];
  /** Asked words that the briefing has, in this order; those put in between brackets do not count. */
  readonly met: number;
  /** Asked words that it lacks, and its own that were not asked for. */
  readonly changed: number;
  /** How much the words met tell, in nats. */
  readonly told: number;
  /** Whether the words leap, without a sign, over words of the briefing between two utterances. */
  readonly spliced: boolean;
  /** Whether the briefing itself has every ellipsis sign that the asked words have, where they have it. */
  readonly sharesEllipses: boolean;
}

/** Compares word by word; null where nothing agrees. */
export function compare(searched: Searched, asked: Asked, trace: Trace): Comparison | null {
  const { index, utterances } = searched;
  const changes: Change[] = [];
  let last: number | null = null;
  let spliced = false;
  const isGap = (before: number, after: number): boolean =>
    after !== before + 1 && !utterances.isInterruption(trace.briefing, before, after);
  for (const [at, words] of asked.fragments.entries()) {
    const part = trace.parts[at];
    if (part === undefined || part === null) {
      changes.push({ kind: 'added', positions: [], words, leftOut: false });
      continue;
    }
    const own = difference(searched, part, words);
    if (own === null) return null;
    // Between two fragments the ellipsis sign owns up to the gap.
    let isSigned = true;
    for (const change of own) {
      for (const run of runsOf(change, isGap)) {
        const [first] = run.positions;
        if (first !== undefined && last !== null && isGap(last, first)) {
          changes.push({ kind: 'removed', positions: between(last, first), words: [], leftOut: true });
          if (!isSigned) spliced = true;
        }
        changes.push(run);
        if (first !== undefined) isSigned = false;
        last = run.positions.at(-1) ?? last;
      }
    }
  }
  const same = changes.filter(({ kind }) => kind === 'same');
  const met = same.reduce((sum, { words }) => sum + words.filter(({ inserted }) => !inserted).length, 0);
  const positions = changes.flatMap((change) => (change.leftOut ? [] : change.positions));
  if (met === 0) return null;
  const changed = changes.reduce(
    (sum, { kind, leftOut, positions: removed, words }) =>
      sum + (kind === 'same' || leftOut ? 0 : removed.length + words.length),
    0,
  );
  return {
    briefing: trace.briefing,
    agreement: agreementOf(searched, asked, changes, changed),
    changes,
    spans: spansOf(searched, positions),
    met,
    changed,
    told: same.reduce(
      (sum, change) =>
        sum + change.positions.reduce((own, one) => own + information(index, index.ids[one] ?? -1), 0),
      0,
    ),
    spliced,
    sharesEllipses: sharesEllipses(searched, asked, same),
  };
}

/** How far apart the words on either side of a shared sign may be: one beside it may have been changed. */
const nearSign = 3;

/** Whether a sign stands in the briefing wherever one stands between two asked words that it has. */
function sharesEllipses({ index }: Searched, asked: Asked, same: readonly Change[]): boolean {
  const met = same.flatMap(({ positions, words }) =>
    words.map((word, at) => ({ start: word.start, position: positions[at] ?? 0 })),
  );
  const signs = [...asked.text.matchAll(ellipsis)];
  let next = 0;
  const shared = signs.filter((sign) => {
    while ((met[next]?.start ?? Infinity) < sign.index) next += 1;
    const [left, right] = [met[next - 1]?.position, met[next]?.position];
    if (left === undefined || right === undefined || right - left > nearSign) return false;
    const text = index.briefings[index.briefingAt(left)]?.briefing.text ?? '';
    return text.slice(index.ends[left], index.starts[right]).search(ellipsis) >= 0;
  });
  return signs.length > 0 && shared.length === signs.length;
}

function between(before: number, after: number): number[] {
  return Array.from({ length: after - before - 1 }, (_, at) => before + 1 + at);
}

function agreementOf(
  searched: Searched,
  asked: Asked,
  changes: readonly Change[],
  changed: number,
): Agreement {
  if (changed > 0) return 'differs';
  if (changes.some(({ leftOut }) => leftOut)) return 'elided';
  return sameMarks(
    searched,
    asked,
    changes.flatMap(({ positions }) => positions),
  )
    ? 'exact'
    : 'typographic';
}

/** A change in runs without a leap between two of its words. */
function runsOf(change: Change, isGap: (before: number, after: number) => boolean): Change[] {
  if (change.kind !== 'same') return [change];
  const runs: Change[] = [];
  let from = 0;
  for (let at = 1; at <= change.positions.length; at += 1) {
    const [before, after] = [change.positions[at - 1], change.positions[at]];
    if (before !== undefined && after !== undefined && !isGap(before, after)) continue;
    // Where words were only joined or parted, they stand in one run.
    const isWhole = from === 0 && at === change.positions.length;
    const words = isWhole ? change.words : change.words.slice(from, at);
    runs.push({ ...change, positions: change.positions.slice(from, at), words });
    from = at;
  }
  return runs;
}

/** Neighbouring positions as stretches of the text. */
function spansOf({ index }: Searched, positions: readonly number[]): Span[] {
  const spans: Span[] = [];
  let last = -2;
  for (const position of positions) {
    const span = { start: index.starts[position] ?? 0, end: index.ends[position] ?? 0 };
    const before = spans.at(-1);
    if (before !== undefined && position === last + 1) spans[spans.length - 1] = { ...before, end: span.end };
    else spans.push(span);
    last = position;
  }
  return spans;
}
