import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/annotate/annotate.js';
import { toBriefing } from '../../src/ingest/briefing.js';
import { packageRoot } from '../../src/model/package-root.js';
import { quotationOf } from './reading.js';

const folder = join(packageRoot, '..', 'shared', 'originals');

describe.skipIf(!existsSync(folder))('the five originals (only beside ../shared/originals)', () => {
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.txt')) : [];
  const { briefings, people } = annotate(
    files.map((file) => toBriefing({ id: file, text: readFileSync(join(folder, file), 'utf8') })),
  );
  const speakersOf = (words: string): unknown[] =>
    briefings.flatMap((briefing) => {
      const found = quotationOf(briefing, words);
      return found === undefined ? [] : [found.speaker];
    });

  it.each([
    ['much, much more', ['Mark Rutte', 'Mark Rutte']],
    ['credible deterrence', ['Mark Rutte', 'Mark Rutte']],
    ['quantum leap', ['Mark Rutte']],
    ['capable European and non-European troops', ['Pete Hegseth', 'Pete Hegseth']],
    ['all options are on the table', ['Mark Rutte']],
    ['today and every day', ['Mark Rutte']],
    ['great trust', ['Mark Rutte']],
    ['there will not be US troops', ['Pete Hegseth']],
    ['US reorientation towards Asia', [null]],
    ['Kyiv Pechersk Lavra', [null]],
  ])('%s', (words, speakers) => {
    expect(speakersOf(words)).toEqual(speakers);
  });

  it('gives the misspelt speaker to the person meant, less surely', () => {
    const found = briefings.map((one) => quotationOf(one, 'wants to bring this war to an end')).find(Boolean);
    expect(found?.speaker).toBe('Mark Rutte');
    expect(found?.confidence).toBeLessThan(0.7);
  });

  it('finds the people and nobody else', () => {
    expect(people.map((one) => one.name).sort()).toEqual([
      'Ashley Carnahan',
      'Dakir Madiha',
      'Donald Trump',
      'Inga Ruginienė',
      'Kevin Dietsch',
      'Mark Rutte',
      'Martha MacCallum',
      'Omar Havana',
      'Pete Hegseth',
      'Sergei SAVOSTYANOV',
      'Vladimir Putin',
      'Volodymyr Zelenskyy',
    ]);
  });
});
