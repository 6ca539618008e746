import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import type { Measurement, Scores } from './measurement.js';

const baselineSchema = z.record(
  z.string(),
  z.strictObject({
    size: z.number().int().positive(),
    /** To four decimals. */
    scores: z.record(z.string(), z.number()),
    /** Why the scores are what they are, the oldest first. */
    history: z.array(z.string()).min(1),
  }),
);
export type Baseline = z.output<typeof baselineSchema>;

export function round(score: number): number {
  return Number(score.toFixed(4));
}

function rounded(scores: Scores): Record<string, number> {
  return Object.fromEntries(Object.entries(scores).map(([name, score]) => [name, round(score)]));
}

export function readBaseline(path: string): Baseline {
  return existsSync(path) ? baselineSchema.parse(JSON.parse(readFileSync(path, 'utf8'))) : {};
}

export function writeBaseline(path: string, baseline: Baseline): void {
  writeFileSync(path, `${JSON.stringify(baseline, null, 2)}\n`);
}

/** What a measurement is recorded under: a sample of a set is a set of its own. */
function keyOf({ name, size, of }: Measurement): string {
  return size === of ? name : `${name}, ${size} of ${of}`;
}

/** What differs from the recorded scores, one line each; null when the set is not recorded. */
export function differences(baseline: Baseline, measurement: Measurement): string[] | null {
  const recorded = baseline[keyOf(measurement)];
  if (!recorded) return null;
  const now = rounded(measurement.scores);
  const lines =
    recorded.size === measurement.size ? [] : [`items: ${recorded.size} recorded, ${measurement.size} now`];
  for (const name of new Set([...Object.keys(recorded.scores), ...Object.keys(now)])) {
    const [before, after] = [recorded.scores[name], now[name]];
    if (before === after) continue;
    const change =
      before === undefined || after === undefined
        ? ''
        : ` (${after > before ? '+' : ''}${round(after - before)})`;
    lines.push(`${name}: ${before ?? 'not'} recorded, ${after ?? 'none'} now${change}`);
  }
  return lines;
}

/** The baseline with the measurement as its set's new record, the reason added to the set's history. */
export function record(baseline: Baseline, measurement: Measurement, reason: string): Baseline {
  const key = keyOf(measurement);
  const history = [...(baseline[key]?.history ?? []), reason];
  return {
    ...baseline,
    [key]: { size: measurement.size, scores: rounded(measurement.scores), history },
  };
}
