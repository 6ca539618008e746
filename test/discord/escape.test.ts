import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeLine, escapeMarkdown, oneLine } from '../../src/discord/escape.js';
import { processorTime } from '../processor-time.js';
import { markdown, words } from './markdown.js';

/** Pieces that mean something to Discord, alone or beside one another. */
const meaningful = [
  ...Array.from('\\`*_~|<>[]()#:@+-.!&/ 019aZé'),
  '\n',
  '\n\n',
  '> ',
  '>>> ',
  '# ',
  '-# ',
  '- ',
  '1. ',
  '```',
  '**',
  '__',
  '~~',
  '||',
  '@everyone',
  '@here',
  '<@123456789012345678>',
  '<@&123456789012345678>',
  '<#123456789012345678>',
  '<:name:123456789012345678>',
  '<t:1700000000:R>',
  '</ask:123456789012345678>',
  'https://example.org/a_b',
  '[text](https://example.org)',
  '😀',
  '’',
];

const text = fc.oneof(
  fc.array(fc.constantFrom(...meaningful), { maxLength: 14 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: 'binary-ascii', maxLength: 30 }),
);

/** What of a text can be shown at all; the parser, like Discord, makes four spaces of a tab. */
function shown(given: string): string {
  return (
    given
      .replace(/\r\n|[\r\u2028\u2029\u0085]/gu, '\n')
      // eslint-disable-next-line no-control-regex -- they are what is replaced
      .replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]|\p{Surrogate}/gu, '\uFFFD')
      .replace(/\t/gu, '    ')
  );
}

describe('escapeMarkdown', () => {
  it('leaves nothing alive in 20,000 random strings, and every word as it was', () => {
    fc.assert(
      fc.property(text, (given) => {
        expect(words(markdown(escapeMarkdown(given)), true)).toBe(shown(given));
      }),
      { numRuns: 20_000 },
    );
  });

  it('is judged by a parser that would see it, were anything alive', () => {
    for (const live of [
      '**a**',
      '> a',
      '-# a',
      '@everyone',
      '<@123456789012345678>',
      'https://example.org',
    ]) {
      expect(() => words(markdown(live), true), live).toThrow();
    }
  });

  const cases: readonly (readonly [string, string])[] = [
    ['plain words, €82.69 million; "quoted" it’s', 'plain words, €82.69 million; "quoted" it’s'],
    ['1. one\n 22. two\n3) three', '1\\. one\n 22\\. two\n3\\) three'],
    ['in 2025. Then', 'in 2025. Then'],
    ['2025. Then', '2025\\. Then'],
    ['a\\', 'a\\\\'],
    ['# a', '\\# a'],
    ['-# a', '\\-\\# a'],
    ['a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['a\u0000b\u0007c', 'a\uFFFDb\uFFFDc'],
    ['\uD83D alone', '\uFFFD alone'],
    ['😀', '😀'],
    ['', ''],
  ];
  it.each(cases)('%j → %j', (given, expected) => {
    expect(escapeMarkdown(given)).toBe(expected);
  });

  it('never makes a text more than twice as long', () => {
    fc.assert(
      fc.property(text, (given) => {
        expect(escapeMarkdown(given).length).toBeLessThanOrEqual(2 * given.length);
      }),
    );
  });

  it('takes time in proportion to the text, whatever it holds', () => {
    for (const unit of ['\n', ' ', '1', '1.', '\\', '<@', '\r']) {
      const text = unit.repeat(200_000);
      expect(
        processorTime(() => {
          escapeMarkdown(text);
        }),
        JSON.stringify(unit),
      ).toBeLessThan(1000);
    }
  });
});

describe('escapeLine and oneLine', () => {
  it('make one line of many', () => {
    expect(oneLine('  a \n\n b\tc\u2028d ')).toBe('a b c d');
    expect(escapeLine('a\n# b')).toBe('a \\# b');
  });

  it('take out what could turn a neighbour around', () => {
    expect(oneLine('title \u202Egnihtemos\u202C end')).toBe('title gnihtemos end');
  });
});
