import type { AnnotatedBriefing, AnnotatedCollection } from '../annotate/annotate.js';
import type { Person } from '../model/annotation.js';
import { notice } from '../model/notice.js';
import {
  quoteWarningCodes,
  type AskedSpeaker,
  type QuoteFinding,
  type QuoteMatch,
  type QuoteVerdict,
  type QuoteWarning,
} from '../model/quote.js';
import { inOnePiece, leastWords, readAsked, type Asked } from './asked.js';
import { compare, type Comparison } from './compare.js';
import { findTraces } from './find.js';
import type { Searched } from './places.js';
import { isAltered, nearness } from './judge.js';
import { matchOf } from './match.js';
import { speakerWarnings } from './speaker-warnings.js';
import { findSpeaker, isTheirs, type SpeakerMeant } from './speakers.js';
import { indexWords } from './word-index.js';
import { Utterances } from './utterances.js';

/** The longest words that are checked as one quotation, in UTF-16 units. */
export const longestQuotation = 6000;

/** Places that are listed; more are counted. */
const mostListed = 100;

/** Places whose speakers are looked at, the nearest words first. */
const mostRanked = 200;

/** Some of what words are checked against. */
export interface RecordPart extends Searched {
  /** A briefing of the index with its speakers called as `people` are. */
  readonly read: (annotated: AnnotatedBriefing) => AnnotatedBriefing;
}

/** What words are checked against. */
export interface QuoteRecord {
  readonly parts: readonly RecordPart[];
  readonly people: readonly Person[];
}

/** What else is known of words that are to be checked. */
export interface QuoteOptions {
  /** Who is said to have said it: a name, a part of one, or a role. */
  readonly speaker?: string;
}

/** Reads a collection once, for any number of quotations: a record of one part. Time and memory grow with its words. */
export function recordOf({ briefings, people }: AnnotatedCollection): QuoteRecord & RecordPart {
  const index = indexWords(briefings);
  const part: RecordPart = { index, utterances: new Utterances(index), read: (annotated) => annotated };
  return { ...part, parts: [part], people };
}

/**
 * Checks words against what the briefings carry: whether they stand there, whose they are, and how they differ.
 * Quotation marks around the words are passed over; ellipsis signs say that words were left out, brackets that some
 * were put in. Of words longer than `longestQuotation` only the beginning is checked, and a warning says so.
 */
export function quote(words: string, record: QuoteRecord, { speaker }: QuoteOptions = {}): QuoteFinding {
  const cut = beginning(words);
  const asked = readAsked(cut);
  const meant = speaker === undefined || speaker.trim() === '' ? null : findSpeaker(speaker, record.people);
  const comparisons = comparisonsOf(asked, record);
  const isShort = asked.count < leastWords;
  const kept = isShort ? comparisons.filter(({ comparison }) => agrees(comparison)) : comparisons;
  const ranked = kept
    .slice(0, mostRanked)
    .map(({ part, annotated, comparison }) => {
      const match = matchOf(part.index, part.read(annotated), asked, comparison);
      const theirs = meant === null ? null : isTheirs(speaker ?? '', meant, match.speaker, match.resolved);
      return { comparison, match, theirs };
    })
    .sort((a, b) => rankOf(b) - rankOf(a));
  const best = ranked[0];
  const base = {
    words,
    asked: askedSpeaker(speaker, meant),
    matches: ranked.slice(0, mostListed).map(({ match }) => match),
    found: kept.length,
  };
  if (best === undefined) {
    return {
      ...base,
      verdict: isShort ? 'too-short' : 'not-found',
      speaker: null,
      cue: null,
      difference: [],
      warnings: inOrder([...speakerWarnings(base.asked, meant, null, null), ...cutWarnings(words, cut)]),
    };
  }
  const { match, theirs } = best;
  return {
    ...base,
    verdict: isShort ? 'too-short' : verdictOf(match, theirs),
    speaker: match.speaker,
    cue: match.cue,
    difference: isShort ? [] : match.difference,
    warnings: inOrder([
      ...match.warnings,
      ...speakerWarnings(base.asked, meant, match, theirs),
      ...cutWarnings(words, cut),
    ]),
  };
}

