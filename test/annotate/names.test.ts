import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/annotate/annotate.js';
import { toBriefing } from '../../src/ingest/briefing.js';
import { namesIn } from './reading.js';

const peopleIn = (...texts: string[]) =>
  annotate(texts.map((text, index) => toBriefing({ id: String(index), text }))).people;

describe('names', () => {
  it.each([
    ['Talks between the United States and Norway went on.', ['United States:place', 'Norway:place']],
    ['He met the President of the United Arab Emirates on Monday.', ['United Arab Emirates:place']],
    ['Contradictory statements led to confusion.', []],
    ['It lies in the Strait of Hormuz near Tehran.', ['Strait of Hormuz:place', 'Tehran:place']],
    ['The Ministry of Defence denied it.', ['Ministry of Defence:organization']],
    ['She reads the Article 5 guarantees again.', []],
    ['In 2025 the GDP of China grew.', ['GDP:other', 'China:place']],
    ['Photo by Omar Havana/Getty Images', ['Omar Havana:person', 'Getty Images:organization']],
  ])('%s', (text, expected) => {
    expect(namesIn(text)).toEqual(expected);
  });

  it('tells people apart in capitals and hyphens once the text has named them', () => {
    const text =
      'TALKS GO ON SHORTLY AFTER TRUMP-PUTIN PHONE CALL\n\nDonald Trump spoke with Vladimir Putin for two hours on Monday.\n';
    expect(namesIn(text)).toEqual(expect.arrayContaining(['TRUMP:person', 'PUTIN:person']));
  });
});

describe('people and roles', () => {
  it.each([
    ['NATO Secretary General Mark Rutte spoke.', 'Mark Rutte', ['NATO Secretary General']],
    ["Russia's President Vladimir Putin left.", 'Vladimir Putin', ["Russia's President"]],
    ['The President of Russia, Vladimir Putin, left.', 'Vladimir Putin', ['President of Russia']],
    ['Pete Hegseth, a former Fox News co-host, spoke.', 'Pete Hegseth', ['former Fox News co-host']],
    ['Ashley Carnahan is a writer at Fox News Digital.', 'Ashley Carnahan', ['writer at Fox News Digital']],
    ['They met Fox News host Martha MacCallum there.', 'Martha MacCallum', ['Fox News host']],
    ['Mr. Obama went home.', 'Obama', []],
  ])('%s', (text, name, roles) => {
    expect(peopleIn(text).map((one) => [one.name, one.roles])).toEqual([[name, roles]]);
  });

  it('joins the spellings of one person over briefings', () => {
    const people = peopleIn(
      'President Volodymyr Zelenskyy spoke in Kyiv.',
      'Volodymyr Zelensky said no. Zelenskiy left.',
    );
    expect(people.map((one) => one.name)).toEqual(['Volodymyr Zelenskyy']);
  });

  it('does not join two people who share a surname', () => {
    const people = peopleIn('Hillary Clinton and Bill Clinton arrived. Clinton spoke.');
    expect(people.map((one) => one.name)).toEqual(['Bill Clinton', 'Hillary Clinton']);
  });

  it('knows a person of no known name by the way the name is used', () => {
    const people = peopleIn('A decision is near, Melezia Figuerao said on Monday. The talks go on.');
    expect(people.map((one) => one.name)).toEqual(['Melezia Figuerao']);
  });
});
