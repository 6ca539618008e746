import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBriefing, type SourceDocument } from '../../src/ingest/briefing.js';
import type { Briefing } from '../../src/model/briefing.js';
import { contains, slice } from '../../src/model/span.js';
import { english } from '../../src/terminal/english.js';
import { processorTime } from '../processor-time.js';
import { linesOfPage } from './page.js';

const prose =
  'The ministers agreed on Monday to spend more on bridges, the office said in a statement to reporters.';
const briefing = (text: string, more: Partial<SourceDocument> = {}): Briefing =>
  toBriefing({ id: 'notes/talks', text, ...more });

describe('how a fact is known', () => {
  const byline = ['Ministers agree', 'By Jane Doe', 'Published: 17 February 2025', prose].join('\n');
  const nothing = { title: 'assumed', origin: null, author: null, published: null };
  const found = { title: 'found', origin: null, author: 'found', published: 'found' };
  it.each<[string, string, Partial<SourceDocument>, object]>([
    ['nowhere, so that the name of the file is the title', prose, {}, nothing],
    ['found in the first lines', byline, {}, found],
    [
      'stated by who gave it',
      byline,
      { title: 'T', published: '2024' },
      { ...found, title: 'stated', published: 'stated' },
    ],
    [
      'stated in front matter',
      `---\norigin: Gazette\n---\n\n# T\n\n${prose}`,
      { format: 'markdown' },
      { ...nothing, title: 'found', origin: 'stated' },
    ],
  ])('%s', (_where, text, more, certainty) => {
    expect(briefing(text, more).certainty).toEqual(certainty);
  });
});

describe('what a plain text states of itself', () => {
  const stated = (...lines: string[]): Pick<Briefing, 'title' | 'author' | 'published' | 'origin'> => {
    const { title, author, published, origin } = briefing([...lines, prose, prose].join('\n'), {
      file: 'notes/talks.txt',
    });
    return { title, author, published, origin };
  };
  const nothing = { title: 'Ministers agree', author: null, published: null, origin: null };

  it.each<[string, string[], Partial<typeof nothing> | Record<string, string>]>([
    ['a headline', ['Ministers agree'], {}],
    ['an author', ['Ministers agree', 'By: Jane Doe'], { author: 'Jane Doe' }],
    ['an author and an agency', ['Ministers agree', 'By JANE DOE, Reuters'], { author: 'JANE DOE' }],
    [
      'two authors',
      ['Ministers agree', 'By Jane Doe and John van Roe | Example News'],
      { author: 'Jane Doe and John van Roe' },
    ],
    [
      'a date of publication',
      ['Ministers agree', 'Published 17 February 2025, 14:05 GMT'],
      { published: '2025-02-17' },
    ],
    [
      'the same, American',
      ['Ministers agree', 'Published: Feb. 17, 2025 3:24pm EST'],
      { published: '2025-02-17' },
    ],
    ['the same, ISO', ['Ministers agree', 'First published 2025-02-17'], { published: '2025-02-17' }],
    [
      'its origin',
      ['Ministers agree', 'Source: Example News', 'By Jane Doe'],
      { origin: 'Example News', author: 'Jane Doe' },
    ],
    // Nothing is guessed.
    [
      'no author: a writer who is only described',
      ['Ministers agree', 'Jane Doe is a writer at Example News.'],
      {},
    ],
    ['no author: a byline without "By"', ['Ministers agree', 'Jane Doe', '3 March 2025'], {}],
    ['no date: when it was changed', ['Ministers agree', 'Updated 3 March 2025, 14:05 GMT'], {}],
    ['no date: a time of day', ['Ministers agree', '08:20'], {}],
    ['no date: a day of some sort', ['Ministers agree', '3 March 2025'], {}],
    ['no date: day and month may change places', ['Ministers agree', 'Published 03/04/2025'], {}],
    ['no date: a day that never was', ['Ministers agree', 'Published 30 February 2025'], {}],
    ['no title: its file has a name', [], { title: 'talks' }],
  ])('is %s', (_what, lines, expected) => {
    expect(stated(...lines)).toEqual({ ...nothing, ...expected });
  });
});

