import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filesOf, render } from '../../src/discord/render.js';
import { loadLanguages } from '../../src/messages/write.js';
import { errorReply, type PassagePart, type Reply, type ReplyPart } from '../../src/interface/reply.js';
import type { Citation } from '../../src/model/answer.js';
import { markdown, words, type MarkdownNode } from './markdown.js';
import { allComponents, flag, messageFaults } from './stand-in/message-rules.js';
import { objects, type Json } from './stand-in/json.js';
import { openApi } from './stand-in/openapi.js';

function citation(quote: string, fields: Partial<Citation> = {}): Citation {
  return {
    briefing: 'b',
    title: 'A title',
    origin: 'An agency',
    published: '2025-02-13',
    file: 'b.txt',
    paragraph: 3,
    quote,
    start: 100,
    end: 100 + quote.length,
    answer: null,
    ...fields,
  };
}

function passage(
  quote: string,
  highlighted: string | null = null,
  fields: Partial<PassagePart> = {},
): PassagePart {
  const start = highlighted === null ? -1 : quote.indexOf(highlighted);
  const highlight = highlighted === null ? null : { start, end: start + highlighted.length };
  return { kind: 'passage', label: 1, citation: citation(quote), highlight, speaker: null, ...fields };
}

function reply(...parts: ReplyPart[]): Reply {
  return { tone: 'information', parts, actions: [] };
}

/** The reply as the JSON that would be sent. */
function sent(given: Reply): Json[] {
  return objects(JSON.parse(JSON.stringify(render(given))));
}

function lines(given: Reply): string[] {
  return allComponents(sent(given))
    .filter(({ type }) => type === 10)
    .flatMap(({ content }) => String(content).split('\n'));
}

/** The words in bold on a line. */
function bold(line: string): string[] {
  const found = (nodes: readonly MarkdownNode[]): string[] =>
    nodes.flatMap(({ type, content }) => {
      if (typeof content === 'string') return [];
      return type === 'strong' ? [words(content, true)] : found(content);
    });
  return found(markdown(line));
}

/** What a reader sees of the quotations: the lines behind the bar, without formatting. */
function quotations(given: Reply): string {
  return lines(given)
    .filter((line) => line.startsWith('> '))
    .map((line) => words(markdown(line.slice(2))))
    .join('\n');
}

