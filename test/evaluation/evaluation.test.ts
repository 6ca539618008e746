import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/model/package-root.js';
import { differences, readBaseline } from './baseline.js';
import { measureQuestions } from './measure-questions.js';
import type { Measurement } from './measurement.js';
import { readSet } from './sets.js';

const folder = join(packageRoot, 'test', 'evaluation');

describe('the own question table over the briefings that ship', () => {
  let measurement: Measurement | undefined;
  beforeAll(async () => {
    const set = readSet(join(folder, 'questions.jsonl'));
    if (set.kind !== 'questions') throw new Error('questions.jsonl is no table of questions.');
    measurement = await measureQuestions(
      set.name,
      set.items,
      join(packageRoot, 'data', 'briefings'),
      undefined,
    );
  });

  it('quotes nothing that is not, byte for byte, in its file', () => {
    expect(measurement?.scores['quotes exact']).toBe(1);
  });

  // A change up fails as well: record it, with its reason, by `npm run eval -- --record "reason"`.
  it('scores what the baseline records', () => {
    if (!measurement) throw new Error('Nothing was measured.');
    expect(differences(readBaseline(join(folder, 'baseline.json')), measurement) ?? []).toEqual([]);
  });
});
