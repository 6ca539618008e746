import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readFolder } from '../../src/ingest/folder.js';
import type { BlockKind, Briefing } from '../../src/model/briefing.js';
import { slice } from '../../src/model/span.js';

const folder = join(import.meta.dirname, '..', '..', '..', 'shared', 'originals');

/** Runs of equal kinds: "paragraph ×13". */
function runs(briefing: Briefing): string[] {
  const found: [BlockKind, number][] = [];
  for (const { kind } of briefing.blocks) {
    const last = found.at(-1);
    if (last?.[0] === kind) last[1] += 1;
    else found.push([kind, 1]);
  }
  return found.map(([kind, count]) => (count === 1 ? kind : `${kind} ×${count}`));
}

const proseSentences = (briefing: Briefing): number =>
  briefing.sentences.filter((sentence) => briefing.blocks[sentence.block]?.kind === 'paragraph').length;

describe.skipIf(!existsSync(folder))('the five originals (skipped where ../shared is absent)', () => {
  let briefings: readonly Briefing[] = [];
  const original = (n: number): Briefing => {
    const found = briefings[n];
    if (!found) throw new Error(`original ${n} was not read`);
    return found;
  };
  beforeAll(async () => {
    const result = await readFolder(folder);
    if (result.ok) briefings = result.value.briefings;
  });

  it('are all read, without a warning', () => {
    expect(briefings.map((one) => one.warnings.length)).toEqual([0, 0, 0, 0, 0]);
  });

  it.each<[number, string[], number]>([
    [0, ['paragraph ×13'], 13],
    [1, ['paragraph ×8'], 11],
    [
      2,
      [
        'title',
        'standfirst',
        'paragraph ×4',
        'teaser',
        'caption',
        'paragraph ×4',
        'caption',
        'paragraph ×2',
        'teaser',
        'paragraph',
        'caption',
        'paragraph ×3',
        'byline',
      ],
      23,
    ],
    [3, ['title', 'timestamp', 'title', 'byline', 'link', 'paragraph ×6', 'link'], 18],
    [
      4,
      [
        'standfirst',
        'heading',
        'paragraph',
        'heading',
        'paragraph ×10',
        'heading',
        'paragraph ×2',
        'heading',
        'paragraph ×3',
      ],
      30,
    ],
  ])('number %i has its blocks of these kinds, and its sentences of prose', (n, expected, sentences) => {
    expect(runs(original(n))).toEqual(expected);
    expect(proseSentences(original(n))).toBe(sentences);
  });

  it('say of themselves what they say, and no more', () => {
    expect(briefings.map((one) => [one.author, one.origin, one.published])).toEqual([
      [null, null, null],
      [null, null, null],
      [null, null, null],
      ['Dakir Madiha', null, null],
      [null, null, null],
    ]);
    expect(original(2).title).toMatch(/^President Donald Trump wants NATO members/u);
    expect(original(3).title).toMatch(/^Rutte urges Europe/u);
    expect(original(4).title).toMatch(/^NATO’s Call for/u);
  });

  it('keep a sentence whole that the file breaks over two lines', () => {
    expect(original(0).sentences.map((sentence) => slice(original(0).text, sentence))).toContainEqual(
      expect.stringMatching(
        /^Rutte noted .* former President\s+Donald Trump took office, .* insufficient\.$/u,
      ),
    );
  });

  it('keep what is no prose apart from it', () => {
    const { text, sentences } = original(2);
    const words = sentences.map((sentence) => slice(text, sentence));
    for (const word of words) expect(word).not.toContain('\n');
    expect(words).toContain(
      'RUSSIA LAUNCHES FRESH DRONE ATTACK AGAINST UKRAINE SHORTLY AFTER TRUMP-PUTIN PHONE CALL',
    );
    expect(words).toContain(
      'We have to do much, much more," Rutte said Monday in an exclusive interview on "The Story."',
    );
  });
});
