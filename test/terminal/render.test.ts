import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PassagePart, Reply } from '../../src/interface/reply.js';
import { columnsOf } from '../../src/terminal/layout.js';
import { renderReply } from '../../src/terminal/render.js';
import { colored, plain } from '../../src/terminal/style.js';
import { harbor } from './fixed-core.js';

const passage: PassagePart = {
  kind: 'passage',
  label: 1,
  citation: {
    briefing: harbor.id,
    title: harbor.title,
    origin: harbor.origin,
    published: harbor.published,
    file: harbor.file,
    paragraph: 7,
    start: 0,
    end: harbor.text.length,
    quote: harbor.text,
    answer: null,
  },
  highlight: { start: harbor.text.indexOf('400%'), end: harbor.text.indexOf('400%') + 4 },
  speaker: 'Ada Quay',
};

const answer: Reply = {
  tone: 'answer',
  parts: [
    { kind: 'answer', text: '400%' },
    { kind: 'text', text: 'In 1 briefing' },
    passage,
    { kind: 'heading', text: 'Other answers' },
    { ...passage, label: null, highlight: null, speaker: null },
    { kind: 'note', text: 'Also:' },
    { kind: 'list', items: ['one', 'an item that is longer than the line it begins on'] },
  ],
  actions: [{ command: 'ask', name: 'more', argument: '1', label: 'A button' }],
};

describe('renderReply', () => {
  it('lays an answer out: what it is, the sentence with it, where that stands', () => {
    expect(renderReply(answer, 46, plain)).toBe(
      [
        'Answer: 400%',
        'In 1 briefing',
        '',
        '[1] │ The harbour will cost **400%** of the',
        '    │ plan.',
        '      Speaker: Ada Quay',
        '      The harbour plan · Port Review · 2 May',
        '      2031 · paragraph 7 · harbor.txt',
        '',
        'Other answers',
        '    │ The harbour will cost 400% of the plan.',
        '      The harbour plan · Port Review · 2 May',
        '      2031 · paragraph 7 · harbor.txt',
        '',
        'Also:',
        '- one',
        '- an item that is longer than the line it',
        '  begins on',
        '',
      ].join('\n'),
    );
  });

  it('shows the same words in colour, the highlight by colour alone', () => {
    const painted = renderReply(answer, 90, colored);
    expect(painted).toContain(`cost ${colored.answer('400%')} of`);
    // eslint-disable-next-line no-control-regex -- what the style adds is taken away again
    const words = painted.replace(/\u001b\[\d+m/gu, '').replaceAll(/\s+/gu, ' ');
    expect(words).toBe(
      renderReply(answer, 90, plain).replace('Answer: ', '').replaceAll('**', '').replaceAll(/\s+/gu, ' '),
    );
  });

  it('makes a refusal and an error stand out each in its own way', () => {
    const heading: Reply['parts'] = [{ kind: 'heading', text: 'Not here' }];
    expect(renderReply({ tone: 'decline', parts: heading, actions: [] }, 80, colored)).toBe(
      `${colored.caution('Not here')}\n`,
    );
    const text: Reply['parts'] = [{ kind: 'text', text: 'It broke.' }];
    expect(renderReply({ tone: 'error', parts: text, actions: [] }, 80, colored)).toBe(
      `${colored.error('It broke.')}\n`,
    );
  });

  it('fits the width and adds no control sequence to text from outside, whatever it is', () => {
    const text = fc.string({
      unit: fc.oneof(
        fc.constantFrom('\u001b', '[31m', '\u009b', '\n', '漢', ' ', '\u202e', 'word'),
        fc.string({ maxLength: 8 }),
      ),
      maxLength: 30,
    });
    fc.assert(
      fc.property(text, text, fc.integer({ min: 40, max: 100 }), (first, second, width) => {
        const reply: Reply = {
          tone: 'answer',
          parts: [
            { kind: 'heading', text: first },
            { kind: 'answer', text: second },
            { kind: 'text', text: first },
            { kind: 'note', text: second },
            { kind: 'list', items: [first, second] },
            { kind: 'table', columns: [first, 'two', second], rows: [[second, first, first]] },
            {
              ...passage,
              speaker: first,
              highlight: { start: 0, end: second.length },
              citation: { ...passage.citation, quote: second, title: first, origin: second, file: first },
            },
          ],
          actions: [],
        };
        const rendered = renderReply(reply, width, plain);
        // eslint-disable-next-line no-control-regex -- that there are none is the point
        expect(rendered).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/u);
        for (const line of rendered.split('\n')) expect(columnsOf(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
