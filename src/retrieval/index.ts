import type { Briefing } from '../model/briefing.js';
import type { SearchHit } from '../model/search.js';
import { soughtTerms } from './query.js';
import { Ranking, type Ranked } from './ranking.js';
import { readTerms, type Reading } from './reading.js';
import { Texts } from './texts.js';
import { correctAmong, Vocabulary } from './vocabulary.js';

export interface PassageSearchOptions {
  /** At most this many hits; 10 unless told. */
  readonly limit?: number;
  /** `document`: each briefing once, at its best passage. */
  readonly by?: 'passage' | 'document';
  /** Search the briefing with this id alone. */
  readonly briefing?: string;
}

/**
 * The passages of a collection of briefings, ranked by BM25 over their words, their briefing's title and the people
 * in it. Common words are left out of every query. Equal scores stand in the order of ids and passages, so the same
 * briefings give the same ranking in whatever order they were added.
 */
export class PassageIndex {
  readonly vocabulary = new Vocabulary();
  readonly texts = new Texts();

  /** How many passages are indexed. */
  get size(): number {
    return this.texts.passages.size;
  }

  /**
   * Adds a briefing; one with the same id is replaced.
   * @param people Names of the people in it, as the briefing writes them.
   */
  add(briefing: Briefing, people: readonly string[] = []): void {
    this.remove(briefing.id);
    const reading = readTerms(briefing, people);
    this.texts.add(briefing, people, reading);
    this.#countWords(briefing, reading, 1);
  }

  /** Takes a briefing out. Whether there was one. */
  remove(id: string): boolean {
    const stored = this.texts.stored(id);
    if (!stored) return false;
    const reading = readTerms(stored.briefing, stored.people);
    this.texts.remove(stored, reading);
    this.#countWords(stored.briefing, reading, -1);
    return true;
  }

  /** Whether any passage, or the title of its briefing, holds a term. */
  has(term: string): boolean {
    return this.vocabulary.has(term);
  }

  /**
   * How much a term tells passages apart: BM25's inverse document frequency, ln(1 + (N − n + ½) / (n + ½)) for a term
   * in n of N passages. Above 0; highest for a term that no passage holds.
   */
  rarity(term: string): number {
    return rarityAmong([this], term);
  }

  /** The briefings' word that a misspelt one was probably meant to be, as they write it, or null. */
  correct(word: string): string | null {
    return correctAmong([this.vocabulary], word);
  }

  /** The passages that fit a query, the best first; none for a query of common words alone. */
  search(query: string, options: PassageSearchOptions = {}): SearchHit[] {
    return searchAll([this], query, options);
  }

  #countWords(briefing: Briefing, { passages, title, terms }: Reading, by: 1 | -1): void {
    for (const counts of passages)
      this.vocabulary.countPassage(new Set([...counts.keys(), ...title.keys()]), by);
    this.vocabulary.countWords(briefing.text, terms, by);
  }
}

/** As `PassageIndex.rarity`, over the passages of several indexes. */
export function rarityAmong(indexes: readonly PassageIndex[], term: string): number {
  let [size, held] = [0, 0];
  for (const index of indexes) {
    size += index.size;
    held += index.vocabulary.frequency(term);
  }
  return Math.log(1 + (size - held + 0.5) / (held + 0.5));
}

/** Searches several indexes as if they were one: the same hits, in the same order and with the same scores. */
export function searchAll(
  indexes: readonly PassageIndex[],
  query: string,
  { limit = 10, by = 'passage', briefing }: PassageSearchOptions = {},
): SearchHit[] {
  const vocabularies = indexes.map(({ vocabulary }) => vocabulary);
  const sought = soughtTerms(query, {
    has: (term) => vocabularies.some((vocabulary) => vocabulary.has(term)),
    correct: (word) => correctAmong(vocabularies, word),
  });
  if (sought.length === 0) return [];
  const shelves = indexes.map(({ texts }) => texts);
  const ranking = new Ranking(shelves, sought, by === 'document' ? 'wholes' : 'passages');
  const ranked = briefing === undefined ? ranking.search(limit) : ranking.within(briefing).slice(0, limit);
  return by === 'document'
    ? hitsOf(atBest(new Ranking(shelves, sought, 'passages'), ranked))
    : hitsOf(ranked);
}

/** Whole briefings, each at the passage of it that fits best, or at its first. */
function atBest(passages: Ranking, wholes: readonly Ranked[]): Ranked[] {
  return wholes.flatMap(({ text: { stored }, score }) => {
    const text = passages.within(stored.briefing.id)[0]?.text ?? stored.passages[0];
    return text === undefined ? [] : { text, score };
  });
}

function hitsOf(ranked: readonly Ranked[]): SearchHit[] {
  return ranked.flatMap(({ text: { stored, row }, score }) => {
    const passage = stored.briefing.passages[row];
    return passage === undefined
      ? []
      : {
          briefing: stored.briefing.id,
          passage: passage.number,
          start: passage.start,
          end: passage.end,
          score,
        };
  });
}

/** An index of these briefings. */
export function indexPassages(
  briefings: Iterable<Briefing>,
  peopleOf: (briefing: Briefing) => readonly string[] = () => [],
): PassageIndex {
  const index = new PassageIndex();
  for (const briefing of briefings) index.add(briefing, peopleOf(briefing));
  return index;
}
