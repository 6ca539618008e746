import type { Stored } from '../retrieval/index.js';
import type { Numbered } from '../retrieval/numbered.js';
import type { Reading } from '../retrieval/reading.js';
import type { Annotated } from './recall.js';

/** A briefing as it is to be seen after a change; `stored` where the index has to find it by other words. */
export interface Fresh extends Annotated {
  readonly stored: Stored | null;
}

/** The same before the index has taken it in, with the terms that it is to be found by. */
export interface Ready extends Annotated {
  readonly terms: Reading | Numbered | null;
}

/** Those that the index has to find by other words. */
export function storedIn(fresh: ReadonlyMap<string, Fresh>): Stored[] {
  return [...fresh.values()].flatMap(({ stored }) => stored ?? []);
}

/** Whether two lists hold the same in the same order. */
export function areSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at]);
}
