/** Words set in one go, as the file has them. Places are in points from the page's top left corner. */
export interface TextRun {
  readonly words: string;
  readonly left: number;
  readonly right: number;
  /** Grows downwards. */
  readonly baseline: number;
  readonly size: number;
  /** Tells fonts of one file apart, and no more. */
  readonly font: string;
}

/** A line within one column, or a cell's line of a table: no gap in it is wider than between words. */
export type Segment = TextRun;

export interface Page {
  /** 1-based. */
  readonly number: number;
  readonly segments: readonly Segment[];
}

/** In sizes of the type: how far the baselines of one line may lie apart, … */
const sameLine = 0.3;
/** … which gap parts words, … */
const wordGap = 0.15;
/** … and which gap is none between words, not even in a line stretched to its column. */
const columnGap = 1.1;
/** Raised figures of at most this share of the size of what they stand behind are a note's mark. */
const markSize = 0.8;

/** Runs that stand on one line, from left to right. */
export function onOneLine<Run extends TextRun>(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [];
  let first: Run | undefined;
  for (const run of [...runs].sort((one, other) => one.baseline - other.baseline)) {
    const tolerance = sameLine * Math.max(run.size, first?.size ?? 0);
    const line = lines.at(-1);
    if (line !== undefined && first !== undefined && run.baseline - first.baseline <= tolerance)
      line.push(run);
    else {
      lines.push([run]);
      first = run;
    }
  }
  return lines.map((line) => line.sort((one, other) => one.left - other.left));
}

/** A note's number, raised behind a word; "m²" and "km²" keep theirs. */
function isNoteMark(run: TextRun, before: TextRun | undefined): boolean {
  if (before === undefined || run.size > markSize * before.size || !/^\s*\d{1,3}\s*$/u.test(run.words))
    return false;
  return !/(?:^|[\s\d])[cdkm]?m$/u.test(before.words.trimEnd());
}

/** The lines of a page, cut where columns or cells begin. */
export function segmentsOf(runs: readonly TextRun[]): Segment[] {
  return onOneLine(runs).flatMap((line) => {
    const segments: Segment[] = [];
    let spaced = false;
    for (const run of line) {
      const last = segments.at(-1);
      if (run.words.trim() === '') {
        // A space alone says that there is one, and, where it is wide, nothing of what stands on its two sides.
        spaced = true;
        continue;
      }
      const gap = last === undefined ? Infinity : run.left - last.right;
      if (last !== undefined && gap <= columnGap * Math.max(run.size, last.size)) {
        if (!isNoteMark(run, last))
          segments[segments.length - 1] = joined(last, run, spaced || gap > wordGap * run.size);
      } else segments.push(run);
      spaced = false;
    }
    return segments;
  });
}

/** Type and place of the longer one stand for both. */
function joined(one: Segment, other: Segment, apart: boolean): Segment {
  const longer = one.words.length >= other.words.length ? one : other;
  return {
    ...longer,
    words: apart ? `${one.words.trimEnd()} ${other.words.trimStart()}` : one.words + other.words,
    left: Math.min(one.left, other.left),
    right: Math.max(one.right, other.right),
  };
}
