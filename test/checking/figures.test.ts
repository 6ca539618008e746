import { describe, expect, it } from 'vitest';
import type { App } from '../../src/app.js';
import { desk } from '../discord/desk.js';
import { figuresOf, over } from './checking.js';

/** Each figure of a draft with its verdict and the figure that stands in the first place found. */
async function verdicts(draft: string, app: App): Promise<unknown[]> {
  return (await figuresOf(draft, app)).map(({ words, verdict, places }) => {
    const [place] = places;
    const { answer, quote, start } = place ?? { answer: null, quote: '', start: 0 };
    return [words, verdict, answer && quote.slice(answer.start - start, answer.end - start)];
  });
}

describe('the figures of a draft', () => {
  const cases: readonly (readonly [string, readonly (readonly [string, string, string | null])[]])[] = [
    ['The quay costs €82.69 million.', [['€82.69 million', 'found', '€82.69 million']]],
    ['The quay costs €82.69bn.', [['€82.69bn', 'not-found', null]]],
    ['The quay costs 82,690,000 euros.', [['82,690,000 euros', 'found', '€82.69 million']]],
    ['About 140 jobs will move.', [['140', 'found', '140']]],
    // Of something else: found, and said to be elsewhere.
    ['A fine of €82.69 million was imposed on a bank.', [['€82.69 million', 'elsewhere', '€82.69 million']]],
    ['There were 140 penguins.', [['140', 'not-found', null]]],
    ['The first of them sat down in 2025.', []],
    ['Article 5 was read out.', []],
  ];
  it.each(cases)('%j: %j', async (draft, expected) => {
    expect(await verdicts(draft, desk())).toEqual(expected);
  });

  const same = 'The ministry of transport spent €5 million on repairs of the harbour railway at Norrvik.';
  const differing: readonly (readonly [string, string])[] = [
    [same.replace('€5', '€7'), 'differs'],
    // Another year, another place, another thing, another unit: no contradiction.
    [same.replace('€5', '€7').replace('.', ' in 2019.'), 'not-found'],
    [same.replace('€5', '€7').replace('Norrvik', 'Sundby'), 'not-found'],
    [same.replace('€5', '€7').replace('repairs of the harbour', 'new engines for the coastal'), 'not-found'],
    [same.replace('€5', '$7'), 'not-found'],
    ['Repairs cost €7 million.', 'not-found'],
    // Two sums in one sentence: which stands for which is anybody's guess.
    [same.replace('€5 million', '€7 million, not €9 million,'), 'not-found'],
  ];
  it.each(differing)('says that a value differs only when it is certain: %j', async (draft, verdict) => {
    const [first] = await figuresOf(draft, over(same));
    expect(first?.verdict).toBe(verdict);
  });

  it('does not say so where the value stands somewhere else for the same', async () => {
    const app = over(same, 'Repairs of the harbour railway had cost the ministry €7 million before.');
    expect(await verdicts(same.replace('€5', '€7'), app)).toEqual([['€7 million', 'found', '€7 million']]);
  });

  it('cites the place with the figure marked in its sentence', async () => {
    const [found] = await figuresOf('The quay costs €82.69 million.', desk());
    expect(found?.places.map(({ briefing, paragraph }) => [briefing, paragraph])).toEqual([
      ['council/march', 1],
    ]);
    expect(found?.sentence).toBe('The quay costs €82.69 million.');
  });
});
