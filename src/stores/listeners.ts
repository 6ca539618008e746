import { announced, type StoreChange } from './store.js';

/** Those who want to hear of changes. */
export class Listeners {
  readonly #all = new Set<(change: StoreChange) => void>();

  /** What is returned takes it out again. */
  add(listener: (change: StoreChange) => void): () => void {
    // Wrapped: the same function may listen twice.
    const own = (change: StoreChange): void => {
      listener(change);
    };
    this.#all.add(own);
    return () => this.#all.delete(own);
  }

  tell(scope: string, name: string): void {
    if (announced.has(name)) for (const listener of this.#all) listener({ scope, name });
  }
}
