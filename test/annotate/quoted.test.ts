import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuoted } from '../../src/annotate/quoted.js';

const stretches = (text: string): string[] => findQuoted(text).map((one) => text.slice(one.start, one.end));

describe('findQuoted', () => {
  it.each([
    ['He said "yes" and “no”.', ['yes', 'no']],
    ["rely on 'capable European troops' and", ['capable European troops']],
    ["such as the 'St. Sophia Cathedral' and the 'Lavra.'", ['St. Sophia Cathedral', 'Lavra.']],
    ['from ‘Russia and China‘.', ['Russia and China']],
    ['„Ja“, sagte er, »nein«', ['Ja', 'nein']],
    ['“He called it ‘odd’, I think,” she said.', ['He called it ‘odd’, I think,']],
    ['“They don’t know,” he said. ‘It’s fine.’', ['They don’t know,', 'It’s fine.']],
    ['"A paragraph that goes on in the next', ['A paragraph that goes on in the next']],
    ['He said, "A paragraph that goes on', ['A paragraph that goes on']],
  ])('%s', (text, expected) => {
    expect(stretches(text)).toEqual(expected);
  });

  it.each([
    "Russia's war and the allies' aims",
    "the Kievan Rus', the Commonwealth",
    'NATO‘s efforts',
    'a 5\'10" man',
    'a stray " mark',
    '""',
    "rock 'n roll",
  ])('finds nothing in: %s', (text) => {
    expect(stretches(text)).toEqual([]);
  });

  it('gives stretches in order, apart, within their marks', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('"', "'", '“', '”', '‘', '’', 'a', ' ', ',', '.', 'Ab')),
        (parts) => {
          const text = parts.join('');
          let last = 0;
          for (const { start, end, outer } of findQuoted(text, 7)) {
            expect(outer.start - 7).toBeGreaterThanOrEqual(last);
            expect([outer.start < start, start < end, end <= outer.end]).toEqual([true, true, true]);
            expect(outer.end - 7).toBeLessThanOrEqual(text.length);
            last = outer.end - 7;
          }
        },
      ),
    );
  });
});
