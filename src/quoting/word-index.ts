import type { AnnotatedBriefing } from '../annotate/annotate.js';
import type { Briefing } from '../model/briefing.js';
import { atOnce, type Pause, type Steps } from '../model/pause.js';
import { NumberList } from './number-list.js';
import { wordsOf, type Word } from './words.js';

/** Every word of a collection in reading order, and where each stands. Positions count words, over all briefings. */
export interface WordIndex {
  /** Those of which words stand in the index; of one that was taken out there are no words. */
  readonly briefings: readonly AnnotatedBriefing[];
  /** Number of positions. */
  readonly size: number;
  /** Number of different words; each has a number below it. */
  readonly words: number;
  /** Number of the word at each position; negative where what stood there was taken out. */
  readonly ids: Int32Array;
  /** Offsets of the word at each position, in its briefing's text. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Position of each briefing's first word, and `size` behind the last. */
  readonly firsts: Int32Array;
  /** How frequent words are in all that is searched, which may be more than this index. */
  readonly counts: WordCounts;
  /** The number of a key, or -1 where no briefing holds it. */
  idOf(key: string): number;
  keyOf(id: number): string;
  /** Positions of a word, rising. */
  positions(id: number): Int32Array;
  /** Place of the briefing in `briefings` that holds a position. */
  briefingAt(position: number): number;
}

/** How frequent words are. */
export interface WordCounts {
  /** Number of words, repeated ones as often as they stand there. */
  readonly total: number;
  /** How often a word stands there. */
  of(key: string): number;
}

/** The number that stands where a word was taken out: no word's, and not that of a word nobody has. */
const gone = -2;
/** Words that were added or taken out before all is put in order anew, as a share of all. */
const mostUnordered = 0.5;
/** Words that are put in order at a stretch. */
const slice = 100_000;

/**
 * Words of briefings that come and go. New ones stand behind all others, and those of one that is taken out leave a gap
 * until they are many. Memory: four numbers a word.
 */
export class GrowingWordIndex {
  readonly #numbers = new Map<string, number>();
  readonly #keys: string[] = [];
  readonly #counts: number[] = [];
  #briefings: AnnotatedBriefing[] = [];
  #slots = new Map<string, number>();
  #ids = new NumberList();
  #starts = new NumberList();
  #ends = new NumberList();
  #firsts = new NumberList();
  #total = 0;
  #changes = 0;
  /** Positions below `ordered` by word: those of word `id` stand from `bounds[id]` to `bounds[id + 1]`. */
  #ordered = 0;
  #bounds = new Int32Array(1);
  #places = new Int32Array();
  /** Positions behind, by word. */
  #behind = new Map<number, number[]>();
  /** All positions of words that were asked for since their positions last changed. */
  readonly #joined = new Map<number, Int32Array>();

