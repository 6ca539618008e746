import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { differences, readBaseline, record, writeBaseline } from './baseline.js';
import type { Measurement } from './measurement.js';

function measurement(scores: Measurement['scores'], size = 10): Measurement {
  return { name: 'a set', size, of: size, scores, groups: [], bands: [], tries: [], failures: [], times: [] };
}

it('tells a set that was never recorded', () => {
  expect(differences({}, measurement({ right: 0.5 }))).toBeNull();
});

it('fails on any change to four decimals, up or down, and on another number of items', () => {
  const baseline = record({}, measurement({ right: 0.12344, exact: 1 }), 'first');
  expect(differences(baseline, measurement({ right: 0.12341, exact: 1 }))).toEqual([]);
  expect(differences(baseline, measurement({ right: 0.1235, exact: 1 }))).toHaveLength(1);
  expect(differences(baseline, measurement({ right: 0.1233, exact: 1 }))).toHaveLength(1);
  expect(differences(baseline, measurement({ right: 0.1234 }))).toHaveLength(1);
  expect(differences(baseline, measurement({ right: 0.1234, exact: 1, more: 0 }))).toHaveLength(1);
  expect(differences(baseline, measurement({ right: 0.1234, exact: 1 }, 11))).toHaveLength(1);
});

it('keeps the reasons, and survives the file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'baseline-'));
  try {
    const path = join(folder, 'baseline.json');
    expect(readBaseline(path)).toEqual({});
    const first = record({}, measurement({ right: 0.5 }), 'first');
    writeBaseline(path, record(first, measurement({ right: 0.61236 }), 'better stems'));
    expect(readBaseline(path)).toEqual({
      'a set': { size: 10, scores: { right: 0.6124 }, history: ['first', 'better stems'] },
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
