import { isKnownWord } from '../language/known-words.js';
import { plainWord, wordTerm } from '../language/word-term.js';
import type { Steps } from '../model/pause.js';
import { editDistance } from './edit-distance.js';

/** A word just as it is written, and how often the texts write it so. */
interface Form {
  readonly text: string;
  count: number;
}

/** The words of one briefing, to be given back. */
export interface HeldWords {
  readonly forms: readonly Form[];
  readonly times: Uint32Array;
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
  readonly #forms = new Map<string, Form>();
  /** By length, then by the word in plain small letters. */
  readonly #byLength = new Map<number, Map<string, Form[]>>();

  /** Counts a text's words in. */
  *take(words: ReadonlyMap<string, number>): Steps<HeldWords> {
    const held = { forms: [] as Form[], times: new Uint32Array(words.size) };
    for (const [text, times] of words) {
      const form = this.#forms.get(text) ?? this.#enter(text);
      form.count += times;
      held.times[held.forms.length] = times;
      held.forms.push(form);
      if (held.forms.length % mostWords === 0) yield;
    }
    return held;
  }

  /** Counts them out again. */
  *release({ forms, times }: HeldWords): Steps {
    for (const [at, form] of forms.entries()) {
      form.count -= times[at] ?? 0;
      if (form.count === 0) this.#forget(form);
      if (at % mostWords === mostWords - 1) yield;
    }
  }

  /** The words of a length with their forms, by the word in plain small letters. */
  ofLength(length: number): ReadonlyMap<string, readonly Form[]> {
    return this.#byLength.get(length) ?? none;
  }

  #enter(text: string): Form {
    const form: Form = { text, count: 0 };
    this.#forms.set(text, form);
    const plain = correctable(text);
    if (plain === null) return form;
    let peers = this.#byLength.get(plain.length);
    if (peers === undefined) this.#byLength.set(plain.length, (peers = new Map<string, Form[]>()));
    const forms = peers.get(plain);
    if (forms === undefined) peers.set(plain, [form]);
    else forms.push(form);
    return form;
  }

  #forget(form: Form): void {
    this.#forms.delete(form.text);
    const plain = correctable(form.text);
    const peers = plain === null ? undefined : this.#byLength.get(plain.length);
    if (plain === null || peers === undefined) return;
    const others = peers.get(plain)?.filter((one) => one !== form) ?? [];
    if (others.length > 0) peers.set(plain, others);
    else peers.delete(plain);
  }
}

const none: ReadonlyMap<string, readonly Form[]> = new Map();

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
  for (let length = word.length - limit; length <= word.length + limit; length += 1) {
    for (const { vocabulary } of indexes) {
      for (const [candidate, forms] of vocabulary.ofLength(length)) {
        if (!mayBeSlip(word, candidate)) continue;
        const before = found.get(candidate);
        const distance = before?.distance ?? editDistance(word, candidate, limit);
        if (distance <= limit)
          found.set(candidate, { forms: [...(before?.forms ?? []), ...forms], distance });
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