  /** Reads a briefing's words; what that gives takes it in, in place of what was there under its id. */
  *read(id: string, annotated: AnnotatedBriefing): Steps<() => void> {
    // One that is only annotated anew has the words it had.
    const words = this.#hasWordsOf(id, annotated) ? null : yield* wordsIn(annotated.briefing);
    for (const list of [this.#ids, this.#starts, this.#ends]) yield* list.makeRoom(words?.length ?? 0);
    return () => {
      this.#changes += 1;
      const slot = this.#slots.get(id);
      if (slot !== undefined && this.#hasWordsOf(id, annotated)) this.#briefings[slot] = annotated;
      else this.#takeIn(id, annotated, words ?? atOnce(wordsIn(annotated.briefing)));
    };
  }

  takeOut(id: string): void {
    this.#changes += 1;
    const slot = this.#slots.get(id);
    if (slot === undefined) return;
    this.#slots.delete(id);
    const [from, to] = this.#rangeOf(slot);
    for (let position = from; position < to; position += 1) {
      const word = this.#ids.at(position);
      this.#ids.put(position, gone);
      this.#counts[word] = (this.#counts[word] ?? 1) - 1;
      this.#joined.delete(word);
    }
    this.#total -= to - from;
  }

  /**
   * Closes the gaps and puts all in order, a slice at a time, where much has changed since that was last done. Searches
   * go on as before until it is done; what is put meanwhile undoes it.
   */
  async tidy(pause: Pause): Promise<void> {
    const size = this.#ids.length;
    if (size - this.#ordered + (size - this.#total) <= mostUnordered * this.#ordered) return;
    const changes = this.#changes;
    const [ids, starts, ends, firsts] = [
      new NumberList(this.#total),
      new NumberList(this.#total),
      new NumberList(this.#total),
      new NumberList(),
    ];
    const [briefings, slots] = [[] as AnnotatedBriefing[], new Map<string, number>()];
    for (const [id, slot] of [...this.#slots]) {
      await pause.breathe();
      const annotated = this.#briefings[slot];
      if (annotated === undefined || this.#changes !== changes) return;
      slots.set(id, briefings.length);
      briefings.push(annotated);
      firsts.push(ids.length);
      const [from, to] = this.#rangeOf(slot);
      for (let position = from; position < to; position += 1) {
        ids.push(this.#ids.at(position));
        starts.push(this.#starts.at(position));
        ends.push(this.#ends.at(position));
      }
    }
    // By counting: those of a word stand between its bound and the next one's.
    const bounds = new Int32Array(this.#keys.length + 1);
    for (const [id, count] of this.#counts.entries()) bounds[id + 1] = (bounds[id] ?? 0) + count;
    const next = bounds.slice();
    const places = new Int32Array(ids.length);
    for (let position = 0; position < ids.length; position += 1) {
      if (position % slice === 0) await pause.breathe();
      const id = ids.at(position);
      const place = next[id] ?? 0;
      places[place] = position;
      next[id] = place + 1;
    }
    if (this.#changes !== changes) return;
    [this.#ids, this.#starts, this.#ends, this.#firsts] = [ids, starts, ends, firsts];
    [this.#briefings, this.#slots, this.#ordered] = [briefings, slots, ids.length];
    [this.#bounds, this.#places, this.#behind] = [bounds, places, new Map<number, number[]>()];
    this.#joined.clear();
  }

  /** How frequent its own words are. */
  get counts(): WordCounts {
    return { total: this.#total, of: (key) => this.#counts[this.#numbers.get(key) ?? -1] ?? 0 };
  }

  /** As it stands now, for one search. */
  now(counts: WordCounts = this.counts): WordIndex {
    const firsts = new Int32Array(this.#briefings.length + 1);
    firsts.set(this.#firsts.now());
    firsts[this.#briefings.length] = this.#ids.length;
    return {
      briefings: this.#briefings,
      size: this.#ids.length,
      words: this.#keys.length,
      ids: this.#ids.now(),
      starts: this.#starts.now(),
      ends: this.#ends.now(),
      firsts,
      counts,
      idOf: (key) => this.#numbers.get(key) ?? -1,
      keyOf: (id) => this.#keys[id] ?? '',
      positions: (id) => this.#positionsOf(id),
      briefingAt: (position) => lastAtMost(firsts, position),
    };
  }

  #hasWordsOf(id: string, { briefing }: AnnotatedBriefing): boolean {
    const slot = this.#slots.get(id);
    return slot !== undefined && this.#briefings[slot]?.briefing === briefing;
  }

  #takeIn(id: string, annotated: AnnotatedBriefing, words: readonly Word[]): void {
    this.takeOut(id);
    this.#slots.set(id, this.#briefings.length);
    this.#briefings.push(annotated);
    this.#firsts.push(this.#ids.length);
    for (const { start, end, key } of words) {
      const word = this.#numberOf(key);
      const behind = this.#behind.get(word);
      if (behind === undefined) this.#behind.set(word, [this.#ids.length]);
      else behind.push(this.#ids.length);
      this.#joined.delete(word);
      this.#counts[word] = (this.#counts[word] ?? 0) + 1;
      this.#total += 1;
      this.#ids.push(word);
      this.#starts.push(start);
      this.#ends.push(end);
    }
  }

  #rangeOf(slot: number): [number, number] {
    const to = slot + 1 < this.#firsts.length ? this.#firsts.at(slot + 1) : this.#ids.length;
    return [this.#firsts.at(slot), to];
  }

  #numberOf(key: string): number {
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.#keys.length;
      this.#numbers.set(key, number);
      this.#keys.push(key);
      this.#counts.push(0);
    }
    return number;
  }

  #positionsOf(id: number): Int32Array {
    const known = this.#joined.get(id);
    if (known !== undefined) return known;
    const places = this.#places.subarray(this.#bounds[id] ?? 0, this.#bounds[id + 1] ?? 0);
    const behind = this.#behind.get(id) ?? [];
    if (behind.length === 0 && places.length === (this.#counts[id] ?? 0)) return places;
    const joined = new Int32Array(this.#counts[id] ?? 0);
    let at = 0;
    for (const list of [places, behind]) {
      for (const position of list) {
        if (this.#ids.at(position) !== id) continue;
        joined[at] = position;
        at += 1;
      }
    }
    this.#joined.set(id, joined);
    return joined;
  }
}

function* wordsIn({ text, blocks }: Briefing): Steps<readonly Word[]> {
  const words: Word[] = [];
  for (const { start, end } of blocks) {
    for (const word of wordsOf(text, start, end)) words.push(word);
    yield;
  }
  return words;
}

/** An index of these briefings. */
export function indexWords(briefings: readonly AnnotatedBriefing[]): WordIndex {
  const index = new GrowingWordIndex();
  for (const annotated of briefings) atOnce(index.read(annotated.briefing.id, annotated))();
  return index.now();
}

/** Index of the last number that is at most `value`; several equal ones are briefings without words. */
function lastAtMost(sorted: Int32Array, value: number): number {
  let [low, high] = [0, sorted.length - 1];
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) <= value) low = middle;
    else high = middle;
  }
  return low;
}
