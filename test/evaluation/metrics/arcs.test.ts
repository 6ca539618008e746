import { expect, it } from 'vitest';
import { ArcScores, type Arc } from './arcs.js';

/** "Ann met Bo in May." */
const gold: readonly Arc[] = [
  { head: 1, label: 'subject' },
  { head: -1, label: null },
  { head: 1, label: 'object' },
  { head: 1, label: null },
  { head: 3, label: 'object' },
];

function scoresOf(...found: readonly (readonly Arc[])[]): Record<string, number> {
  const scores = new ArcScores();
  for (const arcs of found) scores.add(arcs, gold);
  return scores.scores;
}

it('a tree is like itself, whatever the labels are that nobody marked', () => {
  const found = gold.map(({ head, label }): Arc => ({ head, label: label ?? 'modifier' }));
  expect(Object.values(scoresOf(found))).toEqual([1, 1, 1, 1, 1]);
});

it('another is so in part: an object at the wrong verb is none, one too many costs precision, one lacking recall', () => {
  const found: readonly Arc[] = [
    { head: 1, label: 'subject' },
    { head: -1, label: null },
    { head: 1, label: 'subject' },
    { head: 2, label: 'modifier' },
    { head: 1, label: 'object' },
  ];
  expect(scoresOf(found)).toEqual({
    'heads right': 3 / 5,
    'subjects, precision': 1 / 2,
    'subjects, recall': 1,
    'objects, precision': 0,
    'objects, recall': 0,
  });
  // Pooled: 8 of 10 heads, 2 of 3 subjects, 2 of 3 objects found of 4.
  expect(Object.values(scoresOf(found, gold))).toEqual([8 / 10, 2 / 3, 1, 2 / 3, 2 / 4]);
});

it('nothing scores nothing', () => {
  expect(Object.values(scoresOf())).toEqual([0, 0, 0, 0, 0]);
  expect(scoresOf([])['heads right']).toBe(0);
});
