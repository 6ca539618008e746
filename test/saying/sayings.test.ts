import fc from 'fast-check';
import { expect, it } from 'vitest';
import { GrowingSayings } from '../../src/saying/sayings.js';
import { atOnce, Pause } from '../../src/model/pause.js';
import { collect } from '../../src/shelves/collect.js';
import { toBriefing } from '../../src/ingest/briefing.js';

/** Each with some people who say something, and some who are named alone. */
const annotated = [
  '“The port is open,” said Mark Rutte. Rutte met Ursula von der Leyen.',
  'Ursula von der Leyen said the budget was late. “Ships will come,” said Mark Rutte.',
  'Mark Rutte travelled to Riga.',
  '“It is late,” said Anna Holm. Holm left. “It is not,” said Ursula von der Leyen.',
].flatMap((text, at) => collect([toBriefing({ id: `b${at}`, title: 'T', text })]).briefings);

const everybody = ['Mark Rutte', 'Ursula von der Leyen', 'Anna Holm', 'Nobody Here'];

const told = (sayings: GrowingSayings): unknown =>
  everybody.map((person) => {
    const by = sayings.by(person);
    return (
      by && [
        by.statements.map(({ source, contents }) => [source.briefing.id, contents]),
        [...by.forms].sort(),
      ]
    );
  });

it('is after any changes what it would be had nothing else ever been there', async () => {
  // Under an id stands one text and then another; null takes it out.
  const change = fc.tuple(
    fc.constantFrom('a', 'b', 'c'),
    fc.option(fc.constantFrom(...annotated)),
    fc.boolean(),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 8 }), async (changes) => {
      const [growing, there] = [new GrowingSayings(), new Map<string, (typeof annotated)[number]>()];
      for (const [id, one, isTidied] of changes) {
        if (one === null) growing.takeOut(id);
        else atOnce(growing.read(id, one))();
        if (one === null) there.delete(id);
        else there.set(id, one);
        if (isTidied) await growing.tidy(new Pause());
        const fresh = new GrowingSayings();
        for (const [other, own] of there) atOnce(fresh.read(other, own))();
        expect(told(growing)).toEqual(told(fresh));
      }
    }),
    { numRuns: 50 },
  );
});

it('gives the same object for a person for as long as nothing of theirs is another', () => {
  const sayings = new GrowingSayings();
  const [rutte, , , holm] = annotated;
  if (rutte === undefined || holm === undefined) throw new Error('four texts give four briefings');
  atOnce(sayings.read('a', rutte))();
  const before = sayings.by('Mark Rutte');
  atOnce(sayings.read('b', holm))();
  expect(sayings.by('Mark Rutte')).toBe(before);
  expect(sayings.by('Anna Holm')?.statements).toHaveLength(1);
  sayings.takeOut('a');
  expect(sayings.by('Mark Rutte')).toBeNull();
});
