import { describe, expect, it } from 'vitest';
import { english } from '../../src/terminal/english.js';
import { ask } from '../../src/answering/ask.js';
import { collectionOf } from './asking.js';

const collection = collectionOf(
  [
    'The ferry turned over off the coast on Monday, and Marsh County Coroner Amy Lister came to the pier.',
    '“It was bad,” she told the reporters. “There were coats everywhere.”',
    '“We asked for a second boat. Nobody sent us one. That is all there is to say,” said Rui Costa, who steered it.',
    'A spokeswoman for the harbour said that no boat was free.',
    '“One boat in five has no radio,” said Moura Simo, who teaches sailing. “We must stop pretending. Good crews need good radios.”',
  ].join('\n\n'),
);

describe('who said words', () => {
  it.each([
    ['that follow what names the speaker', 'There were coats everywhere', 'Amy Lister'],
    ['that run over several sentences', 'We asked for a second boat. Nobody sent us one', 'Rui Costa'],
    ['that begin within a sentence', 'a second boat. Nobody sent us one. That is all', 'Rui Costa'],
    ['of which nobody known is the speaker', 'Good crews need good radios', 'Moura Simo'],
    ['with a word that nobody said', 'One boat in five has no anchor', 'Moura Simo'],
    ['without their “no”', 'One boat in five has a radio', null],
    ['that nobody said', 'There were radios everywhere', null],
    ['in another order', 'Nobody sent us one. We asked for a second boat', null],
  ])('%s', (_, words, speaker) => {
    const answer = ask(`Who said “${words}”?`, collection);
    expect(answer.status === 'answered' ? answer.answer : null).toBe(speaker);
  });

  it('is shown with all the words, and what names the speaker', () => {
    const answer = ask('Who said “We asked for a second boat. Nobody sent us one”?', collection);
    expect(answer.status === 'answered' && answer.citations[0]?.quote).toBe(
      '“We asked for a second boat. Nobody sent us one. That is all there is to say,” said Rui Costa, who steered it.',
    );
  });
});

describe('words that run over two paragraphs', () => {
  const collection = collectionOf('Rui Costa said: “We asked for a second boat.\n\n“Nobody sent us one.”');

  it.each([
    'Who said “We asked for a second boat. Nobody sent us one”?',
    'Did Rui Costa say “We asked for a second boat. Nobody sent us one”?',
  ])('are shown by the first: %s', (question) => {
    const answer = ask(question, collection);
    expect(answer.status === 'answered' && answer.citations.map(({ quote }) => quote)).toEqual([
      'Rui Costa said: “We asked for a second boat.',
    ]);
  });
});

describe('whether somebody said words', () => {
  it('is shown with all the words', () => {
    const answer = ask('Did Rui Costa say “We asked for a second boat. Nobody sent us one”?', collection);
    expect(answer.status === 'answered' && answer.citations[0]?.quote).toBe(
      '“We asked for a second boat. Nobody sent us one.',
    );
  });

  it.each([
    ['Did Rui Costa say “Nobody sent us one”?', 'affirmed'],
    ['Did Rui Costa say “We asked for a second boat. Nobody sent us one”?', 'affirmed'],
    ['Did Amy Lister say “There were coats everywhere”?', 'affirmed'],
    [
      'Did Amy Lister say “Nobody sent us one”?',
      'The nearest passages give these words to Rui Costa, not to Amy Lister.',
    ],
    [
      'Did Amy Lister say “We asked for a second boat. Nobody sent us one”?',
      'The nearest passages give these words to Rui Costa, not to Amy Lister.',
    ],
    ['Did Rui Costa say that there were coats everywhere?', null],
    [
      'Did Rui Costa say “Good crews need good radios”?',
      'The nearest passages give these words to Moura Simo, not to Rui Costa.',
    ],
    ['Did Rui Costa say “There were radios everywhere”?', null],
    ['Did Moura Simo say “One boat in five has no radio”?', 'affirmed'],
    ['Did Moura Simo say “One boat in five has no radoi”?', 'affirmed'],
    ['Did Moura Simo say “One boat in five has no anchor”?', null],
    ['Did Moura Simo say “One boat in five has a radio”?', null],
    ['Did Moura Simo say “One boat in 5 has no radio”?', null],
  ])('%s', (question, expected) => {
    const answer = ask(question, collection);
    if (answer.status === 'answered') expect(answer.polarity).toBe(expected);
    else expect(expected === null ? null : english(answer.message)).toBe(expected);
  });
});

describe('whether one of two people of a name said words', () => {
  const council = collectionOf(
    [
      'Mayor Anna Roe said the bridge was unsafe. “The steel is rotten,” Roe told reporters.',
      'Deputy mayor Eric Roe voted against the closure. “This will kill the shops,” he said.',
    ].join('\n\n'),
  );

  it.each([
    ['Did Roe say “The steel is rotten”?', 'affirmed'],
    ['Did Eric Roe say “The steel is rotten”?', null],
    ['Did Eric Roe say “This will kill the shops”?', 'affirmed'],
    ['Did Anna Roe say “This will kill the shops”?', null],
  ])('%s', (question, expected) => {
    const answer = ask(question, council);
    expect(answer.status === 'answered' ? answer.polarity : null).toBe(expected);
  });
});
