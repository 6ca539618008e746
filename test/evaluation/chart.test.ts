import { expect, it } from 'vitest';
import { coverageChart } from './chart.js';

const right = { confidence: 0.9, right: true, answered: true };
const wrong = { confidence: 0.4, right: false, answered: true };

function linesOf(chart: string): string[] {
  return [...chart.matchAll(/<polyline points="([^"]*)"/gu)].map(([, points]) => points ?? '');
}

it('draws a line a set, from the most confident answers to all', () => {
  const lines = linesOf(
    coverageChart([
      { name: 'half', tries: [right, wrong] },
      { name: 'all', tries: [right] },
    ]),
  );
  expect(lines).toHaveLength(2);
  const heights = lines.map((line) => line.split(' ').map((point) => Number(point.split(',')[1])));
  const [half = [], all = []] = heights;
  // Down the page is less accurate.
  expect(half.at(-1)).toBeGreaterThan(half[0] ?? Infinity);
  expect(new Set(all).size).toBe(1);
});

it('names the sets as text, whatever their files are called', () => {
  const chart = coverageChart([{ name: 'a<b>&c', tries: [right] }]);
  expect(chart).toContain('>a&lt;b&gt;&amp;c</text>');
  expect(chart).not.toContain('a<b>');
});

it('draws the axes alone for nothing', () => {
  expect(linesOf(coverageChart([]))).toEqual([]);
  expect(linesOf(coverageChart([{ name: 'none', tries: [] }]))).toEqual(['']);
});
