import { describe, expect, it } from 'vitest';
import { unmetRequirement } from '../../../src/answering/decision/requirements.js';
import { unsaidIn } from '../../../src/answering/decision/unsaid.js';
import { slice } from '../../../src/model/span.js';
import { english } from '../../../src/terminal/english.js';
import { candidateOf, collectionOf, weighed } from '../asking.js';

function unsaid(text: string): string[] {
  return collectionOf(text).briefings.flatMap(({ briefing, sentences }) =>
    sentences.flatMap(({ tokens }) => unsaidIn([...tokens]).map((span) => slice(briefing.text, span))),
  );
}

describe('what a sentence says is not told or not known', () => {
  it.each([
    ['The note does not say who interviewed Rui Costa.', ['who interviewed Rui Costa']],
    ['It is unclear when the bridge will open, the council said.', ['when the bridge will open']],
    ['She declined to explain why the mayor had left.', ['why the mayor had left']],
    ['Police did not tell reporters how many were hurt; the road was shut.', ['how many were hurt']],
    ['Nobody knows where the ship sank but the search goes on.', ['where the ship sank']],
    ['It was not clear which of the two had won.', ['which of the two had won']],
    ['It does not say who asked her, when, or for which paper.', ['who asked her', 'when', 'which paper']],
  ])('is found: %s', (text, expected) => {
    expect(unsaid(text)).toEqual(expected);
  });

  it.each([
    'The note says who interviewed Rui Costa.',
    'She explained why the mayor had left, which did not please him.',
    'He did not resign when the bridge fell.',
    'The bridge, which the council did not want, opened in May.',
    'What he did not know did not hurt him.',
    'They did not agree, and the paper tells how it ended.',
    'It does not say that they met, and when they did it rained.',
  ])('is not seen in: %s', (text) => {
    expect(unsaid(text)).toEqual([]);
  });
});

describe('an answer out of what is not told', () => {
  const text =
    'Ana Lima spoke to Rui Costa on Monday. The paper does not say who attacked Rui Costa on Friday.';

  function refusal(question: string, within: string, answer: string): string | null {
    const collection = collectionOf(text);
    const { analysis, evidence } = weighed(question, collection);
    const unmet = unmetRequirement(analysis, candidateOf(evidence, answer, within), collection.people);
    return unmet === null ? null : english(unmet.message);
  }

  it('is none, and why is said', () => {
    expect(refusal('Who attacked Rui Costa?', 'attacked', 'Rui Costa')).toBe(
      'The nearest passage says itself that this is not known, or not told.',
    );
  });

  it.each(['When was the interview with Rui Costa?', 'Where was the interview with Rui Costa?'])(
    'is none where several things are not told: %s',
    (question) => {
      const collection = collectionOf(
        'The paper does not say who gave the interview, when it was, or for which paper.',
      );
      const { analysis, evidence } = weighed(question, collection);
      const told = candidateOf(evidence, 'when it was, or for which paper', 'interview');
      expect(unmetRequirement(analysis, told, collection.people)?.message.key).toBe('unmet.unsaid');
    },
  );

  it('is one where something else is asked, or what is not told is asked for', () => {
    expect(refusal('When was Rui Costa attacked?', 'attacked', 'Friday')).toBeNull();
    expect(refusal('Who was it that the paper did not name?', 'attacked', 'Rui Costa')).toBeNull();
    expect(refusal('When did Ana Lima speak to Rui Costa?', 'spoke', 'Monday')).toBeNull();
  });
});
