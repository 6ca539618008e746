import { randomUUID } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import type { Briefing } from '../model/briefing.js';
import { nameFor, nothingKept, type Kept } from '../model/kept.js';
import type { Steps } from '../model/pause.js';
import type { HeldTerms, PassageIndex } from './index.js';
import type { Numbered } from './numbered.js';
import { packNumbers, unpackNumbers } from './packed-numbers.js';

/** What an index held, but for the numbers of each briefing: those stand in pieces. */
interface Head extends HeldTerms {
  /** Tells the pieces that belong to it. */
  readonly stamp: string;
  /** What tells the briefings of each piece, in its order. */
  readonly pieces: readonly (readonly string[])[];
}

interface Place {
  readonly stamp: string;
  readonly piece: number;
  readonly at: number;
}

/** Briefings whose numbers are kept together: few milliseconds to write or to read. */
const eachPiece = 32;

/**
 * What the briefings of an index were found by when it was kept: the terms of all of them once, and of each the numbers
 * alone, which come back as they lie in the file. So an index that has not changed need not be built anew, and one that
 * has changed only as far as that. What is kept holds for a briefing's text, not for its id.
 */
export class KeptIndex {
  readonly #kept: Kept;
  readonly #folder: string;
  readonly #name: string;
  #places = new Map<string, Place>();
  /** How many pieces there are, and the stamp of those that are of use. */
  #pieces = 0;
  #stamp: string | null = null;
  readonly #open = new Map<number, readonly Numbered[]>();
  /** Whether what is kept lacks something that it should have. */
  #isBroken = false;

  /**
   * @param folder Stands for several indexes whose briefings belong together: all of them are forgotten at once.
   * @param name Tells the index from the others there.
   */
  constructor(kept: Kept = nothingKept, folder = '', name = '') {
    this.#kept = kept;
    this.#folder = folder;
    this.#name = name;
  }

  /** Has an index that is empty still remember the numbers of what was kept. */
  *begin(index: PassageIndex): Steps {
    const known = this.#own.get(`index ${this.#name}`);
    if (known === null || index.isUsed) return;
    const { stamp, pieces, ...held } = deserialize(known) as Head;
    yield;
    yield* index.remember(held);
    [this.#pieces, this.#stamp] = [pieces.length, stamp];
    for (const [piece, briefings] of pieces.entries()) {
      for (const [at, briefing] of briefings.entries()) this.#places.set(briefing, { stamp, piece, at });
    }
  }

  /** What a briefing is found by, in the numbers that the index remembers; null where that is not kept. */
  of(briefing: Briefing): Numbered | null {
    const place = this.#places.get(nameFor('terms', briefing));
    return place === undefined ? null : (this.#read(place)[place.at] ?? null);
  }

  /** Keeps what an index holds now, unless that is kept. What the index remembers and does not hold, it forgets. */
  *keep(index: PassageIndex, briefings: readonly Briefing[]): Steps {
    yield* index.clear();
    const ids = new Map(briefings.map((briefing) => [nameFor('terms', briefing), briefing.id]));
    const isSame = ids.size === this.#places.size && [...ids.keys()].every((name) => this.#places.has(name));
    this.#open.clear();
    this.#places = new Map();
    if (this.#kept === nothingKept || (isSame && !this.#isBroken)) return;
    // What others keep in the same folder stays; of this one the head is replaced at the end.
    this.#stamp = null;
    yield* this.sweep();
    const stamp = randomUUID();
    this.#stamp = stamp;
    const names = [...ids.keys()];
    const pieces: string[][] = [];
    for (let from = 0; from < names.length; from += eachPiece) {
      const piece = names.slice(from, from + eachPiece);
      const numbers = piece.flatMap((name) => index.numbered(ids.get(name) ?? '') ?? []);
      // Somebody took a briefing away meanwhile: then there is nothing more to keep.
      if (numbers.length < piece.length || this.#stamp !== stamp) return;
      const folder = this.#folderOf(pieces.length);
      // Another process may have kept the same.
      this.#kept.forget(folder);
      this.#kept.of(folder).put(stamp, packNumbers(numbers));
      this.#pieces = pieces.push(piece);
      yield;
    }
    const head: Head = { ...(yield* index.held()), stamp, pieces };
    if (this.#stamp === stamp) this.#own.put(`index ${this.#name}`, serialize(head));
  }

  /**
   * Forgets all terms and words that are kept: of a briefing that was taken away nothing shall be left. Numbers are, which
   * tell nothing, until `sweep`.
   */
  forget(): void {
    this.#stamp = null;
    this.#places = new Map();
    this.#kept.forget(this.#folder);
  }

  /** Takes away the numbers of what was forgotten. */
  *sweep(): Steps {
    while (this.#pieces > 0 && this.#stamp === null) {
      this.#pieces -= 1;
      this.#kept.forget(this.#folderOf(this.#pieces));
      yield;
    }
  }

  get #own(): Kept {
    return this.#kept.of(this.#folder);
  }

  #folderOf(piece: number): string {
    return `${this.#folder} ${this.#name} ${piece}`;
  }

  #read({ stamp, piece }: Place): readonly Numbered[] {
    let numbers = this.#open.get(piece);
    if (numbers === undefined) {
      const bytes = this.#kept.of(this.#folderOf(piece)).get(stamp);
      this.#isBroken ||= bytes === null;
      numbers = bytes === null ? [] : unpackNumbers(bytes);
      this.#open.set(piece, numbers);
    }
    return numbers;
  }
}
