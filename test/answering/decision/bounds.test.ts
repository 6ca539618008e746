import { describe, expect, it } from 'vitest';
import { unmetRequirement } from '../../../src/answering/decision/requirements.js';
import { candidateOf, collectionOf, weighed } from '../asking.js';

function isMet(text: string, question: string, answer: string): boolean {
  const collection = collectionOf(text);
  const { analysis, evidence } = weighed(question, collection);
  return unmetRequirement(analysis, candidateOf(evidence, answer, answer), collection.people) === null;
}

describe('an answer is none', () => {
  it.each<[text: string, question: string, answer: string]>([
    // What comes before a thing is not the thing.
    ['Rui Costa is the head of Arno Foods.', 'What job did Rui Costa have before Arno Foods?', 'head'],
    ['Rui Costa led Arno Foods.', 'Who did Rui Costa lead before Arno Foods?', 'Arno Foods'],
    ['Rui Costa went to Lisbon.', 'Where did Rui Costa go after Lisbon?', 'Lisbon'],
    // What is going on is not what used to be.
    ['Rui Costa is working for Arno Foods.', 'Who used to work for Arno Foods?', 'Rui Costa'],
    ['Rui Costa is working for Arno Foods once it opens.', 'Who used to work for Arno Foods?', 'Rui Costa'],
    ['Rui Costa works for Arno Foods.', 'Who used to work for Arno Foods?', 'Rui Costa'],
    // What a thing is for is not what it does something for.
    ['The council is preparing for its next summit.', 'What is the council for?', 'its next summit'],
    // What is only told of somebody is not what makes their name.
    ['Rui Costa asked for more assistance to Lisbon.', 'What is Lisbon known for?', 'more assistance'],
    [
      '"We have to do more," Rui Costa said in a talk.',
      'In which programme did Rui Costa talk?',
      'We have to do more,',
    ],
    ['The call for higher spending came at the summit.', 'What is the summit called?', 'higher spending'],
  ])('that does not meet what bounds the question: %s %s %s', (text, question, answer) => {
    expect(isMet(text, question, answer)).toBe(false);
  });

  it.each<[text: string, question: string, answer: string]>([
    [
      'Rui Costa was a baker before he led Arno Foods.',
      'What was Rui Costa before he led Arno Foods?',
      'baker',
    ],
    ['Rui Costa went to Porto after Lisbon.', 'Where did Rui Costa go after Lisbon?', 'Porto'],
    ['Rui Costa worked for Arno Foods.', 'Who used to work for Arno Foods?', 'Rui Costa'],
    ['Rui Costa once had to work for Arno Foods.', 'Who used to work for Arno Foods?', 'Rui Costa'],
    ['The fund is for repairs.', 'What is the fund for?', 'repairs'],
    ['Lisbon is famous for its trams.', 'What is Lisbon known for?', 'its trams'],
    ['Lisbon is known for its trams.', 'What is Lisbon known for?', 'its trams'],
    [
      'Rui Costa spoke on "The Long Night" on Monday.',
      'On which show did Rui Costa speak?',
      'The Long Night',
    ],
    ['The summit is called the Porto Meeting.', 'What is the summit called?', 'Porto'],
    ['The Porto Meeting is a summit.', 'What is the summit called?', 'Porto'],
  ])('but for that: %s %s %s', (text, question, answer) => {
    expect(isMet(text, question, answer)).toBe(true);
  });
});
