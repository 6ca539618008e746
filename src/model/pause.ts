import { setImmediate } from 'node:timers/promises';

/** How long work may hold the processor before it lets others go on, in milliseconds, unless told otherwise. */
const longestTurn = 25;
/**
 * The same for work that goes on in the background, while questions are answered. Another five are taken where what it has
 * left behind is cleared away just then.
 */
export const shortTurn = 3;

/** Work in small steps: it stops after each, and whoever runs it decides when it goes on. */
export type Steps<Made = void> = Generator<undefined, Made>;

/** Does all steps one after another, however long that takes. */
export function atOnce<Made>(steps: Steps<Made>): Made {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

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
    if (!this.#isDue()) return;
    await setImmediate();
    this.#since = performance.now();
  }

  /** Does steps, with the others' turn between two of them as often as it is due. */
  async through<Made>(steps: Steps<Made>): Promise<Made> {
    for (;;) {
      const { done, value } = steps.next();
      if (done === true) return value;
      if (this.#isDue()) await this.breathe();
    }
  }

  #isDue(): boolean {
    return performance.now() - this.#since >= this.#longest;
  }
}
