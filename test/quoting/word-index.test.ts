import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { annotate } from '../../src/annotate/annotate.js';
import { toBriefing } from '../../src/ingest/briefing.js';
import { atOnce, Pause } from '../../src/model/pause.js';
import { GrowingWordIndex } from '../../src/quoting/word-index.js';

const annotated = ['a b a', 'b c', 'c c d\n\na', 'd'].flatMap(
  (text) => annotate([toBriefing({ id: 'x', text })]).briefings,
);

/** By word, the places where it stands: briefing and offset. */
function placesIn(index: GrowingWordIndex): unknown {
  const now = index.now();
  return ['a', 'b', 'c', 'd'].map((word) =>
    Array.from(now.positions(now.idOf(word)), (position) => [
      now.briefings[now.briefingAt(position)]?.briefing.text,
      now.starts[position],
    ]).sort(),
  );
}

it('has every word where it stands while briefings come and go, whoever puts it in order, several at a time too', async () => {
  const step = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    one: fc.option(fc.constantFrom(...annotated)),
    /** It is put in order so often, each begun so many turns after the one before, and others wait for that or not. */
    tidying: fc.array(fc.nat(6), { maxLength: 3 }),
    isAwaited: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 16 }), async (steps) => {
      const [index, there] = [new GrowingWordIndex(), new Map<string, (typeof annotated)[number]>()];
      let tidied: Promise<unknown> = Promise.resolve();
      for (const { id, one, tidying, isAwaited } of steps) {
        if (one === null) index.takeOut(id);
        else atOnce(index.read(id, one))();
        if (one === null) there.delete(id);
        else there.set(id, one);
        for (const turns of tidying) {
          for (let turn = 0; turn < turns; turn += 1) await setImmediate();
          // A pause at every step.
          tidied = Promise.all([tidied, index.tidy(new Pause(0))]);
        }
        if (isAwaited) await tidied;
        const fresh = new GrowingWordIndex();
        for (const [other, own] of there) atOnce(fresh.read(other, own))();
        expect(placesIn(index)).toEqual(placesIn(fresh));
      }
      await tidied;
    }),
    { numRuns: 400 },
  );
});
