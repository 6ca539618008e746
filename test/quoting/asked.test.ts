import { describe, expect, it } from 'vitest';
import { readAsked } from '../../src/quoting/asked.js';

/** Fragments as their words, those in brackets with brackets around them. */
function fragmentsOf(typed: string): string[] {
  return readAsked(typed).fragments.map((words) =>
    words.map(({ key, inserted }) => (inserted ? `[${key}]` : key)).join(' '),
  );
}

describe('readAsked', () => {
  const cases: [typed: string, fragments: string[]][] = [
    ['We must do more', ['we must do more']],
    ['“We must do more,”', ['we must do more']],
    ['«We must … do more»', ['we must', 'do more']],
    ['We must ... do more', ['we must', 'do more']],
    ['We must . . . do more', ['we must', 'do more']],
    ['We must [...] do (…) more', ['we must', 'do', 'more']],
    ['… we must do more …', ['we must do more']],
    ['We must do more. He said', ['we must do more he said']],
    ['[The allies] must do [much] more', ['[the] [allies] must do [much] more']],
    ['[W]e must do more', ['we must do more']],
    ['We must [never closed', ['we must never closed']],
    ['[in the storms of winter],', ['in the storms of winter']],
    ['""', []],
    ['… … …', []],
  ];
  it.each(cases)('%j', (typed, fragments) => {
    expect(fragmentsOf(typed)).toEqual(fragments);
  });

  const counts: [typed: string, count: number][] = [
    ['much, much more', 3],
    ['air-defence systems', 2],
    ['much—much more', 3],
    ['much--much more', 3],
    ['we … must … act', 3],
    ['5 % more', 2],
    ['https://example.org/a-b', 1],
    ['', 0],
  ];
  it.each(counts)('%j counts %d words', (typed, count) => {
    expect(readAsked(typed).count).toBe(count);
  });

  it('gives words whose offsets count in its own text', () => {
    const { text, fragments } = readAsked('  “We must … do [much] more.” ');
    expect(fragments.flat().map(({ start, end }) => text.slice(start, end))).toEqual([
      'We',
      'must',
      'do',
      'much',
      'more',
    ]);
  });
});
