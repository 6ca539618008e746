import type { PlainDocument } from '../../src/app.js';
import { lexicon } from '../../src/language/lexicon.js';
import { pickByRank, randomFrom, type Random } from './corpus.js';

const vocabularySize = 60_000;
const sentencesPerDocument = 60;
const [shortest, longest] = [8, 26];
/** Share of the words of running news that are function words. */
const functionShare = 0.45;

const consonants = ['b', 'd', 'f', 'g', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'st', 'tr', 'pl'];
const vowels = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea'];

/** Different invented words, the same every time. */
function inventWords(random: Random): string[] {
  const words = new Set<string>();
  const one = (parts: readonly string[]): string => parts[Math.floor(random() * parts.length)] ?? '';
  while (words.size < vocabularySize) {
    const syllables = 2 + Math.floor(random() * 3);
    words.add(
      Array.from({ length: syllables }, () => one(consonants) + one(vowels)).join('') + one(consonants),
    );
  }
  return [...words];
}

/** A passage's words that are sought, and where they were taken from. */
export interface KnownItem {
  readonly question: string;
  /** Place of the passage. */
  readonly passage: number;
}

/**
 * Text with words as often as language has them: nearly half are the function words of English, the others invented, the
 * n-th of them about 1/n as often as the first (Zipf).
 */
export class ZipfText {
  readonly #random: Random;
  readonly #words: readonly string[];
  readonly #common: readonly string[];

  constructor(seed = 20_250_218) {
    this.#random = randomFrom(seed);
    this.#words = inventWords(this.#random);
    this.#common = [...lexicon().stopWords.function].filter((word) => /^[a-z]+$/u.test(word));
  }

  documents(count: number): PlainDocument[] {
    return Array.from({ length: count }, (_, at) => ({
      id: `d${at}`,
      title: this.#capitalized(pickByRank(this.#words, this.#random) ?? ''),
      text: Array.from({ length: sentencesPerDocument }, () => this.#sentence()).join(' '),
    }));
  }

  /** Questions in words of some passage, rather its rarer ones, among words that every passage has. */
  questions(count: number, passages: readonly string[]): KnownItem[] {
    const ranks = new Map(this.#words.map((word, rank) => [word, rank]));
    return Array.from({ length: count }, () => {
      const passage = Math.floor(this.#random() * passages.length);
      const words = [...new Set(passages[passage]?.toLowerCase().match(/[a-z]+/gu))]
        .filter((word) => ranks.has(word))
        .sort((a, b) => (ranks.get(b) ?? 0) - (ranks.get(a) ?? 0));
      const rarer = words.slice(0, Math.ceil(words.length / 2));
      const chosen = Array.from({ length: 4 }, () => rarer[Math.floor(this.#random() * rarer.length)] ?? '');
      return { question: `What did they say of the ${chosen.join(' and the ')} in it?`, passage };
    });
  }

  #sentence(): string {
    const length = shortest + Math.floor(this.#random() * (longest - shortest));
    const words = Array.from({ length }, () =>
      pickByRank(this.#random() < functionShare ? this.#common : this.#words, this.#random),
    );
    return `${this.#capitalized(words.join(' '))}.`;
  }

  #capitalized(words: string): string {
    return words.charAt(0).toUpperCase() + words.slice(1);
  }
}