/** As much as is checked, up to the end of a word. */
function beginning(words: string): string {
  if (words.length <= longestQuotation) return words;
  const kept = words.slice(0, longestQuotation);
  const space = Math.max(kept.lastIndexOf(' '), kept.lastIndexOf('\n'));
  return space > 0 ? kept.slice(0, space) : kept;
}

function cutWarnings(words: string, cut: string): QuoteWarning[] {
  if (cut.length === words.length) return [];
  return [{ code: 'cut-short', message: notice('quoted.cut-short', { count: cut.length }) }];
}

/** The most serious first. */
function inOrder(warnings: readonly QuoteWarning[]): QuoteWarning[] {
  const rank = (one: QuoteWarning): number => quoteWarningCodes.indexOf(one.code);
  return [...warnings].sort((a, b) => rank(a) - rank(b));
}

/** A comparison with what it was found in. */
interface Found {
  readonly part: RecordPart;
  readonly annotated: AnnotatedBriefing;
  readonly comparison: Comparison;
}

/** Every place that carries the words, and for each other briefing the closest one, if it is close. */
function comparisonsOf(asked: Asked, { parts }: QuoteRecord): Found[] {
  const found = parts
    .flatMap((part) => foundIn(part, asked))
    // Equal ones in an order that does not hang on when a briefing came.
    .sort((a, b) => nearness(b.comparison) - nearness(a.comparison) || comparePlaces(a, b));
  const kept: Found[] = [];
  const byBriefing = new Map<string, Comparison[]>();
  for (const one of found) {
    const { comparison, annotated } = one;
    const others = byBriefing.get(annotated.briefing.id) ?? [];
    if (others.some((other) => overlap(comparison, other))) continue;
    // In a briefing that has the words, others that resemble them are only that.
    if (others.length > 0 && !agrees(comparison)) continue;
    byBriefing.set(annotated.briefing.id, [...others, comparison]);
    kept.push(one);
  }
  return kept;
}

function foundIn(part: RecordPart, asked: Asked): Found[] {
  const readings = asked.fragments.length > 1 ? [asked, inOnePiece(asked)] : [asked];
  return readings.flatMap((reading) =>
    findTraces(part, reading.fragments).flatMap((trace) => {
      const annotated = part.index.briefings[trace.briefing];
      const comparison = compare(part, reading, trace);
      if (annotated === undefined || comparison === null) return [];
      return agrees(comparison) || isAltered(part, asked, comparison)
        ? [{ part, annotated, comparison }]
        : [];
    }),
  );
}

function comparePlaces(a: Found, b: Found): number {
  const [one, other] = [a.annotated.briefing.id, b.annotated.briefing.id];
  if (one !== other) return one < other ? -1 : 1;
  return (a.comparison.spans[0]?.start ?? 0) - (b.comparison.spans[0]?.start ?? 0);
}

function agrees({ agreement }: Comparison): boolean {
  return agreement === 'exact' || agreement === 'typographic';
}

function overlap(a: Comparison, b: Comparison): boolean {
  return a.spans.some((one) => b.spans.some((other) => one.start < other.end && other.start < one.end));
}

interface Ranked {
  readonly comparison: Comparison;
  readonly match: QuoteMatch;
  readonly theirs: boolean | null;
}

const wordings = { quoted: 4, 'partly-quoted': 2, reported: 1, briefing: 0 } as const;

/** Agreement first, then the asked speaker's own words, then words in quotation marks, then those whose speaker is surest. */
function rankOf({ comparison, match, theirs }: Ranked): number {
  const own = theirs === true ? 8 : 0;
  const marks = match.agreement === 'exact' ? 1.5 : 0;
  return nearness(comparison) * 100 + own + wordings[match.wording] + match.confidence + marks;
}

function verdictOf({ agreement }: QuoteMatch, theirs: boolean | null): QuoteVerdict {
  return theirs === false && agreement !== 'differs' ? 'misattributed' : agreement;
}

function askedSpeaker(speaker: string | undefined, meant: SpeakerMeant | null): AskedSpeaker | null {
  if (speaker === undefined || meant === null) return null;
  const [only, ...others] = meant.people;
  return { asked: speaker, person: only === undefined || others.length > 0 ? null : only.name };
}
