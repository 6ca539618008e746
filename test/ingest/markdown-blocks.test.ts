import { describe, expect, it } from 'vitest';
import { markdownBlocks } from '../../src/ingest/markdown-blocks.js';
import type { BlockKind } from '../../src/model/briefing.js';
import { slice } from '../../src/model/span.js';
import { kindsOfPage, linesOfPage, wrap } from './page.js';

const read = (text: string): [BlockKind, string][] =>
  markdownBlocks(text).drafts.map((block) => [block.kind, slice(text, block)]);

const prose = linesOfPage.filter((line) => line.length > 110);
const [first = '', second = '', third = ''] = prose;

describe('markdownBlocks', () => {
  it.each(['\n', '\r\n'])(
    'knows each kind of block and slices it without its markers (line end %j)',
    (lineEnd) => {
      const text = [
        '---',
        'title: A title',
        '---',
        '',
        '# Talks in *Brussels* ##',
        '',
        'By Jane Doe, Example News',
        '',
        'He left. See [the text](https://example.org/a.B) for more.',
        '',
        '## What he said',
        '',
        '> “We must,” he said.',
        '',
        '- one item',
        '* another item',
        '',
        '1. a first',
        '   - a nested one',
        '',
        '| a | b |',
        '| --- | --- |',
        '| 1 | 2 |',
        '',
        '![The minister in Oakton (Jane Doe/Example Images)](picture.png "Title")',
        '',
        '**A heading in bold**',
        '',
        '    An indented paragraph is prose.',
        '',
        '```',
        'code = 1',
        '```',
        '',
        '* * *',
        '',
        '<!-- a note to self -->',
        '',
        'Read more',
      ].join(lineEnd);
      expect(markdownBlocks(text).frontMatter).toBe('title: A title');
      expect(read(text)).toEqual([
        ['title', 'Talks in *Brussels*'],
        ['byline', 'By Jane Doe, Example News'],
        ['paragraph', 'He left. See [the text](https://example.org/a.B) for more.'],
        ['heading', 'What he said'],
        ['quotation', '“We must,” he said.'],
        ['list-item', 'one item'],
        ['list-item', 'another item'],
        ['list-item', 'a first'],
        ['list-item', 'a nested one'],
        ['table', ['| a | b |', '| --- | --- |', '| 1 | 2 |'].join(lineEnd)],
        ['caption', 'The minister in Oakton (Jane Doe/Example Images)'],
        ['heading', 'A heading in bold'],
        ['paragraph', 'An indented paragraph is prose.'],
        ['table', ['```', 'code = 1', '```'].join(lineEnd)],
        ['link', 'Read more'],
      ]);
    },
  );

  it('has one title at most, and only at the top level', () => {
    const text = '> # Quoted\n\n# First\n\nHe left.\n\n# Second\n';
    expect(read(text)).toEqual([
      ['heading', 'Quoted'],
      ['title', 'First'],
      ['paragraph', 'He left.'],
      ['heading', 'Second'],
    ]);
  });

  it('knows underlined headings', () => {
    expect(read(`A title\n=======\n\n${first}\n\nA part\n------\n\n${second}`)).toEqual([
      ['title', 'A title'],
      ['paragraph', first],
      ['heading', 'A part'],
      ['paragraph', second],
    ]);
  });

  it('joins the wrapped lines of a paragraph', () => {
    for (const width of [60, 80, 100]) {
      const text = `# A title\n\n${prose.map((one) => wrap(one, width)).join('\n\n')}\n`;
      expect(read(text).map(([kind, words]) => [kind, words.replaceAll('\n', ' ')])).toEqual([
        ['title', 'A title'],
        ...prose.map((one) => ['paragraph', one]),
      ]);
    }
  });

  it('joins two lines even where the second begins with a name', () => {
    const text = `# A title\n\nThe allies must spend more, said the alliance’s Secretary General\nMark Rutte on Monday.\n`;
    expect(read(text)).toHaveLength(2);
  });

  it('parts pasted lines that Markdown itself takes for one paragraph', () => {
    expect(markdownBlocks(linesOfPage.join('\n')).drafts.map((draft) => draft.kind)).toEqual(kindsOfPage);
  });

  it('does not take front matter from anywhere but the top', () => {
    expect(markdownBlocks(`${first}\n\n---\ntitle: x\n---\n`).frontMatter).toBeNull();
  });

  it.each([
    ['nested quotations', '> '.repeat(40) + 'deep'],
    ['nested lists', '1. '.repeat(40) + 'deep'],
    ['lists far to the right', `- a\n${' '.repeat(60)}- b`],
    ['very many lines', 'A b.\n\n'.repeat(15_000)],
  ])('reads as plain text, and says so: %s', (_what, text) => {
    const reading = markdownBlocks(text);
    expect(reading.warnings.map((warning) => warning.code)).toEqual(['markdown-as-text']);
    expect(reading.drafts.length).toBeGreaterThan(0);
  });

  it('minds neither long rules nor long lists', () => {
    const text = `${'- '.repeat(40)}\n\n${'-'.repeat(80)}\n\n${'- an item\n'.repeat(500)}\n${third}`;
    expect(markdownBlocks(text).warnings).toEqual([]);
  });
});
