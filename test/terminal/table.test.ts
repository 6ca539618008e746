import { describe, expect, it } from 'vitest';
import { plain } from '../../src/terminal/style.js';
import { renderTable } from '../../src/terminal/table.js';

describe('renderTable', () => {
  it('sets figures to the right and wide characters straight', () => {
    const rows = [
      ['harbour', '1.2 kB', '12'],
      ['漢字', '399 B', '7'],
    ];
    expect(renderTable(['Title', 'Size', 'Passages'], rows, 80, plain)).toEqual([
      'Title      Size  Passages',
      '───────  ──────  ────────',
      'harbour  1.2 kB        12',
      '漢字      399 B         7',
    ]);
  });

  it('makes the widest column narrower first and goes on in further lines', () => {
    const rows = [
      ['a', 'a title of many words that goes on', '2025'],
      ['b', 'short', '2026'],
    ];
    expect(renderTable(['Id', 'Title', 'Date'], rows, 25, plain)).toEqual([
      'Id  Title            Date',
      '──  ───────────────  ────',
      'a   a title of many  2025',
      '    words that goes',
      '    on',
      '',
      'b   short            2026',
    ]);
  });

  it('has no head without column names, and fills a short row', () => {
    expect(renderTable(['', ''], [['File', 'a.txt'], ['Origin']], 80, plain)).toEqual([
      'File    a.txt',
      'Origin',
    ]);
  });

  it('has a head alone when there are no rows', () => {
    expect(renderTable(['Id', 'Title'], [], 80, plain)).toEqual(['Id  Title', '──  ─────']);
  });
});
