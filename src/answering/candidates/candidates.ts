import { findDates } from '../../annotate/dates.js';
import { findFigures } from '../../annotate/figures.js';
import type { AnnotatedBriefing, AnnotatedSentence } from '../../annotate/annotate.js';
import type { Token } from '../../language/tokens.js';
import type { FigureKind, NameKind } from '../../model/annotation.js';
import { contains, overlaps, slice, trim, type Span } from '../../model/span.js';
import { clausePhrases, nounPhrases, type Phrase, type TokenRange } from './phrases.js';
import { widerDates } from './wider-dates.js';
import { wordedDurations } from './worded-durations.js';
import { RecentParts } from '../../model/recent-parts.js';

export type CandidateKind =
  | Exclude<NameKind, 'other'>
  | Phrase['kind']
  | 'name'
  | FigureKind
  | 'date'
  | 'quotation'
  | 'title'
  | 'branch'
  | 'word'
  | 'sentence';

/** A stretch of a sentence that may be the answer. Offsets count in the briefing's text. */
export interface Candidate extends Span {
  readonly kind: CandidateKind;
  /** Half-open range of the sentence's tokens that it covers. */
  readonly firstToken: number;
  readonly endToken: number;
  /** For a person: the fullest name, also where only "he" or "the minister" stands here; null for all others. */
  readonly person: string | null;
}

/** Sentences whose candidates are kept; some 3 kB each. */
const mostKept = 8000;
const remembered = new RecentParts<AnnotatedBriefing, readonly Candidate[]>(mostKept);

/** All candidates of a sentence, each stretch once, under its most telling kind. The same for every question. */
export function candidatesOf(source: AnnotatedBriefing, sentence: AnnotatedSentence): readonly Candidate[] {
  return remembered.get(source, sentence.index, () => generate(source, sentence));
}

/** A run of more tokens than this without an end is no sentence; what stands behind them is not looked at. */
const mostTokens = 400;

function generate(source: AnnotatedBriefing, sentence: AnnotatedSentence): Candidate[] {
  const tokens = sentence.tokens.slice(0, mostTokens);
  const { text } = source.briefing;
  const isWord = tokens.map(({ word }) => /[\p{L}\p{N}]/u.test(word));
  const found = new Map<string, Candidate>();
  const add = (kind: CandidateKind, span: Span, person: string | null = null): void => {
    const { start, end } = trim(text, span);
    const key = `${String(start)}-${String(end)}`;
    if (start >= end || found.has(key)) return;
    const firstToken = firstBehind(tokens, start);
    if (firstToken === tokens.length) return;
    let endToken = firstToken;
    let hasWord = false;
    for (; (tokens[endToken]?.start ?? Infinity) < end; endToken += 1) {
      hasWord ||= isWord[endToken] === true;
    }
    if (!hasWord) return;
    if (
      tokens[firstToken]?.pos === 'PART' &&
      tokens[firstToken].lower !== 'to' &&
      tokens[firstToken].lower !== 'not'
    )
      return;
    found.set(key, { start, end, kind, firstToken, endToken, person });
  };
  const addRange = (kind: CandidateKind, range: TokenRange): void => {
    const first = tokens[range[0]];
    const last = tokens[range[1] - 1];
    if (first !== undefined && last !== undefined) add(kind, { start: first.start, end: last.end });
  };

  const last = tokens.findLast((token) => /[\p{L}\p{N}%)"'”’]/u.test(slice(text, token)));
  if (last !== undefined) add('sentence', { start: sentence.start, end: last.end });
  const dates = findDates(tokens);
  for (const date of dates) add('date', date);
  for (const range of widerDates(tokens, dates)) addRange('date', range);
  for (const figure of findFigures(tokens)) {
    // "9" of "July 9" is no figure of its own, "fourth" of "fourth anniversary" is.
    if (figure.kind !== 'ordinal' && dates.some((date) => overlaps(date, figure))) continue;
    add(figure.kind, figure);
    const qualified = qualifiedSpan(tokens, figure);
    if (qualified !== null) add(figure.kind, qualified);
    const counted = countedSpan(tokens, figure);
    if (counted !== null) add(figure.kind, counted);
  }
  for (const range of wordedDurations(tokens)) addRange('duration', range);
  for (const reference of sentence.references) {
    if (reference.kind === 'role')
      add('title', { start: reference.start + 4, end: reference.end }, reference.person);
    add('person', reference, reference.person);
  }
  for (const name of sentence.names) {
    add(name.kind === 'other' ? 'name' : name.kind, name);
    if (name.role !== null) {
      const holder = sentence.references.find((reference) => reference.start === name.start);
      add('title', name.role, holder?.person ?? null);
    }
  }
  for (const quoted of source.quoted) {
    if (contains(sentence, quoted)) add('quotation', quoted);
    else if (overlaps(sentence, quoted)) {
      add('quotation', {
        start: Math.max(sentence.start, quoted.start),
        end: Math.min(sentence.end, quoted.end),
      });
    }
  }
  for (const phrase of nounPhrases(tokens)) addRange(phrase.kind, phrase.range);
  for (const phrase of clausePhrases(tokens)) addRange(phrase.kind, phrase.range);
  for (const [at, token] of tokens.entries()) {
    if (['ADJ', 'ADV', 'VERB', 'NOUN', 'PROPN', 'NUM'].includes(token.pos)) addRange('word', [at, at + 1]);
  }
  return [...found.values(), ...unnamedSpeakers(source, sentence)];
}

/** Index of the first token that ends behind a place; the number of tokens where none does. */
function firstBehind(tokens: readonly Token[], place: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((tokens[middle]?.end ?? 0) > place) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * Speakers whose words stand in the sentence but who are named in another: an answer to "who", with no place of its own
 * here. One of whom no person is known answers in the words that name them, unless it is this sentence that holds these.
 */
function unnamedSpeakers(source: AnnotatedBriefing, sentence: AnnotatedSentence): Candidate[] {
  const here = new Set(sentence.references.map((reference) => reference.person));
  const speakers = new Set<string>();
  for (const quotation of source.quotations) {
    if (quotation.speaker === null || !overlaps(quotation.content, sentence)) continue;
    const { resolved, source: naming } = quotation;
    const isHere = resolved ? here.has(quotation.speaker) : naming === null || overlaps(naming, sentence);
    if (!isHere) speakers.add(quotation.speaker);
  }
  const { start } = sentence;
  return [...speakers].map((person) => ({
    start,
    end: start,
    kind: 'person',
    firstToken: 0,
    endToken: 0,
    person,
  }));
}

/** A figure with its qualifier: "about 400%". */
function qualifiedSpan(
  tokens: readonly Token[],
  figure: Span & { readonly qualifier: string | null },
): Span | null {
  if (figure.qualifier === null) return null;
  const at = tokens.findIndex((token) => token.start >= figure.start);
  const first = tokens[at - figure.qualifier.split(' ').length];
  return first === undefined ? null : { start: first.start, end: figure.end };
}

/** "130" → "130 ethnic groups". */
export function countedSpan(tokens: readonly Token[], figure: Span): Span | null {
  let at = tokens.findIndex((token) => token.start >= figure.end);
  if (at < 0) return null;
  let last: Token | undefined;
  for (let steps = 0; steps < 4; steps += 1, at += 1) {
    const token = tokens[at];
    if (token === undefined || !['ADJ', 'NOUN', 'PROPN'].includes(token.pos)) break;
    if (token.pos !== 'ADJ') last = token;
  }
  return last === undefined ? null : { start: figure.start, end: last.end };
}
