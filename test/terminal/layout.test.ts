import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slice } from '../../src/model/span.js';
import { columnsOf, lineSpans, markHighlight, wrapQuote, wrapText } from '../../src/terminal/layout.js';

const words = fc.string({
  unit: fc.constantFrom('a', 'bc', ' ', ' ', '漢', '🙂', 'e\u0301', 'word', '-', '“'),
  maxLength: 60,
});

const quotes = fc
  .array(fc.oneof(words, fc.constantFrom('\n', '\n\n', '\r\n \r\n')))
  .map((parts) => parts.join(''));

const paint = (text: string): string => `<${text}>`;

describe('lineSpans', () => {
  const cases: [text: string, width: number, lines: string[]][] = [
    ['one two three', 7, ['one two', 'three']],
    ['one two three', 100, ['one two three']],
    ['one  two', 100, ['one  two']],
    ['one  two', 4, ['one', 'two']],
    ['  leading and trailing  ', 9, ['leading', 'and', 'trailing']],
    ['unbreakable', 4, ['unbr', 'eaka', 'ble']],
    ['an-id/of-many-words', 8, ['an-id/', 'of-many-', 'words']],
    ['an-id/of-many-words then', 80, ['an-id/of-many-words then']],
    ['-a🙂🙂', 4, ['-a🙂', '🙂']],
    ['漢字漢字', 5, ['漢字', '漢字']],
    ['no\u00a0break here', 8, ['no\u00a0break', 'here']],
    ['', 5, []],
    ['   ', 5, []],
  ];
  it.each(cases)('%j at %i', (text, width, lines) => {
    expect(lineSpans(text, width).map((span) => slice(text, span))).toEqual(lines);
  });

  it('fits the width, loses nothing but spaces, and starts no line that the one before had room for', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 4, max: 30 }), (text, width) => {
        const lines = lineSpans(text, width);
        for (const line of lines) expect(columnsOf(slice(text, line))).toBeLessThanOrEqual(width);
        expect(
          lines
            .map((line) => slice(text, line))
            .join('')
            .replaceAll(' ', ''),
        ).toBe(text.replaceAll(' ', ''));
        for (const [at, line] of lines.entries()) {
          const next = lines[at + 1];
          if (next === undefined || next.start === line.end) continue;
          const word = /^[^ ]+/u.exec(text.slice(next.start))?.[0] ?? '';
          expect(columnsOf(text.slice(line.start, next.start) + word)).toBeGreaterThan(width);
        }
      }),
    );
  });
});

describe('wrapText', () => {
  it('keeps line breaks and empty lines, and shows control characters', () => {
    expect(wrapText('one two\n\nthree\x1b[2J', 80)).toEqual(['one two', '', 'three␛[2J']);
    expect(wrapText('', 80)).toEqual(['']);
  });
});

describe('markHighlight', () => {
  const cases: [text: string, marked: string][] = [
    ['it is 400% now', 'it is **400%** now'],
    ['it is 400% **now**', 'it is «400%» **now**'],
    ['it « is 400% ** now', 'it « is >>400%<< ** now'],
  ];
  it.each(cases)('%j', (text, marked) => {
    const start = text.indexOf('400%');
    expect(markHighlight(text, { start, end: start + 4 })).toBe(marked);
  });
});

describe('wrapQuote', () => {
  it('paints what is highlighted on each line it reaches', () => {
    const quote = 'It will cost\nfour hundred per cent of the plan.';
    const highlight = { start: quote.indexOf('four'), end: quote.indexOf(' of') };
    expect(wrapQuote(quote, highlight, 20, paint)).toEqual([
      'It will cost <four>',
      '<hundred per cent> of',
      'the plan.',
    ]);
    expect(wrapQuote(quote, highlight, 20, null)).toEqual([
      'It will cost **four',
      'hundred per cent**',
      'of the plan.',
    ]);
  });

  it('begins a new line at an empty one, and knows what is highlighted after it', () => {
    const quote = 'A heading\n \nThe text\nunder it.\n\nMore.';
    const start = quote.indexOf('text');
    expect(wrapQuote(quote, { start, end: start + 4 }, 80, paint)).toEqual([
      'A heading',
      'The <text> under it.',
      'More.',
    ]);
  });

  it('leaves a quote without a highlight as it stands', () => {
    expect(wrapQuote('as it stands', null, 80, paint)).toEqual(['as it stands']);
    expect(wrapQuote('as it stands', { start: 3, end: 3 }, 80, null)).toEqual(['as it stands']);
  });

  it('paints exactly the highlighted characters, whatever the text and the width', () => {
    fc.assert(
      fc.property(quotes, fc.nat(80), fc.nat(80), fc.integer({ min: 4, max: 30 }), (quote, a, b, width) => {
        const highlight = {
          start: Math.min(a, b, quote.length),
          end: Math.min(Math.max(a, b), quote.length),
        };
        const painted: string[] = [];
        wrapQuote(quote, highlight, width, (text) => {
          painted.push(text);
          return text;
        });
        expect(painted.join('').replace(/\s/gu, '')).toBe(slice(quote, highlight).replace(/\s/gu, ''));
      }),
    );
  });
});
