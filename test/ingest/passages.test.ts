import { describe, expect, it } from 'vitest';
import { toBriefing } from '../../src/ingest/briefing.js';
import type { Briefing } from '../../src/model/briefing.js';
import { slice } from '../../src/model/span.js';
import { linesOfPage } from './page.js';

const passagesOf = (text: string): string[] => {
  const briefing = toBriefing({ id: 'x', text });
  return briefing.passages.map((passage) => slice(text, passage));
};
const sentence = (n: number, length = 40): string => `Sentence ${n} ${'is so '.repeat(length / 6)}long.`;
const sentences = (count: number, length?: number): string[] =>
  Array.from({ length: count }, (_, i) => sentence(i + 1, length));

/** First and one-past-last sentence of each passage, from 0. */
const ranges = (briefing: Briefing): [number, number][] =>
  briefing.passages.map((passage) => [passage.firstSentence, passage.endSentence]);

describe('passages', () => {
  it('hold up to four sentences and share one with the next', () => {
    expect(ranges(toBriefing({ id: 'x', text: sentences(8).join(' ') }))).toEqual([
      [0, 4],
      [3, 7],
      [6, 8],
    ]);
  });

  it('run over paragraphs', () => {
    expect(ranges(toBriefing({ id: 'x', text: sentences(6).join('\n') }))).toEqual([
      [0, 4],
      [3, 6],
    ]);
  });

  it('stay below about 600 characters where sentences are long', () => {
    const briefing = toBriefing({ id: 'x', text: sentences(4, 240).join(' ') });
    expect(ranges(briefing)).toEqual([
      [0, 2],
      [1, 3],
      [2, 4],
    ]);
    for (const passage of briefing.passages) expect(passage.end - passage.start).toBeLessThanOrEqual(600);
  });

  it('go on behind a sentence longer than a passage', () => {
    expect(ranges(toBriefing({ id: 'x', text: sentences(3, 900).join(' ') }))).toEqual([
      [0, 1],
      [0, 2],
      [1, 3],
    ]);
  });

  it('begin with the heading of their section and end with it', () => {
    const [one = '', two = '', three = ''] = sentences(3);
    expect(passagesOf(`A Title\n${one}\n${two}\nA Heading\n${three}`)).toEqual([
      'A Title',
      `${one}\n${two}`,
      `A Heading\n${three}`,
    ]);
  });

  it('keep the head of a page, captions, teasers and links to themselves', () => {
    const lines = linesOfPage;
    const together = (from: number, to: number): string => lines.slice(from, to).join('\n');
    expect(passagesOf(lines.join('\n'))).toEqual([
      lines[0],
      together(1, 5),
      ...lines.slice(5, 11),
      together(11, 13),
      together(13, 15),
      ...lines.slice(15, 18),
      together(18, 20),
      lines[20],
    ]);
  });

  it('hold the whole of a caption', () => {
    const caption = 'The minister in Oakton. She opened a bridge. (Jane Doe/Example Images)';
    expect(passagesOf(`${sentence(1)}\n${caption}\n${sentence(2)}`)).toEqual([
      sentence(1),
      caption,
      sentence(2),
    ]);
  });

  it('hold rows of a table without sharing any', () => {
    const rows = Array.from({ length: 10 }, (_, i) => `| Norland ${i} | ${i} |  5 |`);
    expect(passagesOf(`${sentence(1)}\n${rows.join('\n')}`)).toEqual([
      sentence(1),
      rows.slice(0, 4).join('\n'),
      rows.slice(4, 8).join('\n'),
      rows.slice(8).join('\n'),
    ]);
  });
});
