import type { PlainDocument } from '../../src/app.js';
import type { Briefing } from '../../src/model/briefing.js';
import { slice } from '../../src/model/span.js';

export type Random = () => number;

/** A small, fast generator of numbers in [0, 1): the same from the same seed (mulberry32, Ettinger 2017). */
export function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Picks as words are used: the n-th item about 1/n as often as the first (Zipf). */
export function pickByRank<Item>(items: readonly Item[], random: Random): Item | undefined {
  return items[Math.floor((items.length + 1) ** random()) - 1];
}

const onsets = ['B', 'D', 'F', 'G', 'H', 'K', 'L', 'M', 'N', 'P', 'R', 'S', 'T', 'V', 'Br', 'Kr', 'St'];
const rests = ['ar', 'en', 'ino', 'ov', 'el', 'usk', 'ander', 'im', 'olt', 'ieri', 'una', 'eth'];

function inventName(random: Random): string {
  const part = (parts: readonly string[]): string => parts[Math.floor(random() * parts.length)] ?? '';
  return part(onsets) + part(rests) + part(rests);
}

const sentencesPerDocument = 24;
const sentencesPerParagraph = 4;
const inventedNames = 3000;

/**
 * Documents in the words of some briefings, the same ones every time: their sentences shuffled, common ones often and
 * rare ones seldom, with other numbers and, for half the names inside a sentence, other names.
 */
export function generateDocuments(
  count: number,
  briefings: readonly Briefing[],
  seed = 20_250_218,
): PlainDocument[] {
  const random = randomFrom(seed);
  const names = Array.from({ length: inventedNames }, () => inventName(random));
  const sentences = briefings
    .flatMap(({ text, sentences: spans }) => spans.map((span) => slice(text, span)))
    .filter((sentence) => sentence.length > 40)
    .map((sentence) => ({ sentence, order: random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ sentence }) => sentence);
  const vary = (sentence: string): string =>
    sentence
      .replace(/(?<= )\p{Lu}\p{Ll}{3,}/gu, (name) =>
        random() < 0.5 ? (pickByRank(names, random) ?? name) : name,
      )
      .replace(/\d+/gu, (digits) => String(Math.floor(random() * 10 ** Math.min(digits.length, 4))));
  return Array.from({ length: count }, (_, i) => {
    let text = '';
    for (let s = 0; s < sentencesPerDocument; s += 1) {
      if (s > 0) text += s % sentencesPerParagraph === 0 ? '\n\n' : ' ';
      text += vary(pickByRank(sentences, random) ?? '');
    }
    return {
      id: `d${i}`,
      title: `${pickByRank(names, random) ?? ''} on ${pickByRank(names, random) ?? ''}`,
      text,
    };
  });
}
