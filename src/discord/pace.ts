const window = 60_000;
/** Keys held before those are let go that have been quiet for a minute. */
const mostKeys = 10_000;

/** Counts what somebody did in the last minute. */
export class Pace {
  /** Key → times of what was done, in milliseconds, the oldest first. */
  readonly #done = new Map<string, number[]>();

  /**
   * Takes one turn if there are fewer than `most` in the last minute.
   * @returns Milliseconds until there is one; 0 if it was taken.
   */
  take(key: string, most: number, now: number): number {
    if (this.#done.size > mostKeys) this.#letGo(now);
    const recent = (this.#done.get(key) ?? []).filter((time) => time > now - window);
    const wait = recent.length < most ? 0 : (recent[recent.length - most] ?? now) + window - now;
    if (wait <= 0) recent.push(now);
    this.#done.set(key, recent);
    return Math.max(0, wait);
  }

  #letGo(now: number): void {
    for (const [key, times] of this.#done) {
      if ((times.at(-1) ?? 0) <= now - window) this.#done.delete(key);
    }
  }
}
