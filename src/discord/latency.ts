import { stages, type Stage, type StageTimes } from '../interface/health.js';

/** How many of the last measurements of a stage are looked at. */
const kept = 1000;

/** How long each stage took, the last thousand times. */
export class Latencies {
  /** Milliseconds, in the order they were measured until there are as many as are kept; then each takes the oldest's place. */
  readonly #times = new Map<Stage, { readonly measured: number[]; next: number }>(
    stages.map((stage) => [stage, { measured: [], next: 0 }]),
  );

  /** Does some work and notes how long it took, unless it fails. */
  async measure<Value>(stage: Stage, work: () => Value | Promise<Value>): Promise<Value> {
    const began = performance.now();
    const value = await work();
    this.note(stage, performance.now() - began);
    return value;
  }

  /** @param ms Milliseconds that it took. */
  note(stage: Stage, ms: number): void {
    const times = this.#times.get(stage);
    if (times === undefined) return;
    times.measured[times.next] = ms;
    times.next = (times.next + 1) % kept;
  }

  /** The stages in their order. */
  summary(): StageTimes[] {
    return stages.map((stage) => {
      const sorted = [...(this.#times.get(stage)?.measured ?? [])].sort((a, b) => a - b);
      return { stage, number: sorted.length, p50: within(sorted, 0.5), p95: within(sorted, 0.95) };
    });
  }
}

/** The least value that this share of them does not exceed (the nearest rank); null of none. */
function within(sorted: readonly number[], share: number): number | null {
  return sorted[Math.ceil(share * sorted.length) - 1] ?? null;
}
