import { trim, type Span } from '../model/span.js';
import { QuotationMarks, roundBrackets } from './enclosures.js';
import { endsBeforeSpace, endsWithoutSpace, isSpace, type Stop } from './sentence-ends.js';

const terminator = /[.!?…]/gu;
/** A run of signs that ends a sentence, or an ellipsis with spaces in it. */
const run = /(?:\. ){2,}\.+|[.!?…]+/uy;
const closingSign = /[)\]}”’»›'*_]/u;
/** A footnote's number behind a full stop, as encyclopaedias set it. */
const reference = /\[(?:\d|\p{Ll})[^\][\r\n]{0,22}\]/uy;
const longestAside = 600;

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text.charAt(at))) at += 1;
  return at;
}

/** Reads on over whatever closes together with the signs: quotation marks, brackets, a footnote's number. */
function closeAt(text: string, sentence: number, start: number, marks: QuotationMarks): Stop {
  run.lastIndex = start;
  const signs = run.exec(text)?.[0] ?? text.charAt(start);
  let end = start + signs.length;
  let quoted = false;
  for (;;) {
    // "done. ” He": closing marks that stand off.
    const off = skipSpace(text, end);
    const at = off > end && (/[)”»]/u.test(text.charAt(off)) || marks.closesApart(off)) ? off : end;
    const sign = text.charAt(at);
    reference.lastIndex = at;
    const note = at === end ? reference.exec(text) : null;
    if (note) end += note[0].length;
    else if (sign !== '' && (closingSign.test(sign) || marks.closesAt(at))) {
      quoted ||= /[”’»"']/u.test(sign);
      end = at + 1;
    } else break;
  }
  return { text, sentence, start, end, signs, quoted };
}

/** Pieces without a letter or digit ("***", a lone mark) belong to their neighbour. */
function joinWordless(text: string, spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  let pending: number | null = null;
  for (const span of spans) {
    const last = joined.at(-1);
    if (/[\p{L}\p{N}]/u.test(text.slice(span.start, span.end))) {
      joined.push({ start: pending ?? span.start, end: span.end });
      pending = null;
    } else if (last) joined[joined.length - 1] = { start: last.start, end: span.end };
    else pending ??= span.start;
  }
  const end = spans.at(-1)?.end ?? 0;
  return pending === null ? joined : [{ start: pending, end }];
}

/**
 * The sentences of one block, in order, without the white space around them; together they hold all its other signs.
 * Rules over the signs that end sentences, in time linear in the text: a tagger's own proposal cuts addresses, quoted
 * questions and "Ph.D." apart and takes quadratic time on a long word.
 * @param offset Added to every offset: where `text` begins in the text that the spans shall count in.
 */
export function splitSentences(text: string, offset = 0): Span[] {
  const spans: Span[] = [];
  const marks = new QuotationMarks(text);
  const brackets = roundBrackets(text, longestAside);
  let start = skipSpace(text, 0);
  let bracket = 0;
  terminator.lastIndex = start;
  for (let hit = terminator.exec(text); hit !== null; hit = terminator.exec(text)) {
    const stop = closeAt(text, start, hit.index, marks);
    terminator.lastIndex = stop.end;
    if (stop.end >= text.length) break;
    // What stands in brackets inside a sentence is part of it, whatever ends in there.
    while ((brackets[bracket]?.end ?? text.length) <= stop.end) bracket += 1;
    const aside = brackets[bracket];
    if (aside && aside.start > start && aside.start < stop.start) continue;
    const next = skipSpace(text, stop.end);
    if (next === text.length) break;
    if (next > stop.end ? endsBeforeSpace(stop, next) : endsWithoutSpace(stop)) {
      spans.push({ start, end: stop.end });
      start = next;
    }
  }
  const rest = trim(text, { start, end: text.length });
  if (rest.end > rest.start) spans.push(rest);
  return joinWordless(text, spans).map((span) => ({ start: offset + span.start, end: offset + span.end }));
}