describe('render', () => {
  it('shows each kind of part in its own way', () => {
    expect(
      lines(
        reply(
          { kind: 'note', text: 'small\nprint' },
          { kind: 'heading', text: 'A heading' },
          { kind: 'answer', text: '400%' },
          { kind: 'text', text: 'Words\nof ours' },
          { kind: 'list', items: ['one', 'two'] },
          { kind: 'table', columns: ['Word', 'Meaning'], rows: [['high', 'good']] },
          { kind: 'table', columns: ['Title', 'Origin', 'Date'], rows: [['T', '', '2025']] },
        ),
      ),
    ).toEqual([
      '-# small print',
      '### A heading',
      '## 400%',
      'Words',
      'of ours',
      '- one',
      '- two',
      '-# Word · Meaning',
      '**high**: good',
      '**T**',
      '-# Date: 2025',
    ]);
  });

  it('quotes a passage with the highlight in bold, and below it the place and the speaker', () => {
    const part = passage('Spending rose by 400% (in all).', '400%', { label: 2, speaker: 'M. Rutte' });
    expect(lines(reply(part))).toEqual([
      '> Spending rose by **400%** \\(in all\\).',
      '-# **2** · A title · An agency · 13 February 2025 · paragraph 3 · speaker: M. Rutte',
    ]);
  });

  it('says that a date is not stated, and of an origin that is not nothing at all', () => {
    const part = passage('Words.', null, {
      label: null,
      citation: citation('Words.', { origin: null, published: null }),
    });
    expect(lines(reply(part))).toEqual(['> Words.', '-# A title · date not stated · paragraph 3']);
  });

  it('keeps date and paragraph behind a title and an origin that are too long', () => {
    const fields = { title: 'Title '.repeat(100), origin: 'Origin '.repeat(100) };
    const [, line = ''] = lines(reply(passage('Words.', null, { citation: citation('Words.', fields) })));
    expect(line).toMatch(/Title… · Origin .*Origin… · 13 February 2025 · paragraph 3$/u);
  });

  const highlights: readonly (readonly [string, string, readonly string[]])[] = [
    ['a **b** c', '**b**', ['**b**']],
    ['a*b', '*b', ['*b']],
    ['ends with \\', '\\', ['\\']],
    ['1. a list', '1. a', ['1. a']],
    ['two\nlines here', 'two\nlines', ['two', 'lines']],
    ['with spaces around', ' spaces ', ['spaces']],
    ['_under_ @everyone', '_under_ @everyone', ['_under_ @everyone']],
  ];
  it.each(highlights)('highlights in %j the words %j', (quote, marked, expected) => {
    const shown = lines(reply(passage(quote, marked))).filter((line) => line.startsWith('> '));
    expect(shown.flatMap(bold)).toEqual(expected);
    expect(shown.map((line) => words(markdown(line.slice(2)))).join('\n')).toBe(quote);
  });

  it('shortens a long quotation at the ends of sentences, with the marks outside of it, and says so', () => {
    const filler = 'Nothing of note was said about this for quite some time.';
    const long = [
      ...Array<string>(30).fill(filler),
      'It will cost 5 crowns.',
      ...Array<string>(30).fill(filler),
    ].join(' ');
    const shown = lines(reply(passage(long, '5 crowns')));
    expect(shown[0]).toBe('-# […]');
    expect(shown[1]).toMatch(/^> Nothing .*It will cost \*\*5 crowns\*\*\. .*time\.$/u);
    expect(shown[2]).toBe('-# […]');
    expect(shown[3]).toContain('shortened');
    expect(shown).toHaveLength(4);
  });

  it('marks an answer that it must cut outside of the words', () => {
    const [line = ''] = lines(reply({ kind: 'answer', text: 'word '.repeat(800).trim() }));
    expect(line).toMatch(/^\*\*word( word)*\*\* \[…\]$/u);
  });

  it.each([
    ['answer', 'Answer'],
    ['decline', 'No answer'],
    ['error', 'Error'],
  ] as const)('says in words what the colour of %s says', (tone, label) => {
    const [container] = sent({ tone, parts: [{ kind: 'text', text: 'Words.' }], actions: [] });
    expect(lines({ tone, parts: [{ kind: 'text', text: 'Words.' }], actions: [] })).toEqual([
      `-# ${label}`,
      'Words.',
    ]);
    expect(container?.accent_color).not.toBe(sent(reply({ kind: 'text', text: 'Words.' }))[0]?.accent_color);
  });

  it('leaves the naming to a heading of the reply’s own', () => {
    expect(lines({ ...errorReply('x'), parts: [{ kind: 'heading', text: 'It broke' }] })).toEqual([
      '### It broke',
    ]);
  });

  it('draws lines between the answer, its evidence and the next section', () => {
    const kinds = sent(
      reply(
        { kind: 'answer', text: 'A' },
        passage('Evidence.'),
        passage('More.'),
        { kind: 'heading', text: 'Others' },
        passage('Else.'),
      ),
    )
      .flatMap(({ components }) => objects(components))
      .map(({ type }) => (type === 14 ? 'line' : 'text'));
    expect(kinds).toEqual(['text', 'line', 'text', 'text', 'line', 'text', 'text']);
  });

  it('puts what a passage is in small print above its place', () => {
    expect(lines(reply(passage('Words.', null, { note: 'Reported' }))).slice(0, 3)).toEqual([
      '> Words.',
      '-# Reported',
      expect.stringMatching(/^-# \*\*1\*\*/u),
    ]);
  });

  it('shows a file below the text, above the buttons, and sends it along', () => {
    const given: Reply = {
      tone: 'information',
      parts: [
        { kind: 'file', name: 'report.md', text: '# Größe\n' },
        { kind: 'text', text: 'The report:' },
      ],
      actions: [{ command: 'a', name: 'b', argument: '', label: 'Next' }],
    };
    const [container] = sent(given);
    expect(objects(container?.components).map(({ type }) => type)).toEqual([10, 13, 14, 1]);
    expect(allComponents(sent(given)).find(({ type }) => type === 13)?.file).toEqual({
      url: 'attachment://report.md',
    });
    expect(filesOf(given)).toEqual([{ name: 'report.md', attachment: Buffer.from('# Größe\n') }]);
    expect(filesOf(reply({ kind: 'text', text: 'none' }))).toEqual([]);
  });

  it('ends a file that is too large behind a line, and says so', async () => {
    const [file] = filesOf(reply({ kind: 'file', name: 'a.md', text: `${'x'.repeat(99)}\n`.repeat(40_000) }));
    const text = file?.attachment.toString() ?? '';
    expect(text.length).toBeLessThanOrEqual(3_000_000);
    expect(text).toMatch(/x{99}\n\n\(The rest is left out: the file would be too large\.\)\n$/u);
    await loadLanguages();
    const german = filesOf(reply({ kind: 'file', name: 'a.md', text: 'x'.repeat(3_000_001) }), 'de');
    expect(german[0]?.attachment.toString()).toMatch(
      /x\n\n\(Der Rest fehlt: Die Datei würde zu groß\.\)\n$/u,
    );
    const [line] = filesOf(reply({ kind: 'file', name: 'a.md', text: '漢'.repeat(4_000_000) }));
    expect(line?.attachment.length).toBeLessThan(10 << 20);
  });

  it('gives buttons their own ids, at most five to a row and about as many in each', () => {
    const action = { command: 'sources', name: 'next', argument: '2', label: 'Next' };
    const rows = allComponents(
      sent({ ...reply({ kind: 'text', text: 'x' }), actions: [...Array(7).keys()].map(() => action) }),
    ).filter(({ type }) => type === 1);
    expect(rows.map(({ components }) => objects(components).length)).toEqual([4, 3]);
    const ids = rows.flatMap(({ components }) => objects(components).map(({ custom_id }) => custom_id));
    expect(new Set(ids).size).toBe(7);
  });

  it('never sends an empty message', () => {
    expect(
      messageFaults(
        { flags: flag.componentsV2, components: sent(reply({ kind: 'text', text: ' ' })) },
        context,
      ),
    ).toEqual([]);
  });

  it('counts what it leaves out when even the shortest form is too long', () => {
    const many = reply({ kind: 'list', items: [...Array(500).keys()].map((n) => `item ${n} of the list`) });
    const shown = lines(many);
    const items = shown.filter((line) => line.startsWith('- ')).length;
    expect(items).toBeGreaterThan(100);
    expect(shown.at(-1)).toBe(`-# ${500 - items} more items are left out: one message does not hold them.`);
  });
});

const context = { flags: flag.componentsV2, isV2: false };

const unit = fc.constantFrom(...Array.from('abc ABC.,\n*_`#>-<@&:|~()[]\\1漢字é😀\u202E'));
const text = fc.oneof(
  fc.string({ unit, maxLength: 60 }),
  fc.string({ unit, maxLength: 1500 }),
  fc.constantFrom(
    '漢'.repeat(4000),
    '*'.repeat(4000),
    ' ',
    '',
    'word '.repeat(1000),
    '\n'.repeat(3000),
    'x'.repeat(5000),
  ),
);

/** The place itself, or the one before it where it is inside a pair of surrogates. */
function boundary(quote: string, at: number): number {
  return /[\uDC00-\uDFFF]/u.test(quote.charAt(at)) && at > 0 ? at - 1 : at;
}

const anyPassage = fc
  .tuple(text, fc.nat(), fc.nat(), text, fc.option(text), fc.option(fc.integer({ min: 1, max: 99 })))
  .map(([quote, a, b, title, speaker, label]): PassagePart => {
    const start = boundary(quote, a % (quote.length + 1));
    const end = boundary(quote, start + (b % (quote.length - start + 1)));
    return {
      kind: 'passage',
      label,
      citation: citation(quote, { title }),
      highlight: a % 3 === 0 ? null : { start, end },
      speaker,
      ...(b % 2 === 0 && { note: title }),
    };
  });

const anyPart = fc.oneof(
  { weight: 3, arbitrary: anyPassage },
  fc.record({
    kind: fc.constantFrom('heading' as const, 'text' as const, 'note' as const, 'answer' as const),
    text,
  }),
  fc.record({ kind: fc.constant('list' as const), items: fc.array(text, { maxLength: 10 }) }),
  fc.record({
    kind: fc.constant('table' as const),
    columns: fc.array(text, { minLength: 2, maxLength: 4 }),
    rows: fc.array(fc.array(text, { minLength: 2, maxLength: 4 }), { maxLength: 5 }),
  }),
  fc.record({ kind: fc.constant('file' as const), name: fc.constantFrom('a.md', 'b.md'), text }),
);

const anyReply: fc.Arbitrary<Reply> = fc.record({
  tone: fc.constantFrom('answer', 'decline', 'information', 'error'),
  parts: fc.array(anyPart, { maxLength: 45 }),
  actions: fc.array(
    fc.record({
      command: fc.stringMatching(/^[a-z]{1,14}$/u),
      name: fc.stringMatching(/^[a-z]{1,8}$/u),
      argument: fc.stringMatching(/^[a-z0-9/#~]{0,72}$/u),
      label: text,
      disabled: fc.boolean(),
    }),
    { maxLength: 14 },
  ),
});

describe('render, whatever the reply', () => {
  it('keeps within every limit, lets nothing come alive but formatting of its own, and cuts no escape', () => {
    fc.assert(
      fc.property(anyReply, (given) => {
        const body = { flags: flag.componentsV2, components: sent(given) };
        expect(messageFaults(body, context)).toEqual([]);
        expect(openApi()?.edit(body) ?? []).toEqual([]);
        for (const line of lines(given)) {
          const own = line.replace(/^(?:#{2,3} |-# |> |- )/u, '');
          const alive = markdown(own).filter(({ type }) => !['text', 'twemoji', 'strong'].includes(type));
          expect(alive, line).toEqual([]);
          expect((/\\*$/u.exec(line)?.[0].length ?? 0) % 2, line).toBe(0);
        }
      }),
      { numRuns: 120 },
    );
  });

  it('quotes nothing but an unbroken slice of the quotation', () => {
    fc.assert(
      fc.property(anyPassage, (part) => {
        const { quote } = part.citation;
        const seen = quotations(reply(part));
        expect(quote.includes(seen), `${seen} in ${quote}`).toBe(true);
        if (quote.trim() !== '') expect(seen.trim()).not.toBe('');
      }),
      { numRuns: 300 },
    );
  });
});
