import { describe, expect, it } from 'vitest';
import { agreementNames, agreementOf, askedPlaces } from '../../../src/answering/evidence/agreement.js';
import { isContent } from '../../../src/answering/candidates/token-class.js';
import { collectionOf, weighed } from '../asking.js';

/** The features that are not 0 of a question beside one sentence. */
function agreement(question: string, sentence: string): Record<string, number> {
  const { analysis, evidence } = weighed(question, collectionOf(sentence));
  const [one] = evidence;
  if (one === undefined) throw new Error('No sentence.');
  const { tokens } = one.sentence;
  const values = agreementOf(analysis, askedPlaces(analysis), one.matches, {
    isContent: (index) => {
      const token = tokens[index];
      return token !== undefined && isContent(token);
    },
  });
  return Object.fromEntries(
    agreementNames.map((name, at) => [name, values[at] ?? 0] as const).filter(([, value]) => value !== 0),
  );
}

describe('agreementOf', () => {
  it('finds nothing against a sentence that says what is asked', () => {
    expect(
      agreement('When did the northern army invade Gaul?', 'The northern army invaded Gaul in 1412.'),
    ).toEqual({ 'roles-kept': 1 });
  });

  it('tells that another word stands in the place of one asked for', () => {
    const features = agreement(
      'When did the southern army invade Gaul?',
      'The northern army invaded Gaul in 1412.',
    );
    expect(features['any-replaced']).toBe(1);
  });

  it('tells who does what from to whom it is done', () => {
    const features = agreement('When did Gaul invade Rome?', 'Rome invaded Gaul in 1412.');
    expect(features['roles-swapped']).toBe(1);
    expect(features['roles-kept']).toBeUndefined();
  });

  it('tells that the verb is not met', () => {
    expect(agreement('When did Rome rebuild Gaul?', 'Rome invaded Gaul in 1412.')['main-verb-unmet']).toBe(1);
  });
});
