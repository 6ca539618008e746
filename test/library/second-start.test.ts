import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Library } from '../../src/library/library.js';
import { ScribeThread } from '../../src/library/scribe-thread.js';
import type { StoredBriefing } from '../../src/library/stored-briefing.js';
import { KeptFiles } from '../../src/stores/kept-files.js';
import { shelvesOf } from '../../src/model/kept.js';
import { text } from '../shelves/texts.js';
import { SetClock } from './clock.js';
import { ownId, stored } from './stored.js';

let cache: string;
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'rapporteur-starts-'));
});
afterEach(() => {
  rmSync(cache, { recursive: true, force: true });
});

/** Texts that name the same people in many ways: what one tells of them changes how others are read. */
const texts = fc.sample(text, { numRuns: 40, seed: 11 });
const shared = texts.slice(0, 30).map((words, at) => stored(`shared-${at}`, words));
const own = texts.slice(30).map((words, at) => stored(ownId(`own-${at}`), words));

async function start(
  all: Readonly<Record<'shared' | 'own', readonly StoredBriefing[]>>,
  folder: string | null,
): Promise<unknown> {
  const kept = folder === null ? undefined : new KeptFiles(folder);
  const thread = new ScribeThread(kept);
  const library = new Library({
    load: (guild) => Promise.resolve(guild === null ? all.shared : all.own),
    mostMemory: Infinity,
    scribe: thread.scribe,
    ...(kept && { kept }),
  });
  await Promise.all([library.loaded('g'), library.loaded(null)]);
  const app = library.viewFor({ guild: 'g', roles: [], isAdmin: false, isPrivate: true });
  const speakers = await app.speakers('', Infinity);
  const said = await Promise.all(speakers.map((speaker) => app.said(speaker.person.name)));
  const hits = ['Rutte Trump bridge', 'ferry harbour Lorne'].map((query) => app.search(query));
  library.close();
  thread.close();
  return { speakers, said, hits };
}

/** Each file of the cache, with what tells that it has been written anew. */
function written(): string[] {
  return readdirSync(cache, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((path) => `${path} ${statSync(path).ino} ${statSync(path).mtimeMs}`)
    .sort();
}

describe('a second start over the same cache', () => {
  it('annotates nothing and writes nothing, and knows the same', async () => {
    const fresh = await start({ shared, own }, null);
    expect(await start({ shared, own }, cache)).toEqual(fresh);
    const before = written();
    expect(before.length).toBeGreaterThan(0);
    expect(await start({ shared, own }, cache)).toEqual(fresh);
    expect(written()).toEqual(before);
  });

  it('knows what a start from nothing would, whatever has come, gone or changed since', async () => {
    await start({ shared, own }, cache);
    const [first, second, ...rest] = shared;
    const changed = stored(first?.id ?? '', 'Mrs Anna Rutte, the French President, met Jo Trump.');
    const other = stored('other', 'NATO chief Mark Rutte spoke. He left.');
    for (const now of [
      { shared: [changed, ...rest, other], own: own.slice(1) },
      { shared: rest.slice(5), own: [...own, stored(ownId('new'), 'Mr Jo Figuerao said that he was ill.')] },
    ]) {
      expect(await start(now, cache)).toEqual(await start(now, null));
    }
    expect(second).toBeDefined();
  });

  it('reads anew what is cut short or not its own in the cache', async () => {
    await start({ shared, own }, cache);
    const files = written().map((line) => line.split(' ')[0] ?? '');
    for (const [at, file] of files.entries()) {
      if (at % 3 === 0) writeFileSync(file, '');
      if (at % 3 === 1) writeFileSync(file, '{"told":[],"found":"{}"}');
    }
    expect(await start({ shared, own }, cache)).toEqual(await start({ shared, own }, null));
  });

  it('numbers no terms anew a while after a briefing was taken away, and keeps none of its words', async () => {
    const odd = stored('odd', 'Mrs Zanzibarian said that the Zanzibarian ferry was late.');
    const clock = new SetClock('2026-01-01T00:00:00Z');
    const library = new Library({
      load: () => Promise.resolve([...shared, odd]),
      mostMemory: Infinity,
      clock,
      kept: new KeptFiles(cache),
    });
    await library.loaded(null);
    await library.remove(null, odd.id);
    const index = (): Buffer | null => new KeptFiles(cache).of(shelvesOf(null)).get('index ');
    expect(index()).toBeNull();
    clock.set('2026-01-01T01:00:00Z');
    await expect.poll(index).not.toBeNull();
    library.close();
    expect(index()?.toString('latin1')).toContain('ferry');
    for (const line of written())
      expect(readFileSync(line.split(' ')[0] ?? '', 'latin1').toLowerCase()).not.toContain('zanzibarian');
    expect(await start({ shared, own }, cache)).toEqual(await start({ shared, own }, null));
  });

  it('keeps nothing again once it is closed, not even where a change was on its way', async () => {
    const odd = stored('odd', 'Mrs Zanzibarian said that the Zanzibarian ferry was late.');
    const [early, late] = [new SetClock('2026-01-01T00:00:00Z'), new SetClock('2026-01-01T00:00:00Z')];
    const open = (clock: SetClock): Library =>
      new Library({
        load: () => Promise.resolve([...shared.slice(0, 3), odd]),
        ...{ mostMemory: Infinity, clock, kept: new KeptFiles(cache) },
      });
    const before = open(early);
    await before.loaded(null);
    const change = before.put(null, stored('late', 'The quay of Vandrel is sold.'));
    before.close();
    await change;
    const after = open(late);
    await after.loaded(null);
    await after.remove(null, odd.id);
    const index = (): Buffer | null => new KeptFiles(cache).of(shelvesOf(null)).get('index ');
    late.set('2026-01-01T01:00:00Z');
    await expect.poll(index).not.toBeNull();
    // It knows still of what was taken away since.
    expect(early.waiting).toBe(0);
    expect(index()?.toString('latin1').toLowerCase()).not.toContain('zanzibarian');
    after.close();
  });

  it('keeps no word of what was taken away while its server was not in memory', async () => {
    const last = stored(ownId('last'), 'The quay of Vandrel is sold.');
    await start({ shared, own: [...own, last] }, cache);
    const words = (): string =>
      written()
        .map((line) => readFileSync(line.split(' ')[0] ?? '', 'latin1'))
        .join();
    expect(words()).toContain('Vandrel');
    const library = new Library({
      load: () => Promise.resolve([]),
      mostMemory: Infinity,
      kept: new KeptFiles(cache),
    });
    await library.remove('g', last.id);
    library.close();
    expect(words()).not.toContain('Vandrel');
  });

  it('leaves no word of a briefing that is taken away, or has become another', async () => {
    const odd = ['Zanzibarian', 'Quillfeather'].map((word, at) =>
      stored(`odd-${at}`, `Mrs ${word} said that the ${word} ferry was late.`),
    );
    const library = new Library({
      load: () => Promise.resolve([...shared, ...odd]),
      mostMemory: Infinity,
      kept: new KeptFiles(cache),
    });
    await library.loaded(null);
    const holding = (word: string): string[] =>
      written()
        .map((line) => line.split(' ')[0] ?? '')
        .filter((file) => readFileSync(file, 'latin1').toLowerCase().includes(word));
    expect(holding('zanzibarian')).not.toEqual([]);
    expect(holding('quillfeather')).not.toEqual([]);
    await library.remove(null, 'odd-0');
    expect(holding('zanzibarian')).toEqual([]);
    await library.put(null, stored('odd-1', 'The ferry was late.'));
    expect(holding('quillfeather')).toEqual([]);
    library.close();
  });
});
