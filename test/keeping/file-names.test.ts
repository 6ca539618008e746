import { posix, win32 } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distinctNames, harmlessName } from '../../src/keeping/file-names.js';

describe('the name of a file that somebody gives', () => {
  it.each([
    ['Budget 2025.pdf', 'Budget 2025.pdf'],
    ['Žmonės ir pinigai.docx', 'Žmonės ir pinigai.docx'],
    ['日本語.txt', '日本語.txt'],
    ['../../etc/passwd', 'passwd'],
    ['..\\..\\boot.ini', 'boot.ini'],
    ['C:\\Users\\ann\\notes.md', 'notes.md'],
    ['/notes.md', 'notes.md'],
    ['notes.md/', 'document'],
    ['..', 'document'],
    ['.', 'document'],
    ['', 'document'],
    ['   ', 'document'],
    ['.htaccess', 'htaccess'],
    ['notes.txt. . .', 'notes.txt'],
    ['notes.txt::$DATA', 'notes.txt__$DATA'],
    ['nul', '_nul'],
    ['NUL.txt', '_NUL.txt'],
    ['con .txt', '_con.txt'],
    ['com1.pdf', '_com1.pdf'],
    ['LPT².md', '_LPT².md'],
    ['console.txt', 'console.txt'],
    ['a\0b\u0007c\n.txt', 'abc.txt'],
    ['invoice\u202egnp.exe', 'invoicegnp.exe'],
    ['\ufeffzero\u200bwidth.txt', 'zerowidth.txt'],
    ['\u3164', 'document'],
    ['a<b>c|d?e*f"g.txt', 'a_b_c_d_e_f_g.txt'],
    [`${'x'.repeat(300)}.pdf`, `${'x'.repeat(76)}.pdf`],
    [`a.${'x'.repeat(300)}`, `a.${'x'.repeat(78)}`],
    ['e\u0301te\u0301.txt', 'été.txt'],
  ])('%j becomes %j', (given, harmless) => {
    expect(harmlessName(given)).toBe(harmless);
  });

  it('is harmless whatever was given, and stays as it is when given again', () => {
    const odd = fc.constantFrom('..', '/', '\\', 'nul', '.', ' ', '\u202e', '\0', ':', '😀', '\ud83d', 'a');
    const name = fc.array(fc.oneof(odd, fc.string({ unit: 'binary' }))).map((parts) => parts.join(''));
    fc.assert(
      fc.property(name, (given) => {
        const harmless = harmlessName(given);
        expect(harmless).not.toBe('');
        expect(harmless.length).toBeLessThanOrEqual(81);
        expect(posix.basename(harmless)).toBe(harmless);
        expect(win32.basename(harmless)).toBe(harmless);
        expect(harmless).not.toMatch(/^[. ]|[. ]$|[\p{Cc}\p{Cf}<>:"|?*/\\]/u);
        expect(Buffer.from(harmless).toString()).toBe(harmless);
        expect(harmlessName(harmless)).toBe(harmless);
      }),
      { numRuns: 200 },
    );
  });

  it('is another for each file, also on systems to which case is nothing', () => {
    expect(distinctNames(['a.txt', 'A.txt', 'a.txt', 'b', 'B', 'a (2).txt'])).toEqual([
      'a.txt',
      'A (2).txt',
      'a (3).txt',
      'b',
      'B (2)',
      'a (2) (2).txt',
    ]);
  });
});
