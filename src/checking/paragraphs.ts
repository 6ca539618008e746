import type { Reading } from './reading.js';

/** The number of the paragraph that holds a place, or of the one before it; 1 where there is none. */
export function paragraphAt({ annotated, paragraphsBefore }: Reading, at: number): number {
  const { blocks } = annotated.briefing;
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.start ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return paragraphsBefore + (blocks[low - 1]?.number ?? 1);
}
