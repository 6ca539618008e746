/** The time, and being woken at one. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs something at a time, or at once where that has passed; what is returned calls it off. */
  wake(at: number, run: () => void): () => void;
}

/** Longest that a timer of Node runs, in milliseconds; a longer one would run out at once. */
const longestTimer = 2 ** 31 - 1;

/** The machine's own clock. Waiting for a time keeps no process alive. */
export const systemClock: Clock = {
  now: () => Date.now(),
  wake: (at, run) => {
    let timer: NodeJS.Timeout | undefined;
    const wait = (): void => {
      const left = at - Date.now();
      timer = setTimeout(left > longestTimer ? wait : run, Math.min(Math.max(0, left), longestTimer));
      timer.unref();
    };
    wait();
    return () => {
      clearTimeout(timer);
    };
  },
};
