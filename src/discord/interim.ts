import { setTimeout } from 'node:timers/promises';
import type { Reply } from '../interface/reply.js';

/** Milliseconds until the first is shown, and from one to the next: each is an edit of the message. */
const [first, gap] = [800, 1200];

/**
 * Shows how far some work has come, in place of the reply to come. What comes too fast is passed over, but for the last;
 * what cannot be shown is no fault: the reply will tell.
 */
export class Interim {
  readonly #send: (reply: Reply) => Promise<unknown>;
  #waiting: Reply | null = null;
  #underWay: Promise<void> | null = null;
  readonly #stopped = new AbortController();

  constructor(send: (reply: Reply) => Promise<unknown>) {
    this.#send = send;
  }

  show(reply: Reply): void {
    if (this.#stopped.signal.aborted) return;
    this.#waiting = reply;
    this.#underWay ??= this.#sendWaiting().finally(() => {
      this.#underWay = null;
    });
  }

  /**
   * Does the work, and shows nothing more once it is done or has failed: what is under way has come through by then, so that
   * it does not come behind what is told of either.
   */
  async during<Value>(work: () => Promise<Value>): Promise<Value> {
    try {
      return await work();
    } finally {
      this.#waiting = null;
      this.#stopped.abort();
      await this.#underWay;
    }
  }

  async #sendWaiting(): Promise<void> {
    // Work that is quick shows nothing but what comes of it.
    await this.#pause(first);
    while (this.#waiting !== null) {
      const reply = this.#waiting;
      this.#waiting = null;
      await this.#send(reply).catch(() => undefined);
      await this.#pause(gap);
    }
  }

  async #pause(ms: number): Promise<void> {
    await setTimeout(ms, undefined, { signal: this.#stopped.signal }).catch(() => undefined);
  }
}
