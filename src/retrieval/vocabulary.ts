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

/** How well a written form shows a word to a person: "Rutte" before "RUTTE" before "rutte". */
function looks(surface: string): number {
  if (surface === surface.toLowerCase()) return 0;
  return surface === surface.toUpperCase() ? 1 : 2;
}

const shortestCorrected = 4;
/** From this length on a word may be two edits away. */
const long = 7;

/** What the briefings hold: in how many passages each term stands, and the words themselves, for slips of the pen. */
export class Vocabulary {
  private readonly passages = new Map<string, number>();
  /** By length of the word, by the word in plain small letters. */
  private readonly words = new Map<number, Map<string, Word>>();

  /** @param by 1 to add the passage that has these different terms, −1 to take it out. */
  countPassage(terms: ReadonlySet<string>, by: 1 | -1): void {
    for (const term of terms) {
      const count = (this.passages.get(term) ?? 0) + by;
      if (count > 0) this.passages.set(term, count);
      else this.passages.delete(term);
    }
  }

  /** Counts the words of a text in or out. */
  countWords(text: string, terms: readonly Term[], by: 1 | -1): void {
    let last = -1;
    for (const { start, end } of terms) {
      if (start <= last) continue;
      last = start;
      const surface = text.slice(start, end);
      const word = plainWord(surface.toLowerCase());
      if (/^\p{L}+$/u.test(word)) this.countWord(word, surface, by);
    }
  }

  private countWord(word: string, surface: string, by: 1 | -1): void {
    const capital = surface !== surface.toLowerCase();
    let peers = this.words.get(word.length);
    if (!peers) this.words.set(word.length, (peers = new Map<string, Word>()));
    const entry = peers.get(word);
    if (!entry) {
      peers.set(word, { count: 1, capitalized: capital ? 1 : 0, surface });
      return;
    }
    if (looks(surface) > looks(entry.surface)) entry.surface = surface;
    entry.count += by;
    if (capital) entry.capitalized += by;
    if (entry.count <= 0) peers.delete(word);
  }

  has(term: string): boolean {
    return this.passages.has(term);
  }

  /** In how many passages a term stands. */
  frequency(term: string): number {
    return this.passages.get(term) ?? 0;
  }

  /**
   * The word of the briefings that `asked` was probably meant to be, as they write it; null when the briefings hold
   * `asked`, when it is a word or name in its own right, when it is short or no word of letters, or when nothing is
   * near. Near is one edit up to six letters and two beyond; the first letter must agree, or be swapped with the
   * second; of four letters none may have been changed for another, for "Nano" is no slip of "NATO". A word with a
   * capital is taken for a name and corrected to such words only.
   */
  correct(asked: string): string | null {
    const word = plainWord(asked.toLowerCase());
    if (word.length < shortestCorrected || !/^\p{L}+$/u.test(word)) return null;
    if (this.has(wordTerm(word)) || isKnownWord(word)) return null;
    const isName = /^\p{Lu}\p{Ll}/u.test(asked);
    const limit = word.length < long ? 1 : 2;
    let best: Correction | undefined;
    for (let length = word.length - limit; length <= word.length + limit; length += 1) {
      if (length < shortestCorrected) continue;
      for (const [candidate, entry] of this.words.get(length) ?? []) {
        const named = entry.capitalized * 2 >= entry.count;
        if ((isName && !named) || !mayBeSlip(word, candidate)) continue;
        const distance = editDistance(word, candidate, limit);
        if (distance > limit) continue;
        const found = { surface: named ? entry.surface : candidate, distance, named, count: entry.count };
        if (!best || compareCorrections(found, best) < 0) best = found;
      }
    }
    return best?.surface ?? null;
  }
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
