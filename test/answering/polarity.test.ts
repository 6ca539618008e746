import { describe, expect, it } from 'vitest';
import { polarityOf } from '../../src/answering/polarity.js';
import { collectionOf, weighed } from './asking.js';

function polarity(sentence: string, question: string): 'affirmed' | 'denied' | null {
  const { analysis, evidence } = weighed(question, collectionOf(sentence));
  const [only] = evidence;
  if (only === undefined || evidence.length !== 1) throw new Error(`“${sentence}” is not one sentence.`);
  return polarityOf(analysis, only);
}

describe('the words of a sentence', () => {
  it.each<[sentence: string, question: string, polarity: 'affirmed' | 'denied' | null]>([
    ['The mayor closed the bridge.', 'Did the mayor close the bridge?', 'affirmed'],
    ['Norway exports salmon to Japan.', 'Does Norway export salmon?', 'affirmed'],
    // A negation on one side turns it round, on both sides not.
    ['The mayor did not close the bridge.', 'Did the mayor close the bridge?', 'denied'],
    ["The mayor didn't close the bridge.", 'Did the mayor close the bridge?', 'denied'],
    ['The mayor never closed the bridge.', 'Did the mayor close the bridge?', 'denied'],
    ['Nobody closed the bridge.', 'Did somebody close the bridge?', 'denied'],
    ['There will not be troops sent to the island.', 'Will troops be sent to the island?', 'denied'],
    ['The mayor did not close the bridge.', 'Did the mayor not close the bridge?', 'affirmed'],
    ['The mayor closed the bridge.', 'Did the mayor not close the bridge?', 'denied'],
    ['The mayor refused to close the bridge.', 'Did the mayor close the bridge?', 'denied'],
    ['Ito denied that the dam had cracked.', 'Has the dam cracked?', 'denied'],
    // So does an opposite.
    [
      'Exports of salmon to Japan rose in spring.',
      'Did exports of salmon to Japan fall in spring?',
      'denied',
    ],
    // A negation far away is about something else.
    [
      'The mayor closed the bridge for trucks and lorries although he had not been asked.',
      'Did the mayor close the bridge?',
      'affirmed',
    ],
    // Too little in common to tell.
    ['The mayor likes cheese.', 'Did the council build a tunnel under the river?', null],
    ['It rained.', 'Did the mayor close the bridge?', null],
  ])('“%s” asked “%s”: %s', (sentence, question, expected) => {
    expect(polarity(sentence, question)).toBe(expected);
  });
});