describe('front matter', () => {
  const read = (yaml: string, more: Partial<SourceDocument> = {}): Briefing =>
    briefing(`---\n${yaml}\n---\n\n# Heading\n\nBy John Roe\n\n${prose}\n`, { format: 'markdown', ...more });
  const codes = (one: Briefing): string[] => one.warnings.map((warning) => warning.code);

  it('comes before what the caller gives and what the text says', () => {
    const one = read(
      'title: "Talks: a note"\norigin: Example News\nauthor: Jane Doe\npublished: 2025-02-17\ntags: [a]',
      {
        title: 'x',
        origin: 'x',
        author: 'x',
        published: '1999',
      },
    );
    expect([one.title, one.origin, one.author, one.published]).toEqual([
      'Talks: a note',
      'Example News',
      'Jane Doe',
      '2025-02-17',
    ]);
    expect(codes(one)).toEqual([]);
    expect(one.blocks.map((block) => block.kind)).toEqual(['title', 'byline', 'paragraph']);
  });

  it('leaves to the caller and the text what it does not say', () => {
    const one = read('origin: Example News', { title: 'A given title' });
    expect([one.title, one.origin, one.author, one.published]).toEqual([
      'A given title',
      'Example News',
      'John Roe',
      null,
    ]);
    expect(read('').title).toBe('Heading');
  });

  it.each([
    ['2025-02-17', '2025-02-17'],
    ['2025-02', '2025-02'],
    ['2025', '2025'],
    ['"2025-02-17"', '2025-02-17'],
    ['2025-02-17T10:00:00Z', '2025-02-17'],
    ['2025-02-17 10:00', '2025-02-17'],
  ])('may date a briefing %s', (date, expected) => {
    const one = read(`published: ${date}`);
    expect(one.published).toBe(expected);
    expect(codes(one)).toEqual([]);
  });

  it.each([
    '17 February 2025',
    '02/17/2025',
    '2025-2-17',
    '2025-02-30',
    '2025-13',
    'yesterday',
    '[2025]',
    'true',
  ])('is not guessed at where its date is %s', (date) => {
    const one = read(`published: ${date}`);
    expect(one.published).toBeNull();
    expect(codes(one)).toEqual(['front-matter-field']);
    expect(one.warnings.map(({ message }) => english(message))).toEqual([
      expect.stringContaining('2025-02-17'),
    ]);
  });

  it.each([
    ['no YAML', 'title: [unclosed'],
    ['no fields', '- a\n- b'],
    ['a repeated field', 'title: a\ntitle: b'],
    ['nesting without end', `title: ${'['.repeat(20_000)}`],
    [
      'aliases that multiply',
      'a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\ntitle: [*c,*c,*c,*c]',
    ],
    ['a whole book', `title: ${'x'.repeat(70_000)}`],
  ])('is left out with a warning where it is %s', (_what, yaml) => {
    const one = read(yaml);
    expect(codes(one)).toEqual(['front-matter-unreadable']);
    expect(one.title).toBe('Heading');
  });

  it.each([
    ['an empty title', 'title: ""'],
    ['a title of several lines', 'title: "a\\nb"'],
    ['a mapping for an author', 'author: {name: Jane}'],
  ])('leaves out %s with a warning', (_what, yaml) => {
    expect(codes(read(yaml))).toEqual(['front-matter-field']);
  });

  it('takes several authors, and numbers as words', () => {
    const one = read('title: 1984\nauthor: [Jane Doe, John Roe]');
    expect([one.title, one.author]).toEqual(['1984', 'Jane Doe, John Roe']);
  });
});

describe('what the caller gives', () => {
  it('is kept', () => {
    const one = briefing(prose, { title: 'A title', published: '2025-02', file: 'a/b.txt', bytes: 7 });
    expect([one.id, one.title, one.published, one.file, one.bytes]).toEqual([
      'notes/talks',
      'A title',
      '2025-02',
      'a/b.txt',
      7,
    ]);
  });

  it('may be missing: the id stands for the file, the bytes are counted', () => {
    const one = briefing('Café.');
    expect([one.title, one.file, one.bytes, one.text]).toEqual(['talks', 'notes/talks', 6, 'Café.']);
  });

  it('may have slashes in its date, but no other date', () => {
    expect(briefing(prose, { published: '2023/01/05' }).published).toBe('2023-01-05');
    const one = briefing(prose, { published: '5 Jan' });
    expect([one.published, one.warnings.map((warning) => warning.code)]).toEqual([
      null,
      ['published-unknown'],
    ]);
  });
});

