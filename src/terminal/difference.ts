import type { DifferencePart } from '../interface/reply.js';
import { say } from '../messages/phrase.js';
import type { DifferencePiece } from '../model/quote.js';
import type { Span } from '../model/span.js';
import { english } from './english.js';
import { lineSpans } from './layout.js';
import { printableLine } from './printable.js';
import type { Style } from './style.js';

/** The signs of wdiff: with or without colour, they say what changed. */
const signs = {
  same: ['', ''],
  removed: ['[-', '-]'],
  added: ['{+', '+}'],
} as const;

interface Placed extends Span {
  readonly kind: DifferencePiece['kind'];
}

/** A difference as lines of at most `width` columns. */
export function differenceLines(pieces: readonly DifferencePiece[], width: number, style: Style): string[] {
  let text = '';
  const placed: Placed[] = pieces.map(({ kind, text: words }) => {
    if (text !== '') text += ' ';
    const start = text.length;
    const [open, close] = signs[kind];
    text += open + printableLine(words).trim() + close;
    return { kind, start, end: text.length };
  });
  const paints = { same: (words: string) => words, removed: style.error, added: style.answer };
  return lineSpans(text, width).map((line) => {
    let shown = '';
    let at = line.start;
    for (const { kind, start, end } of placed) {
      if (end <= at || start >= line.end) continue;
      shown += text.slice(at, Math.max(at, start));
      at = Math.min(end, line.end);
      shown += paints[kind](text.slice(Math.max(line.start, start), at));
    }
    return shown + text.slice(at, line.end);
  });
}

/** What the signs mean, of those that are there. */
export function differenceLegend({ pieces, between }: DifferencePart): string {
  const has = (kind: DifferencePiece['kind']): boolean => pieces.some((piece) => piece.kind === kind);
  return [
    ...(has('removed') ? [`[-…-] ${english(say(`difference.${between}-removed`))}`] : []),
    ...(has('added') ? [`{+…+} ${english(say(`difference.${between}-added`))}`] : []),
  ].join(' · ');
}
