import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phrasePlaces } from '../../src/quoting/search.js';
import { recordFrom } from './newsroom.js';

const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 60 }).map((words) => words.join(' '));

describe('phrasePlaces', () => {
  it('finds what reading through finds, in one briefing and over several', () => {
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 3 }),
        fc.array(fc.constantFrom('a', 'b', 'c', 'x'), { minLength: 1, maxLength: 4 }),
        (texts, words) => {
          const { index } = recordFrom(texts.map((one, at) => ({ id: String(at), text: one })));
          const ids = Int32Array.from(words, (word) => index.idOf(word));
          const expected: number[] = [];
          let next = 0;
          for (const [briefing, first] of index.firsts.entries()) {
            const end = index.firsts[briefing + 1] ?? 0;
            for (let start = first; start + ids.length <= end; start += 1) {
              if (start < next || !ids.every((id, at) => id >= 0 && index.ids[start + at] === id)) continue;
              expected.push(start);
              next = start + ids.length;
            }
          }
          expect(phrasePlaces(index, ids, 1000)).toEqual(expected);
        },
      ),
    );
  });

  it('stops at as many as are wanted', () => {
    const { index } = recordFrom([{ id: 'a', text: 'more and more and more and more' }]);
    expect(phrasePlaces(index, Int32Array.of(index.idOf('more')), 2)).toEqual([0, 2]);
  });
});
