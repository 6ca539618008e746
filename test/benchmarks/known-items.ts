import type { Random } from './corpus.js';

/** A passage's words that are sought, and where they were taken from. */
export interface KnownItem {
  readonly question: string;
  /** Place of the passage. */
  readonly passage: number;
}

const wordsSought = 4;

/** Questions in words of some passage, rather its rarer ones, among words that every passage has. */
export function knownItems(count: number, passages: readonly string[], random: Random): KnownItem[] {
  const frequencies = new Map<string, number>();
  const wordsOf = (passage: string): Set<string> => new Set(passage.toLowerCase().match(/\p{L}{3,}/gu));
  for (const passage of passages) {
    for (const word of wordsOf(passage)) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
  }
  return Array.from({ length: count }, () => {
    const passage = Math.floor(random() * passages.length);
    const words = [...wordsOf(passages[passage] ?? '')].sort(
      (a, b) => (frequencies.get(a) ?? 0) - (frequencies.get(b) ?? 0) || (a < b ? -1 : 1),
    );
    const rarer = words.slice(0, Math.ceil(words.length / 2));
    const chosen = Array.from(
      { length: wordsSought },
      () => rarer[Math.floor(random() * rarer.length)] ?? '',
    );
    return { question: `What did they say of the ${chosen.join(' and the ')} in it?`, passage };
  });
}
