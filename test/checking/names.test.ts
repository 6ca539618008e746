import { describe, expect, it } from 'vitest';
import { namesOf, over } from './checking.js';

const text =
  'Prime Minister Inga Ruginienė met President Donald Trump and Mark Rutte of NATO in the United States. ' +
  'Ruginienė and the Harbour Board of Norrvik spoke to Fox News about Zelenskyy.';

describe('the names of a draft', () => {
  const cases: readonly (readonly [string, string, string, readonly string[]])[] = [
    ['Mark Rutte spoke in Oslo.', 'Mark Rutte', 'known', ['Mark Rutte']],
    ['Rutte said so in Oslo.', 'Rutte', 'known', ['Mark Rutte']],
    ['President Donald J. Trump said so.', 'Donald J. Trump', 'known', ['Donald Trump']],
    ['She went to the USA again.', 'USA', 'known', ['United States']],
    ['Inga Ruginiene said so.', 'Inga Ruginiene', 'near', ['Inga Ruginienė']],
    ['Minister Mark Butte said so.', 'Mark Butte', 'near', ['Mark Rutte']],
    ['President Zelensky said so.', 'Zelensky', 'near', ['Zelenskyy']],
    ['Minister Mark Rote said so.', 'Mark Rote', 'not-found', []],
    ['Emmanuel Macron said so.', 'Emmanuel Macron', 'not-found', []],
    // A namesake is somebody else.
    ['Minister Peter Rutte said so.', 'Peter Rutte', 'not-found', ['Mark Rutte']],
    ['She flew to Germany.', 'Germany', 'not-found', []],
  ];
  it.each(cases)('%j: %s is %s, %j', async (draft, name, verdict, known) => {
    const found = (await namesOf(draft, over(text))).find(({ words }) => words === name);
    expect(found).toMatchObject({ verdict, known });
    expect(found?.place === null).toBe(verdict === 'not-found');
  });

  it('come once each, in order, with how often and where first', async () => {
    const draft = 'Mark Rutte spoke.\n\nThen Mark Rutte and Emmanuel Macron left; Emmanuel Macron was tired.';
    const found = await namesOf(draft, over(text));
    expect(found.map(({ words, times, paragraph }) => [words, times, paragraph])).toEqual([
      ['Mark Rutte', 2, 1],
      ['Emmanuel Macron', 2, 2],
    ]);
  });

  it('are known where a briefing has the words, though nothing there took them for a name', async () => {
    const app = over('The talks about rail baltica went on.');
    const found = (await namesOf('He praised Rail Baltica again.', app)).find(({ words }) =>
      words.includes('Rail'),
    );
    expect(found?.verdict).toBe('known');
  });

  it('do not hold adjectives of countries', async () => {
    expect((await namesOf('A Lithuanian minister spoke.', over(text))).map(({ words }) => words)).toEqual([]);
  });
});
