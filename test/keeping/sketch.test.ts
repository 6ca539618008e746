import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNearly, likenessOf, packSketch, sketchOf, unpackSketch } from '../../src/keeping/sketch.js';
import { packageRoot } from '../../src/model/package-root.js';

const folder = join(packageRoot, 'data', 'briefings');
const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
const [text = '', another = ''] = texts;
const sentences = text.split(/(?<=[.!?]) /u);

function eachSentence(alter: (words: string[]) => void): string {
  return sentences
    .map((sentence) => {
      const words = sentence.split(' ');
      alter(words);
      return words.join(' ');
    })
    .join(' ');
}

/** The frame that an office gives every paper, a third of each. */
const frame =
  'This paper is for the committee and its members alone and may not be passed on to others. '.repeat(1);
const weekly = (week: number): string =>
  `${frame}It tells what was done in week ${week}. ` +
  Array.from(
    { length: 8 },
    (_, n) => `Item ${n * week} concerns matter ${week + n * 31} and is open since ${n + week * 7}.`,
  ).join(' ');

async function nearly(before: string, after: string): Promise<boolean> {
  return isNearly(likenessOf(await sketchOf(before), await sketchOf(after)));
}

describe('whether a text is nearly another', () => {
  it.each<readonly [string, string, boolean]>([
    ['the same', text, true],
    ['other case and spacing', text.toUpperCase().replaceAll(' ', '  \n'), true],
    ['every figure changed', text.replace(/\d+/gu, (digits) => String(Number(digits) + 1)), true],
    [
      'a word changed in each sentence',
      eachSentence((words) => (words[words.length >> 1] = 'altered')),
      true,
    ],
    [
      'two words changed in each sentence',
      eachSentence((words) => {
        words[Math.floor(words.length / 3)] = 'altered';
        words[Math.floor((2 * words.length) / 3)] = 'other';
      }),
      true,
    ],
    ['every fifth sentence dropped', sentences.filter((_, at) => at % 5 !== 0).join(' '), true],
    ['every third sentence dropped', sentences.filter((_, at) => at % 3 !== 0).join(' '), true],
    ['put in another order', [...sentences].reverse().join(' '), true],
    ['a quarter added', `${text} ${another.slice(0, text.length / 4)}`, true],
    ['as much again added', `${text} ${another}`, true],
    ['three times as much added', [text, ...texts.slice(1, 4)].join(' '), true],
    // A third alone is quoted, or taken over.
    ['its first third', sentences.slice(0, sentences.length / 3).join(' '), false],
    [
      'half of it and half of another',
      text.slice(0, text.length / 2) + another.slice(0, text.length / 2),
      false,
    ],
    ['nothing', '', false],
    ['one word of it', 'Rutte', false],
  ])('%s: %#', async (_case, altered, expected) => {
    expect(await nearly(text, altered)).toBe(expected);
  });

  it('takes no two of the shipped briefings for one, though all are on one subject', async () => {
    for (const [at, one] of texts.entries()) {
      for (const other of texts.slice(at + 1)) expect(await nearly(one, other)).toBe(false);
    }
  });

  it('takes no two weekly papers in one frame for one', async () => {
    expect(await nearly(weekly(7), weekly(8))).toBe(false);
  });

  it('tells short texts apart by all their words', async () => {
    expect(await nearly('The pool opens on Monday.', 'The pool opens on Monday')).toBe(true);
    expect(await nearly('The pool opens on Monday.', 'The bridge is closed.')).toBe(false);
    expect(await nearly('Yes', 'Yes!')).toBe(true);
    expect(await nearly('Yes', 'No')).toBe(false);
  });
});

describe('a sketch', () => {
  it('estimates what a count of all runs gives', async () => {
    const runsOf = (some: string): Set<string> => {
      const words = some.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
      return new Set(words.slice(3).map((_, at) => words.slice(at, at + 4).join(' ')));
    };
    const long = texts.join(' ');
    for (const share of [0.2, 0.5, 0.8]) {
      const part = long.slice(0, long.length * share) + another;
      const [a, b] = [runsOf(long), runsOf(part)];
      const both = [...a].filter((run) => b.has(run)).length;
      const { resemblance, containment } = likenessOf(await sketchOf(long), await sketchOf(part));
      // Three standard errors.
      expect(Math.abs(resemblance - both / (a.size + b.size - both))).toBeLessThan(0.1);
      expect(Math.abs(containment - both / a.size)).toBeLessThan(0.15);
    }
  });

  it('is the same after it was put into JSON', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 2000 }), async (some) => {
        const sketch = await sketchOf(some);
        expect(unpackSketch(packSketch(sketch))).toEqual(sketch);
        expect(likenessOf(sketch, sketch).resemblance).toBe(1);
      }),
      { numRuns: 50 },
    );
  });
});
