import { describe, expect, it } from 'vitest';
import { isTabular } from '../../src/ingest/signals.js';
import { processorTime } from '../processor-time.js';

describe('a line of columns', () => {
  it.each([
    'Port\t2024\t2025',
    'Port\t\t2024\t6.1',
    'Port | 2024 | 2025',
    'Port  |  2024 |  6.1 | more',
    '| Port | 2024 |',
    '||',
  ])('is told by its tabs or bars: %j', (line) => {
    expect(isTabular(line)).toBe(true);
  });

  it.each([
    'Port\t2024',
    'Port | 2024',
    'Port|2024|2025',
    'either|or, and | another',
    '|',
    '| Port',
    'six million tons of goods',
    `a | b | ${'c'.repeat(1000)}`,
  ])('is none: %j', (line) => {
    expect(isTabular(line)).toBe(false);
  });

  it('is told in a time that goes with its length', () => {
    const lines = [`x | x${' '.repeat(990)}y`, `x\tx${'\t'.repeat(990)}`];
    const time = processorTime(() => {
      for (let i = 0; i < 2000; i += 1) for (const line of lines) isTabular(line);
    });
    // With each place of a run tried as the beginning of a joint it would be more than ten seconds.
    expect(time).toBeLessThan(1500);
  });
});
