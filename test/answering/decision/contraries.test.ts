import { describe, expect, it } from 'vitest';
import { contraryFeatures } from '../../../src/answering/decision/contraries.js';
import { candidateOf, collectionOf, weighed } from '../asking.js';

/** What speaks against an answer, by name, without what does not. */
function against(question: string, text: string, answer: string): Record<string, number> {
  const { analysis, evidence } = weighed(question, collectionOf(text));
  const features = contraryFeatures(analysis, candidateOf(evidence, answer, answer));
  return Object.fromEntries(features.filter(([, value]) => value > 0));
}

describe('what speaks against an answer in its sentence', () => {
  it.each<[name: string, question: string, text: string, answer: string]>([
    ['opposite', 'When did exports increase?', 'Exports decreased in March.', 'March'],
    ['opposite', 'Which judge was paid?', 'The unpaid judge was Ann Lee.', 'Ann Lee'],
    ['names', 'When did Sweden join?', 'Norway joined in March.', 'March'],
    ['numbers', 'Who spoke at the summit of 2019?', 'Ann Lee spoke at the summit of 2024.', 'Ann Lee'],
    ['denied', 'Who could not recover the money?', 'Ann Lee could recover the money.', 'Ann Lee'],
    ['denied', 'Who signed the treaty?', 'Ann Lee has not signed the treaty.', 'Ann Lee'],
    ['denied', 'Which city holds elections?', 'Tay does not hold elections.', 'Tay'],
  ])('%s: %s', (name, question, text, answer) => {
    expect(against(question, text, answer)).toHaveProperty([`contrary:${name}`], 1);
  });

  it.each<[question: string, text: string, answer: string]>([
    ['When did exports increase?', 'Exports increased in March.', 'March'],
    ['When did Norway join?', 'Norway joined in March.', 'March'],
    ['Who spoke at the summit of 2024?', 'Ann Lee spoke at the summit of 2024.', 'Ann Lee'],
    ['Who has not signed the treaty?', 'Ann Lee has not signed the treaty.', 'Ann Lee'],
    // What is denied is another deed.
    ['Who signed the treaty?', 'Ann Lee, who did not vote, signed the treaty.', 'Ann Lee'],
  ])('nothing: %s', (question, text, answer) => {
    const found = against(question, text, answer);
    for (const name of ['opposite', 'names', 'numbers', 'denied'])
      expect(found).not.toHaveProperty([`contrary:${name}`]);
  });
});
