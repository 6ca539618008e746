import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toBriefing } from '../../src/ingest/briefing.js';
import type { Briefing } from '../../src/model/briefing.js';
import { atOnce } from '../../src/model/pause.js';
import { indexPassages, PassageIndex } from '../../src/retrieval/index.js';
import { KeptIndex } from '../../src/retrieval/kept-index.js';
import { termsIn } from '../../src/retrieval/kept-terms.js';
import { Numbered } from '../../src/retrieval/numbered.js';
import { packNumbers, unpackNumbers } from '../../src/retrieval/packed-numbers.js';
import { TermCounts } from '../../src/retrieval/term-counts.js';
import { KeptFiles } from '../../src/stores/kept-files.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-index-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const words = ['Tank', 'tank', 'rail', 'ships', 'crane', 'quarry', 'harbour', 'lantern', 'meadow', 'Meadows'];
const text = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 8 });
/** Some briefings under a few ids. */
const collection = fc
  .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), text), { selector: ([id]) => id })
  .map((all) => all.map(([id, own]) => toBriefing({ id, title: id, text: `${own.join(' ')}.` })));

const begun = (name = 'one'): KeptIndex => new KeptIndex(new KeptFiles(folder, 'v'), 'shelves', name);

/** An index over what was kept, as a start makes one, and how many briefings were not read again. */
function start(
  briefings: readonly Briefing[],
  name?: string,
): { index: PassageIndex; kept: KeptIndex; known: number } {
  const [index, kept] = [new PassageIndex(), begun(name)];
  atOnce(kept.begin(index));
  let known = 0;
  for (const briefing of briefings) {
    const numbered = kept.of(briefing);
    if (numbered !== null) known += 1;
    const stored = atOnce(index.workIn(briefing, [], numbered ?? undefined));
    atOnce(index.gather([stored]));
    index.show(stored);
  }
  atOnce(kept.keep(index, briefings));
  return { index, kept, known };
}

const asked = ['tank', 'tonk', 'meadows harbour', 'lantern quarry rail', 'Meadov'];
function seen(index: PassageIndex): unknown {
  const hits = asked.map((query) => index.search(query));
  return { hits, corrected: ['tonk', 'Meadov', 'harbuor'].map((word) => index.correct(word)) };
}

