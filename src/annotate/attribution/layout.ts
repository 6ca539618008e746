import type { Span } from '../../model/span.js';
import { codesOf } from '../linear/codes.js';
import type { Source } from './content-side.js';
import type { Stretch } from './stretches.js';
import { chunkUpTo, type View } from './view.js';

/**
 * Words whose speaker the layout tells: "WALLACE: …" before a turn, "“…” — Mark Rutte" behind a quotation,
 * ", RUTTE SAYS" at the end of a headline in capitals.
 */
export interface LaidOut {
  readonly sentence: number;
  /** Index of the token that stands for a cue: the colon, the dash, the verb. */
  readonly head: number;
  readonly source: Source;
  readonly content: readonly Span[];
  /** Index of the stretch that is the content, or null. */
  readonly stretch: number | null;
}

/** Most tokens the name before a turn or behind a quotation may have. */
const longestName = 8;

/**
 * The turns of a transcript: a name in capitals opens the sentence, a colon follows, and what stands behind it up to the
 * next turn or the end of the block is said.
 */
export function turnsIn(views: readonly View[]): LaidOut[] {
  const turns: LaidOut[] = [];
  let open: {
    readonly sentence: number;
    readonly colon: number;
    readonly start: number;
    end: number;
  } | null = null;
  const close = (): void => {
    if (open === null) return;
    const { sentence, colon, start, end } = open;
    const source = { first: 0, end: colon, kind: 'name' };
    if (end > start) turns.push({ sentence, head: colon, source, content: [{ start, end }], stretch: null });
  };
  for (const [sentence, view] of views.entries()) {
    const colon = view.isProse ? colonBehindName(view) : null;
    const goesOn = open !== null && views[open.sentence]?.block === view.block;
    if (colon === null && goesOn && open !== null) {
      open.end = view.end;
      continue;
    }
    close();
    const start = colon === null ? undefined : view.tokens[colon + 1]?.start;
    open = colon === null || start === undefined ? null : { sentence, colon, start, end: view.end };
  }
  close();
  return turns;
}

/** Index of the colon behind a name in capitals that opens a sentence, or null. */
function colonBehindName({ tokens }: View): number | null {
  for (let at = 0; at < Math.min(tokens.length - 1, longestName); at += 1) {
    const word = tokens[at]?.word ?? '';
    if (word === ':') return at > 0 && tokens.slice(0, at).some((token) => token.word.length > 1) ? at : null;
    if (!/^[\p{Lu}.'’-]+$/u.test(word)) return null;
  }
  return null;
}

const names = new Set(['person', 'name', 'organization']);

/** Quotations that a dash and a name sign, at once or in a line of its own; no more of a sentence may follow. */
export function signaturesIn(views: readonly View[], stretches: readonly Stretch[]): LaidOut[] {
  const signed: LaidOut[] = [];
  for (const [index, stretch] of stretches.entries()) {
    const before = views[stretch.last];
    const ends = stretch.endToken >= (before?.tokens.length ?? 0);
    const [sentence, head] = ends ? [stretch.last + 1, 0] : [stretch.last, stretch.endToken];
    const view = views[sentence];
    if (before?.isProse !== true || view === undefined || view.block - before.block > 1) continue;
    const tag = view.tags[head] ?? '';
    if (tag !== 'dash' && tag !== 'hyphen') continue;
    const chunk = chunkUpTo(view, head + 1);
    if (chunk?.first !== head + 1 || chunk.end - chunk.first > longestName || !names.has(chunk.kind))
      continue;
    if (!afterSignature.has(view.tags[chunk.end] ?? 'end')) continue;
    const source = { first: chunk.first, end: chunk.end, kind: chunk.kind };
    signed.push({ sentence, head, source, content: [stretch.outer], stretch: index });
  }
  return signed;
}

const afterSignature = new Set(['end', 'comma', 'bracket', 'stop', 'open']);

const headlines = new Set(Object.values(codesOf('title', 'heading', 'teaser')));

/** Headlines in capitals that end with a comma, a name and a verb of saying: the tagger reads little in capitals. */
export function shoutedReportsIn(views: readonly View[]): LaidOut[] {
  return views.flatMap((view, sentence) => {
    const head = view.tags.findLastIndex((tag) => tag !== 'stop');
    const chunk = chunkUpTo(view, head - 1);
    if (!headlines.has(view.kind) || (view.classes[head] ?? '') === '') return [];
    if (chunk?.end !== head || !names.has(chunk.kind) || view.tags[chunk.first - 1] !== 'comma') return [];
    const end = view.tokens[chunk.first - 2]?.end;
    if (end === undefined || view.tokens.some(({ word }) => /\p{Ll}/u.test(word))) return [];
    const source = { first: chunk.first, end: chunk.end, kind: chunk.kind };
    return [{ sentence, head, source, content: [{ start: view.start, end }], stretch: null }];
  });
}
