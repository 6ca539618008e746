import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvOf } from '../../src/model/csv.js';

const everything = Number.MAX_SAFE_INTEGER;

/** The fields of a table, read by the rules of RFC 4180 alone. */
function fieldsOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length) {
    let value = '';
    if (text[at] === '"') {
      for (at += 1; text[at] !== '"' || text[at + 1] === '"'; at += 1) {
        if (text[at] === '"') at += 1;
        value += text[at] ?? '';
      }
      at += 1;
    } else for (; !/[,\r]/u.test(text[at] ?? ''); at += 1) value += text[at] ?? '';
    row.push(value);
    if (text[at] === ',') at += 1;
    else {
      expect(text.slice(at, at + 2)).toBe('\r\n');
      at += 2;
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

describe('csvOf', () => {
  it('writes titles and rows', () => {
    expect(
      csvOf(
        ['a', 'b'],
        [
          ['x', 1.5],
          ['', -2],
        ],
        everything,
      ),
    ).toEqual({
      text: '\uFEFFa,b\r\nx,1.5\r\n,-2\r\n',
      rows: 2,
    });
  });

  const cases: readonly (readonly [string, string])[] = [
    ['plain', 'plain'],
    ['one, two', '"one, two"'],
    ['the "quay"', '"the ""quay"""'],
    ['two\nlines', '"two\nlines"'],
    ['two\r\nlines', '"two\r\nlines"'],
    [' spaced ', ' spaced '],
    ['=1+1', "'=1+1"],
    ['=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")"`],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t'=1"],
    ['\r=1', `"'\r=1"`],
    ['\n=1', `"'\n=1"`],
    ['a=1', 'a=1'],
    ["x;=cmd|'/C calc'!A0;y", "x;'=cmd|'/C calc'!A0;y"],
    ['x\t@SUM(A1)', "x\t'@SUM(A1)"],
    ['x; y', 'x; y'],
    ["'quoted'", "'quoted'"],
  ];
  it.each(cases)('writes %j as %j', (value, written) => {
    expect(csvOf(['t'], [[value]], everything).text).toBe(`\uFEFFt\r\n${written}\r\n`);
  });

  it('is read back as it was, but for what would run', () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.constantFrom('"', ',', ';', '\t', '\r', '\n', '=', '-', 'a'), { maxLength: 6 })
        .map((all) => all.join('')),
    );
    const rows = fc.array(fc.tuple(value, value), { maxLength: 8 });
    fc.assert(
      fc.property(rows, (all) => {
        const read = fieldsOf(csvOf(['one', 'two'], all, everything).text);
        expect(read).toHaveLength(all.length + 1);
        for (const [at, row] of all.entries()) {
          for (const [column, given] of row.entries()) {
            const got = read[at + 1]?.[column] ?? '';
            expect(got.replaceAll("'", '')).toBe(given.replaceAll("'", ''));
            expect(got).not.toMatch(/^[=+\-@\t\r\n]|[;\t][=+\-@]/u);
          }
        }
      }),
    );
  });

  it('leaves out whole rows where all of them are too long, and tells how many it has', () => {
    const rows = Array.from({ length: 100 }, (_, n) => [`row ${n}, "so"`]);
    const { text, rows: written } = csvOf(['t'], rows, 500);
    expect(text.length).toBeLessThanOrEqual(500);
    expect(fieldsOf(text)).toHaveLength(written + 1);
    expect(text.length + `"row 99, ""so"""\r\n`.length).toBeGreaterThan(500);
  });
});