describe('an index that is kept', () => {
  it('is at each start what one is that never was kept, whatever came and went between', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(collection, collection), { minLength: 2, maxLength: 4 }), (starts) => {
        for (const [first, then] of starts) {
          const { index } = start(first);
          expect(seen(index)).toEqual(seen(indexPassages(first)));
          // What comes and goes while it stands takes the numbers of what was remembered and is gone.
          for (const { id } of first.slice(1)) index.remove(id);
          for (const briefing of then) index.add(briefing);
          const left = [...first.slice(0, 1).filter(({ id }) => then.every((one) => one.id !== id)), ...then];
          expect(seen(index)).toEqual(seen(indexPassages(left)));
        }
        rmSync(folder, { recursive: true, force: true });
      }),
      { numRuns: 40 },
    );
  });

  it('is not read again where nothing changed, and only what changed otherwise', () => {
    const [one, two, three] = ['Tanks on rail.', 'A harbour.', 'A lantern.'].map((own, at) =>
      toBriefing({ id: `${at}`, title: 'T', text: own }),
    );
    const all = [one, two].flatMap((briefing) => briefing ?? []);
    expect(start(all).known).toBe(0);
    expect(start(all).known).toBe(2);
    expect(start([...all, ...(three ? [three] : [])]).known).toBe(2);
    expect(start([...all.slice(1), ...(three ? [three] : [])]).known).toBe(2);
  });

  it('stands beside others of the same folder, and goes with them', () => {
    const [one, two] = ['Tanks on rail.', 'A harbour.'].map((own, at) => [
      toBriefing({ id: `${at}`, title: 'T', text: own }),
    ]);
    const known = (): number[] => [start(one ?? [], 'one').known, start(two ?? [], 'two').known];
    expect([known(), known(), known()]).toEqual([
      [0, 0],
      [1, 1],
      [1, 1],
    ]);
    begun('two').forget();
    expect(known()).toEqual([0, 0]);
  });

  it('finds by its own words what was looked up before the only other one that held them went', () => {
    const [lone, both, other] = ['Tanks on rail.', 'Tanks in a meadow.', 'A quarry and a crane.'].map(
      (own, at) => toBriefing({ id: `${at}`, title: 'T', text: own }),
    );
    if (!lone || !both || !other) throw new Error('three texts give three briefings');
    start([lone, both]);
    const [index, kept] = [new PassageIndex(), begun()];
    atOnce(kept.begin(index));
    const take = (briefing: Briefing, numbered?: Numbered): void => {
      const stored = atOnce(index.workIn(briefing, [], numbered));
      atOnce(index.gather([stored]));
      index.show(stored);
    };
    take(lone, kept.of(lone) ?? undefined);
    const waiting = kept.of(both);
    expect(waiting).not.toBeNull();
    index.remove(lone.id);
    take(other);
    take(both, waiting ?? undefined);
    atOnce(kept.keep(index, [both, other]));
    expect(seen(index)).toEqual(seen(indexPassages([both, other])));
    index.remove(both.id);
    expect(new Set(index.texts.dictionary.terms)).toEqual(
      new Set(indexPassages([other]).texts.dictionary.terms),
    );
  });

  it('is built anew where a file is cut short or another’s', () => {
    const briefings = ['Tanks on rail.', 'A harbour.'].map((own, at) =>
      toBriefing({ id: `${at}`, title: 'T', text: own }),
    );
    for (const damage of [(): string => '', (bytes: string): string => bytes.slice(0, -3)]) {
      start(briefings);
      expect(filesIn(folder).length).toBe(2);
      for (const at of [0, 1]) {
        const file = filesIn(folder)[at] ?? '';
        const before = readFileSync(file, 'latin1');
        writeFileSync(file, damage(before), 'latin1');
        const { index, known } = start(briefings);
        expect(known).toBe(0);
        expect(seen(index)).toEqual(seen(indexPassages(briefings)));
        expect(start(briefings).known).toBe(2);
      }
    }
  });

  it('leaves nothing when it is forgotten', () => {
    const { kept } = start([toBriefing({ id: 'a', title: 'T', text: 'Tanks on rail.' })]);
    expect(filesIn(folder)).not.toEqual([]);
    const holds = (file: string): boolean => readFileSync(file, 'latin1').includes('rail');
    expect(filesIn(folder).filter(holds).length).toBe(1);
    kept.forget();
    expect(filesIn(folder).filter(holds)).toEqual([]);
    atOnce(kept.sweep());
    expect(filesIn(folder)).toEqual([]);
  });
});

it('keeps nothing in memory of the file that a reading lay in', () => {
  const kept = new KeptFiles(folder, 'v');
  const briefing = toBriefing({ id: 'a', title: 'T', text: 'Tanks on rail.' });
  termsIn(briefing, kept);
  const index = new PassageIndex();
  const { text: own } = atOnce(index.workIn(briefing, [], termsIn(briefing, kept)));
  const { terms, holding, bounds, rows, counts, wholes, lengths } = own.numbers;
  for (const { buffer, byteLength } of [terms, holding, bounds, rows, counts, wholes, lengths])
    expect(buffer.byteLength).toBe(byteLength);
});

describe('numbers that are packed', () => {
  it('come back as they were, also of a text with more passages than sixteen bits count', () => {
    const many = 70_000;
    const numbered = [3, many, 5].map(
      (passages) =>
        new Numbered(
          new TermCounts({
            terms: Uint32Array.of(2, 5),
            holding: (passages > 0xffff ? Uint32Array : Uint16Array).of(1, 2),
            bounds: (passages > 0xffff ? Uint32Array : Uint16Array).of(0, 1, 3),
            rows: (passages > 0xffff ? Uint32Array : Uint16Array).of(0, 1, passages - 1),
            counts: Uint16Array.of(1, 2, 3),
            wholes: Uint16Array.of(1, 5),
            lengths: new Uint32Array(passages + 1).fill(1),
          }),
          { forms: Uint32Array.of(1, 7, 4), times: Uint16Array.of(1, 2, 65_535) },
        ),
    );
    expect(unpackNumbers(packNumbers(numbered))).toEqual(numbered);
    expect(unpackNumbers(packNumbers([]))).toEqual([]);
  });
});

function filesIn(where: string): string[] {
  return readdirSync(where, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
}
