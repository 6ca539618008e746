import { describe, expect, it } from 'vitest';
import { nearMissFeatures } from '../../../src/answering/decision/near-miss.js';
import { shortfallFeatures } from '../../../src/answering/decision/shortfall.js';
import { collectionOf, weighed } from '../asking.js';

/** What a text of one sentence falls short of, by name. */
function short(question: string, text: string): ReadonlyMap<string, number> {
  const { analysis, evidence } = weighed(question, collectionOf(text));
  return new Map(evidence.flatMap((one) => shortfallFeatures(analysis, one)));
}

describe('what a sentence falls short of', () => {
  const question = 'When did Norway sell the ferry?';

  it.each<[lacks: string, text: string]>([
    ['name', 'Iceland sold the ferry in March.'],
    ['verb', 'Norway painted the ferry in March.'],
    ['word', 'Norway sold the lighthouse in March.'],
  ])('tells a %s that is not there', (lacks, text) => {
    const found = short(question, text);
    for (const kind of ['name', 'number', 'verb', 'word']) {
      const lost = found.get(`short:${kind}`) ?? 0;
      if (kind === lacks) expect(lost).toBeGreaterThan(0.2);
      else expect(lost).toBeCloseTo(0);
    }
  });

  it('is nothing where all is there', () => {
    const found = short(question, 'Norway sold the ferry in March.');
    expect(found.get('short')).toBeCloseTo(0);
    expect(found.get('rarest-here')).toBe(1);
    expect(found.get('governor-here')).toBe(1);
  });

  it('sums what is lost, however much is there', () => {
    const [one, other] = [
      'When did Norway sell it?',
      'When did Norway sell its old wooden ferry to Denmark?',
    ];
    const text = 'Iceland sold its old wooden ferry to Denmark in March.';
    expect(short(one, text).get('short:name')).toBeCloseTo(short(other, text).get('short:name') ?? 0);
  });

  it.each<[kept: number, text: string]>([
    [1, 'Norway sold the ferry in March.'],
    [1, 'The ferry was sold by Norway in March.'],
    [0.5, 'Norway waited until Iceland, which had painted the ferry, sold its lighthouse.'],
  ])('tells whether words hang together as they do in the question: %s, %s', (kept, text) => {
    expect(short('When did Norway sell the ferry?', text).get('bonds')).toBe(kept);
  });
});

describe('a near miss as a feature', () => {
  const told = (question: string, text: string): string[] => {
    const { analysis, evidence } = weighed(question, collectionOf(text));
    return evidence.flatMap((one) => nearMissFeatures(analysis, one, []).map(([name]) => name));
  };

  it.each<[names: string[], question: string, text: string]>([
    [['near:period'], 'Who sold the ferry in 2019?', 'Ann Lee sold the ferry in 2021.'],
    [['near:name'], 'When did Norway sell the ferry?', 'Iceland sold the ferry in March.'],
    [
      ['near:measure'],
      'What share of GDP does Norway spend on trams?',
      'Norway spends €12 billion on trams.',
    ],
    [[], 'Who sold the ferry in 2021?', 'Ann Lee sold the ferry in 2021.'],
    [[], 'When did Norway sell the ferry?', 'Norway sold the ferry in March.'],
  ])('%s: %s', (names, question, text) => {
    expect(told(question, text)).toEqual(names);
  });
});
