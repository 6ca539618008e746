import { describe, expect, it } from 'vitest';
import { parseDom } from '../../src/ingest/formats/dom.js';
import { htmlPieces } from '../../src/ingest/formats/html-blocks.js';

const read = (html: string): string[] => htmlPieces(parseDom(html).body).map(({ words }) => words);

describe('what is raised', () => {
  it.each([
    ['10<sup>6</sup> people', '10⁶ people'],
    ['a dose of 10<sup>-3</sup> g', 'a dose of 10⁻³ g'],
    ['10<sup>−12</sup>', '10⁻¹²'],
    ['90 m<sup>2</sup> of floor', '90 m² of floor'],
    // Letters say the same on the line.
    ['the 1<sup>st</sup> of May', 'the 1st of May'],
    ['M<sup>me</sup> Roe', 'Mme Roe'],
    // A note's number is none of the text's.
    ['It rose.<sup><a href="#fn3">3</a></sup>', 'It rose.'],
  ])('%s reads %j', (html, words) => {
    expect(read(`<p>${html}</p>`)).toEqual([words]);
  });
});
