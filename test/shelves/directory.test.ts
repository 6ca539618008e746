import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Directory } from '../../src/saying/directory.js';
import { Shelf } from '../../src/shelves/shelf.js';
import { View } from '../../src/shelves/view.js';
import { briefing, text } from './texts.js';

/** Everybody whom a directory lists, and what they said. */
function told(directory: Directory): unknown {
  return ['', 'r', 'figuer', 'mark', 'minister', 'zelensk'].map((typed) =>
    directory.suggest(typed, Infinity).map((speaker) => {
      const found = directory.find(speaker.handle);
      if (!found.ok) return [speaker, found.failure.code];
      return [speaker, found.value.statements.map(({ source, contents }) => [source.briefing.id, contents])];
    }),
  );
}

const step = fc.record({
  level: fc.constantFrom(...([0, 1] as const)),
  id: fc.constantFrom('a', 'b', 'c'),
  text: fc.option(text, { freq: 3 }),
  isAsked: fc.boolean(),
});

it('lists after any changes, seen or not, whom it would had it been made then', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), async (steps) => {
      const shared = new Shelf();
      const shelves = [shared, new Shelf(shared)] as const;
      // Of the lower shelf alone, and of both: a person may be called otherwise there.
      const views = [new View([shared]), new View(shelves)];
      for (const { level, id, text: words, isAsked } of steps) {
        const own = `${String(level)}${id}`;
        const shelf = shelves[level];
        if (words === null) await shelf.remove(own);
        else await shelf.put([briefing(own, words)]);
        if (!isAsked) continue;
        for (const view of views) await view.directory();
      }
      const fresh = [new View([shared]), new View(shelves)];
      for (const [at, view] of views.entries()) {
        const directory = await view.directory();
        expect(told(directory)).toEqual(told(await (fresh[at] ?? expect.fail()).directory()));
        // All of them, whether they said anything or not.
        const { people } = view.collection;
        expect(people.map(({ name }) => directory.find(name).ok)).toEqual(people.map(() => true));
      }
    }),
    { numRuns: 60 },
  );
});
