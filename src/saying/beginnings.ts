import { InOrder } from '../model/in-order.js';

const inOrder = (a: string, b: string): number => (a < b ? -1 : 1);

/** Items by their words, for what begins as they do: as many are looked at as there are words that begin so. */
export class Beginnings<Item> {
  readonly #items = new Map<string, Set<Item>>();
  readonly #words = new InOrder(inOrder);

  put(word: string, item: Item): void {
    const others = this.#items.get(word);
    if (others !== undefined) {
      others.add(item);
      return;
    }
    this.#items.set(word, new Set([item]));
    this.#words.put([word]);
  }

  take(word: string, item: Item): void {
    const others = this.#items.get(word);
    others?.delete(item);
    if (others?.size !== 0) return;
    this.#items.delete(word);
    this.#words.take([word]);
  }

  /** The words that begin so, in order. */
  words(beginning: string): readonly string[] {
    const all = this.#words.all;
    const from = firstAt(all, (word) => word >= beginning);
    return all.slice(
      from,
      firstAt(all, (word) => word >= beginning && !word.startsWith(beginning)),
    );
  }

  of(word: string): Iterable<Item> {
    return this.#items.get(word) ?? [];
  }
}

/** Place of the first word that is far enough; all behind it are. */
function firstAt(words: readonly string[], isFarEnough: (word: string) => boolean): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isFarEnough(words[middle] ?? '')) high = middle;
    else low = middle + 1;
  }
  return low;
}
