import type { Band } from './metrics/calibration.js';
import type { Tried } from './metrics/coverage.js';

/** Scores by name, each a mean over items: 0 to 1. */
export type Scores = Readonly<Record<string, number>>;

/** One line of a breakdown. */
export interface GroupRow {
  readonly name: string;
  /** How many items each score is a mean of. */
  readonly counts: readonly number[];
  readonly scores: readonly number[];
}

export interface Group {
  readonly by: string;
  readonly columns: readonly string[];
  readonly rows: readonly GroupRow[];
}

/** What measuring a set found. */
export interface Measurement {
  readonly name: string;
  /** How many items were asked, of how many. */
  readonly size: number;
  readonly of: number;
  readonly scores: Scores;
  readonly groups: readonly Group[];
  /** Confidence against rightness; empty for rankings. */
  readonly bands: readonly Band[];
  /** Every question with an answer forced from it; empty for rankings. */
  readonly tries: readonly Tried[];
  /** One line each. */
  readonly failures: readonly string[];
  /** Milliseconds for each item. */
  readonly times: readonly number[];
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The value below which this share of the values lies (nearest rank); 0 without values. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

/** Calls `measure` for each item with its time in milliseconds collected, and says on stderr how far it is. */
export function overItems<Item>(items: readonly Item[], measure: (item: Item) => void): number[] {
  const times: number[] = [];
  let told = performance.now();
  for (const [place, item] of items.entries()) {
    const begun = performance.now();
    measure(item);
    const now = performance.now();
    times.push(now - begun);
    if (now - told > 2000) {
      told = now;
      process.stderr.write(`${place + 1} of ${items.length}\n`);
    }
  }
  return times;
}
