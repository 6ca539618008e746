import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/language/sentences.js';
import { slice } from '../../src/model/span.js';
import { processorTime } from '../processor-time.js';

const split = (text: string): string[] => splitSentences(text).map((span) => slice(text, span));

/** Sentences are parted by ` | ` in the table; the text itself has a space there, or nothing where it says ` |` or `| `. */
function cases(table: readonly (readonly [why: string, marked: string])[]): void {
  it.each(table)('%s', (_why, marked) => {
    const sentences = marked.split('|').map((sentence) => sentence.trim());
    const text = marked.replaceAll(' | ', ' ').replaceAll('|', '');
    expect(split(text)).toEqual(sentences);
  });
}

describe('a sentence ends', () => {
  cases([
    ['at a full stop', 'He left. | She stayed.'],
    ['at "U.S." before a word that opens sentences', 'He lives in the U.S. | He works there.'],
    ['at "U.S." before a quotation', 'It was heard in the U.S. | “We agree,” she said.'],
    ['at "a.m."', 'It began at 9 a.m. | The talks lasted an hour.'],
    [
      'at "etc." and units before any capital',
      'They sell tanks, guns, etc. | Rutte knows. | It is 5 km. | Kyiv is near.',
    ],
    ['at "no." that is a word', 'Did he agree? | He said no. | The talks ended.'],
    ['at "5." that counts nothing', 'The rate rose to 5. | The euro fell.'],
    [
      'at a capital letter that is no initial',
      'He takes vitamin C. | It helps. | That is plan B. | But there is another.',
    ],
    ['at "?!"', 'He did what?! | Nobody knew.'],
    ['at an ellipsis that breaks off', 'They waited... | Nobody came. | We went on… | It rained.'],
    [
      'behind the closing mark',
      '"It is done." | He left. | “So be it.” | She nodded. | ‘Fine.’ | They went.',
    ],
    ['behind nested closing marks', '“He said ‘never again.’” | Then he left.'],
    ['behind doubled single marks', "He called it ''a great day.'' | Nobody agreed."],
    ['behind a closing mark that stands off', 'THE TERMS ARE " VERY GOOD . " | MANY WERE NOT SURE .'],
    ['behind a closing bracket', 'He left (it was late.) | She stayed.'],
    ['inside brackets of its own', '(He left. | She stayed.) | Then it rained.'],
    ['behind a footnote number', 'It fell in 1989.[12] | Then came the rest.[citation needed] | It ended.'],
    ['before an opening quotation mark', 'He left. | "Why?" she asked.'],
    ['before a bracket', 'He left. | (It was late.)'],
    ['before a figure', 'It ended. | 20 people came. | €5 million was lost.'],
    ['before a name with a small first letter', 'Sales fell. | iPhone makers suffered.'],
    ['before small letters, where someone never shifts', 'i went home. | then i slept.'],
    ['without a space', 'That was the war.| Then came peace.'],
    ['without a space behind a closing mark', 'He said “no.”| Then he left.'],
    ['without a space before a bracket', 'He was in Brussels, Belgium.| (Photo by Jane Doe)'],
    ['without a space before an abbreviation', 'It began in the war.| Gov. Smith said so.'],
    [
      'before a full attribution with a clause of its own',
      '“It is done.” | Rutte said that Europe must pay.',
    ],
    [
      'before a sentence whose subject only looks like a speaker',
      '“They pay more.” | Republicans disagree, calling it a tax.',
    ],
    ['in capitals', 'THE U.S . HELPED EUROPE . | BUT IT MADE NO PLAN .'],
  ]);
});

