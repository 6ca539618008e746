/** A stretch of one text: half-open UTF-16 offsets, `0 ≤ start ≤ end ≤ text.length`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The words a span stands for. Quoted text is always made by this, never by joining pieces. */
export function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** The same span counted from a text that begins `by` units earlier. */
export function shift(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}

/** Whether `inner` lies within `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether two spans have anything in common. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The smallest span that holds both. */
export function cover(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** The span without the white space at its two ends; empty, at its start, when it holds nothing else. */
export function trim(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/u.test(text.charAt(start))) start += 1;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}
