import { describe, expect, it } from 'vitest';
import type { Person } from '../../src/model/annotation.js';
import { findSpeaker, isTheirs } from '../../src/quoting/speakers.js';

function person(name: string, ...roles: string[]): Person {
  return { name, surname: name.split(' ').at(-1)?.toLowerCase() ?? '', gender: 'u', roles };
}

const people = [
  person('Mark Rutte', 'NATO Secretary General'),
  person('Inga Ruginienė', 'Lithuanian Prime Minister'),
  person('Volodymyr Zelenskyy', 'Ukrainian President'),
  person('Donald J. Trump', 'US President'),
  person('Melania Trump', 'First Lady'),
  person('Ursula von der Leyen', 'European Commission President'),
].map((one) => (one.name.startsWith('Inga') ? { ...one, surname: 'ruginiene' } : one));

describe('findSpeaker', () => {
  const cases: [asked: string, names: string[], by: string | null][] = [
    ['Mark Rutte', ['Mark Rutte'], 'name'],
    ['rutte', ['Mark Rutte'], 'name'],
    ['Mr Rutte', ['Mark Rutte'], 'name'],
    ['M. Rutte', ['Mark Rutte'], 'name'],
    ['Secretary General Mark Rutte', ['Mark Rutte'], 'name'],
    ['NATO Secretary General Rutte', ['Mark Rutte'], 'name'],
    ['the NATO chief', ['Mark Rutte'], 'role'],
    ['NATO Secretary General', ['Mark Rutte'], 'role'],
    ['Ruginiene', ['Inga Ruginienė'], 'name'],
    ['Inga', ['Inga Ruginienė'], 'name'],
    ['Zelensky', ['Volodymyr Zelenskyy'], 'name'],
    ['Donald Trump', ['Donald J. Trump'], 'name'],
    ['President Trump', ['Donald J. Trump', 'Melania Trump'], 'name'],
    ['von der Leyen', ['Ursula von der Leyen'], 'name'],
    ['Rute', ['Mark Rutte'], 'near-spelling'],
    ['Mark Ruttte', ['Mark Rutte'], 'near-spelling'],
    ['Zelinsky', ['Volodymyr Zelenskyy'], 'near-spelling'],
    // Nobody of these.
    ['John Rutte', [], null],
    ['Bono', [], null],
    ['the Kremlin', [], null],
    ['', [], null],
    ['???', [], null],
  ];
  it.each(cases)('%j', (asked, names, by) => {
    const found = findSpeaker(asked, people);
    expect({ names: found.people.map(({ name }) => name), by: found.by }).toEqual({ names, by });
  });
});

describe('isTheirs', () => {
  const cases: [asked: string, speaker: string | null, resolved: boolean, theirs: boolean | null][] = [
    ['Rutte', 'Mark Rutte', true, true],
    ['Rutte', 'Inga Ruginienė', true, false],
    ['Trump', 'Melania Trump', true, true],
    ['Rutte', null, false, null],
    ['Bono', 'Mark Rutte', true, false],
    // As written, of nobody the briefings name.
    ['White House', 'the White House', false, true],
    ['the Kremlin', 'Kremlin', false, true],
    ['Trump', 'a Trump aide', false, false],
    ['Rutte', 'the town council', false, false],
    // Any official, any prime minister may be meant.
    ['Rutte', 'a senior official', false, null],
    ['Ruginienė', 'the prime minister', false, null],
    ['Rutte', 'the prime minister', false, false],
  ];
  it.each(cases)('%j and %j', (asked, speaker, resolved, theirs) => {
    expect(isTheirs(asked, findSpeaker(asked, people), speaker, resolved)).toBe(theirs);
  });
});
