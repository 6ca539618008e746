import MiniSearch, { type BM25Params } from 'minisearch';
import { termsOf, type Term } from '../language/terms.js';
import type { Briefing, Passage } from '../model/briefing.js';
import type { SearchHit } from '../model/search.js';
import { soughtTerms, type SoughtTerm } from './query.js';
import { Vocabulary } from './vocabulary.js';

export interface PassageSearchOptions {
  /** At most this many hits; 10 unless told. */
  readonly limit?: number;
  /** `document`: each briefing once, at its best passage. */
  readonly by?: 'passage' | 'document';
  /** Search the briefing with this id alone. */
  readonly briefing?: string;
}

/** What MiniSearch indexes: each field is a list of terms, one a line. MiniSearch itself reads no text. */
interface Entry {
  readonly id: number;
  readonly text: string;
  readonly title: string;
  readonly people: string;
}

/** A briefing and its entries: one of the whole, one a passage. */
interface Stored {
  readonly briefing: Briefing;
  readonly people: readonly string[];
  readonly wholeId: number;
  /** Id of the first passage's entry; the others follow. */
  readonly firstId: number;
}

interface Scored {
  readonly stored: Stored;
  readonly passage: Passage;
  readonly score: number;
}

/**
 * BM25 (Robertson and Zaragoza 2009): in short passages a second occurrence and the length say less than in whole
 * briefings. MiniSearch's additional `d`, which favours every text that holds a word at all over one that holds it
 * often, is off.
 */
const passageScoring: BM25Params = { k: 1.2, b: 0.6, d: 0 };
const wholeScoring: BM25Params = { k: 1.5, b: 0.75, d: 0 };
const boost = { text: 1, title: 0.4, people: 0.4 };

function emptyIndex(bm25: BM25Params): MiniSearch<Entry> {
  return new MiniSearch<Entry>({
    fields: ['text', 'title', 'people'],
    tokenize: (lines) => (lines === '' ? [] : lines.split('\n')),
    processTerm: (term) => term,
    searchOptions: { bm25, boost },
  });
}

