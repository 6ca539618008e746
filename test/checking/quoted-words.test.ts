import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMessage } from '../../src/checking/reading.js';
import { quotedWords, wordsOf } from '../../src/checking/quoted-words.js';
import { slice } from '../../src/model/span.js';

/** The quotations of a message, block quotes behind ">". */
function quoted(message: string): string[] {
  const reading = readMessage(message);
  return quotedWords(reading).map(
    (one) => `${one.form === 'block' ? '> ' : ''}${wordsOf(reading.annotated, one)}`,
  );
}

describe('the quotations of a message', () => {
  const marks: readonly (readonly [string, readonly string[]])[] = [
    ['She said “we must build”.', ['we must build']],
    ['She said "we must build".', ['we must build']],
    ['She said ‘we must build’ again.', ['we must build']],
    ["She said 'we must build' again.", ['we must build']],
    ['Sie sagte: „Wir müssen bauen.“', ['Wir müssen bauen.']],
    ['Sie sagte: »Wir müssen bauen.«', ['Wir müssen bauen.']],
    ['Elle a dit « Il faut construire ».', ['Il faut construire']],
    ['Elle a dit «\u202fIl faut construire\u202f».', ['Il faut construire']],
    ['Elle a dit «Il faut construire».', ['Il faut construire']],
    ['Elle a dit ‹ Il faut construire ›.', ['Il faut construire']],
    ['Hon sade ”Vi måste bygga”.', ['Vi måste bygga']],
    ['Powiedziała: „Musimy budować”.', ['Musimy budować']],
    ['彼女は「建てなければならない」と言った。', ['建てなければならない']],
    ['『建設』と「修理」', ['建設', '修理']],
    ['她说《港口》很旧。', ['港口']],
    ['「外の『内』も」', ['外の『内』も']],
    ['One “first one” and two "second one".', ['first one', 'second one']],
    ['“Outer ‘inner’ words”', ['Outer ‘inner’ words']],
    ['She said “**we must** build” <@123>.', ['**we must** build']],
    ['`"in code"`', ['in code']],
    // What quotes nothing.
    ["It's the crews' ships, and don't they know it?", []],
    // A known miss: an apostrophe at a word's beginning and one at another's end look like a pair of marks.
    ["It's the '90s, and don't the ships' crews know it?", ["90s, and don't the ships"]],
    ['No marks at all.', []],
    ['“”', []],
    ['Rain: 5" on 3" of snow', []],
    ['「unclosed', []],
    ['a < b and c > d', []],
    ['', []],
  ];
  it.each(marks)('%s: %j', (message, expected) => {
    expect(quoted(message)).toEqual(expected);
  });

  const blocks: readonly (readonly [string, readonly string[]])[] = [
    ['> We must build.', ['> We must build.']],
    ['> We must build.\n> And pay.', ['> We must build.\nAnd pay.']],
    ['> One.\n\n> Two.', ['> One.', '> Two.']],
    ['> One.\nBetween.\n> Two.', ['> One.', '> Two.']],
    ['>>> All of this.\nAnd this.', ['> All of this.\nAnd this.']],
    ['Look:\n> We must build.\n— Solberg', ['> We must build.']],
    ['> We must build.\n> — Solberg', ['> We must build.']],
    ['> “We must build,” Solberg said.', ['We must build,']],
    [
      '> The mayor, a long way from home, called it “old”.',
      ['> The mayor, a long way from home, called it “old”.', 'old'],
    ],
    ['5 > 3', []],
    ['>', []],
  ];
  it.each(blocks)('%j holds %j', (message, expected) => {
    expect(quoted(message)).toEqual(expected);
  });

  it('are slices of it, in order, none in another of its kind, whatever the message', () => {
    const sign = fc.constantFrom(
      '“',
      '”',
      '"',
      '„',
      '«',
      '»',
      '「',
      '」',
      '『',
      '』',
      "'",
      '’',
      '> ',
      '\n',
      ' ',
      'word',
      '日',
      '*',
      ':',
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 40 }), (signs) => {
        const reading = readMessage(signs.join(''));
        const { text } = reading.annotated.briefing;
        let last = -1;
        for (const { form, content, outer } of quotedWords(reading)) {
          expect(content.start).toBeGreaterThanOrEqual(outer.start);
          expect(content.end).toBeLessThanOrEqual(outer.end);
          expect(slice(text, content)).toMatch(/[\p{L}\p{N}]/u);
          if (form === 'block') continue;
          expect(outer.start).toBeGreaterThanOrEqual(last);
          last = outer.end;
        }
      }),
    );
  });

  it('are found in a flood of marks in reasonable time', () => {
    for (const mark of ['"', '“', '「', '«', '> ', '>\n', "'"]) {
      expect(quoted(mark.repeat(20_000)).length).toBeLessThan(20_001);
    }
  });
});
