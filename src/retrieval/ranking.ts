import { Best } from './best.js';
import { clausesOf } from './clauses.js';
import type { Kind } from './kinds.js';
import type { SoughtTerm } from './query.js';
import { margin, Scorer } from './scorer.js';
import type { Stored, Text } from './stored.js';
import type { Texts } from './texts.js';

/** A text that fits a query. */
export interface Ranked {
  readonly text: Text;
  readonly score: number;
}

function compareRanked(a: Ranked, b: Ranked): number {
  if (a.score !== b.score) return b.score - a.score;
  const [one, other] = [a.text.stored.briefing.id, b.text.stored.briefing.id];
  if (one !== other) return one < other ? -1 : 1;
  return a.text.row - b.text.row;
}

/** One query's ranking of the texts of several shelves, as if they were one. */
export class Ranking {
  readonly #kind: Kind;
  readonly #scorers: ReadonlyMap<Texts, Scorer>;

  constructor(shelves: readonly Texts[], sought: readonly SoughtTerm[], kind: Kind) {
    this.#kind = kind;
    const clauses = clausesOf(shelves, sought, kind);
    this.#scorers = new Map(shelves.map((texts) => [texts, new Scorer(texts, clauses, kind)]));
  }

  /**
   * The best texts, the best first. What a briefing's texts score at most is added up for all of them, term by term; those
   * with the highest bounds are looked into first, and of the others those alone that may still hold one of the best. The
   * best are the same as if every text had been scored.
   */
  search(limit: number): readonly Ranked[] {
    const best = new Best(limit, compareRanked);
    const least = (): number => best.last?.score ?? 0;
    const shelves = [...this.#scorers].map(([{ all }, scorer]) => ({ all, scorer, bounds: scorer.bounds() }));
    const first = highest(
      shelves.map(({ bounds }) => bounds),
      limit,
    );
    const lookInto = (isDue: (bound: number) => boolean): void => {
      for (const { all, scorer, bounds } of shelves) {
        for (let number = 0; number < bounds.length; number += 1) {
          const bound = bounds[number] ?? 0;
          const stored = bound > 0 && isDue(bound) ? all[number] : undefined;
          if (stored?.isShown !== true) continue;
          const look = (text: Text, first = 0): void => {
            const score = scorer.score(text, least(), first);
            if (score > 0) best.add({ text, score });
          };
          if (this.#kind === 'wholes') look(stored.whole);
          else scorer.eachPassage(stored, least, look);
        }
      }
      best.settle();
    };
    lookInto((bound) => bound >= first);
    lookInto((bound) => bound < first && bound >= least() * margin);
    return best.sorted();
  }

  /** Those texts of one briefing that fit, the best first. */
  within(id: string): Ranked[] {
    const ranked: Ranked[] = [];
    for (const [shelf, scorer] of this.#scorers) {
      const stored = shelf.stored(id);
      for (const text of stored ? this.#textsOf(stored) : []) {
        const score = scorer.score(text);
        if (score > 0) ranked.push({ text, score });
      }
    }
    return ranked.sort(compareRanked);
  }

  #textsOf(stored: Stored): readonly Text[] {
    return this.#kind === 'passages' ? stored.passages : [stored.whole];
  }
}

/** The lowest of the `count` highest numbers of some lists, none of which is below 0; 0 where there are fewer. */
function highest(lists: readonly Float64Array[], count: number): number {
  if (lists.reduce((sum, list) => sum + list.length, 0) < count) return 0;
  // A heap of the highest so far, the lowest on top: to sort all of them takes longer than to pass over them.
  const heap = new Float64Array(count);
  for (const list of lists) {
    for (const value of list) if (value > (heap[0] ?? 0)) replaceTop(heap, value);
  }
  return heap[0] ?? 0;
}

/** Puts a number in the place of a heap's lowest. */
function replaceTop(heap: Float64Array, value: number): void {
  let at = 0;
  for (let below = 1; below < heap.length; below = 2 * at + 1) {
    if ((heap[below + 1] ?? Infinity) < (heap[below] ?? 0)) below += 1;
    const lower = heap[below] ?? 0;
    if (lower >= value) break;
    heap[at] = lower;
    at = below;
  }
  heap[at] = value;
}
