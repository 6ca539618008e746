import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from './package-root.js';

/**
 * Reads a large JSON file that ships with the bot. The check of its shape is plain code, since one by schema would take
 * longer than the rest of the start. Throws, naming the file, when it is missing or wrong.
 * @param file Its path under `data`.
 */
export function readShipped<Data>(file: string, isRight: (data: unknown) => data is Data): Data {
  const path = join(packageRoot, 'data', file);
  const data: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (isRight(data)) return data;
  throw new Error(`${path}: not the table it should be. Restore the file.`);
}

/** Whether a value is an object with some entry. */
export function has<Key extends string>(value: unknown, key: Key): value is Readonly<Record<Key, unknown>> {
  return typeof value === 'object' && value !== null && key in value;
}

/** Whether a value is an object whose entries are all of one type. */
export function isTable(value: unknown, type: 'number'): value is Readonly<Record<string, number>>;
export function isTable(value: unknown, type: 'string'): value is Readonly<Record<string, string>>;
export function isTable(value: unknown, type: 'number' | 'string'): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).every((entry) => typeof entry === type);
}