function linesOf(terms: readonly Term[]): string {
  return terms.map((term) => term.term).join('\n');
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
  private readonly passages = emptyIndex(passageScoring);
  /** Whole briefings, for searches by document: filled at the first one. */
  private wholes: MiniSearch<Entry> | undefined;
  private readonly vocabulary = new Vocabulary();
  private readonly stored = new Map<string, Stored>();
  private readonly owners = new Map<number, Stored>();
  private nextId = 0;

  /** How many passages are indexed. */
  get size(): number {
    return this.passages.documentCount;
  }

  /**
   * Adds a briefing; one with the same id is replaced.
   * @param people Names of the people in it, as the briefing writes them.
   */
  add(briefing: Briefing, people: readonly string[] = []): void {
    this.remove(briefing.id);
    const stored: Stored = { briefing, people, wholeId: this.nextId, firstId: this.nextId + 1 };
    this.nextId += 1 + briefing.passages.length;
    this.stored.set(briefing.id, stored);
    const { whole, entries } = this.read(stored, 1);
    for (const entry of entries) {
      this.owners.set(entry.id, stored);
      this.passages.add(entry);
    }
    this.owners.set(stored.wholeId, stored);
    this.wholes?.add(whole);
  }

  /** Takes a briefing out. Whether there was one. */
  remove(id: string): boolean {
    const stored = this.stored.get(id);
    if (!stored) return false;
    const { whole, entries } = this.read(stored, -1);
    for (const entry of entries) {
      this.passages.remove(entry);
      this.owners.delete(entry.id);
    }
    this.wholes?.remove(whole);
    this.owners.delete(stored.wholeId);
    this.stored.delete(id);
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
    const held = this.vocabulary.frequency(term);
    return Math.log(1 + (this.size - held + 0.5) / (held + 0.5));
  }

  /** The briefings' word that a misspelt one was probably meant to be, as they write it, or null. */
  correct(word: string): string | null {
    return this.vocabulary.correct(word);
  }

  /** The passages that fit a query, the best first; none for a query of common words alone. */
  search(query: string, options: PassageSearchOptions = {}): SearchHit[] {
    const sought = soughtTerms(query, this.vocabulary);
    if (sought.length === 0) return [];
    const ranked = this.rankPassages(sought, options.briefing);
    const scored = options.by === 'document' ? this.rankWholes(sought, ranked, options.briefing) : ranked;
    return scored.slice(0, options.limit ?? 10).map(({ stored, passage, score }) => ({
      briefing: stored.briefing.id,
      passage: passage.number,
      start: passage.start,
      end: passage.end,
      score,
    }));
  }

  private rankPassages(sought: readonly SoughtTerm[], briefing: string | undefined): Scored[] {
    const scored: Scored[] = [];
    for (const [id, score] of this.run(this.passages, sought, briefing)) {
      const stored = this.owners.get(id);
      const passage = stored?.briefing.passages[id - stored.firstId];
      if (stored && passage) scored.push({ stored, passage, score });
    }
    return scored.sort(comparePlaces);
  }

  /** Briefings by their whole text, each shown at the first of its passages in `ranked`. */
  private rankWholes(
    sought: readonly SoughtTerm[],
    ranked: readonly Scored[],
    briefing: string | undefined,
  ): Scored[] {
    const best = new Map<Stored, Passage>();
    for (const { stored, passage } of ranked) if (!best.has(stored)) best.set(stored, passage);
    const scored: Scored[] = [];
    for (const [id, score] of this.run(this.wholeIndex(), sought, briefing)) {
      const stored = this.owners.get(id);
      const passage = stored && (best.get(stored) ?? stored.briefing.passages[0]);
      if (stored && passage) scored.push({ stored, passage, score });
    }
    return scored.sort(comparePlaces);
  }

  private run(
    index: MiniSearch<Entry>,
    sought: readonly SoughtTerm[],
    briefing: string | undefined,
  ): (readonly [id: number, score: number])[] {
    const results = index.search(sought.map((one) => one.term).join('\n'), {
      boostTerm: (_term, place) => sought[place]?.weight ?? 1,
      prefix: (_term, place) => sought[place]?.prefix ?? false,
      ...(briefing === undefined
        ? {}
        : { boostDocument: (id: number) => (this.owners.get(id)?.briefing.id === briefing ? 1 : 0) }),
    });
    // MiniSearch multiplies by the number of words that matched, which lets long lists of common ones win.
    return results.map(
      ({ id, score, queryTerms }) => [id as number, score / (queryTerms.length || 1)] as const,
    );
  }

  private wholeIndex(): MiniSearch<Entry> {
    if (!this.wholes) {
      this.wholes = emptyIndex(wholeScoring);
      for (const stored of this.stored.values()) this.wholes.add(this.read(stored, 0).whole);
    }
    return this.wholes;
  }

  /** The entries of a briefing, read afresh from its text; the vocabulary counts them in, out, or not at all. */
  private read(
    { briefing, people, wholeId, firstId }: Stored,
    count: 1 | -1 | 0,
  ): { whole: Entry; entries: Entry[] } {
    const terms = termsOf(briefing.text);
    const titleTerms = termsOf(briefing.title);
    const title = linesOf(titleTerms);
    const names = linesOf(people.flatMap((name) => termsOf(name)));
    const entries: Entry[] = [];
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
      entries.push({ id: firstId + place, text: linesOf(own), title, people: names });
      // One by one: a sentence of a megabyte has more terms than a call takes arguments.
      const seen = briefing.passages[place - 1]?.end ?? 0;
      for (const term of own) if (term.start >= seen) inPassages.push(term);
      if (count !== 0)
        this.vocabulary.countPassage(new Set([...own, ...titleTerms].map(({ term }) => term)), count);
    }
    if (count !== 0) this.vocabulary.countWords(briefing.text, inPassages, count);
    return { whole: { id: wholeId, text: linesOf(inPassages), title, people: names }, entries };
  }
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
