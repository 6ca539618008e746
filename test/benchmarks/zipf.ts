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
