// Loaded before a bot (`--import`): writes every second, in milliseconds, how late its event loop was, to LOOP_DELAY_FILE.
import { renameSync, writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import process from 'node:process';
import { setInterval } from 'node:timers';
import { isMainThread } from 'node:worker_threads';

/** Milliseconds between two looks; so much of each value is the looking itself, and taken off. */
const resolution = 1;

if (isMainThread && process.env.LOOP_DELAY_FILE !== undefined) {
  const file = process.env.LOOP_DELAY_FILE;
  const histogram = monitorEventLoopDelay({ resolution });
  histogram.enable();
  setInterval(() => {
    const of = (share) => histogram.percentile(share) / 1e6 - resolution;
    // Whoever reads it finds it whole.
    writeFileSync(`${file}.new`, JSON.stringify({ p50: of(50), p99: of(99), max: of(100) }));
    renameSync(`${file}.new`, file);
  }, 1000).unref();
}
