import { cutLength } from '../model/clip.js';
import { trim, type Span } from '../model/span.js';

const sentenceSegmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
const wordSegmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** A window of a quotation, and what was left out around it. */
export interface Excerpt extends Span {
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/**
 * The part of a quotation that is shown when all of it is too long: one unbroken window of at most `most`
 * UTF-16 units with the highlight in it, since leaving words out of the middle could turn a sentence into its
 * opposite. It takes whole sentences, first those of the highlight and then its neighbours in turn, after it
 * first. Only where those of the highlight alone are too long does it begin or end inside a sentence, at a
 * word's edge, keeping as much as fits of what comes before: that is where a denial usually stands.
 */
export function excerpt(quote: string, highlight: Span | null, most: number): Excerpt {
  if (quote.length <= most) return { start: 0, end: quote.length, cutBefore: false, cutAfter: false };
  const kept = highlight ?? { start: 0, end: 0 };
  const sentences = sentencesOf(quote);
  let first = sentences.findIndex((sentence) => sentence.end > kept.start);
  let last = sentences.findLastIndex((sentence) => sentence.start < Math.max(kept.end, 1));
  const fits = (from: number, to: number): boolean => {
    const [begin, end] = [sentences[from], sentences[to]];
    return begin !== undefined && end !== undefined && end.end - begin.start <= most;
  };
  if (last < first || !fits(first, last)) return insideSentence(quote, sentences, kept, most);

  for (;;) {
    const isLater = fits(first, last + 1);
    if (isLater) last += 1;
    const isEarlier = fits(first - 1, last);
    if (isEarlier) first -= 1;
    if (!isLater && !isEarlier) break;
  }
  return windowOf(quote, sentences[first]?.start ?? 0, sentences[last]?.end ?? quote.length);
}

/**
 * Words around the highlight: what precedes it within its sentence as far as two thirds of the room go, then
 * what follows.
 */
function insideSentence(quote: string, sentences: readonly Span[], kept: Span, most: number): Excerpt {
  const sentence = sentences.find((piece) => piece.end > kept.start);
  const begin = Math.min(sentence?.start ?? 0, kept.start);
  const room = Math.max(0, most - (kept.end - kept.start));
  const before = Math.min(kept.start - begin, Math.floor((room * 2) / 3));
  const earliest = kept.start - before;
  const start = earliest === begin ? begin : Math.min(kept.start, wordEdgeFrom(quote, earliest));
  return windowOf(quote, start, start + cutLength(quote.slice(start), most));
}

function windowOf(quote: string, start: number, end: number): Excerpt {
  const whole = trim(quote, { start: 0, end: quote.length });
  const span = trim(quote, { start, end });
  return { ...span, cutBefore: span.start > whole.start, cutAfter: span.end < whole.end };
}

/**
 * A short capitalised word and a dot, which more often shorten a name or title ("U.S.", "Gov.") than end a
 * sentence.
 */
const abbreviation = /(?:^|[\s.(])\p{Lu}\p{L}{0,3}\.\s*$/u;

/**
 * The sentences of a text, without the white space around them. Two where there is one would cut a sentence,
 * so none ends after an abbreviation.
 */
function sentencesOf(text: string): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  for (const { index, segment } of sentenceSegmenter.segment(text)) {
    const end = index + segment.length;
    if (end < text.length && abbreviation.test(segment.slice(-12))) continue;
    const sentence = trim(text, { start, end });
    if (sentence.end > sentence.start) sentences.push(sentence);
    start = end;
  }
  return sentences;
}

/** The first place at or after `from` where a word begins. */
function wordEdgeFrom(text: string, from: number): number {
  const segments = wordSegmenter.segment(text);
  const at = segments.containing(from);
  if (at === undefined) return text.length;
  return at.index === from ? from : at.index + at.segment.length;
}
