import type { Io } from './io.js';

/** Nothing is said about what takes less, in milliseconds. */
const patience = 1000;
const betweenUpdates = 100;

const startOfLine = '\r';
const eraseToEnd = '\u001B[K';

/** Tells a person how far the reading has come. */
export interface Progress {
  readonly update: (done: number, total: number) => void;
  /** Takes the line of progress away. */
  readonly finish: () => void;
}

/**
 * Says on standard error how far the reading is, once it has taken more than a second: on a terminal one line that
 * changes in place, elsewhere one plain line. `now` gives milliseconds.
 */
export function startProgress(io: Io, now: () => number = () => performance.now()): Progress {
  const began = now();
  const inPlace = io.errors.isTTY === true && io.environment.TERM !== 'dumb';
  let last: number | null = null;
  return {
    update: (done, total) => {
      const time = now();
      if (time - began < patience || (last !== null && (!inPlace || time - last < betweenUpdates))) return;
      last = time;
      const text = `Reading the briefings: ${done} of ${total}`;
      io.errors.write(inPlace ? startOfLine + text + eraseToEnd : `${text}\n`);
    },
    finish: () => {
      if (last !== null && inPlace) io.errors.write(startOfLine + eraseToEnd);
    },
  };
}
