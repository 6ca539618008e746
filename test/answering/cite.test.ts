import { describe, expect, it } from 'vitest';
import { cite } from '../../src/answering/cite.js';
import { citationLine } from '../../src/interface/citation-line.js';
import { collectionOf } from './asking.js';

const text = 'The bridge opened in May.\n\nThe band played for an hour.';
const [source] = collectionOf(text).briefings;
if (source === undefined) throw new Error('No briefing.');
const second = { start: text.indexOf('The band'), end: text.length };

describe('a citation', () => {
  it('gives the words that stand there, the paragraph and where the answer stands', () => {
    const start = text.indexOf('an hour');
    const citation = cite(source, second, { start, end: start + 7 });
    expect(citation).toMatchObject({
      briefing: 'd0',
      paragraph: 2,
      start: second.start,
      end: second.end,
      quote: 'The band played for an hour.',
      answer: { start, end: start + 7 },
    });
    expect(text.slice(citation.answer?.start, citation.answer?.end)).toBe('an hour');
  });

  it('gives the page that the quote begins on, where the file has pages', () => {
    const pages = [
      { start: 0, page: 3 },
      { start: second.start, page: 4 },
    ];
    const paged = { ...source, briefing: { ...source.briefing, pages } };
    const citation = cite(paged, second, null);
    expect(citation.page).toBe(4);
    expect(citationLine(citation)).toMatch(/ · page 4 · paragraph 2$/u);
    expect(cite(paged, { start: 0, end: 10 }, null).page).toBe(3);
    expect(cite(source, second, null)).not.toHaveProperty('page');
    expect(citationLine(cite(source, second, null))).not.toContain('page');
  });

  it('may hold no place of the answer', () => {
    expect(cite(source, second, null).answer).toBeNull();
  });

  it.each([
    ['runs over two paragraphs', { start: 4, end: second.start + 3 }],
    ['lies between paragraphs', { start: 25, end: 27 }],
    ['is empty', { start: 4, end: 4 }],
    ['runs backwards', { start: 8, end: 4 }],
    ['ends behind the text', { start: second.start, end: text.length + 1 }],
    ['begins before the text', { start: -1, end: 4 }],
  ])('is refused where the quote %s', (_, quote) => {
    expect(() => cite(source, quote, null)).toThrow(/A quote at .* of d0 lies in no paragraph/u);
  });

  it.each([
    ['before', { start: second.start - 1, end: second.start + 3 }],
    ['behind', { start: second.end - 5, end: second.end + 1 }],
    ['in another paragraph', { start: 4, end: 10 }],
  ])('is refused where the answer stands %s the quote', (_, answer) => {
    expect(() => cite(source, second, answer)).toThrow(/An answer at .* of d0 lies outside its quote/u);
  });
});
