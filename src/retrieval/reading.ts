import { termsOf, type Term } from '../language/terms.js';
import type { Briefing } from '../model/briefing.js';
import { correctable } from './vocabulary.js';

/** How often each term stands in something. */
export type Counts = ReadonlyMap<string, number>;

/** A term is counted up to this often in one text. */
const mostCounted = 0xffff;

/** The terms of a briefing's text, as lists of numbers: to be handed from one thread to another as they are. */
export interface Reading {
  /** The different terms. */
  readonly terms: readonly string[];
  /** By term: in how many passages it stands. */
  readonly holding: Uint32Array;
  /** By term, where its passages begin in `rows`; behind the last, where they end. */
  readonly bounds: Uint32Array;
  /** Numbers of passages, rising for each term, and how often it stands there. */
  readonly rows: Uint32Array;
  readonly counts: Uint16Array;
  /** By term: how often it stands in the whole text; what stands where two passages overlap counts once. */
  readonly wholes: Uint16Array;
  /** By passage, and behind the last for the whole: how many different terms it has. */
  readonly lengths: Uint32Array;
  /** The words that others may be slips of, as they are written, with how often. */
  readonly words: Counts;
}

/** What is noted of a term while a text is read. */
interface Noted {
  readonly rows: number[];
  readonly counts: number[];
  whole: number;
}

export function readTerms(briefing: Briefing): Reading {
  const all = termsOf(briefing.text);
  const noted = new Map<string, Noted>();
  const words = new Map<string, number>();
  const lengths = new Uint32Array(briefing.passages.length + 1);
  let from = 0;
  let seen = 0;
  for (const [row, passage] of briefing.passages.entries()) {
    // Passages begin in order and may overlap.
    while ((all[from]?.start ?? Infinity) < passage.start) from += 1;
    let length = 0;
    for (let at = from; (all[at]?.start ?? Infinity) < passage.end; at += 1) {
      const term = all[at];
      if (term === undefined || term.end > passage.end) continue;
      let own = noted.get(term.term);
      if (own === undefined) {
        own = { rows: [], counts: [], whole: 0 };
        noted.set(term.term, own);
      }
      if (own.rows.at(-1) === row) own.counts[own.counts.length - 1] = (own.counts.at(-1) ?? 0) + 1;
      else {
        own.rows.push(row);
        own.counts.push(1);
        length += 1;
      }
      if (term.start < seen) continue;
      own.whole += 1;
      if (isWord(all, at)) noteWord(words, briefing.text.slice(term.start, term.end));
    }
    lengths[row] = length;
    seen = passage.end;
  }
  lengths[briefing.passages.length] = noted.size;
  return { ...listed(noted), lengths, words };
}

/** How often each term stands in some phrases: a title, people's names. */
export function countTerms(phrases: readonly string[]): Counts {
  const counts = new Map<string, number>();
  for (const phrase of phrases)
    for (const { term } of termsOf(phrase)) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

/** Of a name of several words, its first word; of a figure's readings, one. */
function isWord(terms: readonly Term[], at: number): boolean {
  const [term, next, before] = [terms[at], terms[at + 1], terms[at - 1]];
  if (term === undefined) return false;
  const isLonger = next?.start === term.start && next.end < term.end;
  return !isLonger && (before?.start !== term.start || before.end > term.end);
}

function noteWord(words: Map<string, number>, word: string): void {
  const before = words.get(word);
  if (before !== undefined) words.set(word, before + 1);
  else if (correctable(word) !== null) words.set(word, 1);
}

function listed(noted: ReadonlyMap<string, Noted>): Omit<Reading, 'lengths' | 'words'> {
  const size = [...noted.values()].reduce((sum, { rows }) => sum + rows.length, 0);
  const reading = {
    terms: [...noted.keys()],
    holding: new Uint32Array(noted.size),
    bounds: new Uint32Array(noted.size + 1),
    rows: new Uint32Array(size),
    counts: new Uint16Array(size),
    wholes: new Uint16Array(noted.size),
  };
  let [term, end] = [0, 0];
  for (const own of noted.values()) {
    reading.rows.set(own.rows, end);
    for (const [at, count] of own.counts.entries()) reading.counts[end + at] = Math.min(count, mostCounted);
    end += own.rows.length;
    reading.holding[term] = own.rows.length;
    reading.wholes[term] = Math.min(own.whole, mostCounted);
    term += 1;
    reading.bounds[term] = end;
  }
  return reading;
}
