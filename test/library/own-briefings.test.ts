import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KeptBriefings } from '../../src/keeping/kept-briefings.js';
import { sharedFolder } from '../../src/library/shared-folder.js';
import { openLibrary, type OpenedLibrary } from '../../src/library/open.js';
import type { Notice } from '../../src/model/notice.js';
import { noLabel } from '../../src/model/kept-briefing.js';
import type { Result } from '../../src/model/result.js';
import { FileStore } from '../../src/stores/file-store.js';
import { KeptFiles } from '../../src/stores/kept-files.js';
import { file } from '../keeping/files.js';

const guild = '100000000000000001';
const role = '200000000000000001';
const limits = { briefings: 100, bytes: 1_000_000 };

let folder: string;
let opened: OpenedLibrary;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-own-'));
  const shared = join(folder, 'shared');
  mkdirSync(shared);
  opened = openLibrary(
    // The folder that is watched is another than the store's.
    { folder: shared, shared: [], store: new FileStore(folder), limits, mostMemory: 50_000_000 },
    { onChange: fails, onFailure: fails, onBroken: fails, onError: fails },
  );
});
afterEach(async () => {
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
});

function fails(...news: readonly unknown[]): void {
  throw new Error(JSON.stringify(news));
}

function valueOf<Value>(result: Result<Value, Notice>): Value {
  if (!result.ok) throw new Error(`${result.failure.code}: ${result.failure.message.key}`);
  return result.value;
}

async function idOf(kept: KeptBriefings, text: string): Promise<string> {
  const { files } = valueOf(await kept.of(guild).add([file('a.txt', text)], { by: null }));
  const [outcome] = files;
  if (outcome?.kind !== 'added') throw new Error(JSON.stringify(outcome));
  return outcome.briefing.id;
}

/** Texts that somebody without roles finds there, in a public reply or in private. */
function seen(roles: readonly string[] = [], where: string | null = guild): string[] {
  const app = opened.library.viewFor({ guild: where, roles, isAdmin: false, isPrivate: true });
  return app.briefings.map(({ text }) => text);
}

describe('what was worked out from a briefing', () => {
  it('is gone with it, of every version, and goes with a file of the folder', async () => {
    const own = mkdtempSync(join(tmpdir(), 'rapporteur-own-'));
    const cache = new KeptFiles(join(own, 'cache'));
    const store = new FileStore(join(own, 'records'));
    const shared = join(own, 'shared');
    mkdirSync(shared);
    writeFileSync(join(shared, 'quay.txt'), 'The quay of Vandrel is sold.');
    const listed = valueOf(await sharedFolder(shared, { kept: cache }));
    const other = openLibrary(
      { folder: shared, shared: listed, store, limits, mostMemory: 50_000_000, cache },
      { onChange: () => undefined, onFailure: fails, onBroken: fails, onError: fails },
    );
    const texts = (): string =>
      readdirSync(join(own, 'cache'), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
        .join();
    try {
      await other.library.loaded(guild);
      const id = await idOf(other.kept, 'The pool of Lorne opens, Ada Kulmex said.');
      await other.kept
        .of(guild)
        .replace(id, file('a.txt', 'The pool is shut, Jon Prandov said.'), { by: null });
      for (const name of ['Kulmex', 'Prandov', 'Vandrel']) expect(texts()).toContain(name);
      await other.kept.of(guild).remove([id], null);
      for (const name of ['Kulmex', 'Prandov']) expect(texts()).not.toContain(name);
      expect(texts()).toContain('Vandrel');
      writeFileSync(join(shared, 'quay.txt'), 'The quay is not sold, Ida Yistrel said.');
      await expect.poll(texts, { timeout: 10_000 }).toContain('Yistrel');
      // What the new text is found by is kept before questions see it; until then they see the old one.
      await expect.poll(texts, { timeout: 10_000 }).not.toContain('Vandrel');
    } finally {
      await other.close();
      await store.close();
      rmSync(own, { recursive: true, force: true });
    }
  });
});

describe('the shelves of a server that keeps briefings', () => {
  it('are as its briefings are, as soon as a change is acknowledged', async () => {
    await opened.library.loaded(guild);
    const own = opened.kept.of(guild);
    const id = await idOf(opened.kept, 'The pool opens on Monday.');
    expect(seen()).toEqual(['The pool opens on Monday.']);
    expect(seen([], '100000000000000002')).toEqual([]);
    expect(seen([], null)).toEqual([]);
    const { undo } = valueOf(await own.replace(id, file('b.txt', 'The pool opens on Friday.'), { by: null }));
    expect(seen()).toEqual(['The pool opens on Friday.']);
    valueOf(await own.undo(undo, null));
    expect(seen()).toEqual(['The pool opens on Monday.']);
    valueOf(await own.edit(id, { label: { roles: [role], embargo: null } }, null));
    expect(seen()).toEqual([]);
    expect(seen([role])).toEqual(['The pool opens on Monday.']);
    valueOf(await own.edit(id, { label: { roles: [], embargo: '2999-01-01T00:00:00Z' } }, null));
    expect(seen([role])).toEqual([]);
    valueOf(await own.edit(id, { label: noLabel, corrections: { title: 'Baths' } }, null));
    expect(seen()).toEqual(['The pool opens on Monday.']);
    valueOf(await own.remove([id], null));
    expect(seen()).toEqual([]);
  });

  it('are loaded from what was kept before', async () => {
    await idOf(opened.kept, 'The pool opens on Monday.');
    expect(opened.library.inMemory).toEqual([]);
    await opened.library.loaded(guild);
    expect(seen()).toEqual(['The pool opens on Monday.']);
  });

  it('follow what another process does', async () => {
    await opened.library.loaded(guild);
    const others = new KeptBriefings(new FileStore(folder), limits, fails);
    const id = await idOf(others, 'The pool opens on Monday.');
    await expect.poll(() => seen(), { timeout: 5000 }).toEqual(['The pool opens on Monday.']);
    valueOf(await others.of(guild).remove([id], null));
    await expect.poll(() => seen(), { timeout: 5000 }).toEqual([]);
    others.close();
  });
});
