import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { syntaxModelsOf } from '../../src/annotate/syntax/models.js';
import { isWord } from '../../src/annotate/syntax/words.js';
import { toBriefing } from '../../src/ingest/briefing.js';
import { tokensOf } from '../../src/language/tokens.js';
import { packageRoot } from '../../src/model/package-root.js';
import { slice } from '../../src/model/span.js';
import { BadSet } from './bad-set.js';
import { differences, readBaseline } from './baseline.js';
import { measureTrees } from './measure-trees.js';
import { asked, treesOf } from './trees.js';

const folder = join(packageRoot, 'test', 'evaluation');
const path = join(folder, 'trees.conll');
const marked = treesOf(readFileSync(path, 'utf8'), path);

const wellFormed = ['# from = a', '# text = Ann, “who” left.', '1 Ann 0', '2 who 3 subject', '3 left 1'];

describe('sentences marked by hand', () => {
  it('are read with the place of each word', () => {
    expect(treesOf(`# What this is.\n#\n# More of it.\n\n${wellFormed.join('\n')}\n`, 'a file')).toEqual([
      {
        from: 'a',
        text: 'Ann, “who” left.',
        words: [
          { start: 0, end: 3, head: -1, label: null },
          { start: 6, end: 9, head: 2, label: 'subject' },
          { start: 11, end: 15, head: 0, label: null },
        ],
      },
    ]);
  });

  it.each([
    ['nothing that says whose it is', 0, '# text = Ann'],
    ['a word left out', 3, '2 left 1'],
    ['a word that is not there', 2, '1 Anna 0'],
    ['a word of the text too few', 4, ''],
    ['a number that is not next', 3, '3 who 3 subject'],
    ['a label that nobody marks', 3, '2 who 3 relative'],
    ['two roots', 3, '2 who 0'],
    ['no root', 2, '1 Ann 3'],
    ['a circle beside the root', 4, '3 left 2'],
    ['a head that is no word', 4, '3 left 4'],
  ])('are refused with %s', (_what, at, line) => {
    const text = wellFormed.with(at, line).join('\n');
    expect(() => treesOf(text, 'a file')).toThrow(BadSet);
  });

  it('stand in the briefings that ship, and are split into the words that the parser sees', () => {
    for (const { from, text, words } of marked) {
      expect(
        tokensOf(text)
          .filter(isWord)
          .map((token) => slice(text, token)),
      ).toEqual(words.map((word) => slice(text, word)));
      if (from === asked) continue;
      const briefing = readFileSync(join(packageRoot, 'data', 'briefings', `${from}.md`), 'utf8');
      const { sentences } = toBriefing({ id: from, text: briefing });
      expect(sentences.map((sentence) => slice(briefing, sentence))).toContain(text);
    }
  });
});

describe('the parser that ships', () => {
  // A change up fails as well: record it by `npm run eval -- test/evaluation/trees.conll --record "reason"`.
  it('scores what the baseline records', () => {
    const baseline = readBaseline(join(folder, 'baseline.json'));
    expect(differences(baseline, measureTrees('trees', marked, undefined))).toEqual([]);
  });
});

it('other weights score otherwise', () => {
  const ignorant = syntaxModelsOf('# move\n\n# label\n\n');
  const { scores, failures } = measureTrees('trees', marked, undefined, ignorant);
  // All shifted, then each put beneath the word before it; no label but "modifier".
  expect(scores['heads right']).toBeLessThan(0.3);
  expect(scores['subjects, recall']).toBe(0);
  expect(failures.length).toBeGreaterThan(60);
});
