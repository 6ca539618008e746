import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { readFolder } from '../../src/ingest/folder.js';
import type { Briefing } from '../../src/model/briefing.js';
import { packageRoot } from '../../src/model/package-root.js';
import { english } from '../../src/terminal/english.js';
import { generateDocuments, pickByRank, randomFrom } from './corpus.js';

let briefings: readonly Briefing[] = [];
beforeAll(async () => {
  const read = await readFolder(join(packageRoot, 'data', 'briefings'));
  if (!read.ok) throw new Error(english(read.failure.message));
  briefings = read.value.briefings;
});

it('generates the same documents every time, and others from another seed', () => {
  expect(generateDocuments(5, briefings)).toEqual(generateDocuments(5, briefings));
  expect(generateDocuments(5, briefings, 1)).not.toEqual(generateDocuments(5, briefings, 2));
});

it('gives documents of prose that differ', () => {
  const documents = generateDocuments(20, briefings);
  expect(new Set(documents.map(({ text }) => text)).size).toBe(20);
  for (const { text } of documents) expect(text.length).toBeGreaterThan(1000);
});

it('picks the first far more often than the last', () => {
  const random = randomFrom(7);
  const picks = Array.from({ length: 5000 }, () => pickByRank([1, 2, 3, 4, 5, 6, 7, 8], random) ?? 0);
  expect(Math.min(...picks)).toBe(1);
  expect(Math.max(...picks)).toBeGreaterThanOrEqual(7);
  const count = (pick: number): number => picks.filter((one) => one === pick).length;
  expect(count(1)).toBeGreaterThan(2 * count(4));
});
