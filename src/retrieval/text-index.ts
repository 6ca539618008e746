import { Field, type Counts, type PostingList } from './postings.js';

/** Texts that belong together: the passages of one briefing, which share its title and its people. */
export interface Group {
  readonly texts: readonly Counts[];
  readonly title: Counts;
  readonly people: Counts;
}

export const fieldNames = ['texts', 'title', 'people'] as const;
export type FieldName = (typeof fieldNames)[number];

/** Numbers never used again are dropped when they are more than these and more than all that are in use. */
const mostUnused = 100_000;

/** Texts by their terms, in groups. Numbers of texts and groups rise as they are added. */
export class TextIndex {
  #fields = newFields();
  /** First text of each group, and one behind its last; equal for one that is gone. */
  #firsts: number[] = [];
  #ends: number[] = [];
  #groupOf: number[] = [];
  #size = 0;

  /** How many texts there are. */
  get size(): number {
    return this.#size;
  }

  /** One more than the highest number of a text. */
  get bound(): number {
    return this.#groupOf.length;
  }

  /** Whether so many numbers are no longer used that the whole should be made anew. */
  get isSparse(): boolean {
    return this.bound > mostUnused && this.bound > 2 * this.#size;
  }

  field(name: FieldName): Field {
    return this.#fields[name];
  }

  /** Adds a group and gives its number. */
  add({ texts, title, people }: Group): number {
    const group = this.#firsts.length;
    const first = this.bound;
    this.#firsts.push(first);
    for (const counts of texts) {
      this.#fields.texts.add(this.#groupOf.length, counts, 1);
      this.#groupOf.push(group);
    }
    this.#ends.push(this.bound);
    this.#fields.title.add(group, title, texts.length);
    this.#fields.people.add(group, people, texts.length);
    this.#size += texts.length;
    return group;
  }

  /** Takes out a group, which holds just these. */
  remove(group: number, { texts, title, people }: Group): void {
    const [first, end] = this.textsOf(group);
    this.#fields.texts.cut(first, end, new Set(texts.flatMap((counts) => [...counts.keys()])), 1);
    this.#fields.title.cut(group, group + 1, title.keys(), texts.length);
    this.#fields.people.cut(group, group + 1, people.keys(), texts.length);
    this.#ends[group] = first;
    this.#size -= end - first;
  }

  /** The texts of a group: the first, and one behind the last. */
  textsOf(group: number): readonly [first: number, end: number] {
    return [this.#firsts[group] ?? 0, this.#ends[group] ?? 0];
  }

  groupOf(text: number): number {
    return this.#groupOf[text] ?? -1;
  }

  list(term: string, name: FieldName): PostingList | undefined {
    return this.#fields[name].list(term);
  }
}

function newFields(): Record<FieldName, Field> {
  return { texts: new Field(), title: new Field(), people: new Field() };
}
