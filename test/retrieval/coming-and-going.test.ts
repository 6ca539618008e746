import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toBriefing } from '../../src/ingest/briefing.js';
import type { Briefing } from '../../src/model/briefing.js';
import { atOnce } from '../../src/model/pause.js';
import { indexPassages, PassageIndex } from '../../src/retrieval/index.js';

const word = fc.constantFrom('tank', 'rail', 'ship', 'crane', 'quarry', 'harbour', 'lantern', 'meadow');
const id = fc.constantFrom('a', 'b', 'c', 'd');
const text = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => `${words.join(' ')}.`);

/** What is done to an index: briefings put in together, one taken out, a question. */
const step = fc.oneof(
  fc.record({
    put: fc.uniqueArray(fc.tuple(id, text), { selector: ([one]) => one, minLength: 1, maxLength: 4 }),
  }),
  fc.record({ remove: id }),
  fc.record({ ask: fc.array(word, { minLength: 1, maxLength: 3 }) }),
);

/** Works briefings in together, as a shelf does, with what they take the place of worked out behind them. */
function put(index: PassageIndex, briefings: readonly Briefing[]): void {
  const fresh = briefings.map((briefing) => atOnce(index.workIn(briefing, [])));
  atOnce(index.gather(fresh));
  for (const stored of fresh) {
    const before = index.show(stored);
    if (before !== undefined) atOnce(index.workOut(before));
  }
}

it('a term that all let go of and that comes back is found anew', () => {
  const of = (own: string, words: string): Briefing => toBriefing({ id: own, text: words, title: own });
  const index = new PassageIndex();
  put(index, [of('a', 'tank.'), of('b', 'rail.')]);
  const found = (): string[] => index.search('tank').map(({ briefing }) => briefing);
  expect(found()).toEqual(['a']);
  index.remove('a');
  expect(found()).toEqual([]);
  // Takes the number that "tank" had.
  put(index, [of('c', 'ship.')]);
  put(index, [of('d', 'tank.')]);
  expect(found()).toEqual(['d']);
});

// Terms that all let go of come back under other numbers, and groups outlive some of their briefings: what was asked for
// before must not be found by the number that another term has now.
it('what is asked for again is found as by an index that has never held anything else', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 3, maxLength: 30 }), (steps) => {
      const index = new PassageIndex();
      const there = new Map<string, Briefing>();
      for (const one of steps) {
        if ('put' in one) {
          const briefings = one.put.map(([own, words]) => toBriefing({ id: own, text: words, title: own }));
          put(index, briefings);
          for (const briefing of briefings) there.set(briefing.id, briefing);
        } else if ('remove' in one) {
          index.remove(one.remove);
          there.delete(one.remove);
        } else {
          const asked = one.ask.join(' ');
          const fresh = indexPassages([...there.values()]);
          expect(index.search(asked, { limit: 3 })).toEqual(fresh.search(asked, { limit: 3 }));
        }
      }
    }),
    { numRuns: 400 },
  );
});
