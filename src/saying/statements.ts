import type { AnnotatedBriefing, AnnotatedSentence } from '../annotate/annotate.js';
import { cite } from '../answering/cite.js';
import type { Quotation } from '../model/annotation.js';
import type { BlockKind } from '../model/briefing.js';
import type { NamedBy, Statement } from '../model/saying.js';
import { cover, overlaps, slice, type Span } from '../model/span.js';
import { cueAsWritten } from '../quoting/whose.js';

/** A statement in its briefing, before anything was asked about it. */
export interface PlacedStatement {
  /** The person's fullest name. */
  readonly person: string;
  readonly source: AnnotatedBriefing;
  /** Half-open range of the sentences that say so; all of one block. */
  readonly firstSentence: number;
  readonly endSentence: number;
  readonly contents: readonly Span[];
  /** Of the quotation that says most of who spoke: the first with a source, if there is one. */
  readonly by: Quotation;
  readonly kind: Statement['kind'];
}

/** Below this confidence it is rather not what the speaker said than that. */
const leastConfidence = 0.3;

interface Growing {
  readonly person: string;
  readonly block: number;
  first: number;
  end: number;
  readonly quotations: Quotation[];
}

/**
 * What the people of one briefing said, in reading order. Quotations of one person whose sentences overlap are one
 * statement, and so is an utterance that goes on right behind them; what a briefing prints twice counts once.
 */
export function statementsOf(source: AnnotatedBriefing): PlacedStatement[] {
  const sentenceAt = sentenceFinder(source.sentences);
  const open = new Map<string, Growing>();
  const all: Growing[] = [];
  for (const quotation of source.quotations) {
    const { speaker, resolved, confidence } = quotation;
    if (speaker === null || !resolved || confidence < leastConfidence) continue;
    if (isWhatSomebodySaid(source.briefing.text, quotation)) continue;
    const place = placeOf(quotation, source.sentences, sentenceAt);
    if (place === null) continue;
    const last = open.get(speaker);
    // An utterance without a source of its own carries on the one before it.
    const reach = quotation.source === null && quotation.cue === null ? 1 : 0;
    if (last?.block === place.block && place.first < last.end + reach) {
      last.first = Math.min(last.first, place.first);
      last.end = Math.max(last.end, place.end);
      last.quotations.push(quotation);
      continue;
    }
    const next = { ...place, person: speaker, quotations: [quotation] };
    open.set(speaker, next);
    all.push(next);
  }
  const seen = new Set<string>();
  return all
    .map((growing) => settle(source, growing))
    .filter(({ person, contents }) => {
      const words = contents.map((span) => slice(source.briefing.text, span)).join('\n');
      const key = `${person}\n${words}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}

/** "What Roe said", "neither the question nor what Roe said": a report that stands first is set off by a sign. */
function isWhatSomebodySaid(text: string, { kind, content, source, cue }: Quotation): boolean {
  if (kind !== 'indirect' || source === null || cue === null) return false;
  const next = Math.min(source.start, cue.start);
  return next >= content.end && !/[^\p{L}\p{N}\s]/u.test(text.slice(content.end - 1, next));
}

/** Index of the sentence that holds a place, or of the next one; asked in any order. */
function sentenceFinder(sentences: readonly AnnotatedSentence[]): (at: number) => number {
  return (at) => {
    let [low, high] = [0, sentences.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sentences[middle]?.end ?? Infinity) <= at) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

/** The block of what was said, and its sentences there with those of cue and source. */
function placeOf(
  { content, cue, source }: Quotation,
  sentences: readonly AnnotatedSentence[],
  sentenceAt: (at: number) => number,
): { block: number; first: number; end: number } | null {
  let first = sentenceAt(content.start);
  const block = sentences[first]?.block;
  if (block === undefined || content.end <= content.start) return null;
  let end = sentenceAt(content.end - 1) + 1;
  for (const span of [cue, source]) {
    if (span === null) continue;
    const at = sentenceAt(span.start);
    if (sentences[at]?.block !== block) continue;
    first = Math.min(first, at);
    end = Math.max(end, at + 1);
  }
  // What a citation quotes stands in one block.
  while (end - 1 > first && sentences[end - 1]?.block !== block) end -= 1;
  return { block, first, end };
}

function settle(source: AnnotatedBriefing, growing: Growing): PlacedStatement {
  const { person, first, end, quotations } = growing;
  const by = quotations.find((one) => one.source !== null) ?? quotations[0];
  if (by === undefined) throw new Error('A statement of no quotation.');
  return {
    person,
    source,
    firstSentence: first,
    endSentence: end,
    contents: outermost(quotations.map(({ content }) => content)),
    by,
    kind: kindOf(new Set(quotations.map(({ kind }) => kind))),
  };
}

/** What goes on behind an interruption begins without a capital, and is direct all the same where no report holds it. */
function kindOf(kinds: ReadonlySet<Quotation['kind']>): Statement['kind'] {
  if (kinds.has('direct')) return kinds.has('indirect') ? 'both' : 'direct';
  return kinds.has('mixed') ? 'mixed' : 'indirect';
}

/** Spans in order, those that lie in another left out and those that overlap put together. */
function outermost(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last !== undefined && start < last.end) kept[kept.length - 1] = cover(last, { start, end });
    else kept.push({ start, end });
  }
  return kept;
}

const headlines: ReadonlySet<BlockKind> = new Set<BlockKind>(['title', 'heading', 'teaser']);

/** The statement as it is shown: with its citation, and with contents that lie in it. */
export function citedStatement(placed: PlacedStatement, shared: Statement['shared']): Statement {
  const { source, by, kind } = placed;
  const { text, blocks } = source.briefing;
  const sentences = source.sentences.slice(placed.firstSentence, placed.endSentence);
  const [first] = sentences;
  const last = sentences.at(-1);
  if (first === undefined || last === undefined) throw new Error('A statement without a sentence.');
  const whole = { start: first.start, end: last.end };
  return {
    kind,
    citation: cite(source, whole, null),
    contents: placed.contents
      .filter((span) => overlaps(whole, span))
      .map(({ start, end }) => ({ start: Math.max(start, whole.start), end: Math.min(end, whole.end) })),
    source: by.source === null ? null : slice(text, by.source),
    namedBy: namedBy(by, sentences),
    cue: cueAsWritten(text, by.cue),
    headline: headlines.has(blocks[first.block]?.kind ?? 'paragraph'),
    confidence: by.confidence,
    shared,
  };
}

function namedBy({ source, speaker }: Quotation, sentences: readonly AnnotatedSentence[]): NamedBy {
  if (source === null) return 'earlier';
  const reference = sentences
    .flatMap(({ references }) => references)
    .filter(({ person }) => person === speaker)
    .find((one) => overlaps(source, one));
  return reference?.kind ?? 'earlier';
}
