import { isKnownWord } from '../language/known-words.js';
import type { Term } from '../language/terms.js';
import { plainWord, wordTerm } from '../language/word-term.js';
import { editDistance } from './edit-distance.js';

/** A word as the briefings write it. */
interface Word {
  count: number;
  /** How often it begins with a capital. */
  capitalized: number;
  /** As it is best shown: with its capital where it has one, not in capitals alone unless it always is. */
  surface: string;
}

const shortestCorrected = 4;
/** From this length on a word may be two edits away. */
const long = 7;

/** By length, then by the word in plain small letters. */
type WordsByLength = Map<number, Map<string, Word>>;

/** How well a written form shows a word to a person: "Rutte" before "RUTTE" before "rutte". */
function looks(surface: string): number {
  if (surface === surface.toLowerCase()) return 0;
  return surface === surface.toUpperCase() ? 1 : 2;
}

/** Of two written forms of a word the one to show. */
function betterOf(one: string, other: string): string {
  const better = looks(other) - looks(one);
  return better > 0 || (better === 0 && other < one) ? other : one;
}

function together(one: Readonly<Word>, other: Readonly<Word>): Word {
  return {
    count: one.count + other.count,
    capitalized: one.capitalized + other.capitalized,
    surface: betterOf(one.surface, other.surface),
  };
}

function wordsOf(surfaces: ReadonlyMap<string, number>): WordsByLength {
  const words: WordsByLength = new Map();
  for (const [surface, times] of surfaces) {
    const word = plainWord(surface.toLowerCase());
    if (word.length < shortestCorrected || !/^\p{L}+$/u.test(word)) continue;
    let peers = words.get(word.length);
    if (!peers) words.set(word.length, (peers = new Map<string, Word>()));
    const entry = peers.get(word) ?? { count: 0, capitalized: 0, surface };
    peers.set(word, entry);
    entry.count += times;
    if (looks(surface) > 0) entry.capitalized += times;
    entry.surface = betterOf(entry.surface, surface);
  }
  return words;
}

function count(counts: Map<string, number>, key: string, by: 1 | -1): void {
  const after = (counts.get(key) ?? 0) + by;
  if (after > 0) counts.set(key, after);
  else counts.delete(key);
}

/** What the briefings hold: in how many passages each term stands, and the words themselves, for slips of the pen. */
export class Vocabulary {
  private readonly passages = new Map<string, number>();
  /** How often each word stands in the texts, just as it is written. */
  private readonly surfaces = new Map<string, number>();
  /** Made of `surfaces` when a word is to be corrected; undefined since they last changed. */
  private words: WordsByLength | undefined;

  /** @param by 1 to add the passage that has these different terms, −1 to take it out. */
  countPassage(terms: ReadonlySet<string>, by: 1 | -1): void {
    for (const term of terms) count(this.passages, term, by);
  }

  /** Counts the words of a text in or out, given its terms. */
  countWords(text: string, terms: readonly Term[], by: 1 | -1): void {
    this.words = undefined;
    let counted = -1;
    for (const [place, { start, end }] of terms.entries()) {
      const next = terms[place + 1];
      // Of a name of several words, its first word; of a figure's readings, one.
      const isLonger = next?.start === start && next.end < end;
      if (isLonger || start === counted) continue;
      counted = start;
      count(this.surfaces, text.slice(start, end), by);
    }
  }

  has(term: string): boolean {
    return this.passages.has(term);
  }

  /** In how many passages a term stands. */
  frequency(term: string): number {
    return this.passages.get(term) ?? 0;
  }

  /** The words of a length, in plain small letters. */
  ofLength(length: number): ReadonlyMap<string, Readonly<Word>> {
    this.words ??= wordsOf(this.surfaces);
    return this.words.get(length) ?? none;
  }
}

const none: ReadonlyMap<string, Readonly<Word>> = new Map();

/**
 * The word of some vocabularies that `asked` was probably meant to be, as they write it; null when one of them holds
 * `asked`, when it is a word or name in its own right, when it is short or no word of letters, or when nothing is
 * near. Near is one edit up to six letters and two beyond; the first letter must agree, or be swapped with the
 * second; of four letters none may have been changed for another, for "Nano" is no slip of "NATO". A word with a
 * capital is taken for a name and corrected to such words only.
 */
export function correctAmong(vocabularies: readonly Vocabulary[], asked: string): string | null {
  const word = plainWord(asked.toLowerCase());
  if (word.length < shortestCorrected || !/^\p{L}+$/u.test(word)) return null;
  const term = wordTerm(word);
  if (vocabularies.some((vocabulary) => vocabulary.has(term)) || isKnownWord(word)) return null;
  const isName = /^\p{Lu}\p{Ll}/u.test(asked);
  const limit = word.length < long ? 1 : 2;
  let best: Correction | undefined;
  for (const [candidate, { entry, distance }] of near(vocabularies, word, limit)) {
    const named = entry.capitalized * 2 >= entry.count;
    if (isName && !named) continue;
    const found = { surface: named ? entry.surface : candidate, distance, named, count: entry.count };
    if (!best || compareCorrections(found, best) < 0) best = found;
  }
  return best?.surface ?? null;
}

/** The words so few edits away, with what all vocabularies together know of each. */
function near(
  vocabularies: readonly Vocabulary[],
  word: string,
  limit: number,
): Map<string, { readonly entry: Readonly<Word>; readonly distance: number }> {
  const found = new Map<string, { readonly entry: Readonly<Word>; readonly distance: number }>();
  for (let length = word.length - limit; length <= word.length + limit; length += 1) {
    if (length < shortestCorrected) continue;
    for (const vocabulary of vocabularies) {
      for (const [candidate, entry] of vocabulary.ofLength(length)) {
        if (!mayBeSlip(word, candidate)) continue;
        const before = found.get(candidate);
        const distance = before?.distance ?? editDistance(word, candidate, limit);
        if (distance <= limit)
          found.set(candidate, { entry: before ? together(before.entry, entry) : entry, distance });
      }
    }
  }
  return found;
}

interface Correction {
  readonly surface: string;
  readonly distance: number;
  readonly named: boolean;
  readonly count: number;
}

/** The nearer first, then names, then the more frequent, then by spelling. */
function compareCorrections(a: Correction, b: Correction): number {
  if (a.distance !== b.distance) return a.distance - b.distance;
  if (a.named !== b.named) return a.named ? -1 : 1;
  if (a.count !== b.count) return b.count - a.count;
  return a.surface < b.surface ? -1 : 1;
}

/** Whether the beginnings allow for a slip, and in the shortest words the letters. */
function mayBeSlip(word: string, candidate: string): boolean {
  const swapped = candidate.startsWith(word.charAt(1) + word.charAt(0));
  if (!swapped && !candidate.startsWith(word.charAt(0))) return false;
  return (
    word.length > shortestCorrected || candidate.length > word.length || haveSameLetters(word, candidate)
  );
}

function haveSameLetters(a: string, b: string): boolean {
  return Array.from(a).sort().join('') === Array.from(b).sort().join('');
}
