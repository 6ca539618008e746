import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { AnnotatedBriefing } from '../../src/annotate/annotate.js';
import type { Steps } from '../../src/model/pause.js';
import { ScribeHere, type Draft, type Scribe } from '../../src/shelves/scribe.js';
import type { Part } from '../../src/shelves/parts.js';
import { Shelf } from '../../src/shelves/shelf.js';
import { briefing, text } from './texts.js';

/** What was put, by id. */
class Listed implements Part {
  readonly briefings = new Map<string, AnnotatedBriefing>();

  *read(id: string, annotated: AnnotatedBriefing): Steps<() => void> {
    yield;
    return () => {
      this.briefings.set(id, annotated);
    };
  }

  takeOut(id: string): void {
    this.briefings.delete(id);
  }

  async tidy(): Promise<void> {
    await setImmediate();
  }
}

/** One that reads nothing before it is told to. */
function waiting(): { readonly scribe: Scribe; readonly goOn: () => void } {
  const here = new ScribeHere();
  let goOn = (): void => undefined;
  const told = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const scribe: Scribe = {
    recall: (one, numbered) => here.recall(one, numbered),
    anew: (one, people) => here.anew(one, people),
    terms: (one) => here.terms(one),
    read: async (one): Promise<Draft> => {
      await told;
      return here.read(one);
    },
  };
  return { scribe, goOn };
}

it('is made of what is there without waiting for what is on its way, and then has that too', async () => {
  const { scribe, goOn } = waiting();
  const shelf = new Shelf(null, scribe);
  shelf.fill([briefing('a', 'The bridge of Lorne is long.')]);
  const putting = shelf.put([briefing('b', 'The ferry of Lorne is late.')]);
  const part = await shelf.part('listed', () => new Listed());
  expect([...part.briefings.keys()]).toEqual(['a']);
  goOn();
  await putting;
  expect([...part.briefings.keys()]).toEqual(['a', 'b']);
  expect(await shelf.part('listed', () => new Listed())).toBe(part);
});

it('is made anew at its next use where its first reading failed', async () => {
  const shelf = new Shelf();
  shelf.fill([briefing('a', 'The bridge of Lorne is long.')]);
  class Broken extends Listed {
    override read(): never {
      throw new Error('broken');
    }
  }
  await expect(shelf.part('listed', () => new Broken())).rejects.toThrow('broken');
  await shelf.put([briefing('b', 'The ferry of Lorne is late.')]);
  const part = await shelf.part('listed', () => new Listed());
  expect([...part.briefings.keys()]).toEqual(['a', 'b']);
});

const step = fc.record({
  id: fc.constantFrom('a', 'b', 'c'),
  text: fc.option(text, { freq: 3 }),
  isAsked: fc.boolean(),
  turns: fc.nat(4),
});

it('has what stands on the shelf once all is done, whenever it was asked for meanwhile', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), async (steps) => {
      const shelf = new Shelf();
      const begun: Promise<unknown>[] = [];
      for (const { id, text: words, isAsked, turns } of steps) {
        begun.push(words === null ? shelf.remove(id) : shelf.put([briefing(id, words)]));
        if (isAsked) begun.push(shelf.part('listed', () => new Listed()));
        for (let turn = 0; turn < turns; turn += 1) await setImmediate();
      }
      await Promise.all(begun);
      const { briefings } = await shelf.part('listed', () => new Listed());
      expect(briefings).toEqual(new Map(shelf.briefings.map((one) => [one.briefing.id, one])));
    }),
    { numRuns: 60 },
  );
});
