import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DifferencePiece } from '../../src/model/quote.js';
import { differenceLegend, differenceLines } from '../../src/terminal/difference.js';
import { columnsOf } from '../../src/terminal/layout.js';
import { colored, plain } from '../../src/terminal/style.js';

const pieces: DifferencePiece[] = [
  { kind: 'same', text: 'We must' },
  { kind: 'removed', text: 'not' },
  { kind: 'added', text: 'surely' },
  { kind: 'same', text: 'do more.' },
];

describe('differenceLines', () => {
  it('marks what was left out and put in, without colour', () => {
    expect(differenceLines(pieces, 80, plain)).toEqual(['We must [-not-] {+surely+} do more.']);
  });

  it('keeps the marks in colour', () => {
    const [line = ''] = differenceLines(pieces, 80, colored);
    expect(line).toBe(`We must ${colored.error('[-not-]')} ${colored.answer('{+surely+}')} do more.`);
  });

  it('paints a change on every line that it reaches', () => {
    const long: DifferencePiece[] = [{ kind: 'removed', text: 'one two three four' }];
    expect(differenceLines(long, 11, colored)).toEqual(
      ['[-one two', 'three', 'four-]'].map((line) => colored.error(line)),
    );
  });

  it('fits any width and lets nothing through that a terminal obeys', () => {
    const piece = fc.record({
      kind: fc.constantFrom('same' as const, 'removed' as const, 'added' as const),
      text: fc.string({ unit: 'binary', minLength: 1 }),
    });
    fc.assert(
      fc.property(fc.array(piece), fc.integer({ min: 4, max: 60 }), (some, width) => {
        for (const line of differenceLines(some, width, plain)) {
          expect(columnsOf(line)).toBeLessThanOrEqual(width);
          // eslint-disable-next-line no-control-regex -- they must not be there
          expect(line).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E]/u);
        }
      }),
    );
  });
});

describe('differenceLegend', () => {
  const cases: [kinds: DifferencePiece['kind'][], legend: string][] = [
    [['same'], ''],
    [['same', 'removed'], '[-…-] in the briefing alone'],
    [['added'], '{+…+} in the asked words alone'],
    [['removed', 'added'], '[-…-] in the briefing alone · {+…+} in the asked words alone'],
  ];
  it.each(cases)('%j: %s', (kinds, legend) => {
    expect(
      differenceLegend({
        kind: 'difference',
        between: 'words',
        pieces: kinds.map((kind) => ({ kind, text: 'x' })),
      }),
    ).toBe(legend);
  });
});
