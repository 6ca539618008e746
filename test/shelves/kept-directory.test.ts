import { expect, it } from 'vitest';
import { ScribeHere, type Scribe } from '../../src/shelves/scribe.js';
import { Shelf } from '../../src/shelves/shelf.js';
import { View } from '../../src/shelves/view.js';
import { briefing } from './texts.js';

/** One that waits, whenever it is asked to annotate anew, until it is told to go on. */
function halting(): { readonly scribe: Scribe; readonly asked: Promise<void>; readonly goOn: () => void } {
  const here = new ScribeHere();
  let [notice, goOn] = [(): void => undefined, (): void => undefined];
  const asked = new Promise<void>((resolve) => {
    notice = resolve;
  });
  const told = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const scribe: Scribe = {
    recall: (one, numbered) => here.recall(one, numbered),
    read: (one) => here.read(one),
    terms: (one) => here.terms(one),
    anew: async (one, people) => {
      notice();
      await told;
      return here.anew(one, people);
    },
  };
  return { scribe, asked, goOn };
}

it('forgets whom a withdrawn briefing alone named, also where it is asked while that is being worked out', async () => {
  const { scribe, asked, goOn } = halting();
  const shared = new Shelf(null, scribe);
  const guild = new Shelf(shared, scribe);
  await guild.put([
    briefing('a', 'Anna Berglund met Mark Rutte in Lorne, and they spoke of ships.'),
    briefing('b', 'A decision is near, Rutte said.'),
  ]);
  const view = new View([shared, guild]);
  expect((await view.directory()).suggest('berglund', 25)).toHaveLength(1);
  const removing = guild.remove('a');
  // A question sees who there is, and somebody types, before the others have been read anew.
  expect(view.collection.briefings).toHaveLength(1);
  await asked;
  await view.directory();
  goOn();
  await removing;
  expect((await view.directory()).suggest('berglund', 25)).toEqual([]);
});
