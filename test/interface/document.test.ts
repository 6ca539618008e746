import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { markdownDocument } from '../../src/interface/document.js';
import type { PartIn, PlainReply } from '../../src/interface/reply.js';
import { cite, quay } from '../discord/newsroom.js';

function documentOf(...parts: readonly PartIn<string>[]): string {
  const reply: PlainReply = { tone: 'information', parts, actions: [] };
  return markdownDocument(reply);
}

/** What a reader of the Markdown sees, by the kind of each block. */
function seen(markdown: string): (readonly [string, string])[] {
  const words = (node: unknown): string => {
    const { value, children } = node as { value?: string; children?: readonly unknown[] };
    return value ?? (children ?? []).map(words).join('');
  };
  return fromMarkdown(markdown).children.map((node) => [node.type, words(node)] as const);
}

const quote = 'The board has not said who will pay for the move.';

describe('a reply as a Markdown document', () => {
  it('lays out each kind of part', () => {
    expect(
      documentOf(
        { kind: 'heading', text: 'Quotations: 2' },
        { kind: 'text', text: 'One line.' },
        { kind: 'note', text: 'Small print.' },
        { kind: 'answer', text: '42' },
        { kind: 'list', items: ['a', 'b'] },
        {
          kind: 'table',
          columns: ['', ''],
          rows: [
            ['Names', '3'],
            ['Figures', ''],
          ],
        },
        {
          kind: 'passage',
          label: 1,
          citation: cite(quay, quote),
          highlight: null,
          speaker: 'Ingrid Solberg',
          note: 'Reported',
        },
        {
          kind: 'difference',
          between: 'words',
          pieces: [
            { kind: 'same', text: 'will' },
            { kind: 'removed', text: 'not' },
            { kind: 'added', text: 'surely' },
          ],
        },
        { kind: 'file', name: 'x.md', text: 'another file' },
      ),
    ).toBe(
      [
        '## Quotations: 2',
        'One line.',
        'Small print.',
        '**42**',
        '- a\n- b',
        '- Names: 3\n- Figures',
        `> ${quote}\n>\n> [1] · The new quay: what was decided · Harbour Board · 4 March 2025 · paragraph 4 · speaker: Ingrid Solberg · Reported`,
        '> will ~~not~~ **surely**',
        '',
      ]
        .join('\n\n')
        .replace(/\n\n$/u, '\n'),
    );
  });

  it('is read as the words that were meant, whatever signs they hold', () => {
    const sign = fc.constantFrom(
      '*',
      '_',
      '`',
      '#',
      '# ',
      '> ',
      '- ',
      '1. ',
      '+ ',
      '=',
      '<b>',
      '&amp;',
      '[a](b)',
      '![',
      '|',
      '~~',
      '\\',
      'word',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(sign, { minLength: 1, maxLength: 8 }), (signs) => {
        const text = signs.join('').replace(/\s+/gu, ' ').trim();
        fc.pre(text !== '');
        const [block, ...others] = seen(documentOf({ kind: 'text', text }));
        expect(others).toEqual([]);
        expect(block).toEqual(['paragraph', text]);
      }),
    );
  });

  it('keeps the lines of a quotation inside it', () => {
    const parts = seen(
      documentOf({
        kind: 'passage',
        label: null,
        citation: { ...cite(quay, quote), quote: 'One\n# two\n\n- three' },
        highlight: null,
        speaker: null,
      }),
    );
    expect(parts.map(([type]) => type)).toEqual(['blockquote']);
  });
});