describe('blocks and sentences', () => {
  it('are numbered, and know their section', () => {
    const one = briefing(`Title\n${prose}\nFirst Part\n${prose}\n${prose}\nSecond Part\n${prose}`);
    expect(one.blocks.map((block) => [block.number, block.kind, block.section])).toEqual([
      [1, 'title', null],
      [2, 'paragraph', null],
      [3, 'heading', null],
      [4, 'paragraph', 'First Part'],
      [5, 'paragraph', 'First Part'],
      [6, 'heading', 'First Part'],
      [7, 'paragraph', 'Second Part'],
    ]);
  });

  it('never glue what is not prose to a sentence', () => {
    const text = linesOfPage.join('\n');
    const one = briefing(text);
    for (const sentence of one.sentences) expect(slice(text, sentence)).not.toContain('\n');
    expect(one.sentences.filter((sentence) => one.blocks[sentence.block]?.kind === 'paragraph')).toHaveLength(
      9,
    );
  });

  it('are whole where there is no prose, and rows in a table', () => {
    const one = briefing(`Talks fail. Again and again\n${prose}\n| a. B | c | d |\n| e. F | g | h |`);
    expect(one.sentences.map((sentence) => slice(one.text, sentence))).toEqual([
      'Talks fail.',
      'Again and again',
      prose,
      '| a. B | c | d |',
      '| e. F | g | h |',
    ]);
  });

  it('leave the marks of a quotation’s later lines out', () => {
    const one = briefing('> He left.\n> She stayed.\n', { format: 'markdown' });
    expect(one.sentences.map((sentence) => slice(one.text, sentence))).toEqual(['He left.', 'She stayed.']);
  });
});

describe('any text', () => {
  const line = fc.oneof(
    fc.constantFrom(
      ...linesOfPage,
      prose,
      '',
      '',
      '# A',
      '> “a.',
      '- b. C',
      '---',
      'title: x',
      '| a | b | c |',
      '```',
      '**x**',
      '<b>',
      '![a](b)',
    ),
    fc.string({ unit: 'binary', maxLength: 30 }),
  );
  const texts = fc
    .tuple(fc.array(line, { maxLength: 25 }), fc.constantFrom('\n', '\r\n', '\n\n'))
    .map(([lines, end]) => lines.join(end));

  it('becomes blocks, sentences and passages that are in order and lie in one another', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom('text' as const, 'markdown' as const), (text, format) => {
        const one = briefing(text, { format });
        expect(one.text).toBe(text);
        for (const spans of [one.blocks, one.sentences]) {
          let from = 0;
          for (const span of spans) {
            expect(span.start).toBeGreaterThanOrEqual(from);
            expect(slice(text, span)).not.toBe('');
            expect(slice(text, span)).toBe(slice(text, span).trim());
            from = span.end;
          }
        }
        const inPassage = new Set<number>();
        for (const [i, sentence] of one.sentences.entries()) {
          const block = one.blocks[sentence.block];
          expect(sentence.index).toBe(i);
          expect(block && contains(block, sentence)).toBe(true);
        }
        for (const [i, passage] of one.passages.entries()) {
          expect(passage.number).toBe(i);
          expect(passage.start).toBe(one.sentences[passage.firstSentence]?.start);
          expect(passage.end).toBe(one.sentences[passage.endSentence - 1]?.end);
          expect(passage.firstSentence).toBeGreaterThanOrEqual(one.passages[i - 1]?.firstSentence ?? 0);
          const sections = new Set<string | null>();
          for (let at = passage.firstSentence; at < passage.endSentence; at += 1) {
            inPassage.add(at);
            const block = one.blocks[one.sentences[at]?.block ?? -1];
            if (block && block.kind !== 'heading') sections.add(block.section);
          }
          expect(sections.size).toBeLessThanOrEqual(1);
        }
        expect(inPassage.size).toBe(one.sentences.length);
        expect(new Set(one.sentences.map((sentence) => sentence.block)).size).toBe(one.blocks.length);
      }),
      { numRuns: 150 },
    );
  });

  it('has the same kinds with line ends of Windows', () => {
    const lines = fc.array(fc.constantFrom(...linesOfPage, prose, '', '# A', '- b', '> c', '***'), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(lines, fc.constantFrom('text' as const, 'markdown' as const), (all, format) => {
        const kinds = (end: string): string[] =>
          briefing(all.join(end), { format }).blocks.map((block) => block.kind);
        expect(kinds('\r\n')).toEqual(kinds('\n'));
      }),
    );
  });

  it.each([
    '(',
    '"',
    'a.a.a.',
    '[',
    '> ',
    '- ',
    '1. ',
    '# a\n',
    'a\n',
    'AB CD\n',
    'Jane Doe\n',
    '08:20\n',
    'Jane Doe is a writer.\n',
    '=\n',
    '\t',
    'a\t',
    '|',
    '<!--',
    '```\n',
    ' ',
  ])('takes time linear in its length, even when it is nothing but %j', (unit) => {
    const text = unit.repeat(Math.ceil(100_000 / unit.length));
    const time = processorTime(() => {
      briefing(text);
      briefing(text, { format: 'markdown' });
    });
    // Quadratic time would be minutes.
    expect(time).toBeLessThan(8000);
  });

  it('is read fast enough for batches of short documents', () => {
    briefing(prose);
    const time = processorTime(() => {
      for (let i = 0; i < 2000; i += 1) briefing(prose.repeat(5));
    });
    expect(time).toBeLessThan(5000);
  });
});
