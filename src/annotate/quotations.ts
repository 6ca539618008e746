import type { Token } from '../language/tokens.js';
import type { Quotation, Reference } from '../model/annotation.js';
import type { Block } from '../model/briefing.js';
import type { Span } from '../model/span.js';
import type { Quoted } from './quoted.js';
import type { NamedSentence } from './references.js';
import { findReports, type Report } from './reports.js';

/** A sentence with the block it stands in and whom its words stand for. */
export interface PlacedSentence extends NamedSentence {
  readonly block: number;
  readonly references: readonly Reference[];
}

const proseKinds = new Set<Block['kind']>([
  'paragraph',
  'list-item',
  'quotation',
  'standfirst',
  'title',
  'heading',
  'teaser',
]);

/** Whose some words are, and how that was found. */
type Attribution = Pick<Quotation, 'cue' | 'source' | 'speaker' | 'resolved' | 'confidence'>;

const nobodys: Attribution = { cue: null, source: null, speaker: null, resolved: false, confidence: 0 };

/** A sentence with its reports. */
interface Read extends PlacedSentence {
  readonly reports: readonly Report[];
}

/**
 * Words attributed to somebody in one briefing, in the order of their content: stretches in quotation marks, and
 * reports without marks. Where the text does not say who spoke, the speaker is null.
 */
export function findQuotations(
  text: string,
  blocks: readonly Block[],
  sentences: readonly PlacedSentence[],
  quoted: readonly Quoted[],
): Quotation[] {
  const read = readSentences(text, blocks, sentences, quoted);
  const quotations = read.flatMap(indirect);
  let index = 0;
  let last: Spoken | null = null;
  for (const stretch of quoted) {
    while (index < read.length && (read[index]?.end ?? Infinity) <= stretch.outer.start) index += 1;
    let final = index;
    while ((read[final + 1]?.start ?? Infinity) < stretch.outer.end) final += 1;
    const [first, closing, before] = [read[index], read[final], read[index - 1]];
    if (first === undefined || closing === undefined) break;
    if (!proseKinds.has(blocks[first.block]?.kind ?? 'paragraph')) continue;
    const kind = kindOf(text, first, stretch);
    const found: Attribution =
      attributionAfter(text, closing, stretch) ??
      attributionBefore(text, first, stretch, kind) ??
      attributionIntroducing(text, before, first, stretch) ??
      (kind === 'direct' ? carriedOn(text, blocks, last, first, stretch) : null) ??
      nobodys;
    const quotation = { kind, content: { start: stretch.start, end: stretch.end }, ...found };
    quotations.push(quotation);
    // A title or a phrase between two utterances does not part them.
    if (kind === 'direct') last = { block: closing.block, end: stretch.outer.end, found };
  }
  return quotations.sort((a, b) => a.content.start - b.content.start || a.content.end - b.content.end);
}

function readSentences(
  text: string,
  blocks: readonly Block[],
  sentences: readonly PlacedSentence[],
  quoted: readonly Quoted[],
): Read[] {
  let next = 0;
  return sentences.map((sentence) => {
    while (next < quoted.length && (quoted[next]?.outer.end ?? 0) <= sentence.start) next += 1;
    const inside = new Set<Token>();
    let at = next;
    for (const token of sentence.tokens) {
      while (at < quoted.length && (quoted[at]?.outer.end ?? 0) <= token.start) at += 1;
      if ((quoted[at]?.outer.start ?? Infinity) <= token.start) inside.add(token);
    }
    const isProse = proseKinds.has(blocks[sentence.block]?.kind ?? 'paragraph');
    const reports = isProse
      ? findReports(text, sentence.tokens, sentence.references, (token) => inside.has(token))
      : [];
    return { ...sentence, reports };
  });
}

/** Reports without quotation marks, one for each stretch of what is reported. */
function indirect(sentence: Read): Quotation[] {
  return sentence.reports.flatMap((report) =>
    report.contents.map((content) => ({
      kind: 'indirect' as const,
      content,
      ...attributionOf(report, 0.9),
    })),
  );
}

function attributionOf(report: Report, share: number): Attribution {
  return {
    cue: report.cueSpan,
    source: report.source?.span ?? null,
    speaker: report.source?.speaker ?? null,
    resolved: report.source?.resolved ?? false,
    confidence: (report.source?.confidence ?? 0) * share,
  };
}

/** A whole utterance is the sentence itself, or ends like one and starts with a capital; other words are mixed in. */
function kindOf(text: string, sentence: Span, stretch: Quoted): 'direct' | 'mixed' {
  const words = text.slice(stretch.start, stretch.end);
  if (sentence.start >= stretch.outer.start && /[.,!?…—-]$/u.test(words.trimEnd())) return 'direct';
  if (!stretch.closed) return 'direct';
  const count = words.slice(0, 200).split(/\s+/u).length;
  const introduced = /[,:]\s*$/u.test(text.slice(Math.max(0, stretch.outer.start - 4), stretch.outer.start));
  const capital = /^[\p{Lu}\p{N}…]/u.test(words);
  return capital && count > 2 && (introduced || /[.,!?…—-]$/u.test(words)) ? 'direct' : 'mixed';
}

/** How many reports on either side of quoted words may hold them. */
const nearby = 12;

