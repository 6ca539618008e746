/** Works that must not run at once run one after another, in the order they came; those of other keys go on beside them. */
export class Queues {
  /** The last work of each key that has some under way. */
  readonly #last = new Map<string, Promise<unknown>>();

  async run<Value>(key: string, work: () => Promise<Value>): Promise<Value> {
    const before = this.#last.get(key) ?? Promise.resolve();
    // The one before tells its own caller what broke.
    const own = before.catch(() => undefined).then(work);
    this.#last.set(key, own);
    try {
      return await own;
    } finally {
      if (this.#last.get(key) === own) this.#last.delete(key);
    }
  }

  /** Waits for all that is under way. */
  async settle(): Promise<void> {
    await Promise.allSettled(this.#last.values());
  }
}
