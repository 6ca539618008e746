import { termsOf, type Term } from '../language/terms.js';
import type { Briefing, Passage } from '../model/briefing.js';
import type { SearchHit } from '../model/search.js';
import type { Counts } from './postings.js';
import { soughtTerms, type SoughtTerm } from './query.js';
import { rank, type Scoring } from './rank.js';
import { TextIndex, type Group } from './text-index.js';
import { correctAmong, Vocabulary } from './vocabulary.js';

export interface PassageSearchOptions {
  /** At most this many hits; 10 unless told. */
  readonly limit?: number;
  /** `document`: each briefing once, at its best passage. */
  readonly by?: 'passage' | 'document';
  /** Search the briefing with this id alone. */
  readonly briefing?: string;
}

/** A briefing, the names of its people, and its number in the indexes of passages and of whole briefings. */
interface Stored {
  readonly briefing: Briefing;
  readonly people: readonly string[];
  readonly group: number;
}

interface Scored {
  readonly stored: Stored;
  readonly passage: Passage;
  readonly score: number;
}

/** In short passages a second occurrence and the length say less than in whole briefings. */
const passageScoring: Scoring = { k: 1.2, b: 0.6 };
const wholeScoring: Scoring = { k: 1.5, b: 0.75 };

function countsOf(terms: readonly Term[]): Counts {
  const counts = new Map<string, number>();
  for (const { term } of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

function comparePlaces(a: Scored, b: Scored): number {
  if (a.score !== b.score) return b.score - a.score;
  if (a.stored.briefing.id !== b.stored.briefing.id)
    return a.stored.briefing.id < b.stored.briefing.id ? -1 : 1;
  return a.passage.number - b.passage.number;
}

/**
 * The passages of a collection of briefings, ranked by BM25 over their words, their briefing's title and the people
 * in it. Common words are left out of every query. Equal scores stand in the order of ids and passages, so the same
 * briefings give the same ranking in whatever order they were added.
 */
export class PassageIndex {
  #passages = new TextIndex();
  /** Whole briefings under the same numbers, for searches by document: filled at the first one. */
  #wholes: TextIndex | undefined;
  readonly vocabulary = new Vocabulary();
  readonly #stored = new Map<string, Stored>();
  #byGroup: (Stored | undefined)[] = [];

  /** How many passages are indexed. */
  get size(): number {
    return this.#passages.size;
  }

  get passages(): TextIndex {
    return this.#passages;
  }

  /**
   * Adds a briefing; one with the same id is replaced.
   * @param people Names of the people in it, as the briefing writes them.
   */
  add(briefing: Briefing, people: readonly string[] = []): void {
    this.remove(briefing.id);
    this.#put(briefing, people, this.#read(briefing, people, 1));
  }

  /** Takes a briefing out. Whether there was one. */
  remove(id: string): boolean {
    const stored = this.#stored.get(id);
    if (!stored) return false;
    const { passages, whole } = this.#read(stored.briefing, stored.people, -1);
    this.#passages.remove(stored.group, passages);
    this.#wholes?.remove(stored.group, whole);
    this.#byGroup[stored.group] = undefined;
    this.#stored.delete(id);
    if (this.#passages.isSparse) this.#renumber();
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

  /** The briefing and passage of a text of `passages`. */
  passageAt(text: number): readonly [stored: Stored, passage: Passage] | undefined {
    const group = this.#passages.groupOf(text);
    const stored = this.#byGroup[group];
    const passage = stored?.briefing.passages[text - this.#passages.textsOf(group)[0]];
    return stored && passage && [stored, passage];
  }

  get wholes(): TextIndex {
    if (!this.#wholes) {
      const wholes = (this.#wholes = new TextIndex());
      // Under the numbers that the passages have: a gap for each briefing that is gone.
      for (const stored of this.#byGroup) {
        wholes.add(stored ? this.#read(stored.briefing, stored.people, 0).whole : nothing);
      }
    }
    return this.#wholes;
  }

  wholeAt(text: number): Stored | undefined {
    return this.#byGroup[this.wholes.groupOf(text)];
  }

  #put(briefing: Briefing, people: readonly string[], { passages, whole }: Read): void {
    const group = this.#passages.add(passages);
    this.#wholes?.add(whole);
    const stored: Stored = { briefing, people, group };
    this.#stored.set(briefing.id, stored);
    this.#byGroup[group] = stored;
  }

  /** Makes the indexes anew when most of their numbers stand for what is gone. */
  #renumber(): void {
    const all = [...this.#stored.values()];
    this.#passages = new TextIndex();
    this.#wholes = undefined;
    this.#byGroup = [];
    for (const { briefing, people } of all) this.#put(briefing, people, this.#read(briefing, people, 0));
  }

  /** The terms of a briefing, read afresh from its text; the vocabulary counts them in, out, or not at all. */
  #read(briefing: Briefing, names: readonly string[], count: 1 | -1 | 0): Read {
    const terms = termsOf(briefing.text);
    const title = countsOf(termsOf(briefing.title));
    const people = countsOf(names.flatMap((name) => termsOf(name)));
    const texts: Counts[] = [];
    const inPassages: Term[] = [];
    let from = 0;
    for (const [place, passage] of briefing.passages.entries()) {
      // Passages begin in order and may overlap.
      while ((terms[from]?.start ?? Infinity) < passage.start) from += 1;
      const own: Term[] = [];
      for (let at = from; (terms[at]?.start ?? Infinity) < passage.end; at += 1) {
        const term = terms[at];
        if (term && term.end <= passage.end) own.push(term);
      }
      const counts = countsOf(own);
      texts.push(counts);
      // One by one: a sentence of a megabyte has more terms than a call takes arguments.
      const seen = briefing.passages[place - 1]?.end ?? 0;
      for (const term of own) if (term.start >= seen) inPassages.push(term);
      if (count !== 0) this.vocabulary.countPassage(new Set([...counts.keys(), ...title.keys()]), count);
    }
    if (count !== 0) this.vocabulary.countWords(briefing.text, inPassages, count);
    return { passages: { texts, title, people }, whole: { texts: [countsOf(inPassages)], title, people } };
  }
}

interface Read {
  readonly passages: Group;
  readonly whole: Group;
}

const nothing: Group = { texts: [], title: new Map(), people: new Map() };

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
  const isSought = ({ stored }: Scored): boolean => briefing === undefined || stored.briefing.id === briefing;
  // Of one briefing alone, and to show each document at its best passage, every passage counts.
  const ofAll = briefing !== undefined || by === 'document';
  const passages = rank(
    indexes.map((index) => index.passages),
    sought,
    passageScoring,
    ofAll ? Infinity : limit,
  ).flatMap(({ index, text, score }): Scored | [] => {
    const found = indexes[index]?.passageAt(text);
    return found === undefined ? [] : { stored: found[0], passage: found[1], score };
  });
  const ranked = passages.filter(isSought).sort(comparePlaces);
  const scored = by === 'document' ? wholesOf(indexes, sought, ranked).filter(isSought) : ranked;
  return scored.slice(0, limit).map(({ stored, passage, score }) => ({
    briefing: stored.briefing.id,
    passage: passage.number,
    start: passage.start,
    end: passage.end,
    score,
  }));
}

/** Briefings by their whole text, each shown at the first of its passages in `ranked`. */
function wholesOf(
  indexes: readonly PassageIndex[],
  sought: readonly SoughtTerm[],
  ranked: readonly Scored[],
): Scored[] {
  const best = new Map<Stored, Passage>();
  for (const { stored, passage } of ranked) if (!best.has(stored)) best.set(stored, passage);
  const wholes = indexes.map((index) => index.wholes);
  return rank(wholes, sought, wholeScoring, Infinity)
    .flatMap(({ index, text, score }): Scored | [] => {
      const stored = indexes[index]?.wholeAt(text);
      const passage = stored && (best.get(stored) ?? stored.briefing.passages[0]);
      return stored && passage ? { stored, passage, score } : [];
    })
    .sort(comparePlaces);
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
