import { describe, expect, it } from 'vitest';
import { appOf } from '../../src/app.js';

/** The answers with the briefings that each is cited from, the best first; none for a refusal. */
function answers(texts: readonly string[], question: string): [answer: string, briefings: string[]][] {
  const given = appOf(texts.map((text, at) => ({ id: `d${String(at)}`, text }))).ask(question);
  if (given.status === 'declined') return [];
  return [given, ...given.others].map(({ answer, citations }) => [
    answer,
    citations.map(({ briefing }) => briefing),
  ]);
}

describe('more than one answer', () => {
  const listed = 'Germany, France and Poland sent troops to the border in May. Norway stayed at home.';

  it.each([
    ['Which countries sent troops to the border?', listed, 'Germany, France and Poland'],
    ['Name three countries that sent troops to the border.', listed, 'Germany, France and Poland'],
    [
      'Who are the members of the committee?',
      'The members of the committee are Anna Kovacs, Petr Novak and Rui Costa.',
      'Anna Kovacs, Petr Novak and Rui Costa',
    ],
  ])('listed in one sentence is one list: %s', (question, text, list) => {
    expect(answers([text], question)).toEqual([[list, ['d0']]]);
  });

  it.each([
    [
      'number',
      'Bridge number 77 was opened by Ann Lee.',
      'Bridge number 78 was opened by Ann Lee.',
      'Who opened bridge number 77?',
    ],
    [
      'country',
      'The accord with Norway was signed by Ann Lee.',
      'The accord with Poland was signed by Ann Lee.',
      'Who signed the accord with Norway?',
    ],
  ])('is not what another briefing says of another %s', (_, one, other, question) => {
    expect(answers([other, one], question)).toEqual([['Ann Lee', ['d1']]]);
  });

  it('is no evidence of the one that is asked for where it only speaks of the same person', () => {
    const text =
      "Ann Lee is the mayor of Oldtown. Lee's grandparents came from the north, from a small village.";
    expect(answers([text], 'Who is the mayor of Oldtown?')).toEqual([['Ann Lee', ['d0']]]);
  });

  it('spread over briefings is told in full, each with its places', () => {
    const texts = [
      'Germany sent troops to the border in May.',
      'France sent troops to the border in June.',
      'The army said that Germany sent troops to the border.',
    ];
    expect(answers(texts, 'Which countries sent troops to the border?')).toEqual([
      ['Germany', ['d0', 'd2']],
      ['France', ['d1']],
    ]);
  });

  it('is not told again for one of the list', () => {
    const texts = [listed, 'Poland sent troops to the border.'];
    const given = answers(texts, 'Which countries sent troops to the border?').map(([answer]) => answer);
    expect(given.filter((answer) => answer.includes('Poland'))).toHaveLength(1);
  });

  it('is everybody who said it', () => {
    const text = 'Anna Kovacs said that the dam is dry. Petr Novak said that the dam is dry.';
    const given = answers([text], 'Who said that the dam is dry?').map(([answer]) => answer);
    expect(given.toSorted()).toEqual(['Anna Kovacs', 'Petr Novak']);
  });

  it('is every figure, where they differ', () => {
    const given = answers(
      ['The bridge cost €3 million.', 'The bridge cost €4 million.'],
      'How much did the bridge cost?',
    );
    expect(given).toEqual([
      ['€3 million', ['d0']],
      ['€4 million', ['d1']],
    ]);
  });
});
