import { describe, expect, it } from 'vitest';
import { nearestName } from '../../src/terminal/suggest.js';
import { processorTime } from '../processor-time.js';

const names = ['ask', 'search', 'briefings', 'register'];

describe('nearestName', () => {
  const cases: [typed: string, name: string | null][] = [
    ['ask', 'ask'],
    ['ASK', 'ask'],
    ['aks', 'ask'],
    ['ak', 'ask'],
    ['serach', 'search'],
    ['seach', 'search'],
    ['briefing', 'briefings'],
    ['breifngs', 'briefings'],
    ['regster', 'register'],
    ['as-k-me', null],
    ['xyz', null],
    ['', null],
    ['sear', 'search'],
    ['searing', null],
  ];
  it.each(cases)('%j → %j', (typed, name) => {
    expect(nearestName(typed, names)).toBe(name);
  });

  it('takes the nearer of two', () => {
    expect(nearestName('harbor', ['harbors', 'harbor-1'])).toBe('harbors');
  });

  it('is not slowed by a long word', () => {
    const time = processorTime(() => {
      expect(nearestName('x'.repeat(100_000), names)).toBeNull();
    });
    expect(time).toBeLessThan(1000);
  });
});
