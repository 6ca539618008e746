import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains, slice, trim } from '../../src/model/span.js';
import { quotationOf, read, wordsOf } from './reading.js';

const opening =
  'NATO Secretary General Mark Rutte met Lithuanian Prime Minister Inga Ruginienė in Brussels. ';

/** [text, words, speaker, cue] */
const said: [string, string, string | null, string | null][] = [
  ['"We have to do more," Rutte said.', 'do more', 'Mark Rutte', 'said'],
  ['"We have to do more," said Rutte.', 'do more', 'Mark Rutte', 'said'],
  ['Rutte remarked, "We have to do more," and left.', 'do more', 'Mark Rutte', 'remarked'],
  ['“We have to do more,” he said. “We will pay.”', 'We will pay', 'Mark Rutte', 'said'],
  ['Rutte said NATO needs a ‘quantum leap’ in numbers.', 'quantum leap', 'Mark Rutte', 'said'],
  ['Ruginienė asked for what she called a "long look" at it.', 'long look', 'Inga Ruginienė', 'called'],
  ['According to Rutte, tanks are lacking.', 'tanks are lacking', 'Mark Rutte', 'According to'],
  ['Tanks are lacking, according to Rutte.', 'Tanks are lacking', 'Mark Rutte', 'according to'],
  ['Rutte told a reporter he has "great trust" in them.', 'great trust', 'Mark Rutte', 'told'],
  ['Tanks are lacking, he said on Monday.', 'Tanks are lacking', 'Mark Rutte', 'said'],
  ['Rutte said the aim is clear, adding that money is short.', 'money is short', 'Mark Rutte', 'adding'],
  ['Rutte said last week that tanks are lacking.', 'tanks are lacking', 'Mark Rutte', 'said'],
  ['Tanks are lacking, officials said.', 'Tanks are lacking', 'officials', 'said'],
  [
    '"Tanks are lacking," said a spokesman for the ministry.',
    'Tanks',
    'a spokesman for the ministry',
    'said',
  ],
  // Somebody of Rutte's is not Rutte.
  ['"Tanks are lacking," Rutte\'s spokesman said.', 'Tanks', "Rutte's spokesman", 'said'],
  // Nobody's words: a title, a phrase under discussion, an unnamed "it".
  ['The book "War and Peace" is long.', 'War and Peace', null, null],
  ['Rutte discusses the talks in Brussels on "The Long View."', 'The Long View', null, null],
  ['The so-called "long war" is over.', 'long war', null, null],
  ['"Everything flows."', 'Everything flows', null, null],
];

describe('findQuotations', () => {
  it.each(said)('%s', (text, words, speaker, cue) => {
    const briefing = read(opening + text);
    const found = quotationOf(briefing, words);
    expect(found?.speaker ?? null).toBe(speaker);
    expect(wordsOf(briefing.briefing.text, found?.cue)).toBe(cue);
  });

  it('reads who says so at the end of a headline in capitals', () => {
    const briefing = read(
      `${opening}\n\nNATO’S ‘A LITTLE BIT SCARED’ OF WINTER AS TALKS BEGIN, RUTTE SAYS\n\nThe talks begin on Monday in the capital.\n`,
    );
    const found = quotationOf(briefing, 'LITTLE BIT SCARED');
    expect([found?.speaker, wordsOf(briefing.briefing.text, found?.cue)]).toEqual(['Mark Rutte', 'SAYS']);
  });

  it('gives words of nobody no cue', () => {
    const words = 'a country with a rich history of more than a thousand years';
    const briefing = read(`${opening}\n\nLocated in Eastern Europe, '${words}.' It has a diverse culture.\n`);
    expect(quotationOf(briefing, words)).toMatchObject({ speaker: null, cue: null });
  });

  it('keeps the speaker of a quotation over two paragraphs, less surely', () => {
    const briefing = read(
      `${opening}\n\n"We have to pay more," Rutte said on Monday.\n\n"It is only fair that we do."\n`,
    );
    const [first, second] = [quotationOf(briefing, 'pay more'), quotationOf(briefing, 'only fair')];
    expect([first?.speaker, second?.speaker]).toEqual(['Mark Rutte', 'Mark Rutte']);
    expect(second?.confidence).toBeLessThan(first?.confidence ?? 0);
  });

  it('reports nothing for an infinitive or a verb that works as a noun', () => {
    expect(
      read('Rutte hopes to clarify the matter of announcing aims.').quotations.map((one) => one.cue),
    ).not.toContain('clarify');
  });

  const words = [
    '"',
    '“',
    '”',
    "'",
    ',',
    '.',
    ':',
    ' said ',
    'Mark Rutte',
    ' he ',
    'that ',
    'NATO',
    '\n\n',
    'tanks ',
    'and ',
  ];

  it('slices back: spans hold trimmed words of the text, and references stand in their sentence', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        const { sentences, quotations } = read(text);
        for (const sentence of sentences) {
          let last = 0;
          for (const name of sentence.names) {
            expect(contains(sentence, name)).toBe(true);
            expect(name.start).toBeGreaterThanOrEqual(last);
            last = name.end;
          }
          for (const one of [...sentence.names, ...sentence.references]) {
            expect(contains(sentence, one) && slice(text, one) !== '').toBe(true);
          }
        }
        for (const one of quotations) {
          for (const span of [one.content, one.cue, one.source]) {
            if (span === null) continue;
            expect(span.start).toBeLessThan(span.end);
            expect(span.end).toBeLessThanOrEqual(text.length);
          }
          for (const span of [one.cue, one.source])
            if (span !== null) expect(trim(text, span)).toEqual({ start: span.start, end: span.end });
          if (one.resolved) expect(one.speaker).not.toBeNull();
          expect(one.confidence).toBeGreaterThanOrEqual(0);
          expect(one.confidence).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 60 },
    );
  });

  it.each(['he said ', 'Mark Rutte said he said ', '" said he, ', 'adding, ', 'Abc '])(
    'comes back from hostile text within the time a test may take: %s',
    (unit) => {
      expect(() => read(unit.repeat(4000))).not.toThrow();
    },
  );
});
