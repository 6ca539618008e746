import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clip, cutLength } from '../../src/model/clip.js';

describe('clip and cutLength', () => {
  const cases: readonly (readonly [string, number, string])[] = [
    ['short', 10, 'short'],
    ['some words too many', 12, 'some words…'],
    ['unbreakable', 6, 'unbre…'],
    ['', 5, ''],
    ['😀😀😀', 4, '😀…'],
  ];
  it.each(cases)('%j in %i → %j', (text, most, expected) => {
    expect(clip(text, most)).toBe(expected);
  });

  it('never splits a pair of surrogates', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.integer({ min: 2, max: 40 }),
        (text, most) => {
          expect(text.slice(0, cutLength(text, most))).not.toMatch(/[\uD800-\uDBFF]$/u);
          expect(clip(text, most).length).toBeLessThanOrEqual(most);
        },
      ),
    );
  });
});
