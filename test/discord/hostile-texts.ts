import fc from 'fast-check';

/*
 * Texts that try to come alive in a message, to ping, to break its layout or to be refused: chosen ones, and random ones
 * put together of what such texts are made of.
 */

/** What has a meaning to Discord, or to what reads its texts. */
const pieces: readonly string[] = [
  ...['@everyone', '@here', '<@123456789012345678>', '<@!123456789012345678>', '<@&123456789012345678>'],
  ...['<#123456789012345678>', '<id:customize>', '<id:guide>', '</ask:123456789012345678>'],
  ...[
    '<:smile:123456789012345678>',
    '<a:wave:123456789012345678>',
    ':smile:',
    '¯\\_(ツ)_/¯',
    '😀',
    '👩‍👩‍👧‍👦',
    '🇱🇹',
  ],
  ...['<t:1700000000>', '<t:1700000000:R>', '<t:1700000000:F>'],
  ...['**', '*', '_', '__', '___', '***', '~~', '||', '`', '``', '```', '```js\n', '\n```\n'],
  ...['# ', '## ', '### ', '-# ', '> ', '>>> ', '- ', '* ', '+ ', '1. ', '12) ', '  - ', '---', '==='],
  ...[
    '[click](https://example.org)',
    '[a](<https://example.org>)',
    '![a](https://example.org/a.png)',
    '[',
    '](',
    ')',
  ],
  ...[
    'https://example.org/a_b_c',
    '<https://example.org>',
    'http://',
    'discord.gg/abc',
    'mailto:a@example.org',
  ],
  ...[
    '<tel:+3706>',
    '\\',
    '\\\\',
    '\\*',
    '\\`',
    '<',
    '>',
    '&',
    '&amp;',
    '<b>',
    '{',
    '}',
    '$',
    '%',
    '"',
    "'",
    '“',
    '”',
  ],
  ...['\n', '\n\n', '\r\n', '\r', '\u0085', '\u2028', '\u2029', '\t', ' ', '  ', '\u00A0', '\u3000'],
  ...['\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF', '\u00AD', '\u034F', '\uFE0F'],
  ...[
    '\u061C',
    '\u200E',
    '\u200F',
    '\u202A',
    '\u202B',
    '\u202D',
    '\u202E',
    '\u202C',
    '\u2066',
    '\u2067',
    '\u2069',
  ],
  ...['שלום עולם', 'مرحبا بالعالم', '漢字かな交じり文', '한국어', 'e\u0301\u0323\u0330', 'Z͑ͫ̓ͪ̂a̴̵l̷g̸o'],
  ...[
    '\uD83D',
    '\uDE00',
    '\u0000',
    '\u0007',
    '\u001B[31m',
    '\u007F',
    '\u009F',
    '\uFFFD',
    '\uFFFF',
    '\u{10FFFF}',
  ],
  ...[
    'The quay',
    'will cost',
    '€82.69 million',
    'said',
    'Solberg',
    'word',
    'a',
    'B',
    '1',
    '2025-03-04',
    'U.S.',
    '.',
    '. ',
    ', ',
  ],
];

function repeated(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
}

/** Texts at the edges: nothing, one sign alone, one sign without end, a sentence as long as a message. */
export const chosenTexts: readonly string[] = [
  ...['', ' ', '\n', '\u200B', '\u202E', '\u3000\u00A0'],
  ...pieces,
  ...pieces.map((piece) => `a${piece}b`),
  ...pieces.map((piece) => `${piece}\n${piece}`),
  ...['漢', '😀', '\u202E', '\u200B', '*', '`', '_', '\\', '|', '~', '>', '\n', '# ', '- ', '[](', 'x'].map(
    (piece) => repeated(piece, 4000),
  ),
  ...['漢', '界。', '😀'].flatMap((piece) =>
    [3380, 3389, 3390, 3391].map((length) => repeated(piece, length)),
  ),
  repeated('The quay will cost a fifth more than was thought, ', 3999) + '.',
  repeated('The **quay** will `cost` <@123456789012345678> more, ', 3999) + '.',
  repeated('これは長い文で、', 3999) + '。',
  `\`\`\`\n${repeated('code ', 700)}\n\`\`\``,
  `> ${repeated('quoted\n> ', 2000)}`,
  repeated('**bold** ||hidden|| ', 2000),
  '@everyone '.repeat(300),
  ...[
    '**a',
    'a**',
    '||a',
    'a||',
    '```a',
    'a```',
    '`a',
    '[a](b',
    '<t:1',
    '<@1',
    '\\'.repeat(7),
    '\\'.repeat(8),
  ],
  ...[
    '**a**\n**b**',
    '# a\n# b',
    '> a\nb\n> c',
    '1. a\n2. b',
    '- a\n  - b',
    '-# a\n-# b',
    '>>> a\nb',
    '||a\nb||',
  ],
];

const random: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc
      .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 12 })
      .map((all) => all.join('')),
  },
  { weight: 4, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }) },
  {
    weight: 3,
    arbitrary: fc.string({
      unit: fc.constantFrom(...Array.from('abc *_`#>-<@&:|~()[]\\1.\n漢é\u202E\u200B')),
      maxLength: 80,
    }),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.constantFrom(...pieces), { minLength: 40, maxLength: 200 })
      .map((all) => all.join('').slice(0, 4000)),
  },
);

/** So many hostile texts, the chosen ones first; the random ones are the same for one seed. */
export function hostileTexts(count: number): string[] {
  const { seed } = fc.readConfigureGlobal();
  const drawn = fc.sample(random, {
    numRuns: Math.max(0, count - chosenTexts.length),
    ...(seed !== undefined && { seed }),
  });
  return [...chosenTexts, ...drawn].slice(0, count);
}