describe('a sentence goes on', () => {
  cases([
    ['past "U.S." before a name', 'The U.S. Senate and U.S. Defense Secretary Pete Hegseth agreed.'],
    ['past "U.S." before a small letter', 'The U.S. is by far the most important ally.'],
    ['past titles', 'Mr. Smith met Dr. Jones, Gen. Brown and Lt. Gen. Green at St. Mary’s.'],
    ['past initials', 'Mr. J. K. Smith and John F. Kennedy met A. A. Milne.'],
    ['past a nickname behind initials', 'Charles F. “Chuck” Sams spoke.'],
    ['past degrees', 'Jane Doe, Ph.D. Fellow, spoke.'],
    ['past decimals', 'It rose from 3.5% to 5.38%, or $1.5bn.'],
    ['past "a.m." before a day', 'He arrived at 9 a.m. Monday and left at 5 p.m. EST.'],
    ['past "No." before a figure', 'See No. 5, p. 7 and Art. 5 of the treaty.'],
    ['past "no." whose figure ends the sentence', 'This is No. 5. | It is the last.'],
    ['past months and states', 'On Jan. 6 in Tampa, Fla. Governor Smith spoke.'],
    ['past companies', 'Acme Inc. Chairman Jane Doe met Foo Corp. officials.'],
    [
      'past Latin',
      'Some allies, e.g. Germany, pay more (cf. France, i.e. Paris) vs. Italy et al. Others agree.',
    ],
    ['past a question with its attribution', '"Really?" she asked.'],
    ['past an exclamation with its attribution', '“We will win!” shouted the crowd.'],
    ['past a slip of the typist in an attribution', '“We must pay more.” said Nick Jones, an analyst.'],
    ['past a question and a named speaker', '"Why not?" Rutte asked. | Nobody answered.'],
    ['past a question and a titled speaker', '“Who pays?” President Donald Trump said on Monday.'],
    ['past a name that ends in a mark', 'The "Jeopardy!" host left.'],
    ['past an ellipsis inside a clause', 'He said … Rutte would pay and ... well, that was it.'],
    ['past brackets inside it', 'He said (see p. 5. It is long. Very long.) that it was so.'],
    ['past addresses', 'See https://example.org/a.B?C=d.E or www.example.Org or jane.Doe@example.org now.'],
    ['past file and site names', 'Booking.com and Node.js and version 2.0.1 changed.'],
    ['past a dash to the one who said it', '“We must pay.” — Mark Rutte'],
    ['past a dateline', 'WASHINGTON, D.C. (AP) — The U.S. pays. | BRUSSELS, Feb. 17 (Reuters) - NATO pays.'],
    ['past a number at its head', '1. Pay more. | 2. Spend faster.'],
    ['past a genitive', 'The U.S.’s allies and the E.U.’s members met.'],
    ['past a lone word in quotation marks', 'He has "great trust" in the team and "no doubt" of it.'],
    ['where there is nothing to end it', 'The Current State of NATO Finances'],
  ]);
});

describe('quotations of several sentences', () => {
  cases([
    [
      'are cut at their sentences, the attribution with the last',
      '"We spend more. | It is not enough. | We have to do much, much more," Rutte said Monday on "The Story." | He left.',
    ],
    ['may lack their closing mark', '“We pay. | We go on. | They agreed.'],
    ['may mix their marks', '“It is done." | He left.'],
  ]);
});

describe('splitSentences', () => {
  it('finds nothing in nothing', () => {
    expect(splitSentences('')).toEqual([]);
    expect(splitSentences(' \n\t ')).toEqual([]);
  });

  it('counts from where the block begins', () => {
    const text = 'Title\n\nHe left. She stayed.';
    expect(splitSentences(text.slice(7), 7).map((span) => slice(text, span))).toEqual([
      'He left.',
      'She stayed.',
    ]);
  });

  it('leaves lone marks with their neighbour', () => {
    expect(split('He left. *** She stayed. …')).toEqual(['He left.', '*** She stayed. …']);
    expect(split('... ! He left.')).toEqual(['... ! He left.']);
    expect(split('***')).toEqual(['***']);
  });

  it('tiles any text: in order, trimmed, holding every sign that is not white space', () => {
    const piece = fc.constantFrom(
      ...[
        '.',
        '. ',
        '?',
        '! ',
        '…',
        '"',
        '“',
        '”',
        "'",
        '’',
        '(',
        ')',
        ' ',
        '\n',
        'U.S.',
        'Mr. ',
        'He',
        'said',
        'A',
        '5',
        ',',
        '—',
        '[1]',
        '\u00a0',
        '😀',
      ],
    );
    const texts = fc.oneof(
      fc.array(piece, { maxLength: 60 }).map((all) => all.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const spans = splitSentences(text);
        let from = 0;
        for (const span of spans) {
          expect(text.slice(from, span.start).trim()).toBe('');
          expect(span.end).toBeGreaterThan(span.start);
          expect(slice(text, span)).toBe(slice(text, span).trim());
          from = span.end;
        }
        expect(text.slice(from).trim()).toBe('');
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    '(',
    '"',
    'a.a.a.',
    '. ',
    'A. ',
    '." ',
    '?“',
    "' . ",
    '(a. ) ',
    'Mr. ',
    '. . ',
    '." Rutte of ',
    '[1].',
    '\n',
    '.   ',
  ])('takes time linear in a text of nothing but %j', (unit) => {
    const text = unit.repeat(Math.ceil(200_000 / unit.length));
    // Quadratic time would be minutes.
    expect(
      processorTime(() => {
        splitSentences(text);
      }),
    ).toBeLessThan(5000);
  });
});
