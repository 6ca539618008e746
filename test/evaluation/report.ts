import { riskCoverage } from './metrics/coverage.js';
import { percentile, type Measurement } from './measurement.js';

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function share(score: number, count: number): string {
  return count === 0 ? '–' : `${score.toFixed(3)} of ${count}`;
}

/** A measurement as tables for a person. */
export function report(measurement: Measurement): string {
  const { name, size, of, scores, groups, bands, tries, times } = measurement;
  const parts = [
    `${name}: ${size === of ? size : `${size} of ${of}`} items, median ${percentile(times, 0.5).toFixed(1)} ms, p95 ${percentile(times, 0.95).toFixed(1)} ms`,
    table(Object.entries(scores).map(([score, value]) => [score, value.toFixed(4)])),
  ];
  for (const group of groups) {
    parts.push(
      table([
        [`by ${group.by}`, ...group.columns],
        ...group.rows.map((row) => [
          row.name,
          ...row.scores.map((score, i) => share(score, row.counts[i] ?? 0)),
        ]),
      ]),
    );
  }
  const used = bands.filter((band) => band.count > 0);
  if (used.length > 0) {
    parts.push(
      table([
        ['confidence', 'answers', 'mean', 'right'],
        ...used.map((band) => [
          `${band.from.toFixed(1)}–${band.to.toFixed(1)}`,
          String(band.count),
          band.confidence.toFixed(2),
          band.right.toFixed(2),
        ]),
      ]),
    );
  }
  if (tries.length > 0) {
    parts.push(
      table([
        ['answered, most confident first', 'answers', 'down to', 'right'],
        ...riskCoverage(tries).map(({ coverage, count, confidence, right }) => [
          `${(coverage * 100).toFixed(0)} %`,
          String(count),
          confidence.toFixed(2),
          right.toFixed(3),
        ]),
      ]),
    );
  }
  return `${parts.join('\n\n')}\n`;
}
