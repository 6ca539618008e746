import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textBlocks } from '../../src/ingest/text-blocks.js';
import type { BlockKind } from '../../src/model/briefing.js';
import { slice } from '../../src/model/span.js';
import { kindsOfPage, linesOfPage, wrap } from './page.js';

const read = (text: string): [BlockKind, string][] =>
  textBlocks(text).map((block) => [block.kind, slice(text, block)]);
const kinds = (text: string): BlockKind[] => textBlocks(text).map((block) => block.kind);
const unwrapped = (text: string): string[] =>
  textBlocks(text).map((block) => slice(text, block).replace(/\s+/gu, ' '));

describe('a copied page of news', () => {
  it.each([
    ['one line a block', '\n'],
    ['blank lines between', '\n\n'],
    ['line ends of Windows', '\r\n'],
    ['blank lines of Windows', '\r\n\r\n'],
    ['line ends of old Macs', '\r'],
    ['several blank lines with spaces in them', ' \n \t\n\n  '],
  ])('has the same blocks with %s', (_how, lineEnd) => {
    const text = linesOfPage.join(lineEnd);
    expect(textBlocks(text).map((block) => slice(text, block))).toEqual(linesOfPage);
    expect(kinds(text)).toEqual(kindsOfPage);
  });

  it('has the same blocks when it is wrapped', () => {
    for (const width of [60, 66, 72, 80]) {
      const text = linesOfPage.map((line) => wrap(line, width)).join('\n\n');
      expect(unwrapped(text)).toEqual(linesOfPage);
      expect(kinds(text)).toEqual(kindsOfPage);
    }
  });
});

describe('wrapped lines', () => {
  const prose = linesOfPage.filter((line) => line.length > 110);

  it('join to paragraphs, which blank lines part', () => {
    for (const width of [45, 60, 72, 80, 100]) {
      expect(unwrapped(prose.map((line) => wrap(line, width)).join('\n\n'))).toEqual(prose);
    }
  });

  it('join to paragraphs when every line has a blank line behind it', () => {
    for (const width of [60, 72]) {
      const text = prose.map((line) => wrap(line, width, '\n\n')).join('\n\n\n');
      expect(unwrapped(text)).toEqual(prose);
    }
  });

  it('join when they are in capitals', () => {
    const capitals = prose.map((line) => line.toUpperCase());
    expect(unwrapped(capitals.map((line) => wrap(line, 60)).join('\n\n'))).toEqual(capitals);
  });

  it('leave a short headline and byline above them alone', () => {
    const [first = '', second = ''] = prose;
    const text = `Ministers agree\nBy Jane Doe\n\n${wrap(first, 70)}\n\nThe Background\n\n${wrap(second, 70)}\n`;
    expect(kinds(text)).toEqual(['title', 'byline', 'paragraph', 'heading', 'paragraph']);
  });

  it('are parted by indented first lines', () => {
    const text = prose.map((line) => `    ${wrap(line, 66)}`).join('\n');
    expect(unwrapped(text)).toEqual(prose);
  });

  it('join a sentence that a slip has broken in a file of long lines', () => {
    const [first = '', second = '', third = ''] = prose;
    const broken = `${first}\nHe noted that the allies have raised their spending by more than a hundred billion in all since the time when former President\nJohn Roe took office, which is not enough.\n${second}\n${third}`;
    expect(textBlocks(broken)).toHaveLength(4);
  });

  it('join in the middle of a sentence even where lines are paragraphs', () => {
    const [first = '', second = ''] = prose;
    expect(
      textBlocks(
        `${first}\nHe went to the talks in\nParis, which took place in the old town hall of the city.\n${second}`,
      ),
    ).toHaveLength(3);
  });
});

