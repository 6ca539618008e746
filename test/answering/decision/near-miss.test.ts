import { describe, expect, it } from 'vitest';
import { appOf } from '../../../src/app.js';
import type { Answer } from '../../../src/model/answer.js';
import { english } from '../../../src/terminal/english.js';

function asked(text: string, question: string, published = '2026-03-10'): Answer {
  return appOf([{ id: 'd', text, published }]).ask(question);
}

/** Why the question was declined; the answer, where it was not. */
function told(answer: Answer): string {
  return answer.status === 'declined' ? english(answer.message) : `answered: ${answer.answer}`;
}

const paragraphs = (...sentences: readonly string[]): string => sentences.join('\n\n');

const trams = paragraphs(
  'Norway spends €12 billion a year on trams.',
  'The weather was fine in Sweden, and the harbour of Lisbon stayed open.',
  'Anna Kovacs, the finance minister of Hungary, closed the northern bridge in May 2025.',
  'The farm of Petr Novak sold 30 sheep at the market in Prague.',
  'The union of dockers went on strike for five weeks.',
  'The paper does not say who designed the tower in Lisbon.',
);

describe('a near miss is named as such', () => {
  const cases: readonly (readonly [what: string, question: string, message: RegExp])[] = [
    [
      'a share for money',
      'What share of GDP does Norway spend on trams?',
      /gives this in euros \(“€12 billion”\), not as a share of GDP\b/u,
    ],
    [
      'what is not told',
      'Who designed the tower in Lisbon?',
      /^The nearest passage says itself that this is not known, or not told\.$/u,
    ],
    [
      'another currency',
      'How many dollars does Norway spend on trams?',
      /gives this in euros \(“€12 billion”\), not in US dollars\.$/u,
    ],
    [
      'a percentage for a count',
      'What percentage of sheep did the farm sell at the market?',
      /gives this as a number \(“30 sheep”\), not as a percentage of sheep\.$/u,
    ],
    [
      'another year',
      'What did Anna Kovacs close in May 2019?',
      /gives this for “May 2025”, not for “May 2019”/u,
    ],
    [
      'another month',
      'Who closed the northern bridge in June 2025?',
      /gives this for “May 2025”, not for “June 2025”/u,
    ],
    ['another country', 'How much does Sweden spend on trams?', /speaks of “Norway”, not of “Sweden”\.$/u],
    [
      'another country, unknown to the briefings',
      'How much does Chile spend on trams?',
      /speaks of “Norway”, not of “Chile”\. No briefing mentions “Chile”\.$/u,
    ],
    [
      'a country by its adjective',
      'How much is Swedish spending on trams?',
      /speaks of “Norway”, not of “Sweden”/u,
    ],
    [
      'another person',
      'When did Petr Novak close the northern bridge?',
      /speaks of “Anna Kovacs”, not of “Petr Novak”/u,
    ],
    [
      'another city',
      'How many sheep did the farm sell at the market in Lisbon?',
      /speaks of “Prague”, not of “Lisbon”/u,
    ],
    [
      'the same office elsewhere',
      'Who is the finance minister of Sweden?',
      /speaks of Anna Kovacs, “[^”]*finance minister of Hungary”, not of “the finance minister of Sweden”/u,
    ],
  ];

  it.each(cases)('%s', (_what, question, message) => {
    const answer = asked(trams, question);
    expect(told(answer)).toMatch(message);
    // What the message tells of stands first below it.
    const first = /“(?<words>[^”]*)”/u.exec(told(answer))?.groups?.words ?? '';
    expect(answer.status === 'declined' && answer.nearest[0]?.quote).toContain(first);
  });

  it('tells the year that a relative date means', () => {
    const answer = asked(
      'Norway spent €12 billion on trams last year.',
      'How much did Norway spend on trams in 2019?',
    );
    expect(told(answer)).toMatch(/gives this for “last year”, 2025, not for “2019”/u);
  });
});

describe('nothing is told of a near miss', () => {
  const cases: readonly (readonly [why: string, text: string, question: string])[] = [
    [
      'where the sentence is about something else',
      'Norway spends €12 billion on trams. Sweden likes fish.',
      'How much does Sweden spend on schools?',
    ],
    [
      'where the figure may be of somebody else',
      paragraphs('Sweden buys trams.', 'The price rose by 4%.'),
      'How many trams does Sweden buy?',
    ],
    [
      'where two things differ',
      'Anna Kovacs spent €12 million on trams in 2025. In 2019 Petr Novak was ill.',
      'How much did Petr Novak spend on trams in 2019?',
    ],
    [
      'where the other name is what is asked for',
      'Anna Kovacs visited Lisbon. Petr Novak sleeps.',
      'Who visited Petr Novak?',
    ],
    [
      'where a list names many',
      'France, Norway, Poland and Spain spend €12 billion on trams. Sweden is cold.',
      'How much does Sweden spend on trams?',
    ],
    [
      'where a heading only names a subject',
      '# Norway spends on trams\n\nSweden is cold.',
      'How much does Sweden spend on trams?',
    ],
    ['where a word is no name', 'Poland built a bus for €2 million.', 'How much did the car cost to build?'],
    [
      'where the date may be the one asked about',
      'Norway spent €12 billion on trams in 2025. Sweden is cold.',
      'Who spent €12 billion on trams in June 2025?',
    ],
  ];

  it.each(cases)('%s', (_why, text, question) => {
    expect(told(asked(text, question))).not.toMatch(/nearest passage (?:speaks of|gives this)/u);
  });
});

describe('an answer is still given', () => {
  const cases: readonly (readonly [text: string, question: string, answer: string])[] = [
    [trams, 'How much does Norway spend on trams?', '€12 billion'],
    [trams, 'How many euros does Norway spend on trams?', '€12 billion'],
    [trams, 'Who closed the northern bridge in May 2025?', 'Anna Kovacs'],
    [trams, 'Who closed the northern bridge in 2025?', 'Anna Kovacs'],
  ];

  it.each(cases)('%#: %s', (text, question, answer) => {
    const given = asked(text, question);
    expect(given.status === 'answered' ? given.answer : given.message).toBe(answer);
  });
});
