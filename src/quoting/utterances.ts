import type { Quotation } from '../model/annotation.js';
import type { WordIndex } from './word-index.js';

/** A half-open range of positions in a word index. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What somebody says in quotation marks, as the briefing gives it: one stretch, or several that belong together. */
export interface Utterance {
  readonly stretches: readonly Stretch[];
  /** Position of every word, in order. */
  readonly positions: Int32Array;
}

/** Longest that "she said" between two parts of one utterance may be, in words. */
const longestInterruption = 25;
/** Longest that the briefing's own words may be between two utterances of one speaker that are read together. */
export const longestBetween = 60;

/** The first position at or behind an offset of a briefing, between two positions. */
export function positionAt(starts: Int32Array, offset: number, from: number, to: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What is known of who speaks in one briefing. */
interface Known {
  readonly utterances: readonly Utterance[];
  /** Where a cue or a source begins, rising. */
  readonly naming: Int32Array;
}

/** Finds the utterances of each briefing once, when they are first asked for, as its index stands at that moment. */
export class Utterances {
  readonly #index: WordIndex;
  readonly #known = new Map<number, Known>();

  constructor(index: WordIndex) {
    this.#index = index;
  }

  /** The utterances of a briefing, in order. */
  of(briefing: number): readonly Utterance[] {
    return this.#of(briefing).utterances;
  }

  /** Whether nothing but who speaks stands between two words of one utterance, so that they follow one another. */
  isInterruption(briefing: number, before: number, after: number): boolean {
    if (after === before + 1) return true;
    if (after < before || after - before > longestInterruption + 1) return false;
    if (!areNeighbours(this.of(briefing), before, after)) return false;
    const { starts, ends } = this.#index;
    const { naming } = this.#of(briefing);
    const next = positionAt(naming, ends[before] ?? 0, 0, naming.length);
    return (naming[next] ?? Infinity) < (starts[after] ?? 0);
  }

  #of(briefing: number): Known {
    let known = this.#known.get(briefing);
    if (known === undefined) {
      const naming = namingOf(this.#index, briefing);
      known = { utterances: utterancesOf(this.#index, briefing, naming), naming };
      this.#known.set(briefing, known);
    }
    return known;
  }
}

/** Whether two words follow one another in one utterance, with nothing else of it between them. */
function areNeighbours(utterances: readonly Utterance[], before: number, after: number): boolean {
  let [low, high] = [0, utterances.length];
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if ((utterances[middle]?.positions[0] ?? Infinity) <= before) low = middle;
    else high = middle;
  }
  const { positions } = utterances[low] ?? { positions: new Int32Array() };
  const at = positionAt(positions, before, 0, positions.length);
  return positions[at] === before && positions[at + 1] === after;
}

function namingOf({ briefings }: WordIndex, briefing: number): Int32Array {
  const quotations = briefings[briefing]?.quotations ?? [];
  return Int32Array.from(
    quotations.flatMap(({ cue, source }) => [cue, source].flatMap((span) => span?.start ?? [])),
  ).sort();
}

function utterancesOf(index: WordIndex, briefing: number, naming: Int32Array): Utterance[] {
  const annotated = index.briefings[briefing];
  if (annotated === undefined) return [];
  const [first, end] = [index.firsts[briefing] ?? 0, index.firsts[briefing + 1] ?? 0];
  const spoken: Stretch[][] = [];
  let last = null as Spoken | null;
  for (const quotation of annotated.quotations) {
    if (quotation.kind === 'indirect') continue;
    const from = positionAt(index.starts, quotation.content.start, first, end);
    const stretch = { from, to: positionAt(index.starts, quotation.content.end, from, end) };
    if (stretch.from === stretch.to) continue;
    const isOn: boolean = last !== null && goesOn(naming, last, quotation, stretch);
    if (isOn) spoken.at(-1)?.push(stretch);
    else spoken.push([stretch]);
    last = { quotation, stretch, speaker: quotation.speaker ?? (isOn ? (last?.speaker ?? null) : null) };
  }
  return spoken.map((stretches) => ({ stretches, positions: positionsOf(stretches) }));
}

/** Words in quotation marks and whose they are, as far as they or those before them say. */
interface Spoken {
  readonly quotation: Quotation;
  readonly stretch: Stretch;
  readonly speaker: string | null;
}

/** Whether words close behind others are the same person's: one that is named, or, past "she said", one that is not. */
function goesOn(naming: Int32Array, last: Spoken, next: Quotation, stretch: Stretch): boolean {
  const between = stretch.from - last.stretch.to;
  if (between < 0 || between > longestBetween) return false;
  if (last.speaker !== null && last.speaker === next.speaker) return true;
  if (last.speaker !== null && next.speaker !== null) return false;
  const at = positionAt(naming, last.quotation.content.end, 0, naming.length);
  return between <= longestInterruption && (naming[at] ?? Infinity) < next.content.start;
}

function positionsOf(stretches: readonly Stretch[]): Int32Array {
  const positions = new Int32Array(stretches.reduce((sum, { from, to }) => sum + to - from, 0));
  let at = 0;
  for (const { from, to } of stretches) {
    for (let position = from; position < to; position += 1) {
      positions[at] = position;
      at += 1;
    }
  }
  return positions;
}
