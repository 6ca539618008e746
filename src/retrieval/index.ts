import type { Briefing } from '../model/briefing.js';
import { atOnce, type Steps } from '../model/pause.js';
import type { SearchHit } from '../model/search.js';
import { Numbered } from './numbered.js';
import { soughtTerms } from './query.js';
import { Ranking, type Ranked } from './ranking.js';
import { readTerms, type Reading } from './reading.js';
import type { Stored } from './stored.js';
import { Texts } from './texts.js';
import { correctAmong, Vocabulary, type HeldWords } from './vocabulary.js';

export interface PassageSearchOptions {
  /** At most this many hits; 10 unless told. */
  readonly limit?: number;
  /** `document`: each briefing once, at its best passage. */
  readonly by?: 'passage' | 'document';
  /** Search the briefing with this id alone. */
  readonly briefing?: string;
}

/** The terms and words of an index, as its dictionaries list them. */
export interface HeldTerms {
  readonly terms: readonly string[];
  readonly words: readonly string[];
}

/** A briefing that is worked in: what `show` takes. */
export type { Stored } from './stored.js';

/**
 * The passages of a collection of briefings, ranked by BM25 over their words, their briefing's title and the people
 * in it. Common words are left out of every query. Equal scores stand in the order of ids and passages, so the same
 * briefings give the same ranking in whatever order they were added.
 *
 * A briefing is worked in and out in small steps, while it is not found. Until the last of them its words already count,
 * or still do, in how rare words are.
 */
export class PassageIndex {
  readonly vocabulary = new Vocabulary();
  readonly texts = new Texts();
  readonly #words = new Map<Stored, HeldWords>();

  /** How many passages are indexed. */
  get size(): number {
    return this.texts.passages.size;
  }

  /**
   * Works a briefing in: it is found as soon as it is gathered and shown.
   * @param people Names of the people in it, as the briefing writes them.
   * @param reading What `readTerms` says of it, or the same in the numbers that this index remembers.
   */
  *workIn(
    briefing: Briefing,
    people: readonly string[] = [],
    reading: Reading | Numbered = readTerms(briefing),
  ): Steps<Stored> {
    const { counts, words } = yield* this.#take(reading);
    const stored = yield* this.texts.add(briefing, people, counts);
    this.#words.set(stored, words);
    return stored;
  }

  *#take(reading: Reading | Numbered): Steps<Numbered> {
    const { texts, vocabulary } = this;
    if (!(reading instanceof Numbered))
      return new Numbered(yield* texts.number(reading), yield* vocabulary.take(reading.words));
    for (const number of reading.counts.terms) texts.dictionary.hold(number);
    vocabulary.hold(reading.words);
    return reading;
  }

  /** Whether it holds anything, or remembers it. */
  get isUsed(): boolean {
    return this.texts.dictionary.size > 0;
  }

  /** The terms and words that it holds, by their numbers. */
  *held(): Steps<HeldTerms> {
    return { terms: yield* this.texts.dictionary.held(), words: yield* this.vocabulary.dictionary.held() };
  }

  /** While it is empty, gives terms and words the numbers that they had. */
  *remember({ terms, words }: HeldTerms): Steps {
    yield* this.texts.dictionary.remember(terms);
    yield* this.vocabulary.dictionary.remember(words);
  }

  /** Forgets what it remembers and does not hold. */
  *clear(): Steps {
    yield* this.texts.dictionary.clear();
    yield* this.vocabulary.dictionary.clear();
  }

  /** What a briefing is found by, in this index's numbers: the same for as long as it is there. */
  numbered(id: string): Numbered | null {
    const stored = this.texts.stored(id);
    const words = stored === undefined ? undefined : this.#words.get(stored);
    return stored === undefined || words === undefined ? null : new Numbered(stored.text, words);
  }

  /** Has briefings that are worked in found by their texts, as soon as they are shown: together, however many they are. */
  gather(briefings: readonly Stored[]): Steps {
    return this.texts.gather(briefings);
  }

  /** Has a briefing found from now on, in place of one with the same id, which is to be worked out. */
  show(stored: Stored): Stored | undefined {
    return this.texts.show(stored);
  }

  /** Has the briefing with an id found no longer; if there was one, it is to be worked out. */
  hide(id: string): Stored | undefined {
    return this.texts.hide(id);
  }

  /** Has the briefing with an id found by other people from now on. */
  name(id: string, people: readonly string[]): void {
    const stored = this.texts.stored(id);
    if (stored !== undefined) this.texts.name(stored, people);
  }

  /** Works out a briefing that is not found. */
  *workOut(stored: Stored): Steps {
    yield* this.texts.remove(stored);
    const words = this.#words.get(stored);
    this.#words.delete(stored);
    if (words !== undefined) yield* this.vocabulary.release(words);
  }

  /** Adds a briefing at once; one with the same id is replaced. */
  add(briefing: Briefing, people: readonly string[] = []): void {
    const stored = atOnce(this.workIn(briefing, people));
    atOnce(this.gather([stored]));
    const before = this.show(stored);
    if (before !== undefined) atOnce(this.workOut(before));
  }

  /** Takes a briefing out at once. Whether there was one. */
  remove(id: string): boolean {
    const stored = this.hide(id);
    if (stored !== undefined) atOnce(this.workOut(stored));
    return stored !== undefined;
  }

  /** Names of the people in a briefing, as it was added; undefined where there is none of that id. */
  peopleIn(id: string): readonly string[] | undefined {
    return this.texts.stored(id)?.people;
  }

  /** Whether any passage, or the title of its briefing, holds a term. */
  has(term: string): boolean {
    return this.texts.frequency(term) > 0;
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
    return correctAmong([this], word);
  }

  /** The passages that fit a query, the best first; none for a query of common words alone. */
  search(query: string, options: PassageSearchOptions = {}): SearchHit[] {
    return searchAll([this], query, options);
  }
}

/** As `PassageIndex.rarity`, over the passages of several indexes. */
export function rarityAmong(indexes: readonly PassageIndex[], term: string): number {
  let [size, held] = [0, 0];
  for (const index of indexes) {
    size += index.size;
    held += index.texts.frequency(term);
  }
  return Math.log(1 + (size - held + 0.5) / (held + 0.5));
}

/** Searches several indexes as if they were one: the same hits, in the same order and with the same scores. */
export function searchAll(
  indexes: readonly PassageIndex[],
  query: string,
  { limit = 10, by = 'passage', briefing }: PassageSearchOptions = {},
): SearchHit[] {
  const sought = soughtTerms(query, {
    has: (term) => indexes.some((index) => index.has(term)),
    correct: (word) => correctAmong(indexes, word),
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
  const all = Array.from(briefings, (briefing) => atOnce(index.workIn(briefing, peopleOf(briefing))));
  atOnce(index.gather(all));
  for (const stored of all) {
    const before = index.show(stored);
    if (before !== undefined) atOnce(index.workOut(before));
  }
  return index;
}
