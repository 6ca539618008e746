import { isKnownWord } from '../language/known-words.js';
import { plainWord, wordTerm } from '../language/word-term.js';
import type { Steps } from '../model/pause.js';
import { Dictionary } from './dictionary.js';
import { editDistance } from './edit-distance.js';
import { CountByNumber } from './count-by-number.js';

/** A word just as it is written, and how often the texts write it so. */
interface Form {
  readonly text: string;
  readonly count: number;
}

/** The words of one briefing by their numbers, with how often each stands there. */
export interface HeldWords {
  readonly forms: Uint32Array;
  readonly times: Uint16Array;
}

/** A word in all its forms. */
interface Word {
  readonly count: number;
  /** How often it begins with a capital. */
  readonly capitalized: number;
  /** As it is best shown: with its capital where it has one, not in capitals alone unless it always is. */
  readonly surface: string;
}

const shortestCorrected = 4;
/** From this length on a word may be two edits away. */
const long = 7;
/** Words that are counted at a stretch. */
const mostWords = 1000;
/** A word is counted up to this often in one briefing. */
const mostCounted = 0xffff;
/** In ASCII all capitals differ from their small letters by this. */
const smallBit = 0x20;
const firstBeyond = 0x80;

/** A word that another may be a slip of, in plain small letters; null for what is short or no word of letters. */
export function correctable(word: string): string | null {
  const plain = plainWord(word.toLowerCase());
  return plain.length >= shortestCorrected && /^\p{L}+$/u.test(plain) ? plain : null;
}

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

function wordOf(forms: readonly Form[]): Word {
  const sum = (some: readonly Form[]): number => some.reduce((before, { count }) => before + count, 0);
  return {
    count: sum(forms),
    capitalized: sum(forms.filter(({ text }) => looks(text) > 0)),
    surface: forms.map(({ text }) => text).reduce(betterOf),
  };
}

/** The words that the briefings hold, as they are written: what a slip of the pen may have been meant to be. */
export class Vocabulary {
  readonly dictionary = new Dictionary();
  /** How often each stands there, by its number. */
  readonly #counts = new CountByNumber();

  /** Counts a text's words in. */
  *take(words: ReadonlyMap<string, number>): Steps<HeldWords> {
    const times = Uint16Array.from(words.values(), (often) => Math.min(often, mostCounted));
    const held = { forms: new Uint32Array(words.size), times };
    let place = 0;
    for (const text of words.keys()) {
      held.forms[place] = this.dictionary.take(text);
      place += 1;
      if (place % mostWords === 0) yield;
    }
    this.#count(held, 1);
    return held;
  }

  /** Counts words in whose numbers the dictionary remembers. */
  hold(held: HeldWords): void {
    for (const number of held.forms) this.dictionary.hold(number);
    this.#count(held, 1);
  }

  /** Counts them out again. */
  *release(held: HeldWords): Steps {
    this.#count(held, -1);
    for (const [place, number] of held.forms.entries()) {
      this.dictionary.release(number);
      if (place % mostWords === mostWords - 1) yield;
    }
  }

  /** Calls `found` with the words that begin with one of some plain small letters, each with what it is in such letters. */
  eachBeginning(letters: string, found: (plain: string, form: Form) => void): void {
    for (const text of this.dictionary.terms) {
      // To look at the letter as it is written spares most of the words what is dear.
      const code = text.charCodeAt(0);
      if (code < firstBeyond && !letters.includes(String.fromCharCode(code | smallBit))) continue;
      const plain = plainWord(text.toLowerCase());
      if (!letters.includes(plain.charAt(0))) continue;
      const count = this.#counts.of(this.dictionary.numberOf(text) ?? -1);
      if (count > 0) found(plain, { text, count });
    }
  }

  #count({ forms, times }: HeldWords, by: 1 | -1): void {
    for (let place = 0; place < forms.length; place += 1) {
      this.#counts.add(forms[place] ?? 0, by * (times[place] ?? 0));
    }
  }
}

/** Something with words, and the terms they are found by. */
export interface Worded {
  readonly vocabulary: Vocabulary;
  has(term: string): boolean;
}

/**
 * The word of some indexes that `asked` was probably meant to be, as their briefings write it; null when one of them holds
 * `asked`, when it is a word or name in its own right, when it is short or no word of letters, or when nothing is
 * near. Near is one edit up to six letters and two beyond; the first letter must agree, or be swapped with the
 * second; of four letters none may have been changed for another, for "Nano" is no slip of "NATO". A word with a
 * capital is taken for a name and corrected to such words only.
 */
export function correctAmong(indexes: readonly Worded[], asked: string): string | null {
  const word = correctable(asked);
  if (word === null) return null;
  const term = wordTerm(word);
  if (indexes.some((index) => index.has(term)) || isKnownWord(word)) return null;
  const isName = /^\p{Lu}\p{Ll}/u.test(asked);
  const limit = word.length < long ? 1 : 2;
  let best: Correction | undefined;
  for (const [candidate, { forms, distance }] of near(indexes, word, limit)) {
    const entry = wordOf(forms);
    const named = entry.capitalized * 2 >= entry.count;
    if (isName && !named) continue;
    const found = { surface: named ? entry.surface : candidate, distance, named, count: entry.count };
    if (!best || compareCorrections(found, best) < 0) best = found;
  }
  return best?.surface ?? null;
}

/** A word that is near, in all its forms. */
interface Near {
  readonly forms: Form[];
  readonly distance: number;
}

/** The words so few edits away, by the word in plain small letters. */
function near(indexes: readonly Worded[], word: string, limit: number): Map<string, Near> {
  const found = new Map<string, Near>();
  for (const { vocabulary } of indexes) {
    vocabulary.eachBeginning(word.slice(0, 2), (candidate, form) => {
      if (Math.abs(candidate.length - word.length) > limit || !mayBeSlip(word, candidate)) return;
      const before = found.get(candidate);
      const distance = before?.distance ?? editDistance(word, candidate, limit);
      if (distance <= limit) found.set(candidate, { forms: [...(before?.forms ?? []), form], distance });
    });
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