describe('one line among prose', () => {
  const before = 'The ministers agreed on Monday to spend more on bridges, the office said in a statement.';
  const after = 'The money comes from a fund that was set up six years ago, and nobody has touched it since.';
  const kindOf = (line: string): BlockKind | undefined =>
    textBlocks(['Ministers agree to spend more on bridges', before, before, line, after, after].join('\n'))[3]
      ?.kind;

  it.each<[BlockKind, string]>([
    ['heading', 'The Current State of the Talks'],
    ['heading', 'A long way to go'],
    ['heading', 'What happens next?'],
    ['heading', 'BACKGROUND'],
    ['heading', '2024'],
    ['heading', 'February 17, 2025'],
    ['timestamp', '14:05 GMT'],
    ['timestamp', 'Monday, Feb. 17, 2025 at 3:24 p.m. EST'],
    ['timestamp', '2025-02-17T10:00:00Z'],
    ['timestamp', '5 hours ago'],
    ['caption', 'The minister in Oakton. (Jane Doe/Example Images)'],
    ['caption', 'The minister in Oakton on Monday (John Roe / POOL / EXA )'],
    [
      'caption',
      'The minister in Oakton.(Photo by John Roe/Example Images) ((Photo by John Roe/Example Images))',
    ],
    ['caption', 'The minister in Oakton [John Roe/Example]'],
    ['caption', 'The minister speaks in Oakton on Monday. Image: Example Agency'],
    ['caption', 'FILE - The minister speaks in Oakton, Feb. 3, 2024. (EXA Photo/John Roe, File)'],
    ['caption', 'Photo: John Roe'],
    ['caption', 'The minister at home. Courtesy of Jane Doe'],
    ['teaser', 'STORM CLOSES PORTS ALONG THE COAST AFTER WARNING'],
    ['teaser', 'READ MORE: Storm closes ports'],
    ['teaser', 'Related: Storm closes ports along the coast'],
    ['teaser', 'Weather:Storm closes ports along the coast'],
    ['link', 'Read more'],
    ['link', 'SHARE'],
    ['link', 'Sign up for our newsletter'],
    ['link', 'Click here to read the full report'],
    ['link', 'Advertisement'],
    ['link', 'https://example.org/news/2025/02/17'],
    ['byline', '— Jane Doe'],
    ['list-item', '• Twelve countries sign'],
    ['list-item', '- Twelve countries sign the pact.'],
    ['list-item', '3) Twelve countries sign the pact.'],
    ['quotation', '> We have waited for this.'],
    ['table', '2019\t4.5\t17'],
    ['table', '| Norland | 4.5 | 17 |'],
    // Prose, however short or odd.
    ['paragraph', 'He agreed.'],
    ['paragraph', '“Why?” he asked.'],
    ['paragraph', '“Nobody should cross a bridge in fear.”'],
    ['paragraph', 'The minister said:'],
    ['paragraph', 'By Monday nobody had signed.'],
    ['paragraph', 'Photos of the bridge shocked the country.'],
    ['paragraph', 'She works for the (very old) firm of Smith and/or Jones (in Oakton).'],
    ['paragraph', 'Anna Smith is a correspondent at Example News, and she was there.'],
    ['paragraph', 'Reporting by the station showed that the bridge was unsafe.'],
    ['paragraph', 'Share prices fell by 3.5% on the news.'],
    ['paragraph', 'NATO AND THE EU AGREE.'],
    ['paragraph', 'Follow the money, he said.'],
    ['paragraph', 'The ministry confirmed the figures on Monday (Reuters).'],
  ])('is a %s: %s', (kind, line) => {
    expect(kindOf(line)).toBe(kind);
  });
});

describe('the head of a text', () => {
  const prose =
    'The ministers agreed on Monday to spend more on bridges, the office said in a statement to reporters.';
  it.each<[string, string[], BlockKind[]]>([
    ['nothing but prose', [prose, prose], ['paragraph', 'paragraph']],
    ['a headline', ['Ministers agree', prose, prose], ['title', 'paragraph', 'paragraph']],
    ['a headline that asks', ['Will they agree on bridges', prose], ['title', 'paragraph']],
    [
      'a headline in capitals',
      ['MINISTERS AGREE TO SPEND MORE ON BRIDGES TODAY', prose],
      ['title', 'paragraph'],
    ],
    [
      'time and headline, twice',
      ['Ministers agree to pay', '08:20', 'Ministers agree to pay', 'By: Jane Doe', 'Zoom', prose],
      ['title', 'timestamp', 'title', 'byline', 'link', 'paragraph'],
    ],
    [
      'a standfirst that is a sentence',
      ['Ministers agree', 'Twelve countries sign a pact.', 'By Jane Doe', prose, prose],
      ['title', 'standfirst', 'byline', 'paragraph', 'paragraph'],
    ],
    [
      'a summary above the first heading',
      [prose, 'The Call for More Bridges', prose, 'The State of Tunnels', prose],
      ['standfirst', 'heading', 'paragraph', 'heading', 'paragraph'],
    ],
    [
      'a byline without "By" and its agency',
      ['JANE DOE', 'Special to the Example Times', prose, prose],
      ['byline', 'byline', 'paragraph', 'paragraph'],
    ],
    [
      'a writer whom the text does not mention',
      ['Jane Doe', prose, prose],
      ['byline', 'paragraph', 'paragraph'],
    ],
    [
      'a name as its title',
      ['Jane Doe', `Jane Doe is a minister. ${prose}`, 'Early life', prose],
      ['title', 'paragraph', 'heading', 'paragraph'],
    ],
    ['an underlined headline', ['Ministers agree', '===============', prose], ['title', 'paragraph']],
    ['a marked headline', ['# Ministers agree', prose], ['title', 'paragraph']],
    ['an agency before a dash', ['Oakton ENA —', prose, prose], ['byline', 'paragraph', 'paragraph']],
  ])('may be %s', (_what, lines, expected) => {
    expect(kinds(lines.join('\n'))).toEqual(expected);
  });
});

