import { describe, expect, it } from 'vitest';
import { nearMissOf } from './near-misses.js';
import type { ReadingQuestion } from './reading.js';

const text =
  'Ann Lee of Norway praised Jo Roe in 2019. The minister of Iceland criticized the harbour in 2021, Kim Poe said.';

function asking(id: string, question: string, answers: string[] = ['the harbour']): ReadingQuestion {
  return { id, question, answers, unanswerable: false, documents: [{ id: 'd', text }] };
}

describe('a near miss', () => {
  const question = 'When did Ann Lee praise the mayor of Norway before 2020?';
  const missed = Array.from({ length: 40 }, (_, at) => nearMissOf(asking(`q${String(at)}`, question)));

  it('differs from its question and has no answer', () => {
    for (const one of missed) {
      expect(one).toMatchObject({ answers: [], unanswerable: true });
      expect(one?.question).not.toBe(question);
      expect(one?.id).toMatch(/^q\d+-near$/u);
    }
  });

  it('is made by each of the ways', () => {
    const made = new Set(missed.map((one) => one?.question));
    expect(made).toContain('When did Norway praise the mayor of Ann Lee before 2020?');
    expect([...made].some((one) => /before (?:2019|2021)\?/u.test(one ?? ''))).toBe(true);
    expect([...made].some((one) => one?.includes('Iceland') === true)).toBe(true);
  });

  it('takes another of its kind', () => {
    const documents = [{ id: 'd', text: 'In 2019 the 7 ministers sat; in 2021, 300 of them sat.' }];
    const ids = Array.from({ length: 20 }, (_, at) => `k${String(at)}`);
    const asked = ids.map((id) => nearMissOf({ ...asking(id, 'Who sat in 2019?'), documents })?.question);
    expect(new Set(asked.filter((one) => /\d/u.test(one ?? '')))).toEqual(new Set(['Who sat in 2021?']));
  });

  it('does not say the answer', () => {
    const ids = Array.from({ length: 20 }, (_, at) => `a${String(at)}`);
    const asked = ids.map((id) => nearMissOf(asking(id, 'Who praised Jo Roe in 2019?', ['Ann Lee'])));
    expect(asked.some((one) => one?.question.includes('Ann Lee'))).toBe(false);
  });

  it('is not made of a question that has nothing to change', () => {
    expect(nearMissOf(asking('q', 'Why?'))).toBeNull();
  });
});
