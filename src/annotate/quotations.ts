import { lexicon } from '../language/lexicon.js';
import type { Token } from '../language/tokens.js';
import type { Quotation, Reference } from '../model/annotation.js';
import type { Block } from '../model/briefing.js';
import { contains, overlaps, type Span } from '../model/span.js';
import type { Quoted } from './quoted.js';
import type { NamedSentence } from './references.js';
import { sourceOf, type Source } from './source.js';

/** A sentence with the block it stands in. */
export interface PlacedSentence extends NamedSentence {
  readonly block: number;
}

interface Attribution extends Source {
  readonly cue: Span;
  /** How the attribution was found, as confidence. */
  readonly confidence: number;
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

/**
 * Words attributed to somebody in one briefing: quoted stretches first, then reports without marks. Where the text
 * does not say who spoke, the speaker is null.
 */
export function findQuotations(
  text: string,
  blocks: readonly Block[],
  sentences: readonly PlacedSentence[],
  quoted: readonly Quoted[],
  references: readonly Reference[],
): Quotation[] {
  const quotations: Quotation[] = [];
  let last: { block: number; end: number; quotation: Quotation } | null = null;
  for (const stretch of quoted) {
    const index = sentences.findIndex((sentence) => overlaps(sentence, stretch));
    const lastIndex = sentences.findLastIndex((sentence) => overlaps(sentence, stretch.outer));
    const first = sentences[index];
    const final = sentences[lastIndex];
    if (
      first === undefined ||
      final === undefined ||
      !proseKinds.has(blocks[first.block]?.kind ?? 'paragraph')
    )
      continue;
    const found: Attribution | null =
      attributionAfter(text, final, stretch, references) ??
      attributionBefore(text, first, stretch, quoted, references) ??
      attributionIntroducing(text, sentences[index - 1], first, stretch, references);
    const wordCount = text.slice(stretch.start, stretch.end).split(/\s+/u).length;
    const standsAlone = first.start >= stretch.outer.start - 1;
    let quotation: Quotation = {
      kind:
        standsAlone || (wordCount > 4 && /^\p{Lu}/u.test(text.slice(stretch.start, stretch.end)))
          ? 'direct'
          : 'mixed',
      content: { start: stretch.start, end: stretch.end },
      cue: found?.cue ?? null,
      source: found?.span ?? null,
      speaker: found?.speaker ?? null,
      resolved: found?.resolved ?? false,
      confidence: found?.confidence ?? 0,
    };
    if (found === null && quotation.kind === 'direct' && last !== null) {
      const sameBlock =
        last.block === first.block && text.slice(last.end, stretch.outer.start).trim().length < 80;
      const next = blocks.slice(last.block + 1, first.block).every((block) => !proseKinds.has(block.kind));
      const opensBlock = blocks[first.block]?.start === stretch.outer.start;
      // A quotation that goes on, split by its attribution or over paragraphs, keeps its speaker; how it was found is told.
      if (sameBlock || (next && opensBlock && last.block < first.block && last.quotation.kind === 'direct')) {
        quotation = {
          ...quotation,
          speaker: last.quotation.speaker,
          resolved: last.quotation.resolved,
          confidence: last.quotation.confidence * 0.7,
        };
      }
    }
    quotations.push(quotation);
    last = { block: final.block, end: stretch.outer.end, quotation };
  }
  for (const sentence of sentences) {
    if (proseKinds.has(blocks[sentence.block]?.kind ?? 'paragraph')) {
      quotations.push(...reports(text, sentence, quoted, references));
    }
  }
  return quotations.sort((a, b) => a.content.start - b.content.start);
}

const isCue = (token: Token): boolean => token.pos === 'VERB' && lexicon().cues.verbs.has(token.lower);

/** `"…," Rutte said` or `"…," said Rutte`. */
function attributionAfter(
  text: string,
  sentence: PlacedSentence,
  stretch: Quoted,
  references: readonly Reference[],
): Attribution | null {
  const tokens = sentence.tokens;
  let from = tokens.findIndex((token) => token.start >= stretch.outer.end);
  if (from < 0) return null;
  const comma = /[,?!…-]$/u.test(text.slice(stretch.start, stretch.end)) || tokens[from]?.word === ',';
  if (tokens[from]?.word === ',') from += 1;
  for (let at = from; at < Math.min(from + (comma ? 14 : 3), tokens.length); at += 1) {
    const token = tokens[at];
    if (token === undefined || /^["“;:]$/u.test(token.word)) break;
    if (!isCue(token)) continue;
    const source = sourceOf(text, tokens, at, from, references);
    if (source !== null)
      return { ...source, cue: { start: token.start, end: token.end }, confidence: source.confidence };
  }
  return null;
}

/** `Rutte said, "…"`, `must be maintained by "…"` under an earlier "said" of the sentence, `what he called a "…"`. */
function attributionBefore(
  text: string,
  sentence: PlacedSentence,
  stretch: Quoted,
  quoted: readonly Quoted[],
  references: readonly Reference[],
): Attribution | null {
  const tokens = sentence.tokens;
  const until = tokens.findIndex((token) => token.end > stretch.outer.start);
  const outside = (token: Token): boolean => !quoted.some((one) => contains(one.outer, token));
  for (let at = (until < 0 ? tokens.length : until) - 1; at >= 0; at -= 1) {
    const token = tokens[at];
    if (token === undefined || !isCue(token) || !outside(token)) continue;
    const source = sourceOf(text, tokens, at, 0, references);
    if (source === null) continue;
    const distance = (until < 0 ? tokens.length : until) - at;
    return {
      ...source,
      cue: { start: token.start, end: token.end },
      confidence: source.confidence * (distance <= 3 ? 1 : 0.85),
    };
  }
  return accordingTo(text, sentence, references);
}

/** `She was blunt:` or `He went on.` directly before a quotation that stands alone. */
function attributionIntroducing(
  text: string,
  before: PlacedSentence | undefined,
  sentence: PlacedSentence,
  stretch: Quoted,
  references: readonly Reference[],
): Attribution | null {
  if (before === undefined || sentence.start < stretch.outer.start - 1) return null;
  if (!/:\s*$/u.test(text.slice(before.start, before.end))) return null;
  const at = before.tokens.findLastIndex(isCue);
  const token = before.tokens[at];
  if (token === undefined) return null;
  const source = sourceOf(text, before.tokens, at, 0, references);
  return source === null
    ? null
    : { ...source, cue: { start: token.start, end: token.end }, confidence: source.confidence * 0.8 };
}

/** `According to Rutte, …`. */
function accordingTo(
  text: string,
  sentence: PlacedSentence,
  references: readonly Reference[],
): Attribution | null {
  const tokens = sentence.tokens;
  const at = tokens.findIndex(
    (token, index) => token.lower === 'according' && tokens[index + 1]?.lower === 'to',
  );
  const cue = tokens[at];
  const to = tokens[at + 1];
  if (cue === undefined || to === undefined) return null;
  const comma = tokens.findIndex(
    (token, index) => index > at + 1 && (token.word === ',' || token.word === '.'),
  );
  const first = tokens[at + 2];
  const end = tokens[(comma < 0 ? tokens.length : comma) - 1];
  if (first === undefined || end === undefined || end.end <= first.start) return null;
  const span = { start: first.start, end: end.end };
  const person = references.find((reference) => contains(span, reference));
  return {
    span,
    speaker: person?.person ?? text.slice(span.start, span.end),
    resolved: person !== undefined,
    cue: { start: cue.start, end: to.end },
    confidence: person?.confidence ?? 0.7,
  };
}

/** Reports without quotation marks: what stands behind a cue verb or beside "according to". */
function reports(
  text: string,
  sentence: PlacedSentence,
  quoted: readonly Quoted[],
  references: readonly Reference[],
): Quotation[] {
  const tokens = sentence.tokens;
  const found: Quotation[] = [];
  const lastWord = tokens.findLast((token) => /[\p{L}\p{N}%]/u.test(token.word));
  if (lastWord === undefined) return found;
  const according = accordingTo(text, sentence, references);
  if (according !== null) {
    const startsSentence = according.cue.start === sentence.start;
    const next = tokens.find(
      (token) => token.start >= according.span.end && /[\p{L}\p{N}]/u.test(token.word),
    );
    const content = startsSentence
      ? { start: next?.start ?? according.span.end, end: lastWord.end }
      : { start: sentence.start, end: according.cue.start - 1 };
    if (content.start < content.end) {
      const { cue, span: source, speaker, resolved, confidence } = according;
      found.push({ kind: 'indirect', content, cue, source, speaker, resolved, confidence });
    }
  }
  for (const [at, token] of tokens.entries()) {
    if (!isCue(token) || quoted.some((one) => contains(one.outer, token))) continue;
    const source = sourceOf(text, tokens, at, 0, references);
    if (source === null || source.confidence < 0.5 || source.span.end > token.start) continue;
    let from = at + 1;
    while (tokens[from]?.word === ',' || tokens[from]?.lower === 'that') from += 1;
    const start = tokens[from]?.start;
    if (start === undefined || start >= lastWord.end) continue;
    const content = { start, end: lastWord.end };
    if (quoted.some((one) => contains(one.outer, content))) continue;
    found.push({
      kind: 'indirect',
      content,
      cue: { start: token.start, end: token.end },
      source: source.span,
      speaker: source.speaker,
      resolved: source.resolved,
      confidence: source.confidence * 0.9,
    });
  }
  return found;
}
