import { isFunctionWord, termsOf } from '../../src/language/terms.js';
import type { Briefing } from '../../src/model/briefing.js';

/** How often each term of some words stands in them. */
function counted(words: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { term } of termsOf(words)) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

/**
 * The scores of all passages that hold any of the terms, by `id#number`: BM25 as it is written down, for each term in
 * each field of each passage, with nothing left out and nothing made ready. Function words count less, in the text
 * alone and once however often they are asked for or stand there, and find nothing themselves.
 */
export function scoreAll(
  briefings: readonly Briefing[],
  peopleOf: (briefing: Briefing) => readonly string[],
  terms: readonly string[],
): Map<string, number> {
  const [k, b] = [0.5, 0.5];
  const texts = briefings.flatMap((briefing) =>
    briefing.passages.map(({ number, start, end }) => ({
      name: `${briefing.id}#${number}`,
      fields: [
        { boost: 1, counts: counted(briefing.text.slice(start, end)) },
        { boost: 0.2, counts: counted(briefing.title) },
        { boost: 0.4, counts: counted(peopleOf(briefing).join('; ')) },
      ],
    })),
  );
  const scores = new Map<string, number>();
  const inOrder = [
    ...terms.filter((term) => !isFunctionWord(term)).map((term) => ({ term, weight: 1, places: [0, 1, 2] })),
    ...[...new Set(terms.filter(isFunctionWord))].map((term) => ({ term, weight: 0.6, places: [0] })),
  ];
  for (const { term, weight, places } of inOrder) {
    for (const place of places) {
      const all = texts.map(({ name, fields }) => ({ name, ...fields[place] }));
      const holding = all.filter(({ counts }) => counts?.has(term));
      const average = all.reduce((sum, { counts }) => sum + (counts?.size ?? 0), 0) / all.length;
      const rarity = Math.log(1 + (all.length - holding.length + 0.5) / (holding.length + 0.5));
      for (const { name, counts, boost = 0 } of holding) {
        const count = counts?.get(term) ?? 0;
        const share = (count * (k + 1)) / (count + k * (1 - b + (b * (counts?.size ?? 0)) / average));
        if (weight === 1) scores.set(name, (scores.get(name) ?? 0) + boost * rarity * share);
        else if (scores.has(name)) scores.set(name, (scores.get(name) ?? 0) + weight * rarity);
      }
    }
  }
  return scores;
}
