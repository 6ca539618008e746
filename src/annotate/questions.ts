const nobody: ReadonlySet<string> = new Set();

/** Which briefing has asked what, so that it can be found when the answer becomes another. */
export class Questions {
  readonly #askers = new Map<string, Set<string>>();
  readonly #asked = new Map<string, Set<string>>();

  /** Remembers what a briefing asks from now on, in place of what it asked before. */
  asker(id: string): (question: string) => void {
    this.forget(id);
    const asked = new Set<string>();
    this.#asked.set(id, asked);
    return (question) => {
      if (asked.has(question)) return;
      asked.add(question);
      const askers = this.#askers.get(question);
      if (askers === undefined) this.#askers.set(question, new Set([id]));
      else askers.add(id);
    };
  }

  askers(question: string): ReadonlySet<string> {
    return this.#askers.get(question) ?? nobody;
  }

  forget(id: string): void {
    for (const question of this.#asked.get(id) ?? []) {
      const askers = this.#askers.get(question);
      askers?.delete(id);
      if (askers?.size === 0) this.#askers.delete(question);
    }
    this.#asked.delete(id);
  }
}
