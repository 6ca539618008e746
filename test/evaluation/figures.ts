import { readFileSync, writeFileSync } from 'node:fs';
import type { Baseline } from './baseline.js';

/** What stands around the table in the README. */
const marks = ['<!-- scores, as recorded in test/evaluation/baseline.json -->', '<!-- /scores -->'] as const;

/** The recorded scores as a Markdown table, padded as the formatter would have it: a row for each score of each set. */
export function figuresTable(baseline: Baseline): string {
  const rows = [
    ['set', 'items', 'score', 'result'],
    ...Object.entries(baseline).flatMap(([name, { size, scores }]) =>
      Object.entries(scores).map(([score, value]) => [name, String(size), score, value.toFixed(3)]),
    ),
  ];
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}

/** The README with the table put between its marks. Throws where the marks are missing. */
export function withFigures(readme: string, baseline: Baseline): string {
  const [start, end] = [readme.indexOf(marks[0]), readme.indexOf(marks[1])];
  if (start < 0 || end < start) throw new Error(`The README lacks “${marks[0]}” and “${marks[1]}”.`);
  return `${readme.slice(0, start)}${marks[0]}\n\n${figuresTable(baseline)}\n\n${readme.slice(end)}`;
}

/** Writes the recorded scores into a README. */
export function writeFigures(path: string, baseline: Baseline): void {
  writeFileSync(path, withFigures(readFileSync(path, 'utf8'), baseline));
}
