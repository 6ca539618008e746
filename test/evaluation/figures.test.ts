import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/model/package-root.js';
import { readBaseline } from './baseline.js';
import { figuresTable, withFigures } from './figures.js';

describe('the scores in the README', () => {
  it('are those recorded', () => {
    const readme = readFileSync(join(packageRoot, 'README.md'), 'utf8');
    const baseline = readBaseline(join(packageRoot, 'test', 'evaluation', 'baseline.json'));
    expect(withFigures(readme, baseline)).toBe(readme);
  });

  it('stand in a row each', () => {
    const table = figuresTable({ one: { size: 2, scores: { right: 0.5, F1: 0.25 }, history: ['first'] } });
    expect(table.split('\n')).toEqual([
      '| set | items | score | result |',
      '| --- | ----- | ----- | ------ |',
      '| one | 2     | right | 0.500  |',
      '| one | 2     | F1    | 0.250  |',
    ]);
  });

  it('need a place to stand', () => {
    expect(() => withFigures('# A README', {})).toThrow(/lacks/u);
  });
});
