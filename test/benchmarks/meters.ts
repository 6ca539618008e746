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

/** What this thread had of the processor for some work, and the longest that it held it at a stretch, in milliseconds. */
export interface Held {
  readonly total: number;
  readonly longest: number;
}

/** Milliseconds of the processor that this thread has for some work. */
export async function spentOn(work: () => Promise<unknown>): Promise<number> {
  const had = threadTime();
  await work();
  return threadTime() - had;
}

/**
 * The longest that the processor is held at a stretch while some work is done, in milliseconds: others' turns come between
 * two of the work's, and each tells how long the one before it took. That takes time itself: how much the work takes in
 * all it cannot tell. The system may tell of the processor some milliseconds late, and a stretch for the one before it: none
 * is longer than it took by the clock.
 */
export async function longestStretch(work: () => Promise<unknown>): Promise<number> {
  let [longest, before, begun, isOn] = [0, threadTime(), performance.now(), true];
  const look = (): void => {
    const stretch = performance.now() - begun;
    const now = threadTime();
    longest = Math.max(longest, Math.min(now - before, stretch));
    [before, begun] = [now, performance.now()];
    if (isOn) setImmediate(look);
  };
  setImmediate(look);
  await work();
  isOn = false;
  look();
  return longest;
}
