import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/annotate/annotate.js';
import { toBriefing } from '../../src/ingest/briefing.js';
import { packageRoot } from '../../src/model/package-root.js';
import { slice } from '../../src/model/span.js';
import { quotationOf } from './reading.js';

const folder = join(packageRoot, '..', 'shared', 'originals');

describe.skipIf(!existsSync(folder))('the five originals (only beside ../shared/originals)', () => {
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.txt')) : [];
  const { briefings, people } = annotate(
    files.map((file) => toBriefing({ id: file, text: readFileSync(join(folder, file), 'utf8') })),
  );
  /** Every stretch in quotation marks, in the order of the files, with whose words it is read to be. */
  it('gives every quotation in marks to whoever the text says', () => {
    const [rutte, hegseth] = ['Mark Rutte', 'Pete Hegseth'];
    const marked = briefings.flatMap(({ briefing, quotations }) =>
      quotations
        .filter(({ kind }) => kind !== 'indirect')
        .map(({ content, speaker }) => [slice(briefing.text, content).slice(0, 24), speaker]),
    );
    expect(marked).toEqual([
      ['We have to do much, much', rutte],
      ['capable European and non', hegseth],
      ['credible deterrence', rutte],
      ['Europe and Canada have n', rutte],
      ['all options are on the t', rutte],
      ['I believe that achieving', rutte],
      ['great trust', rutte],
      // A programme, and once more.
      ['The Story.', null],
      ['Right now, we are spendi', rutte],
      ['The Story.', null],
      ['The U.S. is by far the m', rutte],
      ['capable European and non', hegseth],
      ['To be clear, as part of ', hegseth],
      ['great trust', rutte],
      ['no doubt', rutte],
      ['We have to work together', rutte],
      ['LITTLE BIT SCARED', 'Volodymyr Zelenskyy'],
      ['What the American presid', rutte],
      ['That whole process is no', rutte],
      ['credible deterrence', rutte],
      ['lasting', rutte],
      ['during.', rutte],
      ['equalize', rutte],
      ['quantum leap', rutte],
      ['today and every day', rutte],
      ['Russia and China', rutte],
      ['Russian threat', rutte],
      ['Chinese buildup of its m', rutte],
      // Nobody is said to have said these; the last is a view on words that are not said to be anybody's.
      ['a country with a rich hi', null],
      ['St. Sophia Cathedral', null],
      ['Kyiv Pechersk Lavra.', null],
      ['US reorientation towards', null],
    ]);
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
