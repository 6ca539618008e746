import { describe, expect, it } from 'vitest';
import { admissibleOf } from '../../../src/answering/candidates/admissible.js';
import { collectionOf, weighed, wordsOf } from '../asking.js';

function definitions(text: string, question: string): string[] {
  const { analysis, evidence } = weighed(question, collectionOf(text));
  return evidence.flatMap((one) => admissibleOf(analysis, one).map((candidate) => wordsOf(candidate, one)));
}

describe('what a thing is', () => {
  it.each([
    ['Lorne is a small town.', 'What is Lorne?', 'small town'],
    ['They fled to Lorne, a small town in the north.', 'What is Lorne?', 'small town'],
    ['The World Cheese Board (WCB) met.', 'What is the WCB?', 'World Cheese Board'],
    ['The World Cheese Board (WCB) met.', 'What do the letters WCB stand for?', 'World Cheese Board'],
    ['The World Cheese Board (WCB) is a private club.', 'What is the WCB?', 'private club'],
    ['Lorne was founded in 1850. It is a small town.', 'What is Lorne?', 'small town'],
    ['Lorne is often described as a small town.', 'What is Lorne?', 'small town'],
    ['They met Ito, who was once a dentist.', 'What job did Ito have in the past?', 'dentist'],
    ['They met Ito, who used to be a dentist in Riga.', 'What job did Ito have in the past?', 'dentist'],
    ['Ito has always been a dentist.', 'What job does Ito have?', 'dentist'],
    ['Ito later served as a ship doctor.', 'What job did Ito have?', 'ship doctor'],
    ['Ito, who works as a dentist, came.', 'What does Ito do for a living?', 'dentist'],
  ])('stands in “%s” for “%s”', (text, question, words) => {
    expect(definitions(text, question)).toContain(words);
  });

  it.each([
    ['Lorne has a small town hall.', 'What is Lorne?'],
    ['The mayor, a small man, left Lorne.', 'What is Lorne?'],
    ['Dover is a small town.', 'What is Lorne?'],
    ['They fled to Lorne.', 'What is Lorne?'],
    ['They met Ito, who had seen a dentist.', 'What job did Ito have in the past?'],
    ['They met Ito, who was seen by a dentist.', 'What job did Ito have in the past?'],
    ['Ito served the soup as a dentist came.', 'What job did Ito have?'],
    ['They met Ito, and the mayor, who was a dentist.', 'What job did Ito have?'],
    ['Lorne is preparing for the next summit.', 'What is Lorne?'],
    ['Lorne was founded in 1850.', 'What is Lorne?'],
    ['The mayor loves Lorne, and the sea. It is a small thing.', 'What is Lorne?'],
    ['The World Cheese Board (WCB) is a club.', 'What does the WHO stand for?'],
  ])('does not stand in “%s”', (text, question) => {
    expect(definitions(text, question)).toEqual([]);
  });
});
