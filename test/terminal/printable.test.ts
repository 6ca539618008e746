import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printable, printableLine, toJsonLine } from '../../src/terminal/printable.js';

/** Everything a terminal might obey, and what reorders the text around it; a line feed is for the caller to place. */
// eslint-disable-next-line no-control-regex -- finding control characters is the purpose
const unsafe = /[\0-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]/u;

/** Any text, with control characters far more often than chance would have it. */
const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      '\x1b',
      '\x9b',
      '\x07',
      '\r',
      '\n',
      '\t',
      '\0',
      '\x7f',
      '\u202e',
      '\u2066',
      '\u2028',
      '[',
      '3',
      '1',
      'm',
    ),
    fc.string({ minLength: 1, maxLength: 1, unit: 'binary' }),
  ),
});

describe('printable', () => {
  const cases: [text: string, shown: string][] = [
    ['plain “text”, naïve café 漢字 🙂', 'plain “text”, naïve café 漢字 🙂'],
    ['\x1b[31mred', '␛[31mred'],
    ['\x1b]0;title\x07', '␛]0;title␇'],
    ['\x9b31m', '\ufffd31m'],
    ['a\tb\rc', 'a b c'],
    ['two\nlines', 'two\nlines'],
    ['bell\x07 null\0 delete\x7f', 'bell␇ null␀ delete␡'],
    ['abc\u202edcb', 'abc\ufffddcb'],
    ['right-to-left marks \u200f stay', 'right-to-left marks \u200f stay'],
  ];
  it.each(cases)('%j', (text, shown) => {
    expect(printable(text)).toBe(shown);
  });

  it('holds nothing that a terminal obeys, and keeps every offset', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const shown = printable(text);
        expect(shown).not.toMatch(unsafe);
        expect(shown).toHaveLength(text.length);
        expect(printableLine(text)).not.toContain('\n');
      }),
    );
  });
});

describe('toJsonLine', () => {
  it('reads back as the same value, on one line, with nothing that a terminal obeys', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const line = toJsonLine({ [text]: [text] });
        expect(JSON.parse(line)).toEqual({ [text]: [text] });
        expect(line).not.toMatch(unsafe);
        expect(line).not.toContain('\n');
      }),
    );
  });
});
