import { describe, expect, it } from 'vitest';
import { classOfNoun, isKindOf } from '../../../src/answering/question/noun-kinds.js';

describe('isKindOf', () => {
  const rows = [
    ['dog', 'animal', 'first'],
    ['guitar', 'device', 'first'],
    ['green', 'color', 'first'],
    ['dog', 'building', 'none'],
    ['summit', 'place', 'second'],
    // A kind is of its own kind, and no wider one is of a narrower.
    ['animal', 'animal', 'first'],
    ['animal', 'dog', 'none'],
    // Words that the table does not have tell nothing.
    ['xyzzy', 'animal', null],
    ['dog', 'xyzzy', null],
  ] as const;

  it.each(rows)('%s is a kind of %s: %s', (noun, other, expected) => {
    expect(isKindOf(noun, other)).toBe(expected);
  });
});

describe('classOfNoun', () => {
  it('goes by the most frequent sense', () => {
    expect(['dog', 'guitar', 'week', 'xyzzy'].map((noun) => classOfNoun(noun))).toEqual([
      'animal',
      'artifact',
      'time',
      null,
    ]);
  });
});
