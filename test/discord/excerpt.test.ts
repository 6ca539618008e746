import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt } from '../../src/discord/excerpt.js';
import type { Span } from '../../src/model/span.js';

const first = 'The ministry denied the report on Monday.';
const second = 'It said that no troops would be sent to the border before the talks had ended.';
const third = 'Officials in the U.S. Senate asked for details.';
const fourth = 'A vote is due in May.';
const quote = [first, second, third, fourth].join(' ');

function spanOf(words: string): Span {
  const start = quote.indexOf(words);
  return { start, end: start + words.length };
}

function shown(highlight: Span | null, most: number): string {
  const { start, end, cutBefore, cutAfter } = excerpt(quote, highlight, most);
  return `${cutBefore ? '[…] ' : ''}${quote.slice(start, end)}${cutAfter ? ' […]' : ''}`;
}

describe('excerpt', () => {
  const cases: readonly (readonly [string, Span | null, number, string])[] = [
    ['all of it where it fits', spanOf('no troops'), 500, quote],
    ['the sentence of the highlight alone', spanOf('no troops'), 90, `[…] ${second} […]`],
    ['then the sentence after it', spanOf('no troops'), 130, `[…] ${second} ${third} […]`],
    [
      'then the one after that, and only then the one before',
      spanOf('no troops'),
      150,
      `[…] ${second} ${third} ${fourth}`,
    ],
    [
      'sentences of a highlight that crosses an end',
      spanOf('ended. Officials'),
      130,
      `[…] ${second} ${third} […]`,
    ],
    ['a sentence with an abbreviation whole', spanOf('Senate'), 60, `[…] ${third} […]`],
    ['the beginning where nothing is highlighted', null, 60, `${first} […]`],
    [
      'words within a sentence where that alone is too long, and of them those before the highlight first',
      spanOf('would be sent'),
      40,
      '[…] that no troops would be sent to the […]',
    ],
  ];
  it.each(cases)('shows %s', (_what, highlight, most, expected) => {
    expect(shown(highlight, most)).toBe(expected);
  });

  const word = fc.stringMatching(/^[A-Za-z]{1,12}$/u);
  const space = fc.constantFrom(' ', ', ', '. ', '! ', '?\n', '\n\n');
  const letters = fc
    .array(
      fc.tuple(word, space).map((pair) => pair.join('')),
      { maxLength: 40 },
    )
    .map((all) => all.join(''));

  it('is one window within the limit, at the edges of words, and tells what it leaves out', () => {
    fc.assert(
      fc.property(letters, fc.nat(), fc.nat(), fc.integer({ min: 20, max: 200 }), (text, a, b, most) => {
        const ends = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
        const [start = 0, end = 0] = ends;
        const found = excerpt(text, start === end ? null : { start, end }, most);
        expect(found.end - found.start).toBeLessThanOrEqual(Math.max(most, 0));
        if (text.length <= most) {
          expect(found).toEqual({ start: 0, end: text.length, cutBefore: false, cutAfter: false });
          return;
        }
        expect(found.cutBefore).toBe(text.slice(0, found.start).trim() !== '');
        expect(found.cutAfter).toBe(text.slice(found.end).trim() !== '');
        // No word of at most 12 letters is cut at 20 or more, but where the highlight itself begins or is too
        // long.
        const inWord = (at: number): boolean => /[A-Za-z]{2}/u.test(text.slice(at - 1, at + 1));
        if (found.start !== start) expect(inWord(found.start)).toBe(false);
        expect(inWord(found.end)).toBe(false);
      }),
    );
  });

  it('keeps the highlight whole where it fits', () => {
    fc.assert(
      fc.property(letters, fc.nat(), fc.integer({ min: 40, max: 200 }), (text, at, most) => {
        const wordsOf = [...text.matchAll(/[A-Za-z]+/gu)];
        const word = wordsOf[at % Math.max(1, wordsOf.length)];
        if (word === undefined) return;
        const highlight = { start: word.index, end: word.index + word[0].length };
        const found = excerpt(text, highlight, most);
        expect(found.start).toBeLessThanOrEqual(highlight.start);
        expect(found.end).toBeGreaterThanOrEqual(highlight.end);
      }),
    );
  });
});
