import type { Random } from '../benchmarks/corpus.js';

/** Puts items into another order in place: every order is as likely (Fisher and Yates). */
export function shuffle(items: unknown[], random: Random): void {
  for (let at = items.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [items[at], items[other]] = [items[other], items[at]];
  }
}
