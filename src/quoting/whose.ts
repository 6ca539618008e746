import type { AnnotatedBriefing } from '../annotate/annotate.js';
import type { Quotation } from '../model/annotation.js';
import type { QuoteMatch, Wording } from '../model/quote.js';
import { overlaps, slice, type Span } from '../model/span.js';

/** Whose some words of a briefing are. */
export interface Whose extends Pick<
  QuoteMatch,
  'wording' | 'speaker' | 'resolved' | 'cue' | 'source' | 'confidence'
> {
  /** Every speaker that the words have, each once. */
  readonly speakers: readonly string[];
  /** Whether the words that name the speaker spell the name otherwise. */
  readonly nearSpelling: boolean;
}

/** Tells from a briefing's annotations whose words are; `words` are their spans, in order, one a word. */
export function whoseWords(annotated: AnnotatedBriefing, words: readonly Span[]): Whose {
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return nobodys('briefing');
  const whole = { start: first.start, end: last.end };
  const near = annotated.quotations.filter(({ content }) => overlaps(content, whole));
  const marked = annotated.quoted.filter((one) => overlaps(one, whole));
  const naming = near
    .flatMap(({ cue, source }) => [cue, source].filter((span) => span !== null))
    .sort((a, b) => a.start - b.start);
  const counts = new Map<Quotation, number>();
  let [inMarks, inReport, other] = [0, 0, 0];
  const marksAround = covering(marked, (one) => one);
  const attributionsAround = covering(near, ({ content }) => content);
  const namesAround = covering(naming, (one) => one);
  for (const word of words) {
    const isMarked = marksAround(word).length > 0;
    const holder = holderOf(attributionsAround(word), isMarked);
    if (holder !== null) counts.set(holder, (counts.get(holder) ?? 0) + 1);
    if (isMarked) inMarks += 1;
    // "Rutte said" in words pasted with their attribution is nobody's.
    else if (namesAround(word).length > 0) continue;
    else if (holder !== null) inReport += 1;
    else other += 1;
  }
  const wording = wordingOf(inMarks, inReport, other);
  if (wording === 'briefing') return nobodys(wording);
  const holders = [...counts].sort((a, b) => b[1] - a[1]).map(([quotation]) => quotation);
  const best = holders.find(({ speaker }) => speaker !== null) ?? holders[0];
  if (best === undefined) return nobodys(wording);
  const text = annotated.briefing.text;
  const own = holders.filter(({ speaker }) => speaker === best.speaker);
  const named = [best, ...own, ...before(annotated.quotations, best)];
  const written = (span: Span | null | undefined): string | null => (span == null ? null : slice(text, span));
  const sourced = named.find(({ source }) => source !== null);
  return {
    wording,
    speaker: best.speaker,
    resolved: best.resolved,
    cue: cueAsWritten(text, named.find(({ cue }) => cue !== null)?.cue ?? null),
    source: written(sourced?.source),
    confidence: best.speaker === null ? 0 : best.confidence,
    speakers: [...new Set(holders.flatMap(({ speaker }) => speaker ?? []))],
    nearSpelling: isNearSpelling(annotated, sourced?.source ?? null),
  };
}

/** The words of a cue without the colon or comma that leads to what was said. */
export function cueAsWritten(text: string, cue: Span | null): string | null {
  return cue === null ? null : slice(text, cue).replace(/[\s:,]+$/u, '');
}

function nobodys(wording: Wording): Whose {
  return {
    wording,
    speaker: null,
    resolved: false,
    cue: null,
    source: null,
    confidence: 0,
    speakers: [],
    nearSpelling: false,
  };
}

/** How many parts of an utterance are looked through for the one beside which its speaker is named. */
const mostParts = 8;

/** The words in marks that lead up to some, the nearest first, as long as they are the same person's. */
function before(quotations: readonly Quotation[], of: Quotation): Quotation[] {
  if (of.kind === 'indirect' || of.speaker === null) return [];
  const at = quotations.indexOf(of);
  const earlier = quotations
    .slice(Math.max(0, at - mostParts), at)
    .filter(({ kind }) => kind !== 'indirect')
    .reverse();
  const other = earlier.findIndex(({ speaker }) => speaker !== of.speaker);
  return other < 0 ? earlier : earlier.slice(0, other);
}

/** Finds the items that cover a word, for words asked in order: each item is taken up and laid down once. */
function covering<Item>(
  inOrder: readonly Item[],
  spanOf: (item: Item) => Span,
): (word: Span) => readonly Item[] {
  let next = 0;
  let open: Item[] = [];
  return (word) => {
    for (
      let item = inOrder[next];
      item !== undefined && spanOf(item).start <= word.start;
      item = inOrder[next]
    ) {
      open.push(item);
      next += 1;
    }
    if (open.some((item) => spanOf(item).end < word.end)) {
      open = open.filter((item) => spanOf(item).end >= word.end);
    }
    return open;
  };
}

/** The closest of the attributions that hold a word: one with marks for a word in marks, where there is any. */
function holderOf(near: readonly Quotation[], isMarked: boolean): Quotation | null {
  let best: Quotation | null = null;
  for (const quotation of near) {
    if (best === null || rank(quotation, isMarked) < rank(best, isMarked)) best = quotation;
  }
  return best;
}

/** Lower is closer: with a speaker, in marks where the word is, then the shorter. */
function rank({ kind, speaker, content }: Quotation, isMarked: boolean): number {
  const unlike = (kind === 'indirect') === isMarked ? 1e9 : 0;
  return (speaker === null ? 2e9 : 0) + unlike + (content.end - content.start);
}

function wordingOf(inMarks: number, inReport: number, other: number): Wording {
  if (inMarks > 0) return inReport + other === 0 ? 'quoted' : 'partly-quoted';
  return inReport > other ? 'reported' : 'briefing';
}

function isNearSpelling({ sentences }: AnnotatedBriefing, source: Span | null): boolean {
  return (
    source !== null &&
    sentences.some(
      (sentence) =>
        overlaps(sentence, source) &&
        sentence.references.some((one) => one.kind === 'misspelt-name' && overlaps(one, source)),
    )
  );
}
