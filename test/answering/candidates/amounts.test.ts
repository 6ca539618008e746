import { describe, expect, it } from 'vitest';
import { mayBeAmount } from '../../../src/answering/candidates/amounts.js';
import { tokensOf } from '../../../src/language/tokens.js';
import type { AnswerType } from '../../../src/model/question.js';

describe('what may be an amount though it is no figure of the kind asked for', () => {
  it.each<[type: AnswerType, words: string, may: boolean]>([
    ['quantity', 'no foreign ships', true],
    ['quantity', 'twice', true],
    ['quantity', 'dozens', true],
    ['quantity', '1 in 34', true],
    ['quantity', '45-foot', true],
    ['quantity', 'the minority', false],
    ['quantity', 'Anna Kovacs', false],
    ['percentage', 'a quarter', true],
    ['percentage', 'the docks', false],
    ['money', 'about 31k', true],
    ['money', 'free', true],
    ['money', 'several days', false],
    ['money', 'a two-week recess', false],
    ['money', 'Norsk Hydro', false],
    ['duration', 'decades', true],
    ['duration', 'through the night', true],
    ['duration', '30', true],
    ['duration', '$100', false],
    ['duration', '53 percent', false],
    ['duration', '70,000 mosques', false],
    ['duration', 'proper care', false],
    ['date', 'the beginning of each session', true],
    ['thing', 'Norsk Hydro', true],
    ['reason', 'proper care', true],
  ])('%s: “%s” %s', (type, words, may) => {
    expect(mayBeAmount(type, tokensOf(words))).toBe(may);
  });
});
