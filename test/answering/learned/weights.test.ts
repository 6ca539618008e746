import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { scoreOf, weightsOf } from '../../../src/answering/learned/weights.js';

describe('a score', () => {
  it.each<[features: [string, number][], score: number]>([
    [[], 0],
    [[['a', 1]], 2],
    [
      [
        ['a', 0.5],
        ['b', 2],
      ],
      -1,
    ],
    [
      [
        ['unknown', 9],
        ['constructor', 1],
        ['__proto__', 1],
      ],
      0,
    ],
    [
      [
        ['a', 1],
        ['a', 1],
      ],
      4,
    ],
  ])('of %j is %d', (features, score) => {
    expect(
      scoreOf(
        new Map([
          ['a', 2],
          ['b', -1],
        ]),
        features,
      ),
    ).toBe(score);
  });
});

describe('the weights that ship', () => {
  it.each(['sentences', 'spans', 'standing', 'selection'] as const)('of %s are numbers', (name) => {
    const weights = weightsOf(name);
    expect(weights.size).toBeGreaterThan(0);
    for (const weight of weights.values()) expect(Number.isFinite(weight)).toBe(true);
    expect(weightsOf(name)).toBe(weights);
  });
});

describe('a file of weights that is wrong', () => {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'weights-'));
    mkdirSync(join(root, 'data', 'weights'), { recursive: true });
    vi.resetModules();
    // The files are looked for below the package's root: here is another.
    vi.doMock('../../../src/model/package-root.js', () => ({ packageRoot: root }));
  });
  afterEach(() => {
    vi.doUnmock('../../../src/model/package-root.js');
    vi.resetModules();
    rmSync(root, { recursive: true });
  });

  it.each([
    ['no object', '[]'],
    ['no weights', '{"about":"x"}'],
    ['a word for a weight', '{"about":"x","weights":{"a":"1"}}'],
    ['nothing for a weight', '{"about":"x","weights":{"a":null}}'],
  ])('is refused with its path: %s', async (_, content) => {
    const path = join(root, 'data', 'weights', 'spans.json');
    writeFileSync(path, content);
    const { weightsOf: read } = await import('../../../src/answering/learned/weights.js');
    expect(() => read('spans')).toThrow(`${path}: not the table it should be. Restore the file.`);
  });

  it('is refused with its path: none', async () => {
    const { weightsOf: read } = await import('../../../src/answering/learned/weights.js');
    expect(() => read('spans')).toThrow(join(root, 'data', 'weights', 'spans.json'));
  });
});
