import { describe, expect, it } from 'vitest';
import { appOf } from '../../src/app.js';
import type { Answer } from '../../src/model/answer.js';
import { english } from '../../src/terminal/english.js';

function asked(text: string, question: string): Answer {
  return appOf([{ id: 'd', text }]).ask(question);
}

describe('what the texts do not say is not answered', () => {
  const cases: readonly (readonly [why: string, text: string, question: string])[] = [
    [
      'a negation before the verb',
      'The mayor did not close the bridge on Monday.',
      'What did the mayor close?',
    ],
    ['a refusal before the verb', 'The council refused to fund the school.', 'What did the council fund?'],
    [
      'a negation dropped from a quotation',
      '"There will not be new troops deployed to the coast," Anna Kovacs said.',
      'Who said "there will be new troops deployed to the coast"?',
    ],
    [
      'an office held formerly',
      'Former Prime Minister of Norway Jens Berg opened the museum. The weather was fine.',
      'Who is the Prime Minister of Norway?',
    ],
    [
      'words of somebody else',
      'Anna Kovacs said that the harbour is too small. Petr Novak visited the harbour.',
      'What did Petr Novak say about the harbour?',
    ],
  ];

  it.each(cases)('%s', (_why, text, question) => {
    expect(asked(text, question).status).toBe('declined');
  });
});

describe('whether a sentence affirms or denies', () => {
  const cases: readonly (readonly [
    text: string,
    question: string,
    polarity: 'affirmed' | 'denied' | null,
  ])[] = [
    [
      'The council rejected the budget on Monday.',
      'Did the council reject the budget on Monday?',
      'affirmed',
    ],
    ['The council rejected the budget on Monday.', 'Did the council accept the budget on Monday?', 'denied'],
    ['Norway may leave the union in May.', 'Did Norway leave the union in May?', null],
  ];

  it.each(cases)('“%s” asked “%s”: %s', (text, question, polarity) => {
    const answer = appOf([{ id: 'd', text }]).ask(question, { reading: true });
    expect(answer.status === 'answered' && answer.polarity).toBe(polarity);
  });
});

describe('text made to be slow', () => {
  it.each([
    ['one word without an end', 'x'.repeat(200_000)],
    ['an address without an end', 'http://a.'.repeat(5_000)],
    ['a sentence without an end', 'cheese '.repeat(20_000)],
  ])('%s is read and asked', (_name, text) => {
    const app = appOf([{ id: 'slow', text }]);
    expect(app.ask('What is cheese?').question).toBe('What is cheese?');
    expect(app.ask(text.slice(0, 6_000)).question).toBe(text.slice(0, 6_000));
  });
});

describe('letters that grow in lower case', () => {
  it('do not shift a figure from its qualifier', () => {
    const text = 'In İİİİİİİİ the city bought about 300 buses.';
    const answer = asked(text, 'How many buses did the city buy?');
    expect(answer.status === 'answered' ? answer.answer : english(answer.message)).toMatch(
      /^(?:about )?300(?: buses)?$/u,
    );
  });
});
