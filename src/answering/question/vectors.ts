import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../model/package-root.js';

/** Numbers of a vector. */
export const dimensions = 50;

/** Each number of a vector is a sign of the file: the signs from this one on, in the order of their codes. */
const firstSign = 48;
const levels = 64;
/** What the last of them stands for: few numbers of a vector of length 1 are greater. */
const greatest = 3 / Math.sqrt(dimensions);

/** The sign of a number, as near as there is one. */
export function signOf(number: number): string {
  const level = Math.round(((number / greatest + 1) / 2) * (levels - 1));
  return String.fromCharCode(firstSign + Math.min(levels - 1, Math.max(0, level)));
}

function numberOf(code: number): number {
  return (((code - firstSign) / (levels - 1)) * 2 - 1) * greatest;
}

/** A line of the table: a term and the signs of its vector. */
const line = /^[a-z]+~? [0-o]{50}$/;

let table: ReadonlyMap<string, string> | undefined;
const read = new Map<string, Float32Array>();

/**
 * Where a term stands among others by what stands around it in many texts: terms of one subject point the same way.
 * Of length 1; undefined for a rare term. Softer evidence than `neighboursOf`. The table is made by
 * `npm run train:vectors`, from GloVe (Pennington, Socher, Manning 2014).
 */
export function vectorOf(term: string): Float32Array | undefined {
  table ??= readTable();
  let vector = read.get(term);
  if (vector !== undefined) return vector;
  const signs = table.get(term);
  if (signs === undefined) return undefined;
  vector = unit(Float32Array.from({ length: dimensions }, (_, at) => numberOf(signs.charCodeAt(at))));
  read.set(term, vector);
  return vector;
}

/** The vector at length 1, in place; one of length 0 as it is. */
export function unit(vector: Float32Array): Float32Array {
  const length = Math.sqrt(cosine(vector, vector));
  if (length > 0) for (let at = 0; at < dimensions; at += 1) vector[at] = (vector[at] ?? 0) / length;
  return vector;
}

/** Of two vectors of length 1: 1 where they point the same way, 0 where they have nothing to do with one another. */
export function cosine(one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < dimensions; at += 1) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}

/** Throws, naming the file, when it is missing or wrong. */
function readTable(): ReadonlyMap<string, string> {
  const path = join(packageRoot, 'data', 'lexicon', 'vectors.txt');
  const lines = readFileSync(path, 'latin1').trimEnd().split('\n');
  if (!lines.every((one) => line.test(one)))
    throw new Error(`${path}: not the table it should be. Restore the file.`);
  return new Map(
    lines.map((one) => {
      const space = one.length - dimensions - 1;
      return [one.slice(0, space), one.slice(space + 1)];
    }),
  );
}
