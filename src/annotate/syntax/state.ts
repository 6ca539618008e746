/** What the parser may do next. */
export const moves = ['shift', 'left', 'right'] as const;
export type Move = (typeof moves)[number];

/** No word: outside the sentence, or the place above its root. */
export const nowhere = -1;

/**
 * A sentence half read: the arc-hybrid system of Kuhlmann, Gómez-Rodríguez and Satta, "Dynamic programming algorithms for
 * transition-based dependency parsers" (ACL 2011). Words wait until they are shifted on a stack; its top word gets the
 * next word as its head (`left`) or the word beneath it (`right`), and is gone. So every word gets one head, no word its
 * own descendant, in twice as many moves as there are words; and one word alone is the root, as a word is put beneath
 * nothing only once no other is left.
 */
export class ParserState {
  /** Head of each word so far; `nowhere` for the root, and for those that have none yet. */
  readonly heads: Int32Array;
  /** Outermost dependent of each word on its left and right, and the one added before. */
  readonly leftmost: Int32Array;
  readonly rightmost: Int32Array;
  readonly leftBefore: Int32Array;
  readonly rightBefore: Int32Array;
  readonly leftCounts: Int32Array;
  readonly rightCounts: Int32Array;
  /** The next word to be shifted. */
  next = 0;
  readonly #stack: number[] = [];

  constructor(readonly length: number) {
    const filled = (): Int32Array => new Int32Array(length).fill(nowhere);
    [this.heads, this.leftmost, this.rightmost] = [filled(), filled(), filled()];
    [this.leftBefore, this.rightBefore] = [filled(), filled()];
    [this.leftCounts, this.rightCounts] = [new Int32Array(length), new Int32Array(length)];
  }

  /** Words on the stack. */
  get depth(): number {
    return this.#stack.length;
  }

  /** The word so far beneath the top of the stack, `nowhere` if there is none. */
  under(steps: number): number {
    return this.#stack[this.#stack.length - 1 - steps] ?? nowhere;
  }

  /** Whether every word has been given its place. */
  get done(): boolean {
    return this.next === this.length && this.#stack.length <= 1;
  }

  allows(move: Move): boolean {
    if (move === 'shift') return this.next < this.length;
    if (move === 'left') return this.next < this.length && this.#stack.length > 0;
    return this.#stack.length > 1;
  }

  /** The only move that is allowed: before any word is on the stack, and once all have been; null where there is a choice. */
  get forced(): Move | null {
    if (this.next === this.length) return 'right';
    return this.#stack.length === 0 ? 'shift' : null;
  }

  apply(move: Move): void {
    if (move === 'shift') {
      this.#stack.push(this.next);
      this.next += 1;
      return;
    }
    const word = this.#stack.pop();
    if (word === undefined) return;
    const head = move === 'left' ? this.next : this.under(0);
    this.heads[word] = head;
    if (word < head) {
      this.leftBefore[head] = this.leftmost[head] ?? nowhere;
      this.leftmost[head] = word;
      this.leftCounts[head] = (this.leftCounts[head] ?? 0) + 1;
    } else {
      this.rightBefore[head] = this.rightmost[head] ?? nowhere;
      this.rightmost[head] = word;
      this.rightCounts[head] = (this.rightCounts[head] ?? 0) + 1;
    }
  }
}
