import type { Label } from '../../../src/annotate/syntax/parse.js';
import { Tally } from './tally.js';

/** A word's place in a sentence's tree. */
export interface Arc {
  /** Number of its head, from 0; -1 for the root. */
  readonly head: number;
  readonly label: Label | null;
}

/**
 * How like marked trees those found are: the share of words with the right head, the root's being none ("unlabelled
 * attachment"), and precision and recall of subjects and objects, which are right when the head is, too. Pooled over sentences.
 */
export class ArcScores {
  #words = 0;
  #right = 0;
  readonly #subjects = new Tally();
  readonly #objects = new Tally();

  /** Adds a sentence: the arcs of its words, in their order. */
  add(found: readonly Arc[], gold: readonly Arc[]): void {
    this.#words += gold.length;
    this.#right += gold.filter(({ head }, word) => found[word]?.head === head).length;
    this.#subjects.add(labelled(found, 'subject'), labelled(gold, 'subject'));
    this.#objects.add(labelled(found, 'object'), labelled(gold, 'object'));
  }

  get scores(): Record<string, number> {
    return {
      'heads right': this.#right / Math.max(1, this.#words),
      'subjects, precision': this.#subjects.precision,
      'subjects, recall': this.#subjects.recall,
      'objects, precision': this.#objects.precision,
      'objects, recall': this.#objects.recall,
    };
  }
}

function labelled(arcs: readonly Arc[], wanted: Label): Set<string> {
  return new Set(arcs.flatMap(({ head, label }, word) => (label === wanted ? [`${word} < ${head}`] : [])));
}
