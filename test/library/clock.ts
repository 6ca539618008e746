import type { Clock } from '../../src/library/clock.js';

/** A clock that stands still until it is put on. */
export class SetClock implements Clock {
  #time: number;
  readonly #waiting = new Set<{ readonly at: number; readonly run: () => void }>();

  constructor(time: string) {
    this.#time = Date.parse(time);
  }

  now(): number {
    return this.#time;
  }

  wake(at: number, run: () => void): () => void {
    const waiting = { at, run };
    this.#waiting.add(waiting);
    return () => this.#waiting.delete(waiting);
  }

  /** Puts it on, and wakes whoever waits for a time that has come. */
  set(time: string): void {
    this.#time = Date.parse(time);
    for (const waiting of [...this.#waiting]) {
      if (waiting.at > this.#time) continue;
      this.#waiting.delete(waiting);
      waiting.run();
    }
  }

  get waiting(): number {
    return this.#waiting.size;
  }
}
