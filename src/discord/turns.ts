import { setImmediate } from 'node:timers/promises';

/**
 * Lets pieces of work begin one at a time, each in its own turn of the event loop. Answering is work for the
 * processor alone, so without this a burst of questions would be answered in one go, while new ones wait to
 * be acknowledged.
 */
export class Turns {
  #last: Promise<void> = Promise.resolve();

  /** Resolves when it is the caller's turn. */
  next(): Promise<void> {
    this.#last = this.#last.then(() => setImmediate());
    return this.#last;
  }
}
