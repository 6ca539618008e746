import { describe, expect, it } from 'vitest';
import { polarityOf } from '../../../src/answering/decision/polarity.js';
import { collectionOf, weighed } from '../asking.js';

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
    // Twice denied is denied still.
    ['The mayor does not, and never will, close the bridge.', 'Does the mayor close the bridge?', 'denied'],
    ['Nobody closed the bridge.', 'Did somebody close the bridge?', 'denied'],
    ['There will not be troops sent to the island.', 'Will troops be sent to the island?', 'denied'],
    ['The mayor did not close the bridge.', 'Did the mayor not close the bridge?', 'affirmed'],
    ['The mayor closed the bridge.', 'Did the mayor not close the bridge?', 'denied'],
    ['The mayor refused to close the bridge.', 'Did the mayor close the bridge?', 'denied'],
    ['Ito denied that the dam had cracked.', 'Has the dam cracked?', 'denied'],
    ['The mayor ruled out closing the bridge.', 'Will the mayor close the bridge?', 'denied'],
    // What should be is what somebody is in favour of.
    ['Ito said the city should build more dams.', 'Is Ito in favour of more dams in the city?', 'affirmed'],
    // What is put in between is stepped over, however the sentence goes on.
    [
      'To be clear, the council does not, and never will, accept the bridge as a road, Ito said.',
      'Does the council accept the bridge as a road?',
      'denied',
    ],
    ['The mayor, who had not been asked, closed the bridge.', 'Did the mayor close the bridge?', 'affirmed'],
    [
      'None of the mayors wore a hat, but the bridge, which is old, has a camera.',
      'Does the bridge have a camera?',
      'affirmed',
    ],
    // Who would not do it denies it; who would, or might not, says neither.
    ['Ito would not name the new bridges.', 'Did Ito name the new bridges?', 'denied'],
    ['Ito would name the new bridges.', 'Did Ito name the new bridges?', null],
    ['Ito might not name the new bridges.', 'Did Ito name the new bridges?', null],
    // A deed that denies by its meaning is part of what is asked behind the deed that is asked about.
    [
      "Ito doesn't regret walking away from the council to build bridges.",
      'Does Ito regret having left the council for the bridges?',
      'denied',
    ],
    [
      'Ito regrets walking away from the council to build bridges.',
      'Does Ito regret having left the council for the bridges?',
      'affirmed',
    ],
    ['Ito said she refused to close the bridge.', 'Did Ito say she closed the bridge?', 'denied'],
    ['In the city it is illegal to light fires.', 'Are people allowed to light fires in the city?', 'denied'],
    // What only begins like one is none.
    ['The council discovered the bridge.', 'Did the council cover the bridge?', null],
    // So does an opposite.
    [
      'Exports of salmon to Japan rose in spring.',
      'Did exports of salmon to Japan fall in spring?',
      'denied',
    ],
    // What denies by its meaning does so to the end of its clause, and in several words too.
    [
      'Ito pointedly refused to endorse the mayor in her long speech at the convention.',
      'Did Ito come out for the mayor in her speech at the convention?',
      'denied',
    ],
    ['Former mayor Ito ruled out closing the bridge this morning.', 'Will Ito close the bridge?', 'denied'],
    ['The council stopped short of closing the bridge.', 'Did the council close the bridge?', 'denied'],
    ['Ito said she had no intention of closing the bridge.', 'Will Ito close the bridge?', 'denied'],
    [
      'The recount is unlikely to change the results.',
      'Is the recount expected to change the results?',
      'denied',
    ],
    ['The council voted against closing the bridge.', 'Did the council close the bridge?', 'denied'],
    ['The mayor failed to close the bridge.', 'Did the mayor close the bridge?', 'denied'],
    ['Ito ruled out closing the bridge.', 'Did Ito rule out closing the bridge?', 'affirmed'],
    ['Ito refused to close the bridge.', 'Did Ito refuse to close the bridge?', 'affirmed'],
    ['Ito would not close the bridge.', 'Would Ito rule out closing the bridge?', 'affirmed'],
    [
      'The recount, which is not a new election, is unlikely to change the results.',
      'Is the recount expected to change the results?',
      'denied',
    ],
    ['Ito spoke of the spending on bridges.', 'Is the spending on bridges enough, as Ito spoke of it?', null],
    // A verb of reporting alone does not say what was reported; a noun without its adjective says something else.
    [
      'Ito recommended the mayor to the council.',
      'Did Ito recommend that the council promoted the mayor?',
      null,
    ],
    ['The island has a bridge for the mayor.', 'Does the island have a safe bridge for the mayor?', null],
    [
      'Ito refused to resign, and the council closed the bridge to all traffic.',
      'Did the council close the bridge to traffic?',
      'affirmed',
    ],
    // What words used alike say counts, and an opposite does.
    [
      'Ito suggested the council should send more special forces to the island.',
      'Is Ito in favor of dispatching special forces to the island?',
      'affirmed',
    ],
    [
      'The protest on the island remained peaceful.',
      'Did the demonstration on the island turn violent?',
      'denied',
    ],
    // Without the deed, the rest of the words affirm nothing.
    ['Ito spoke at the convention of the mayors.', 'Did Ito leave the convention of the mayors?', null],
    [
      'The council might send more special forces to the island.',
      'Did the council send special forces to the island?',
      null,
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
