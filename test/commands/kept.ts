import { KeptBriefings } from '../../src/keeping/kept-briefings.js';
import { MemoryStore } from '../../src/stores/memory-store.js';

/** Servers' own briefings, kept as long as the test runs. */
export function keptBriefings(): KeptBriefings {
  return new KeptBriefings(new MemoryStore(), { briefings: 100, bytes: 10_000_000 }, (error) => {
    throw error;
  });
}
