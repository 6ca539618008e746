import { engines, type EngineName } from './engines.js';
import { heapInUse, latencyOf, processorTime, type Latency } from './meters.js';
import type { Material } from './passages.js';

/** How one engine does over the passages. */
export interface EngineRow {
  readonly engine: string;
  readonly passages: number;
  /** Milliseconds of the processor. */
  readonly index: number;
  /** Megabytes that stay in use. */
  readonly heap: number;
  readonly search: Latency;
  /** Share of questions whose passage is among the first ten, and the mean of one over its rank there. */
  readonly hit: number;
  readonly mrr: number;
}

export async function measureEngine(engine: EngineName, { passages, items }: Material): Promise<EngineRow> {
  const before = heapInUse();
  const begun = processorTime();
  const search = await engines[engine](passages);
  const index = processorTime() - begun;
  const heap = heapInUse() - before;
  // The first searches compile what the others run.
  for (const { question } of items.slice(0, 20)) await search(question);
  let [hits, reciprocal] = [0, 0];
  const latency = await latencyOf(items, async ({ question, passage }) => {
    const rank = (await search(question)).indexOf(passage);
    if (rank < 0) return;
    hits += 1;
    reciprocal += 1 / (rank + 1);
  });
  const count = Math.max(1, items.length);
  return {
    ...{ engine, passages: passages.texts.length, index, heap, search: latency },
    ...{ hit: hits / count, mrr: reciprocal / count },
  };
}
