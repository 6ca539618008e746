import { readFileSync } from 'node:fs';
import { percentile } from '../evaluation/measurement.js';

/** Milliseconds at these shares of all calls. */
export interface Latency {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/** Megabytes that JavaScript has in use, once what nobody holds is gone; needs `--expose-gc`. */
export function heapInUse(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

/** Milliseconds of the processor that this process has had, all of its threads together. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds of the processor that this thread alone has had, where the system tells (Linux); else of the clock. */
export function threadTime(): number {
  try {
    return Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return performance.now();
  }
}

export function shares(times: readonly number[]): Latency {
  const at = (share: number): number => (times.length === 0 ? 0 : percentile(times, share));
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

export async function latencyOf<Item>(
  items: readonly Item[],
  run: (item: Item) => unknown,
): Promise<Latency> {
  const times: number[] = [];
  for (const item of items) {
    const begun = performance.now();
    await run(item);
    times.push(performance.now() - begun);
  }
  return shares(times);
}

/** What this thread had of the processor while something ran, and the longest that it held at a stretch, in milliseconds. */
export interface Held {
  readonly total: number;
  readonly longest: number;
}

/** Below so many milliseconds a turn was the watching itself. */
const watching = 0.3;

/** Others' turns come between two of the work's: each tells how long the one before it took. */
export async function heldBy(work: () => Promise<unknown>): Promise<Held> {
  let [total, longest, before, isOn] = [0, 0, threadTime(), true];
  const look = (): void => {
    const now = threadTime();
    const turn = now - before;
    before = now;
    longest = Math.max(longest, turn);
    if (turn > watching) total += turn;
    if (isOn) setImmediate(look);
  };
  setImmediate(look);
  await work();
  isOn = false;
  look();
  return { total, longest };
}
