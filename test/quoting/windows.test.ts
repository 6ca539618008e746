import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { windowsWith } from '../../src/quoting/windows.js';
import { recordFrom } from './newsroom.js';

describe('windowsWith', () => {
  it('puts the stretch that holds the words first, wherever it stands', () => {
    const noise = Array.from({ length: 400 }, (_, at) => `word${String(at % 50)}`).join(' ');
    const { index } = recordFrom([
      { id: 'a', text: `${noise} the sea will take the old town ${noise} the sea is calm` },
    ]);
    const ids = Int32Array.from(['the', 'sea', 'will', 'take', 'the', 'town'], (word) => index.idOf(word));
    const [best] = windowsWith(index, ids, 5, 3);
    expect(best?.from).toBeLessThanOrEqual(400);
    expect(best?.to).toBeGreaterThanOrEqual(407);
  });

  it('finds none for words that no briefing holds', () => {
    const { index } = recordFrom([{ id: 'a', text: 'We must do more.' }]);
    expect(windowsWith(index, Int32Array.of(-1, -1), 1, 3)).toEqual([]);
  });

  it('finds every place that holds as many as are wanted, however common the words are', () => {
    const letter = fc.constantFrom<string>('a', 'b', 'c', 'd', 'e', 'f', 'g');
    fc.assert(
      fc.property(
        fc.array(letter, { minLength: 1, maxLength: 200 }),
        fc.uniqueArray(fc.constantFrom<string>('a', 'b', 'c', 'd', 'x'), { minLength: 2, maxLength: 5 }),
        fc.nat(3),
        (text, words, lacking) => {
          const { index } = recordFrom([{ id: 'a', text: text.join(' ') }]);
          const ids = Int32Array.from(words, (word) => index.idOf(word));
          const least = Math.max(1, ids.length - lacking);
          const windows = windowsWith(index, ids, least, 1000);
          for (let from = 0; from < text.length; from += 1) {
            const held = words.filter((word) => text.slice(from, from + words.length).includes(word)).length;
            const to = Math.min(text.length, from + words.length);
            const isCovered = windows.some((one) => one.from <= from && to <= one.to);
            if (held >= least) expect(isCovered).toBe(true);
          }
        },
      ),
    );
  });
});
