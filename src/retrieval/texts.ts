import type { Briefing } from '../model/briefing.js';
import type { Steps } from '../model/pause.js';
import { Dictionary } from './dictionary.js';
import { Finder } from './finder.js';
import { countTerms, type Reading } from './reading.js';
import { Statistics, type FieldName } from './statistics.js';
import { labels, Stored } from './stored.js';
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
  readonly #frequencies: number[] = [];
  readonly #shown = new Map<string, Stored>();

  /** The briefing with an id. */
  stored(id: string): Stored | undefined {
    return this.#shown.get(id);
  }

  /** In how many passages a term stands, their briefing's title counted as theirs. */
  frequency(term: string): number {
    return this.#frequencies[this.dictionary.numberOf(term) ?? -1] ?? 0;
  }

  /** Works a briefing in: it counts from now on, and is found once it is shown. */
  *add(briefing: Briefing, people: readonly string[], reading: Reading): Steps<Stored> {
    const numbers = new Uint32Array(reading.terms.length);
    for (const [place, term] of reading.terms.entries()) {
      numbers[place] = this.dictionary.take(term);
      if (place % mostTerms === mostTerms - 1) yield;
    }
    const counts = new TermCounts(numbers, reading);
    const named = { title: countTerms([briefing.title]), people: countTerms(people) };
    const stored = new Stored(briefing, people, counts, named);
    for (const label of labels) for (const term of named[label].keys()) this.dictionary.take(term);
    yield* this.#count(stored, 1);
    yield* this.finder.add(stored, this.#listed(stored));
    return stored;
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

  /** Works out a briefing that is not shown. */
  *remove(stored: Stored): Steps {
    const { terms } = stored.text;
    yield* this.finder.remove(stored, this.#listed(stored));
    yield* this.#count(stored, -1);
    for (const [place, number] of terms.entries()) {
      this.dictionary.release(number);
      if (place % mostTerms === mostTerms - 1) yield;
    }
    for (const label of labels)
      for (const number of this.#numbersOf(stored, label)) this.dictionary.release(number);
  }

  *#count(stored: Stored, by: 1 | -1): Steps {
    const { text } = stored;
    const rows = stored.passages.length;
    this.passages.size += by * rows;
    this.wholes.size += by;
    for (let row = 0; row < rows; row += 1) this.passages.addLength('text', by * text.length(row));
    this.wholes.addLength('text', by * text.length(rows));
    const titled = new Set<number>();
    for (const label of labels) {
      this.passages.addLength(label, by * rows * stored.labels[label].size);
      this.wholes.addLength(label, by * stored.labels[label].size);
      for (const number of this.#numbersOf(stored, label)) {
        this.passages.add(label, number, by * rows);
        this.wholes.add(label, number, by);
        if (label === 'title') titled.add(number);
      }
    }
    for (const number of titled) this.#addFrequency(number, by * rows);
    for (const [place, number] of text.terms.entries()) {
      const holding = text.holding(place);
      this.passages.add('text', number, by * holding);
      this.wholes.add('text', number, by);
      if (!titled.has(number)) this.#addFrequency(number, by * holding);
      if (place % mostTerms === mostTerms - 1) yield;
    }
  }

  #addFrequency(number: number, by: number): void {
    while (this.#frequencies.length <= number) this.#frequencies.push(0);
    this.#frequencies[number] = (this.#frequencies[number] ?? 0) + by;
  }

  #numbersOf(stored: Stored, label: (typeof labels)[number]): number[] {
    return [...stored.labels[label].keys()].flatMap((term) => this.dictionary.numberOf(term) ?? []);
  }

  /** The terms of each field, in the same order when they come and when they go. */
  #listed({ text, labels: { title, people } }: Stored): Readonly<Record<FieldName, readonly string[]>> {
    return {
      text: Array.from(text.terms, (number) => this.dictionary.termOf(number)),
      title: [...title.keys()],
      people: [...people.keys()],
    };
  }
}
