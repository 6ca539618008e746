import { setImmediate } from 'node:timers/promises';

/** How long work may hold the processor before it lets others go on, in milliseconds. */
const longestTurn = 25;

/**
 * Lets other work go on between two pieces of a long check: a bot that checks a draft must still acknowledge what others
 * ask within Discord's three seconds.
 */
export class Pause {
  #since = performance.now();

  /** Resolves at once, or after the others' turn when this work has held the processor for long. */
  async breathe(): Promise<void> {
    if (performance.now() - this.#since < longestTurn) return;
    await setImmediate();
    this.#since = performance.now();
  }
}
