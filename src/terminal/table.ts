import { columnsOf, pad, wrapText } from './layout.js';
import { printableLine } from './printable.js';
import type { Style } from './style.js';

const gap = '  ';
const narrowestColumn = 3;

/**
 * A table as lines of at most `width` columns: wide columns give way first, and what does not fit their width goes on in
 * further lines. Columns of figures are set to the right. Without any column names there is no head.
 */
export function renderTable(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
  style: Style,
): string[] {
  const cells = [columns, ...rows].map((row) => columns.map((_, at) => printableLine(row[at] ?? '')));
  const widths = fit(
    columns.map((_, at) => Math.max(...cells.map((row) => columnsOf(row[at] ?? '')))),
    width,
  );
  const figures = columns.map(
    (_, at) => rows.length > 0 && cells.slice(1).every((row) => isFigure(row[at] ?? '')),
  );
  const lines = cells.map((row) => renderRow(row, widths, figures));
  const rule = widths.map((columnWidth) => '─'.repeat(columnWidth)).join(gap);
  const [head = [], ...body] = lines;
  // Rows of several lines need air between them to be told apart.
  const airy = body.some((row) => row.length > 1);
  const listed = body.flatMap((row, at) => (airy && at > 0 ? ['', ...row] : row));
  if (columns.every((name) => name === '')) return listed;
  return [...head.map(style.heading), style.faint(rule), ...listed];
}

function renderRow(row: readonly string[], widths: readonly number[], figures: readonly boolean[]): string[] {
  const wrapped = widths.map((width, at) => wrapText(row[at] ?? '', width));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    widths
      .map((width, at) => {
        const text = wrapped[at]?.[line] ?? '';
        return figures[at] === true
          ? ' '.repeat(Math.max(0, width - columnsOf(text))) + text
          : pad(text, width);
      })
      .join(gap)
      .trimEnd(),
  );
}

/** The columns' widths, the widest made narrower until all fit. */
function fit(natural: readonly number[], width: number): number[] {
  const widths = [...natural];
  let excess =
    widths.reduce((sum, columnWidth) => sum + columnWidth, gap.length * (widths.length - 1)) - width;
  while (excess > 0) {
    const widest = Math.max(...widths);
    if (widest <= narrowestColumn) break;
    widths[widths.indexOf(widest)] = widest - 1;
    excess -= 1;
  }
  return widths;
}

/** A number, with or without separators, a sign, or a unit of size. */
function isFigure(text: string): boolean {
  return /^[+-]?\d[\d.,]*(?: ?(?:%|[kMG]?B))?$/u.test(text);
}
