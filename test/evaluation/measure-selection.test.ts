import { expect, it } from 'vitest';
import { isSelectable, measureSelection, scoreSelection } from './measure-selection.js';
import type { Selection } from './sets.js';

function judged(...answers: readonly boolean[]): Selection {
  return { id: '1', question: 'Who?', sentences: answers.map((one) => ({ text: 'Nobody.', answers: one })) };
}

it('scores a ranking by hand', () => {
  // Ranked: wrong, right, wrong, right: (1/2 + 2/4) / 2 and 1/2.
  const scores = scoreSelection(judged(true, true, false, false), [3, 1, 4, 2]);
  expect(scores).toEqual({ averagePrecision: 0.5, reciprocalRank: 0.5 });
});

it('gives nothing for a tie, wherever the right sentence stands in the file', () => {
  expect(scoreSelection(judged(true, false, false), [1, 1, 1]).reciprocalRank).toBeCloseTo(1 / 3, 10);
  expect(scoreSelection(judged(false, false, true), [1, 1, 1]).reciprocalRank).toBeCloseTo(1 / 3, 10);
});

it.each([
  [judged(true, false), true],
  [judged(true, true), false],
  [judged(false), false],
  [judged(), false],
])('asks only where there is something to select', (item, selectable) => {
  expect(isSelectable(item)).toBe(selectable);
});

it('measures the questions that can be asked, with the failures named', () => {
  const item = (id: string, right: string, wrong: string): Selection => ({
    id,
    question: 'When was the harbor opened?',
    sentences: [
      { text: wrong, answers: false },
      { text: right, answers: true },
    ],
  });
  const easy = item('easy', 'The harbor was opened in 1987.', 'Nobody knows.');
  const turned = item('turned', 'Nobody knows.', 'The harbor was opened in 1987.');
  const measurement = measureSelection('a set', [easy, turned, judged(true)], undefined);
  expect(measurement).toMatchObject({ size: 2, of: 2, scores: { MAP: 0.75, MRR: 0.75 } });
  expect(measurement.failures).toHaveLength(1);
  expect(measurement.failures[0]).toMatch(/^turned /u);
});
