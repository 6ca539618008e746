const window = 60_000;
/** Keys held before those are let go that have been quiet for a minute. */
const mostKeys = 10_000;

/** One thing done that is counted under a key, of which there may be `most` in a minute. */
export interface Turn {
  readonly key: string;
  readonly most: number;
}

/** A turn that cannot be taken yet, and the milliseconds until it can, more than 0. */
export interface Wait {
  readonly turn: Turn;
  readonly ms: number;
}

/** Counts what was done in the last minute, by whom. Times are milliseconds of one clock that never goes back. */
export class Pace {
  /** Key → times of what was done, the oldest first. */
  readonly #done = new Map<string, number[]>();
  #lastLetGo = -Infinity;

  /** Takes all of these turns if each can be had now; otherwise none, and tells the longest wait. */
  take(turns: readonly Turn[], now: number): Wait | null {
    this.#letGo(now);
    let longest: Wait | null = null;
    for (const turn of turns) {
      const ms = this.#wait(turn, now);
      if (ms > (longest?.ms ?? 0)) longest = { turn, ms };
    }
    if (longest !== null) return longest;
    for (const { key } of turns) this.#done.set(key, [...this.#recent(key, now), now]);
    return null;
  }

  #wait({ key, most }: Turn, now: number): number {
    const recent = this.#recent(key, now);
    const oldest = recent[recent.length - most];
    return oldest === undefined ? 0 : oldest + window - now;
  }

  #recent(key: string, now: number): number[] {
    return (this.#done.get(key) ?? []).filter((time) => time > now - window);
  }

  #letGo(now: number): void {
    if (this.#done.size <= mostKeys || now - this.#lastLetGo < window) return;
    this.#lastLetGo = now;
    for (const [key, times] of this.#done) {
      if ((times.at(-1) ?? 0) <= now - window) this.#done.delete(key);
    }
  }
}
