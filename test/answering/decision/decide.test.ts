import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/answering/question/analyse.js';
import { answerKey, groupAnswers, refuseQuestion } from '../../../src/answering/decision/decide.js';
import type { ScoredCandidate } from '../../../src/answering/extraction/extract.js';
import { english } from '../../../src/terminal/english.js';
import { candidateOf, collectionOf, weighed } from '../asking.js';

const collection = collectionOf(
  'The bridge cost €3 million. The mayor, Anna Kovacs, opened the bridge.',
  'Kovacs paid €3 million, or €4 million with tax. She paid "€3 million" twice.',
);
const { evidence } = weighed('Who paid?', collection);

function scored(words: string, within: string, probability: number): ScoredCandidate {
  return { ...candidateOf(evidence, words, within), probability };
}

describe('what says the same', () => {
  const cost = scored('€3 million', 'cost', 0.2);
  const paid = scored('€3 million', 'tax', 0.5);
  const tax = scored('€4 million', 'tax', 0.3);

  it('is one answer, the likelier for every briefing that gives it, with its best place first', () => {
    const groups = groupAnswers([paid, tax, cost]);
    expect(groups.map(({ key, probability }) => [key, probability])).toEqual([
      ['€3 million', 0.7],
      ['€4 million', 0.3],
    ]);
    expect(groups[0]?.best).toBe(paid);
    expect(groups[0]?.members).toEqual([paid, cost]);
  });

  it('is no likelier for being repeated in one briefing', () => {
    const twice = scored('€3 million', 'twice', 0.2);
    const [group] = groupAnswers([paid, twice]);
    expect(group?.probability).toBe(0.5);
    expect(group?.members).toEqual([paid, twice]);
  });

  it('counts once a sentence', () => {
    const again: ScoredCandidate = { ...paid, probability: 0.1 };
    expect(groupAnswers([paid, again])[0]?.members).toEqual([paid]);
  });

  it('is a person under whatever name', () => {
    const named = scored('Anna Kovacs', 'opened', 0.4);
    const short = scored('Anna Kovacs', 'tax', 0.6);
    const pronoun = scored('Anna Kovacs', 'twice', 0.1);
    expect(groupAnswers([short, named, pronoun])).toHaveLength(1);
  });

  it('is nothing for nothing', () => {
    expect(groupAnswers([])).toEqual([]);
  });
});

describe('the key of an answer', () => {
  it('leaves out case, marks and the article, keeps figures and signs', () => {
    expect(answerKey(scored('bridge', 'cost', 1))).toBe('bridge');
    expect(answerKey(scored('€3 million', 'cost', 1))).not.toBe(answerKey(scored('€4 million', 'tax', 1)));
    expect(answerKey(scored('Anna Kovacs', 'opened', 1))).toBe('anna kovacs');
  });
});

describe('a question that cannot be asked', () => {
  const refused = (question: string, limit = 100): string | undefined =>
    refuseQuestion(analyse(question, collection.vocabulary), limit)?.reason;

  it.each([
    ['', 'empty-question'],
    [' \n\t ', 'empty-question'],
    ['\u00a0', 'empty-question'],
    ['bridge '.repeat(20), 'question-too-long'],
    ['who is it', 'no-content-words'],
    ['???', 'no-content-words'],
    ['\u0007\u0000', 'no-content-words'],
    ['😀', 'no-content-words'],
    ['Who paid for the bridge?', undefined],
    ['Who said "the"?', undefined],
    ['bridge', undefined],
  ])('%j: %s', (question, reason) => {
    expect(refused(question)).toBe(reason);
  });

  it('is told the length and the limit', () => {
    const refusal = refuseQuestion(analyse('bridge '.repeat(20), collection.vocabulary), 100);
    expect(english(refusal?.message ?? '')).toMatch(/140 characters; at most 100/u);
  });

  it('may be as long as the limit', () => {
    expect(refused('bridge', 6)).toBeUndefined();
    expect(refused('bridges', 6)).toBe('question-too-long');
  });
});
