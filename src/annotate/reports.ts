import { lexicon } from '../language/lexicon.js';
import type { Token } from '../language/tokens.js';
import type { Reference } from '../model/annotation.js';
import type { Span } from '../model/span.js';
import { findCues, type Cue } from './cues.js';
import { spanOf } from './parts.js';
import {
  nounPhraseFrom,
  settle,
  sourceOf,
  sourceSetting,
  subjectAfter,
  type Source,
  type SourceSetting,
} from './source.js';

/** A cue of a sentence with its source and what it reports. */
export interface Report {
  readonly cue: Cue;
  /** The cue with its auxiliaries. */
  readonly cueSpan: Span;
  readonly source: Source | null;
  /** Whether the source stands behind the cue: "said Rutte". */
  readonly inverted: boolean;
  /** What is reported, without final punctuation, in order; empty where that is not to be told. */
  readonly contents: readonly Span[];
}

/** The reports of one sentence, in the order of their cues. Time grows with the sentence's length and no faster. */
export function findReports(
  text: string,
  tokens: readonly Token[],
  references: readonly Reference[],
  isInside: (token: Token) => boolean,
): Report[] {
  const cues = findCues(tokens, isInside);
  if (cues.length === 0) return [];
  const setting = sourceSetting(text, tokens, references);
  const earlier: Source[] = [];
  const found = cues.map((cue) => {
    const inverted = isInverted(tokens, cue, isInside);
    const source = inverted === null ? sourceOf(setting, cue, earlier) : settle(setting, inverted);
    if (cue.form === 'finite' && source !== null) earlier.push(source);
    return { cue, source, inverted: inverted !== null };
  });
  const end = lastWord(tokens);
  /** By the start of a source: where the next cue that shares it ends what is reported before. */
  const stops = new Map<number, number>();
  const reports: Report[] = [];
  for (const one of found.reverse()) {
    const source = one.source?.span.start ?? -1;
    const stop = stops.get(source) ?? end;
    const contents = contentsOf(setting, one, stop, end, isInside);
    reports.push({ ...one, cueSpan: spanWithAuxiliaries(tokens, one.cue), contents });
    if (one.cue.form === 'participle' || one.cue.joined) stops.set(source, endBefore(tokens, one.cue));
  }
  return reports.reverse();
}

