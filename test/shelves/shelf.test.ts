import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnnotatedBriefing } from '../../src/annotate/annotate.js';
import type { Briefing } from '../../src/model/briefing.js';
import { nothingKept } from '../../src/model/kept.js';
import { ScribeElsewhere } from '../../src/shelves/scribe-elsewhere.js';
import { answering } from '../../src/shelves/scribe-tasks.js';
import { ScribeHere, type Scribe } from '../../src/shelves/scribe.js';
import { shelfOf } from '../../src/shelves/shelf-of.js';
import { Shelf } from '../../src/shelves/shelf.js';
import { View } from '../../src/shelves/view.js';
import { briefing, text } from './texts.js';

/** Everything that annotating finds, without the tokens. */
function found({ briefing: { id }, sentences, attributions, quotations }: AnnotatedBriefing): unknown {
  const named = sentences.map(({ names, references }) => ({ names, references }));
  return { id, named, attributions, quotations };
}

/** What questions see of a shelf. */
function seen(shelf: Shelf): unknown {
  const { collection } = new View([shelf]);
  return {
    people: shelf.people.all,
    briefings: shelf.briefings.map(found),
    hits: collection.search('bridge ferry Rutte Trump chief', 50),
    rarity: ['bridg', 'rutt', 'ferri'].map((term) => collection.vocabulary.rarity(term)),
    corrected: ['brigde', 'Trmup', 'harbuor'].map((word) => collection.vocabulary.correct(word)),
  };
}

/** Three shelves, each upon the one before. */
function chain(scribe: Scribe = new ScribeHere()): [Shelf, Shelf, Shelf] {
  const shared = new Shelf(null, scribe);
  const guild = new Shelf(shared, scribe);
  return [shared, guild, new Shelf(guild, scribe)];
}

/** One that gets nothing but copies, as over a thread's edge, and answers when others have had their turn. */
function elsewhere(): Scribe {
  const answers = answering(nothingKept);
  return new ScribeElsewhere(async (kind, task) => {
    const copy = structuredClone(task);
    await setImmediate();
    return structuredClone(answers[kind](copy));
  }, nothingKept);
}

const scribes: readonly (readonly [where: string, make: () => Scribe])[] = [
  ['here', () => new ScribeHere()],
  ['elsewhere', elsewhere],
];

const levels = [0, 1, 2] as const;
const step = fc.record({
  level: fc.constantFrom(...levels),
  id: fc.constantFrom('a', 'b', 'c', 'd'),
  text: fc.option(text, { freq: 3 }),
});

describe.each(scribes)('a shelf whose scribe is %s', (_where, makeScribe) => {
  it('is after any changes, here and below, what it would be had it been filled so', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
        const shelves = chain(makeScribe());
        const kept = levels.map(() => new Map<string, Briefing>());
        for (const { level, id, text: words } of steps) {
          const own = `${String(level)}${id}`;
          if (words === null) {
            expect(await shelves[level].remove(own)).toBe(kept[level]?.delete(own));
          } else {
            const put = briefing(own, words);
            await shelves[level].put([put]);
            kept[level]?.set(own, put);
          }
        }
        const afresh = chain();
        for (const level of levels) {
          afresh[level].fill([...(kept[level]?.values() ?? [])]);
          expect(seen(shelves[level])).toEqual(seen(afresh[level]));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('is the same in whatever order briefings are put on, one by one or together', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 2, maxLength: 6 }), async (texts) => {
        const briefings = texts.map((words, at) => briefing(String(at), words));
        const together = shelfOf(briefings);
        const one = new Shelf(null, makeScribe());
        for (const each of [...briefings].reverse()) await one.put([each]);
        expect(seen(one)).toEqual(seen(together));
      }),
      { numRuns: 30 },
    );
  });

  it('lets nothing that stands higher change it', async () => {
    await fc.assert(
      fc.asyncProperty(text, text, async (low, high) => {
        const [shared, guild] = chain(makeScribe());
        await shared.put([briefing('low', low)]);
        const before = seen(shared);
        await guild.put([briefing('high', high)]);
        expect(seen(shared)).toEqual(before);
      }),
      { numRuns: 30 },
    );
  });

  it('finds a briefing no more as soon as it is taken off, and not before it is there', async () => {
    const shelf = new Shelf(null, makeScribe());
    const view = new View([shelf]);
    const putting = shelf.put([briefing('a', 'The bridge of Lorne is long.')]);
    expect(view.briefings).toEqual([]);
    await putting;
    expect(view.briefings.map(({ id }) => id)).toEqual(['a']);
    const removing = shelf.remove('a');
    expect(view.briefings).toEqual([]);
    expect(view.search('bridge', {})).toEqual([]);
    expect(view.collection.find('a')).toBeUndefined();
    expect(await removing).toBe(true);
    expect(view.collection.vocabulary.has('bridg')).toBe(false);
  });

  it('never shows what is taken off while it is being put on', async () => {
    const shelf = new Shelf(null, makeScribe());
    const putting = shelf.put([briefing('a', 'The bridge of Lorne is long.')]);
    const removing = shelf.remove('a');
    await putting;
    expect(shelf.find('a')).toBeUndefined();
    await removing;
    expect(seen(shelf)).toEqual(seen(new Shelf()));
  });
});
