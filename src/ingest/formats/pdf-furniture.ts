import { onOneLine, type Page, type Segment } from './pdf-lines.js';

/** Running heads and page numbers are among this many lines from the top or the bottom of a page. */
const edgeLines = 3;
/** Points that a running head may move from page to page. */
const steady = 6;
/** On that many pages a line at the edge is a running head; on two, in a file that has no more than three. */
const repeats = 3;

const pageNumber =
  /^[-–—|·\s]*(?:page|p\.)?\s*(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:of|\/)\s*\d{1,4})?[-–—|·\s]*$/iu;

/** What browsers print above a page: the time, and the title behind it. */
const printedAt = /^\d{1,2}[./]\d{1,2}[./]\d{2,4},? \d{1,2}[:.]\d{2}\b/u;

interface EdgeLine {
  readonly page: number;
  readonly segments: readonly Segment[];
  readonly words: string;
  readonly edge: 'top' | 'bottom';
  /** The first or the last of all. */
  readonly isOutermost: boolean;
  readonly baseline: number;
}

function edgesOf({ number, segments }: Page): EdgeLine[] {
  const lines = onOneLine(segments);
  return lines.flatMap((line, at): EdgeLine[] => {
    const fromEnd = lines.length - 1 - at;
    if (at >= edgeLines && fromEnd >= edgeLines) return [];
    return [
      {
        page: number,
        segments: line,
        words: line.map(({ words }) => words.trim()).join(' '),
        edge: at <= fromEnd ? 'top' : 'bottom',
        isOutermost: at === 0 || fromEnd === 0,
        baseline: line[0]?.baseline ?? 0,
      },
    ];
  });
}

/** Lines that differ in their numbers alone are the same. */
const keyOf = ({ words, edge }: EdgeLine): string => `${edge} ${words.toLowerCase().replace(/\d+/gu, '#')}`;

/** Whether the numbers of two lines differ as their pages do. */
function areCounted(one: EdgeLine, other: EdgeLine): boolean {
  if (one.page === other.page) return false;
  const offsets = (line: EdgeLine): number[] =>
    (line.words.match(/\d{1,4}/gu) ?? []).map((number) => Number(number) - line.page);
  const own = offsets(one);
  return offsets(other).some((offset) => own.includes(offset));
}

/** Whether an outermost line is a page's number, or has its number of so many, or the time of printing. */
function isPrinted({ words, page, segments }: EdgeLine, pages: number): boolean {
  const counted = `${page}/${pages}`;
  return (
    pageNumber.test(words) || printedAt.test(words) || segments.some((one) => one.words.trim() === counted)
  );
}

/**
 * Pages without what is repeated at their edges: running heads, which stand on several pages at the same height and
 * differ in numbers only, and page numbers.
 */
export function withoutRunningHeads(pages: readonly Page[]): Page[] {
  const edges = pages.flatMap(edgesOf);
  const same = new Map<string, EdgeLine[]>();
  for (const line of edges) {
    const alike = same.get(keyOf(line));
    if (alike === undefined) same.set(keyOf(line), [line]);
    else alike.push(line);
  }
  const enough = pages.length <= repeats ? 2 : repeats;
  const dropped = new Set<Segment>();
  for (const line of edges) {
    const alike = (same.get(keyOf(line)) ?? []).filter(
      ({ baseline }) => Math.abs(baseline - line.baseline) <= steady,
    );
    const isRunning =
      new Set(alike.map(({ page }) => page)).size >= enough || alike.some((one) => areCounted(line, one));
    if (isRunning || (line.isOutermost && isPrinted(line, pages.length))) {
      for (const segment of line.segments) dropped.add(segment);
    }
  }
  return pages.map(({ number, segments }) => ({
    number,
    segments: segments.filter((segment) => !dropped.has(segment)),
  }));
}
