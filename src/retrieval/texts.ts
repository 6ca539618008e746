import { isCommon } from '../language/terms.js';
import type { Briefing } from '../model/briefing.js';
import { atOnce, type Steps } from '../model/pause.js';
import { kinds, type Kind } from './kinds.js';
import { Dictionary } from './dictionary.js';
import { Finder, type Part } from './finder.js';
import { Group } from './group.js';
import { countTerms, type Counts, type Reading } from './reading.js';
import { Statistics } from './statistics.js';
import { labels, Stored, type Label } from './stored.js';
import { CountByNumber } from './count-by-number.js';
import { TermCounts } from './term-counts.js';

/** Terms that are numbered or counted at a stretch. */
const mostTerms = 1000;

/** The passages and wholes of briefings, to be found by their terms and ranked by them. */
export class Texts {
  readonly dictionary = new Dictionary();
  readonly finder = new Finder();
  readonly passages = new Statistics(this.dictionary);
  readonly wholes = new Statistics(this.dictionary);
  /** By the number of a term: in how many passages it stands, or in their briefing's title. */
  readonly #frequencies = new CountByNumber();
  readonly #shown = new Map<string, Stored>();
  /** By number. */
  readonly #stored: (Stored | undefined)[] = [];
  /** By number, how many different terms the shortest text has. */
  readonly shortest: Readonly<Record<Kind, number[]>> = { passages: [], wholes: [] };
  readonly #free: number[] = [];
  readonly #labelled = new Map<Stored, Record<Label, readonly Part[]>>();
  /** The group that a briefing's text is found in, and what takes it out again. */
  readonly #grouped = new Map<Stored, { readonly group: Group; readonly parts: readonly Part[] }>();

  /** The briefing with an id. */
  stored(id: string): Stored | undefined {
    return this.#shown.get(id);
  }

  /** The briefings that are worked in or being so, by their numbers. */
  get all(): readonly (Stored | undefined)[] {
    return this.#stored;
  }

  /** In how many passages a term stands, their briefing's title counted as theirs. */
  frequency(term: string): number {
    return this.#frequencies.of(this.dictionary.numberOf(term) ?? -1);
  }

  /** Gives the terms of a text their numbers, held from now on. */
  *number(reading: Reading): Steps<TermCounts> {
    const numbers = new Uint32Array(reading.terms.length);
    for (const [place, term] of reading.terms.entries()) {
      numbers[place] = this.dictionary.take(term);
      if (place % mostTerms === mostTerms - 1) yield;
    }
    return TermCounts.of(numbers, reading);
  }

  /** Works a briefing in: it counts from now on, and is found once it is gathered and shown. */
  *add(briefing: Briefing, people: readonly string[], counts: TermCounts): Steps<Stored> {
    const number = this.#free.pop() ?? this.#stored.length;
    const stored = new Stored(briefing, counts, number);
    this.#stored[number] = stored;
    for (const kind of kinds) this.shortest[kind][number] = stored.shortest(kind);
    yield* this.#count(stored, 1);
    this.#labelled.set(stored, { title: [], people: [] });
    this.#label(stored, 'title', countTerms([briefing.title]));
    this.name(stored, people);
    return stored;
  }

  /** Has briefings found by their texts, once they are shown; together, which takes far less time and room. */
  *gather(briefings: readonly Stored[]): Steps {
    const { dictionary } = this;
    const groups = yield* Group.of(briefings, (number) => !isCommon(dictionary.termOf(number)));
    for (const group of groups) {
      const terms: string[] = [];
      for (const number of group.numbers) {
        terms.push(dictionary.termOf(number));
        if (terms.length % mostTerms === 0) yield;
      }
      const parts = yield* this.finder.add(group, 'text', terms);
      for (const stored of group.briefings) this.#grouped.set(stored, { group, parts });
    }
  }

  /** Has a briefing found by other people than before. */
  name(stored: Stored, people: readonly string[]): void {
    stored.people = people;
    this.#label(stored, 'people', countTerms(people));
  }

  /** Has a briefing found from now on, in place of the one with its id; that one is to be taken out. */
  show(stored: Stored): Stored | undefined {
    const before = this.hide(stored.briefing.id);
    stored.isShown = true;
    this.#shown.set(stored.briefing.id, stored);
    return before;
  }

  /** Has the briefing with an id no longer found; what was is to be taken out. */
  hide(id: string): Stored | undefined {
    const stored = this.#shown.get(id);
    if (stored === undefined) return undefined;
    stored.isShown = false;
    this.#shown.delete(id);
    return stored;
  }

  /** Works out a briefing that is not shown. The terms of its group stay in the finder until all of the group are gone. */
  *remove(stored: Stored): Steps {
    for (const label of labels) this.#label(stored, label, new Map());
    this.#labelled.delete(stored);
    this.#stored[stored.number] = undefined;
    this.#free.push(stored.number);
    const grouped = this.#grouped.get(stored);
    this.#grouped.delete(stored);
    if (grouped?.group.leave(stored) === true) yield* this.finder.remove(grouped.parts);
    yield* this.#count(stored, -1);
    for (const [place, number] of stored.text.terms.entries()) {
      this.dictionary.release(number);
      if (place % mostTerms === mostTerms - 1) yield;
    }
  }

  /** Counts the terms of a text in or out; while it has no title. */
  *#count({ text, passages }: Stored, by: 1 | -1): Steps {
    const rows = passages.length;
    this.passages.size += by * rows;
    this.wholes.size += by;
    for (let row = 0; row < rows; row += 1) this.passages.addLength('text', by * text.length(row));
    this.wholes.addLength('text', by * text.length(rows));
    for (const [place, number] of text.terms.entries()) {
      const holding = text.holding(place);
      this.passages.add('text', number, by * holding);
      this.wholes.add('text', number, by);
      this.#frequencies.add(number, by * holding);
      if (place % mostTerms === mostTerms - 1) yield;
    }
  }

  /** Puts other terms in place of those of a label. */
  #label(stored: Stored, label: Label, counts: Counts): void {
    const parts = this.#labelled.get(stored);
    if (parts === undefined) return;
    atOnce(this.finder.remove(parts[label]));
    const before = [...stored.labels[label].keys()].flatMap((term) => this.dictionary.numberOf(term) ?? []);
    this.#countLabel(stored, label, before, -1);
    const numbers = Array.from(counts.keys(), (term) => this.dictionary.take(term));
    for (const number of before) this.dictionary.release(number);
    stored.labels[label] = counts;
    this.#countLabel(stored, label, numbers, 1);
    const asked = [...counts.keys()].filter((term) => !isCommon(term));
    parts[label] = atOnce(this.finder.add(stored, label, asked));
  }

  #countLabel({ text, passages }: Stored, label: Label, numbers: readonly number[], by: 1 | -1): void {
    const rows = by * passages.length;
    this.passages.addLength(label, rows * numbers.length);
    this.wholes.addLength(label, by * numbers.length);
    for (const number of numbers) {
      this.passages.add(label, number, rows);
      this.wholes.add(label, number, by);
      if (label !== 'title') continue;
      // Those passages that hold it themselves are counted already.
      const place = text.placeOf(number);
      this.#frequencies.add(number, rows - (place < 0 ? 0 : by * text.holding(place)));
    }
  }
}
