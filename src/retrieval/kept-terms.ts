import { deserialize, serialize } from 'node:v8';
import type { Briefing } from '../model/briefing.js';
import { nameFor, nothingKept, type Kept } from '../model/kept.js';
import { readTerms, type Reading } from './reading.js';

/** A reading as it is kept: its many words as few long texts, which are written and read at once. */
interface Stored extends Omit<Reading, 'terms' | 'words'> {
  /** One a line; none holds a line break. */
  readonly terms: string;
  readonly words: string;
  /** By word. */
  readonly times: Uint32Array;
}

/** The terms of a briefing as they are kept; null where they are not. */
export function keptTerms(briefing: Briefing, kept: Kept): Reading | null {
  const known = kept.get(nameFor('terms', briefing));
  if (known === null) return null;
  const { terms, words, times, ...numbers } = deserialize(known) as Stored;
  return {
    ...numbers,
    terms: linesOf(terms),
    words: new Map(linesOf(words).map((word, at) => [word, times[at] ?? 0])),
  };
}

/** Reads a briefing's terms, or brings them back from where they are kept. */
export function termsIn(briefing: Briefing, kept: Kept): Reading {
  const known = keptTerms(briefing, kept);
  if (known !== null) return known;
  const reading = readTerms(briefing);
  if (kept !== nothingKept) {
    const { terms, words, ...numbers } = reading;
    const stored: Stored = {
      ...numbers,
      terms: terms.join('\n'),
      words: [...words.keys()].join('\n'),
      times: Uint32Array.from(words.values()),
    };
    kept.put(nameFor('terms', briefing), serialize(stored));
  }
  return reading;
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}
