import type { Token } from '../../language/tokens.js';
import { parse, type Label, type Tree } from './parse.js';
import { nowhere } from './state.js';
import { isWord } from './words.js';

/** A run of more tokens than this is no sentence; what stands behind them is not looked at. */
const mostTokens = 400;

/** Ways along conjuncts and appositions that are followed: "Ann, Bo and Cy", "the mayor, Ann Lee". */
const mostSteps = 4;

/** What a word is to the word above it. */
export interface Slot {
  /** A label of the tree; the preposition where one leads it; the root has nothing above it. */
  readonly name: Label | 'root' | `at ${string}`;
  /** Token of the word above it, the preposition passed over; -1 for none. */
  readonly governor: number;
}

/** A sentence's tree with what is often asked of it. Places are indexes of tokens, ranges half-open. */
export class Shape {
  readonly tokens: readonly Token[];
  readonly tree: Tree;
  /** How many words stand above each. */
  readonly #depths: Int32Array;
  /** From the first to behind the last word of each word's branch: itself and what is beneath it. */
  readonly #firsts: Int32Array;
  readonly #ends: Int32Array;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens.length > mostTokens ? tokens.slice(0, mostTokens) : tokens;
    this.tree = parse(this.tokens);
    this.#depths = new Int32Array(this.tokens.length);
    this.#firsts = Int32Array.from(this.tokens.keys());
    this.#ends = Int32Array.from(this.tokens, (_, at) => at + 1);
    for (const at of this.tokens.keys()) {
      for (let above = this.headOf(at); above !== nowhere; above = this.headOf(above)) {
        this.#depths[at] = (this.#depths[at] ?? 0) + 1;
        this.#firsts[above] = Math.min(this.#firsts[above] ?? at, at);
        this.#ends[above] = Math.max(this.#ends[above] ?? at, at + 1);
      }
    }
  }

  headOf(at: number): number {
    return this.tree.heads[at] ?? nowhere;
  }

  labelOf(at: number): Label | null {
    return this.tree.labels[at] ?? null;
  }

  /** A word with all that is beneath it. */
  branchOf(at: number): readonly [first: number, end: number] {
    return [this.#firsts[at] ?? at, this.#ends[at] ?? at + 1];
  }

  /** The highest word of a range, of several one that is more than a modifier; -1 where it has none. */
  topOf(first: number, end: number): number {
    let top = nowhere;
    for (let at = first; at < end; at += 1) {
      const head = this.headOf(at);
      if (!isWord(this.tokens[at]) || (head >= first && head < end)) continue;
      if (top === nowhere || this.#rankOf(at) < this.#rankOf(top)) top = at;
    }
    return top;
  }

  /** In order of depth, modifiers behind others of theirs. */
  #rankOf(at: number): number {
    return 2 * (this.#depths[at] ?? 0) + (this.labelOf(at) === 'modifier' ? 1 : 0);
  }

  /** What a word is to what is above it; of conjuncts and appositions, what the first of them is. */
  slotOf(word: number): Slot {
    let at = word;
    for (let steps = 0; steps < mostSteps; steps += 1) {
      const joined = this.labelOf(at);
      if (joined !== 'conjunct' && joined !== 'apposition') break;
      at = this.headOf(at);
    }
    const label = this.labelOf(at);
    const governor = this.headOf(at);
    if (label === null || governor === nowhere) return { name: 'root', governor: nowhere };
    const [own, above] = [this.tokens[at], this.tokens[governor]];
    if (label === 'object' && above?.pos === 'ADP')
      return { name: `at ${above.lower}`, governor: this.headOf(governor) };
    if (label === 'modifier' && own?.pos === 'ADP') return { name: `at ${own.lower}`, governor };
    return { name: label, governor };
  }
}