/** Index of the first report whose cue begins at or behind a place. */
function firstBehind(reports: readonly Report[], place: number): number {
  let [low, high] = [0, reports.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((reports[middle]?.cueSpan.start ?? Infinity) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** `"…," Rutte said` or `"…," said Rutte`. */
function attributionAfter(text: string, sentence: Read, stretch: Quoted): Attribution | null {
  const { end } = stretch.outer;
  const pause = /[,?!…—-]$/u.test(text.slice(stretch.start, stretch.end)) || text.charAt(end) === ',';
  const next = sentence.reports[firstBehind(sentence.reports, end)];
  if (next !== undefined) {
    const report = next;
    const { source, cueSpan } = report;
    // Only what stands right behind the mark: `"…," Rutte said`, but not `"…" and troops, Hegseth said`.
    if (!/^[\s,–—-]*$/u.test(text.slice(end, Math.min(source?.span.start ?? cueSpan.start, cueSpan.start)))) {
      return null;
    }
    return source === null || source.span.start < end || !(pause || report.inverted)
      ? null
      : attributionOf(report, 1);
  }
  return null;
}

/** `Rutte said, "…"`, or words inside what is reported: `security must be maintained by "…"`. */
function attributionBefore(
  text: string,
  sentence: Read,
  stretch: Quoted,
  kind: 'direct' | 'mixed',
): Attribution | null {
  let best: Report | null = null;
  let size = Infinity;
  let near: Report | null = null;
  const behind = firstBehind(sentence.reports, stretch.outer.start);
  for (const report of sentence.reports.slice(Math.max(0, behind - nearby), behind + nearby)) {
    for (const content of report.contents) {
      if (!holds(content, stretch) || content.end - content.start >= size) continue;
      best = report;
      size = content.end - content.start;
    }
    if (report.cueSpan.end <= stretch.outer.start && report.source !== null && report.cue.form !== 'passive')
      near = report;
  }
  // A cue right before the marks speaks for them: `noted, "…`, `called "…`.
  const gap =
    near === null ? '' : text.slice(near.cueSpan.end, Math.min(stretch.outer.start, near.cueSpan.end + 300));
  const adjacent =
    near !== null &&
    (/^[\s,:]*(?:as|that|a|an|the)?[\s,:]*$/u.test(gap) || (kind === 'direct' && /[,:]\s*$/u.test(gap)));
  if (near !== null && adjacent) return attributionOf(near, 1);
  if (best !== null) return attributionOf(best, 0.85);
  return named(text, sentence, stretch);
}

/** Whether the content holds the quoted words; final punctuation, which content leaves out, aside. */
function holds(content: Span, stretch: Quoted): boolean {
  return content.start <= stretch.start && content.end >= stretch.start + 1 && content.end + 3 >= stretch.end;
}

/** `Rutte: "…"`: a name and a colon, with no verb. */
function named(text: string, sentence: Read, stretch: Quoted): Attribution | null {
  const reference = sentence.references[0];
  if (reference === undefined || reference.kind === 'pronoun' || reference.end >= stretch.outer.start)
    return null;
  const opens = text.slice(sentence.start, reference.start).length < 60;
  if (
    !opens ||
    !/^\s*:\s*$/u.test(text.slice(reference.end, Math.min(stretch.outer.start, reference.end + 9)))
  )
    return null;
  return {
    cue: null,
    source: { start: reference.start, end: reference.end },
    speaker: reference.person,
    resolved: true,
    confidence: reference.confidence * 0.85,
  };
}

/** `She was blunt, he said:` directly before a quotation that stands alone. */
function attributionIntroducing(
  text: string,
  before: Read | undefined,
  sentence: Read,
  stretch: Quoted,
): Attribution | null {
  if (before === undefined || sentence.start < stretch.outer.start) return null;
  if (!/:\s*$/u.test(text.slice(Math.max(before.start, before.end - 9), before.end))) return null;
  const report = before.reports.findLast((one) => one.source !== null);
  return report === undefined ? null : attributionOf(report, 0.8);
}

/** The utterance before, as far as the next may carry it on. */
interface Spoken {
  readonly block: number;
  readonly end: number;
  readonly found: Attribution;
}

/**
 * A quotation that goes on, split by its attribution or over paragraphs, keeps its speaker with less confidence. Its
 * cue and source stand elsewhere.
 */
function carriedOn(
  text: string,
  blocks: readonly Block[],
  last: Spoken | null,
  sentence: Read,
  stretch: Quoted,
): Attribution | null {
  if (last?.found.speaker == null) return null;
  const between = text.slice(last.end, Math.min(stretch.outer.start, last.end + 200)).trim();
  const sameBlock = last.block === sentence.block && between.length < 80;
  const opensBlock = blocks[sentence.block]?.start === stretch.outer.start;
  const nextBlock =
    opensBlock && last.block < sentence.block && nextProse(blocks, last.block, sentence.block);
  if (!sameBlock && !nextBlock) return null;
  const { speaker, resolved, confidence } = last.found;
  return { cue: null, source: null, speaker, resolved, confidence: confidence * 0.7 };
}

function nextProse(blocks: readonly Block[], from: number, to: number): boolean {
  for (let at = from + 1; at < to; at += 1) {
    if (at - from > 5 || proseKinds.has(blocks[at]?.kind ?? 'paragraph')) return false;
  }
  return true;
}
