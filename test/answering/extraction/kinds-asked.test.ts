import { describe, expect, it } from 'vitest';
import { extract, extractWeights } from '../../../src/answering/extraction/extract.js';
import { collectionOf, weighed, wordsOf } from '../asking.js';

describe('a candidate of another kind than the question asks for', () => {
  it.each([
    [
      'Which country landed the probe Selene on the moon?',
      'The probe Selene landed on the moon, Norway says.',
      ['Selene'],
    ],
    [
      'How much did the ticket cost?',
      'The ticket cost the visitors several days of patience.',
      ['several days', 'patience'],
    ],
    ['How long did the repair take?', 'The repair took proper care and $100.', ['proper care', '$100']],
  ])('is no answer to “%s”', (question, text, mayNot) => {
    const { analysis, evidence } = weighed(question, collectionOf(text));
    const found = extract(analysis, evidence, extractWeights()).map((one) =>
      wordsOf(one.candidate, one.evidence),
    );
    for (const words of mayNot) expect(found).not.toContain(words);
  });

  it('takes its share of the likelihood all the same', () => {
    const { analysis, evidence } = weighed(
      'Which country landed the probe Selene on the moon?',
      collectionOf('The probe Selene landed on the moon, Norway says.'),
    );
    const found = extract(analysis, evidence, extractWeights());
    expect(found.length).toBeGreaterThan(0);
    expect(found.reduce((sum, { probability }) => sum + probability, 0)).toBeLessThan(1 - 1e-6);
  });
});
