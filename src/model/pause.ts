import { setImmediate } from 'node:timers/promises';

/** How long work may hold the processor before it lets others go on, in milliseconds, unless told otherwise. */
const longestTurn = 25;

/**
 * Lets other work go on between two pieces of a long one: a bot that checks a draft must still acknowledge what others
 * ask within Discord's three seconds.
 */
export class Pause {
  readonly #longest: number;
  #since = performance.now();

  constructor(longest = longestTurn) {
    this.#longest = longest;
  }

  /** Resolves at once, or after the others' turn when this work has held the processor for long. */
  async breathe(): Promise<void> {
    if (performance.now() - this.#since < this.#longest) return;
    await setImmediate();
    this.#since = performance.now();
  }
}
