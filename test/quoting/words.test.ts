import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/quoting/words.js';

describe('wordsOf', () => {
  const cases: [text: string, keys: string[]][] = [
    ['', []],
    ['“…” — !', []],
    ['We must do more.', ['we', 'must', 'do', 'more']],
    ['air-defence, air‑defence, air — defence', ['air', 'defence', 'air', 'defence', 'air', 'defence']],
    [
      "It’s Russia's, not the allies’ or ‘theirs’",
      ["it's", "russia's", 'not', 'the', 'allies', 'or', 'theirs'],
    ],
    ['€82.69 billion, $700bn, 5% and 5 %', ['€82.69', 'billion', '$700bn', '5%', 'and', '5', '%']],
    ['1,000 and 1000; 1,000,000; 3,14; 4.2.', ['1000', 'and', '1000', '1000000', '3,14', '4.2']],
    ['-5 degrees, −5 degrees, 2024-25, a -b', ['-5', 'degrees', '-5', 'degrees', '2024', '25', 'a', 'b']],
    ['the U.S. and the US at 5 p.m. sharp', ['the', 'us', 'and', 'the', 'us', 'at', '5', 'pm', 'sharp']],
    ['Go. He said', ['go', 'he', 'said']],
    ['Ruginienė, Ruginiene and Rugini\u0065\u0307ne\u0307', ['ruginiene', 'ruginiene', 'and', 'ruginiene']],
    ['[W]e said [we] won', ['we', 'said', 'we', 'won']],
    ['北約 rearms', ['北', '約', 'rearms']],
    ['co\u00adoperate a\u200bb', ['cooperate', 'ab']],
    ['it’s 9/11 @ 50°C', ["it's", '9', '11', '50', 'c']],
  ];
  it.each(cases)('%j', (text, keys) => {
    expect(wordsOf(text).map(({ key }) => key)).toEqual(keys);
  });

  it('counts offsets in the whole text', () => {
    const text = 'One two three four';
    expect(wordsOf(text, 4, 13).map(({ start, end }) => text.slice(start, end))).toEqual(['two', 'three']);
  });

  it('gives spans in order, none overlapping another, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let last = 0;
        for (const { start, end, key } of wordsOf(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(key).not.toBe('');
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
