import { describe, expect, it } from 'vitest';
import { admissibleOf, optionsOf } from '../../../src/answering/candidates/admissible.js';
import { isAdmissible, isNamed } from '../../../src/answering/candidates/answer-types.js';
import { candidatesOf } from '../../../src/answering/candidates/candidates.js';
import { collectionOf, weighed, wordsOf } from '../asking.js';

const text =
  'Hungarian Finance Minister Anna Kovacs told Rui Costa in Lisbon on Monday that Norsk Hydro paid €3 million ' +
  'for 30 ships because 4% of the docks had been closed for six weeks.';
const collection = collectionOf(text);

/** The words of all candidates that may answer a question. */
function answers(question: string): string[] {
  const { analysis, evidence } = weighed(question, collection);
  return evidence.flatMap((one) =>
    candidatesOf(one.source, one.sentence)
      .filter((candidate) => isAdmissible(analysis, candidate, one.sentence))
      .map((candidate) => wordsOf(candidate, one)),
  );
}

describe('what may answer', () => {
  it.each<[question: string, may: readonly string[], mayNot: readonly string[]]>([
    ['Who paid?', ['Anna Kovacs', 'Rui Costa', 'Norsk Hydro'], ['€3 million', 'Monday', 'ships', '30']],
    ['When did they pay?', ['Monday'], ['Lisbon', '€3 million', 'six weeks', '30 ships']],
    ['How long were the docks closed?', ['six weeks'], ['€3 million', '30', 'Lisbon', '4%']],
    ['How many ships were paid for?', ['30', '30 ships'], ['€3 million', '4%', 'Lisbon', 'Anna Kovacs']],
    ['What percentage of docks was closed?', ['4%'], ['30', '€3 million', 'six weeks']],
    ['What is the price of the ships?', ['€3 million'], ['30', '4%', 'Monday']],
    ['What is the target?', ['€3 million', '30', '4%', 'six weeks'], ['Monday', 'Lisbon', 'Anna Kovacs']],
    ['Where did they meet?', ['Lisbon'], ['Monday', '€3 million', 'six weeks']],
    ['Which company paid?', ['Norsk Hydro'], ['Monday', '30', '€3 million']],
    [
      'Why did they pay?',
      ['because 4% of the docks had been closed for six weeks'],
      ['Monday', 'Anna Kovacs'],
    ],
    ['Did they pay?', [text.slice(0, -1)], ['Lisbon', '30', 'Anna Kovacs']],
    ['What did they pay for?', ['ships'], ['Anna Kovacs', 'Rui Costa']],
  ])('%s', (question, may, mayNot) => {
    const found = answers(question);
    for (const words of may) expect(found).toContain(words);
    for (const words of mayNot) expect(found).not.toContain(words);
  });

  it('is no age to how long, and no length to how many', () => {
    const about = collectionOf(
      'The 34-year-old sailor, on a three-year contract, was hidden by 13 women for two weeks.',
    );
    const found = (question: string): string[] => {
      const { analysis, evidence } = weighed(question, about);
      return evidence.flatMap((one) =>
        admissibleOf(analysis, one).map((candidate) => wordsOf(candidate, one)),
      );
    };
    expect(found('How long was the sailor hidden?')).toContain('two weeks');
    expect(found('How long was the sailor hidden?')).not.toContain('34-year-old');
    expect(found('How old is the sailor?')).toContain('34-year-old');
    expect(found('How many women hid the sailor?')).toEqual(['13', '13 women']);
  });

  it('is nobody whom the question names', () => {
    expect(answers('Who told Costa?')).toContain('Anna Kovacs');
    expect(answers('Who told Costa?')).not.toContain('Rui Costa');
    expect(answers('Who spoke with Kovacs?')).not.toContain('Anna Kovacs');
  });

  it('is the title, where a question asks who somebody is', () => {
    const { analysis, evidence } = weighed('Who is Anna Kovacs?', collection);
    const words = evidence.flatMap((one) =>
      admissibleOf(analysis, one).map((candidate) => wordsOf(candidate, one)),
    );
    expect(words).toEqual(['Hungarian Finance Minister']);
  });

  it.each([
    ['Which empires has the island belonged to?', 'various empires'],
    ['What did the island belong to?', 'its'],
    ['Which empires has the island belonged to?', 'to various empires'],
    ['Which empires has the island belonged to?', 'two'],
  ])('is not that there is something: %s', (question, nothing) => {
    const { analysis, evidence } = weighed(
      question,
      collectionOf('The island with its two ports has belonged to various empires, Rome and Carthage.'),
    );
    const words = evidence.flatMap((one) =>
      optionsOf(analysis, one).map(({ candidate }) => wordsOf(candidate, one)),
    );
    expect(words).toContain('Rome and Carthage');
    expect(words).not.toContain(nothing);
  });

  it.each([
    [
      'The minister warned the allies not to take it for granted that the army is there for good.',
      'the army is there for good',
    ],
    ['The minister told the allies that it is by no means certain that the army stays.', 'the army stays'],
    ['The minister told the allies he would not resign.', 'resign'],
  ])('is no statement cut off from what denies it: %s', (text, cut) => {
    const { analysis, evidence } = weighed('What did the minister tell the allies?', collectionOf(text));
    const words = evidence.flatMap((one) =>
      optionsOf(analysis, one).map(({ candidate }) => wordsOf(candidate, one)),
    );
    expect(words.length).toBeGreaterThan(0);
    expect(words).not.toContain(cut);
  });

  it('is an anniversary where that is asked for, and no other date', () => {
    const { analysis, evidence } = weighed(
      'Which anniversary was marked in May?',
      collectionOf('In May they marked the fourth anniversary of the siege.'),
    );
    const words = evidence.flatMap((one) =>
      admissibleOf(analysis, one).map((candidate) => wordsOf(candidate, one)),
    );
    expect(words).toContain('fourth anniversary');
    expect(words).toContain('fourth');
    expect(words).not.toContain('May');
  });

  it('need not be a figure for a target, but must be for “how much”', () => {
    const unmeasured = collectionOf('The target is clean water for every village.');
    const held = (question: string): number => {
      const { analysis, evidence } = weighed(question, unmeasured);
      return evidence.reduce((sum, one) => sum + admissibleOf(analysis, one).length, 0);
    };
    expect(held('What is the target?')).toBeGreaterThan(0);
    expect(held('How much water is the target?')).toBe(0);
  });
});

describe('a person is named by a question', () => {
  it.each([
    ['Who met Kovacs?', 'Anna Kovacs', true],
    ['who met kovacs', 'Anna Kovacs', true],
    ['Who met Anna?', 'Anna Kovacs', false],
    ['Who met Costa?', 'Anna Kovacs', false],
    ['Who?', 'Anna Kovacs', false],
  ])('“%s” names %s: %s', (question, person, named) => {
    expect(isNamed(weighed(question, collection).analysis, person)).toBe(named);
  });
});
