import { onOneLine, type Segment } from './pdf-lines.js';

/** What is white between two columns is looked for in steps of that many points. */
const step = 2;
/** A column has at least that many lines, … */
const fewestLines = 3;
/** … which are text and not figures of a table: so many signs each, at the median, … */
const textLength = 14;
/** … and fill so much of the column's width. */
const filled = 0.55;
/** Headlines, figures and the like may stand across columns: this share of all lines. */
const mostAcross = 0.25;
/** Whites that are tried before a page is taken for one column. */
const mostLevels = 12;
/** The narrowest white, in sizes of the type. */
const narrowest = 0.7;

interface Split {
  readonly left: readonly Segment[];
  readonly right: readonly Segment[];
  /** What reaches over both columns, from top to bottom. */
  readonly across: readonly Segment[];
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

function extent(segments: readonly Segment[]): { left: number; right: number; top: number; bottom: number } {
  const all = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const { left, right, baseline } of segments) {
    all.left = Math.min(all.left, left);
    all.right = Math.max(all.right, right);
    all.top = Math.min(all.top, baseline);
    all.bottom = Math.max(all.bottom, baseline);
  }
  return all;
}

/** Whether these are a column of text. */
function isColumn(segments: readonly Segment[]): boolean {
  if (segments.length < fewestLines) return false;
  const { left, right } = extent(segments);
  return (
    median(segments.map(({ words }) => words.length)) >= textLength &&
    median(segments.map((one) => one.right - one.left)) >= filled * (right - left)
  );
}

/** Two columns stand beside each other, not one above the other. */
function areBeside(one: readonly Segment[], other: readonly Segment[]): boolean {
  const a = extent(one);
  const b = extent(other);
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return shared > 0.3 * Math.min(a.bottom - a.top, b.bottom - b.top);
}

/** How many lines stand over each step from the left edge on. */
function crossings(segments: readonly Segment[], left: number, steps: number): number[] {
  const counts = new Array<number>(steps + 1).fill(0);
  const add = (at: number, by: number): void => {
    counts[at] = (counts[at] ?? 0) + by;
  };
  // Differences first, then their sums.
  for (const one of segments) {
    add(Math.floor((one.left - left) / step), 1);
    add(Math.min(steps, Math.ceil((one.right - left) / step)), -1);
  }
  for (let at = 1; at <= steps; at += 1) add(at, counts[at - 1] ?? 0);
  return counts.slice(0, steps);
}

/** Stretches of at least `least` steps that no more than `most` lines stand over, the widest first. */
function stretches(counts: readonly number[], most: number, least: number): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (let from = 0; from < counts.length;) {
    let to = from;
    while (to < counts.length && (counts[to] ?? 0) <= most) to += 1;
    if (to - from >= least) found.push({ from, to });
    from = to + 1;
  }
  return found.sort((one, other) => other.to - other.from - (one.to - one.from));
}

/** The white between two columns: what the fewest lines reach over, the widest. Null where there are no two columns. */
function split(segments: readonly Segment[]): Split | null {
  if (segments.length < 2 * fewestLines) return null;
  const { left, right } = extent(segments);
  const steps = Math.ceil((right - left) / step);
  if (steps < 2 || steps > 10_000) return null;
  const counts = crossings(segments, left, steps);
  const least = Math.ceil((narrowest * median(segments.map(({ size }) => size))) / step);
  const most = Math.floor(mostAcross * segments.length);
  const levels = [...new Set(counts)].filter((count) => count <= most).sort((one, other) => one - other);
  for (const level of levels.slice(0, mostLevels)) {
    for (const { from, to } of stretches(counts, level, least).slice(0, mostLevels)) {
      const sides = sidesOf(segments, left + from * step, left + to * step);
      if (isColumn(sides.left) && isColumn(sides.right) && areBeside(sides.left, sides.right)) return sides;
    }
  }
  return null;
}

function sidesOf(segments: readonly Segment[], from: number, to: number): Split {
  const split: { left: Segment[]; right: Segment[]; across: Segment[] } = { left: [], right: [], across: [] };
  const isLeft = (one: Segment): boolean => one.right <= from + step;
  const isRight = (one: Segment): boolean => one.left >= to - step;
  for (const line of onOneLine(segments)) {
    // Of a table's row that reaches across, no cell belongs to a column.
    if (line.some((one) => !isLeft(one) && !isRight(one))) split.across.push(...line);
    else for (const one of line) (isLeft(one) ? split.left : split.right).push(one);
  }
  return split;
}

/** Two halves beside each other are columns if they are text; a table's cells go by rows. */
const areText = (...halves: readonly (readonly Segment[])[]): boolean =>
  halves.every((half) => half.length === 0 || median(half.map(({ words }) => words.length)) >= textLength);

/** White from edge to edge: so many times as far from line to line as is usual. */
const whiteBand = 1.3;

/** A heading or a caption above a table is at most so many lines. */
const mostAbove = 2;

/** From line to line, as is usual in a column. */
function leadingOf(column: readonly Segment[]): number {
  const tops = column.map(({ baseline }) => baseline).sort((one, other) => one - other);
  return median(tops.slice(1).map((top, i) => top - (tops[i] ?? 0)));
}

/** The table, with what stands above it, at the foot of two columns: its cells happen to spare the white between them. */
function tableBelow(halves: readonly (readonly Segment[])[]): Segment[] {
  const lines = onOneLine(halves.flat());
  const isRow = (line: readonly Segment[] | undefined): boolean =>
    line !== undefined && line.length > 1 && !areText(line);
  let from = lines.length;
  while (isRow(lines[from - 1])) from -= 1;
  if (lines.length - from < 2) return [];
  const top = (at: number): number => lines[at]?.[0]?.baseline ?? 0;
  const white = whiteBand * Math.max(...halves.map(leadingOf));
  let begin = from;
  for (let at = from - 1; from - at <= mostAbove && lines[at]?.length === 1; at -= 1) {
    if (top(at) - top(at - 1) > white) begin = at;
  }
  return lines.slice(begin).flat();
}

/**
 * The columns of a page in reading order, each with its lines in theirs. What reaches across columns parts them into an
 * upper and a lower half, each read by itself; columns may themselves be parted. After the cuts of Nagy and Seth (1984),
 * which here let through headlines.
 */
export function columnsOf(segments: readonly Segment[]): Segment[][] {
  if (segments.length === 0) return [];
  const sides = split(segments);
  if (sides === null) return [[...segments]];
  const columns: Segment[][] = [];
  let above = -Infinity;
  let across: Segment[] = [];
  const between = (side: readonly Segment[], below: number): Segment[] =>
    side.filter(({ baseline }) => baseline > above && baseline <= below);
  const close = (below: number): void => {
    const halves = [between(sides.left, below), between(sides.right, below)];
    if (halves.some((half) => half.length > 0)) {
      if (across.length > 0) columns.push(across);
      across = [];
      const tail = tableBelow(halves);
      const inTail = new Set(tail);
      const text = halves.map((half) => half.filter((one) => !inTail.has(one)));
      if (areText(...text)) for (const half of text) columns.push(...columnsOf(half));
      else columns.push(text.flat());
      if (tail.length > 0) columns.push(tail);
    }
    above = below;
  };
  for (const one of sides.across) {
    close(one.baseline);
    across.push(one);
  }
  close(Infinity);
  if (across.length > 0) columns.push(across);
  return columns;
}
