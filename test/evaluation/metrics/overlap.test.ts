import { describe, expect, it } from 'vitest';
import { answerWords, bestOf, exactMatch, tokenF1, wordF1 } from './overlap.js';

const drop = { articles: 'drop' } as const;
const keep = { articles: 'keep' } as const;

describe('words of an answer', () => {
  it.each([
    ['The  Hague.', ['hague'], ['the', 'hague']],
    ['an "A-10"', ['a10'], ['an', 'a10']],
    ['$700 billion', ['700', 'billion'], ['700', 'billion']],
    ['€5', ['€5'], ['€5']],
    // The script strips ASCII signs alone.
    ['‘theatre’', ['‘theatre’'], ['‘theatre’']],
    ['a', [], ['a']],
    ['', [], []],
  ])('%s', (answer, dropped, kept) => {
    expect(answerWords(answer, drop)).toEqual(dropped);
    expect(answerWords(answer, keep)).toEqual(kept);
  });
});

describe('exact match', () => {
  it.each([
    ['The Hague', 'hague', true, false],
    ['5.38%', '5.38 %', true, true],
    ['Rutte', 'Rutte.', true, true],
    ['Mark Rutte', 'Rutte', false, false],
  ])('%s = %s', (given, gold, dropped, kept) => {
    expect(exactMatch(given, gold, drop)).toBe(dropped);
    expect(exactMatch(given, gold, keep)).toBe(kept);
  });
});

describe('token F1', () => {
  it.each([
    // 1 of 2 given and 1 of 1 gold: 2 · ½ · 1 / 1½.
    ['Mark Rutte', 'Rutte', 2 / 3],
    // 2 common of 4 and 3.
    ['a b c c', 'b c d', 2 / 3],
    ['to be to be', 'to be', 2 / 3],
    ['Paris', 'London', 0],
    ['the', 'a', 1],
    ['the', 'Paris', 0],
  ])('%s / %s', (given, gold, expected) => {
    expect(tokenF1(given, gold, drop)).toBeCloseTo(expected, 10);
  });

  it('counts articles where they are kept', () => {
    expect(tokenF1('the Hague', 'Hague', keep)).toBeCloseTo(2 / 3, 10);
  });

  it('is symmetric', () => {
    expect(wordF1(['a', 'b'], ['b'])).toBe(wordF1(['b'], ['a', 'b']));
  });
});

it('the best gold answer counts, and none gives nothing', () => {
  expect(bestOf(['London', 'Rutte'], (gold) => tokenF1('Mark Rutte', gold, drop))).toBeCloseTo(2 / 3, 10);
  expect(bestOf([], () => 1)).toBe(0);
});