/** The subject behind a cue that comes first: only where words, or a mark that closes them, stand right before it. */
function isInverted(
  tokens: readonly Token[],
  cue: Cue,
  isInside: (token: Token) => boolean,
): readonly [number, number] | null {
  if (cue.form !== 'finite' || cue.first === 0) return null;
  const before = tokens[cue.first - 1];
  if (before === undefined || !(/^[,"'?!—-]$/u.test(before.word) || isInside(before))) return null;
  return subjectAfter(tokens, cue.end);
}

/** Index behind the last token that holds a letter, a digit or a sign of a figure. */
function lastWord(tokens: readonly Token[]): number {
  return tokens.findLastIndex((token) => /[\p{L}\p{N}%\p{Sc}]/u.test(token.word)) + 1;
}

/** Where what stands before a second cue of the same speaker ends: without its comma and conjunction. */
function endBefore(tokens: readonly Token[], cue: Cue): number {
  let at = cue.first;
  while (at > 0 && ['ADV', 'AUX', 'CCONJ', 'SCONJ', 'PUNCT'].includes(tokens[at - 1]?.pos ?? '')) at -= 1;
  return at;
}

function spanWithAuxiliaries(tokens: readonly Token[], cue: Cue): Span {
  let first = cue.first;
  while (first > 0 && cue.first - first < 4 && tokens[first - 1]?.pos === 'AUX') first -= 1;
  return spanOf(tokens, first, cue.end) ?? { start: 0, end: 0 };
}

interface Found {
  readonly cue: Cue;
  readonly source: Source | null;
  readonly inverted: boolean;
}

function contentsOf(
  setting: SourceSetting,
  { cue, source, inverted }: Found,
  stop: number,
  end: number,
  isInside: (token: Token) => boolean,
): Span[] {
  const { tokens } = setting;
  if (source === null || cue.form === 'passive') return [];
  if (cue.form === 'prepositional' && source.speaker === null) return [];
  const spans = (ranges: readonly (readonly [number, number])[]): Span[] =>
    ranges.flatMap(([from, to]) => {
      // A closing mark belongs to what it closes.
      let last = to;
      while (last < tokens.length && from < to && isClosing(tokens, last, isInside)) last += 1;
      const span = spanOf(tokens, from, last);
      return span === null || !holdsTwoWords(tokens, from, to) ? [] : [span];
    });
  if (cue.form === 'prepositional') {
    const behind = skipMarks(tokens, source.end);
    return cue.first === 0 || tokens[cue.first - 1]?.pos === 'CCONJ'
      ? spans([[behind, stop]])
      : spans([[0, backOverMarks(tokens, cue.first)]]);
  }
  const opening = inverted ? cue.first : Math.min(source.first, cue.first);
  const behind = inverted ? source.end : skipTime(tokens, behindHearer(tokens, cue));
  if (cue.form === 'finite' && !cue.joined && isTrailing(tokens, opening, behind, isInside)) {
    const before = backOverMarks(tokens, opening);
    const ranges: (readonly [number, number])[] = holdsClause(tokens, before) ? [[0, before]] : [];
    // "For Lithuania, he said, support is …": the words go on behind a second comma.
    const next = tokens[behind + 1];
    if (tokens[behind]?.word === ',' && next !== undefined && !isInside(next))
      ranges.push([behind + 1, stop]);
    if (ranges.length > 0) return spans(ranges);
  }
  // `"…," Rutte said Monday`: what stands before in quotation marks is what he said.
  const before = tokens[opening - 1];
  if (before !== undefined && isInside(before) && tokens[behind]?.lower !== 'that') return [];
  if (inverted) return [];
  return isReported(tokens, cue, behind, end, isInside) ? spans([[skipThat(tokens, behind), stop]]) : [];
}

function holdsTwoWords(tokens: readonly Token[], from: number, to: number): boolean {
  let words = 0;
  for (let at = from; at < to && words < 2; at += 1)
    if (/[\p{L}\p{N}]/u.test(tokens[at]?.word ?? '')) words += 1;
  return words > 1;
}

function isClosing(tokens: readonly Token[], at: number, isInside: (token: Token) => boolean): boolean {
  const token = tokens[at];
  return token?.pos === 'PUNCT' && isInside(token) && token.start === tokens[at - 1]?.end;
}

/** Past the hearer of a verb that names it: "told Fox News host Martha MacCallum | he has". */
function behindHearer(tokens: readonly Token[], cue: Cue): number {
  if (!lexicon().grammar.reports.addressed.has(cue.base)) return cue.end;
  if (tokens[cue.end]?.pos === 'PRON') return cue.end + 1;
  return nounPhraseFrom(tokens, cue.end);
}

/** Whether a cue with its source closes or interrupts what it reports: ", he said." */
function isTrailing(
  tokens: readonly Token[],
  opening: number,
  behind: number,
  isInside: (token: Token) => boolean,
): boolean {
  const before = tokens[opening - 1];
  if (before?.word !== ',' || isInside(before)) return false;
  const next = tokens[behind];
  if (next === undefined || /^[,.;)]$/u.test(next.word)) return true;
  if (next.pos === 'ADP' || next.pos === 'SCONJ') return next.lower !== 'that' && next.lower !== 'for';
  const { calendar } = lexicon();
  return next.pos === 'ADV' || calendar.weekdays.has(next.lower) || calendar.relative.has(next.lower);
}

/** Whether the tokens before `end` hold a verb with its subject: "In an interview" does not. */
function holdsClause(tokens: readonly Token[], end: number): boolean {
  for (let at = 1; at < end; at += 1) {
    const token = tokens[at];
    if ((token?.pos === 'VERB' || token?.pos === 'AUX') && !token.lower.endsWith('ing')) return true;
  }
  return false;
}

/** Whether what stands behind a cue can be what it reports. */
function isReported(
  tokens: readonly Token[],
  cue: Cue,
  from: number,
  end: number,
  isInside: (token: Token) => boolean,
): boolean {
  const next = tokens[from];
  if (next === undefined || from >= end) return false;
  if (next.lower === 'that') return true;
  // `Rutte said, "…"` reports just what stands between the marks.
  const mark = /^[,:]$/u.test(next.word) ? tokens[from + 1] : undefined;
  if (mark !== undefined && isInside(mark)) return false;
  if (/^[.;)!?-]$/u.test(next.word)) return false;
  if (next.pos === 'ADP' || next.pos === 'CCONJ')
    return !cue.weak && lexicon().grammar.reports.openers.has(next.lower);
  if (!cue.weak || isInside(next)) return true;
  // "He maintained the need for “…”": the marks tell that words are reported.
  const speaks = cue.class === 'say' || cue.class === 'claim';
  return speaks && tokens.slice(from, from + 12).some(isInside);
}

/** Past words between a verb and its "that" that say when: "said last week that …". */
function skipTime(tokens: readonly Token[], at: number): number {
  const { calendar, grammar } = lexicon();
  let from = at;
  if (tokens[from]?.lower === 'on' && calendar.weekdays.has(tokens[from + 1]?.lower ?? '')) from += 2;
  else if (
    calendar.weekdays.has(tokens[from]?.lower ?? '') ||
    calendar.relative.has(tokens[from]?.lower ?? '')
  )
    from += 1;
  else if (
    grammar.time.pointers.has(tokens[from]?.lower ?? '') &&
    grammar.time.periods.has(tokens[from + 1]?.lower ?? '')
  )
    from += 2;
  return tokens[from]?.lower === 'that' ? from : at;
}

function skipThat(tokens: readonly Token[], at: number): number {
  let from = skipMarks(tokens, at);
  if (tokens[from]?.lower === 'that') from += 1;
  return skipMarks(tokens, from);
}

function skipMarks(tokens: readonly Token[], at: number): number {
  return /^[,:]$/u.test(tokens[at]?.word ?? '') ? at + 1 : at;
}

function backOverMarks(tokens: readonly Token[], at: number): number {
  let end = at;
  while (end > 0 && /^[,;:-]$/u.test(tokens[end - 1]?.word ?? '')) end -= 1;
  return end;
}
