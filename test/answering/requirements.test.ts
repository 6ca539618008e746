import { describe, expect, it } from 'vitest';
import { unmetRequirement } from '../../src/answering/requirements.js';
import { candidateOf, collectionOf, weighed } from './asking.js';

interface Case {
  readonly text: string;
  /** Words of the sentence that is the evidence. */
  readonly within: string;
  readonly answer: string;
  /** The question it answers, and the one it only nearly answers, with what that one lacks. */
  readonly good: string;
  readonly near: string;
  readonly lacks: RegExp;
}

/** Why the candidate cannot answer the question, or null. */
function unmet(question: string, { text, within, answer }: Case): string | null {
  const collection = collectionOf(text);
  const { analysis, evidence } = weighed(question, collection);
  return (
    unmetRequirement(analysis, candidateOf(evidence, answer, within), collection.people)?.message ?? null
  );
}

const cases: Readonly<Record<string, Case>> = {
  'the words quoted': {
    text: '"The dam is dry and the fields are lost," Anna Kovacs said.',
    within: 'dam',
    answer: 'Anna Kovacs',
    good: 'Who said "the dam is dry"?',
    near: 'Who said "the lake was full of fish"?',
    lacks: /^The nearest passages do not hold the words “the lake was full of fish”/u,
  },
  'the person asked about': {
    text: 'Anna Kovacs visited Lisbon in May. Rui Costa stayed at home.',
    within: 'Lisbon',
    answer: 'May',
    good: 'When did Anna Kovacs visit Lisbon?',
    near: 'When did Petr Novak visit Lisbon?',
    lacks: /do not speak of “Petr”, “Novak”/u,
  },
  'the place asked about': {
    text: 'Anna Kovacs visited Lisbon in May.',
    within: 'Lisbon',
    answer: 'May',
    good: 'When was Lisbon visited?',
    near: 'When was Warsaw visited?',
    lacks: /do not speak of “Warsaw”/u,
  },
  'the country the sentence itself speaks of': {
    text: 'Poland was late. Sweden spent $3 billion on trains.',
    within: 'trains',
    answer: '$3 billion',
    good: 'How much did Sweden spend on trains?',
    near: 'How much did Poland spend on trains?',
    lacks: /speaks of “Sweden”, not of “Poland”/u,
  },
  'the year asked about': {
    text: 'Sweden spent $3 billion on trains in 2020. The winter of 2019 was cold.',
    within: 'trains',
    answer: '$3 billion',
    good: 'How much did Sweden spend on trains in 2020?',
    near: 'How much did Sweden spend on trains in 2019?',
    lacks: /do not give this for “2019”/u,
  },
  'something of what is said about a name': {
    text: 'Anna Kovacs visited Lisbon in May.',
    within: 'Lisbon',
    answer: 'Lisbon',
    good: 'Where did Anna Kovacs visit?',
    near: 'Where did Anna Kovacs sing?',
    lacks: /nothing about “sing”/u,
  },
  'what is counted': {
    text: 'The farm sold 30 sheep.',
    within: 'farm',
    answer: '30',
    good: 'How many sheep did the farm sell?',
    near: 'How many tractors did the farm sell?',
    lacks: /no number of “tractor”/u,
  },
  'a year for “which year”': {
    text: 'The bridge opened on Monday. The bridge was planned in 1999.',
    within: 'opened',
    answer: 'Monday',
    good: 'On what day did the bridge open?',
    near: 'In which year did the bridge open?',
    lacks: /in which year/u,
  },
  'a month for “which month”': {
    text: 'The bridge was planned in 1999.',
    within: 'planned',
    answer: '1999',
    good: 'In which year was the bridge planned?',
    near: 'In which month was the bridge planned?',
    lacks: /in which month/u,
  },
  'a length for “how high”': {
    text: 'The tower weighs 30 tonnes.',
    within: 'tower',
    answer: '30 tonnes',
    good: 'How heavy is the tower?',
    near: 'How high is the tower?',
    lacks: /how high/u,
  },
  'an age for “how old”': {
    text: 'The queen is 80 years old. The king keeps 9 dogs.',
    within: 'king',
    answer: '9 dogs',
    good: 'How many dogs does the king keep?',
    near: 'How old is the king?',
    lacks: /no age/u,
  },
  'the office asked for': {
    text: 'Anna Kovacs, the finance minister of Hungary, met the foreign press.',
    within: 'Kovacs',
    answer: 'Anna Kovacs',
    good: 'Who is the finance minister of Hungary?',
    near: 'Who is the foreign minister of Hungary?',
    lacks: /name nobody as “the foreign minister of Hungary”/u,
  },
};

describe('an answer must give', () => {
  it.each(Object.entries(cases))('%s', (_, one) => {
    expect(unmet(one.good, one)).toBeNull();
    expect(unmet(one.near, one)).toMatch(one.lacks);
  });

  it('the slip of the pen forgiven, most of the words quoted', () => {
    const one = {
      text: '"The dam is dry and the fields are lost," Anna Kovacs said.',
      within: 'dam',
      answer: 'Anna Kovacs',
    };
    const holds = { good: '', near: '', lacks: /./u };
    expect(unmet('Who said "the dam is dry and the feilds are lost"?', { ...one, ...holds })).toBeNull();
  });

  it('its refusal one reason and one sentence for a person', () => {
    const collection = collectionOf('Anna Kovacs visited Lisbon in May.');
    const { analysis, evidence } = weighed('When was Warsaw visited?', collection);
    const refusal = unmetRequirement(analysis, candidateOf(evidence, 'May', 'Lisbon'), collection.people);
    expect(refusal?.reason).toBe('no-such-answer');
    expect(refusal?.message).toMatch(/^[A-Z][^\n]*\.$/u);
  });
});