describe('the end of a text', () => {
  const prose =
    'The ministers agreed on Monday to spend more on bridges, the office said in a statement to reporters.';
  const note = 'Jane Doe is a correspondent at Example News Agency.';
  it.each<[string, string[], BlockKind[]]>([
    ['a note on the author', [prose, prose, note], ['paragraph', 'paragraph', 'byline']],
    [
      'one with page controls behind it',
      [prose, prose, note, 'Share'],
      ['paragraph', 'paragraph', 'byline', 'link'],
    ],
    [
      'no such note where the text is about that person',
      [prose, 'Police arrested Doe on Monday.', note],
      ['paragraph', 'paragraph', 'paragraph'],
    ],
    ['no such note where more news follows', [prose, note, prose], ['paragraph', 'paragraph', 'paragraph']],
    [
      'who spoke, below a quotation',
      [prose, '“We must pay.”', '— Jane Doe'],
      ['paragraph', 'paragraph', 'paragraph'],
    ],
    [
      'who wrote, below prose that ends with a quotation',
      [prose, 'He said: “We must pay.”', '— Jane Doe'],
      ['paragraph', 'paragraph', 'byline'],
    ],
    ['who wrote, below other prose', [prose, prose, '— Jane Doe'], ['paragraph', 'paragraph', 'byline']],
  ])('may be %s', (_what, lines, expected) => {
    expect(kinds(lines.join('\n'))).toEqual(expected);
  });
});

describe('textBlocks', () => {
  it('leaves markers, rules and white space out of the blocks', () => {
    expect(read('  - one item here\n***\n\u200b\n• another item\n')).toEqual([
      ['list-item', 'one item here'],
      ['list-item', 'another item'],
    ]);
  });

  it('takes a lone line for prose', () => {
    expect(kinds('The Current State of NATO Finances')).toEqual(['paragraph']);
    expect(kinds('He left.')).toEqual(['paragraph']);
  });

  it('finds nothing in nothing', () => {
    expect(textBlocks('')).toEqual([]);
    expect(textBlocks(' \r\n\t\n---\n')).toEqual([]);
  });

  it('cuts any text into blocks in order that leave out only marks', () => {
    const line = fc.oneof(
      fc.constantFrom(
        ...linesOfPage,
        '',
        '',
        '- ',
        '> a',
        '***',
        '\t',
        '| a | b |',
        '====',
        'By',
        '(',
        'A. B.',
      ),
      fc.string({ unit: 'binary', maxLength: 40 }),
    );
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 25 }),
        fc.constantFrom('\n', '\r\n', '\n\n'),
        (lines, lineEnd) => {
          const text = lines.join(lineEnd);
          let from = 0;
          for (const block of textBlocks(text)) {
            expect(text.slice(from, block.start)).not.toMatch(/\p{L}{3}/u);
            expect(slice(text, block)).toMatch(/[\p{L}\p{N}]/u);
            expect(slice(text, block)).toBe(slice(text, block).trim());
            from = block.end;
          }
          expect(text.slice(from)).not.toMatch(/[\p{L}\p{N}]/u);
        },
      ),
      { numRuns: 150 },
    );
  });
});
