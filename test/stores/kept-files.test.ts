import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Kept } from '../../src/model/kept.js';
import { KeptFiles } from '../../src/stores/kept-files.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function files(): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function text(kept: Kept, name: string): string | null {
  return kept.get(name)?.toString() ?? null;
}

function onlyFile(): string {
  const [file = '', ...others] = files();
  expect(others).toEqual([]);
  return file;
}

describe('what is kept in files', () => {
  it('comes back as it was given, also at the next start', () => {
    const kept = new KeptFiles(folder);
    expect(kept.get('a')).toBeNull();
    kept.put('a', 'Ruginienė said “more”\n');
    kept.put('b', '');
    for (const at of [kept, new KeptFiles(folder)]) {
      expect(['a', 'b', 'c'].map((name) => text(at, name))).toEqual(['Ruginienė said “more”\n', '', null]);
    }
  });

  it('comes back byte for byte, whatever the bytes are', () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, at) => 255 - at);
    new KeptFiles(folder).put('a', bytes);
    expect(new KeptFiles(folder).get('a')).toEqual(Buffer.from(bytes));
  });

  it('of one briefing comes back for that alone, and nothing of it is left where it is forgotten', () => {
    const kept = new KeptFiles(folder);
    const [pool, pier] = [kept.of('/pool0000'), kept.of('harbour/pier')];
    pool.put('a', 'The pool opens.');
    pool.put('b', 'In May.');
    pier.put('a', 'The pier is sold.');
    kept.put('a', 'of all');
    const all = (): (string | null)[] => [pool, pool.of('harbour/pier'), kept].map((one) => text(one, 'a'));
    expect(all()).toEqual(['The pool opens.', 'The pier is sold.', 'of all']);
    pier.forget('/pool0000');
    expect(all()).toEqual([null, 'The pier is sold.', 'of all']);
    expect(files().filter((path) => readFileSync(path, 'utf8').includes('pool'))).toEqual([]);
    expect(files()).toHaveLength(2);
    kept.forget('never kept');
    pool.put('a', 'again');
    expect(text(new KeptFiles(folder).of('/pool0000'), 'a')).toBe('again');
  });

  it.each<[what: string, change: (bytes: Buffer) => Uint8Array]>([
    ['cut short', (bytes) => bytes.subarray(0, -1)],
    ['cut to nothing', (bytes) => bytes.subarray(0, 0)],
    ['changed by one byte', (bytes) => Buffer.from(bytes.toString().replace('more', 'less'))],
    ['added to', (bytes) => Buffer.concat([bytes, bytes])],
    ['of something else', () => Buffer.from('{"not":"ours"}')],
  ])('is forgotten where its file is %s, and kept anew', (_, change) => {
    const kept = new KeptFiles(folder);
    kept.put('a', 'much, much more');
    writeFileSync(onlyFile(), change(readFileSync(onlyFile())));
    expect(kept.get('a')).toBeNull();
    kept.put('a', 'much, much more');
    expect(text(kept, 'a')).toBe('much, much more');
  });

  it('is not taken for another: a file under another name is none', () => {
    const kept = new KeptFiles(folder);
    kept.put('a', 'of a');
    const mine = onlyFile();
    kept.put('b', 'of b');
    const others = files().filter((file) => file !== mine);
    writeFileSync(mine, readFileSync(others[0] ?? ''));
    expect(kept.get('a')).toBeNull();
  });

  it('is for nobody else to read', () => {
    new KeptFiles(folder).put('a', 'words');
    expect(statSync(onlyFile()).mode & 0o077).toBe(0);
  });

  it('makes no trouble where nothing can be written', () => {
    writeFileSync(join(folder, 'file'), '');
    const kept = new KeptFiles(join(folder, 'file'));
    kept.put('a', 'words');
    expect(kept.get('a')).toBeNull();
    kept.tidy();
  });

  it('goes when nobody asked for it for long, and what was asked for stays', () => {
    const kept = new KeptFiles(folder);
    const monthsAgo = Date.now() / 1000 - 100 * 86_400;
    for (const name of ['asked', 'forgotten']) kept.put(name, name);
    for (const file of files()) utimesSync(file, monthsAgo, monthsAgo);
    expect(text(kept, 'asked')).toBe('asked');
    kept.tidy();
    expect([text(kept, 'asked'), text(kept, 'forgotten')]).toEqual(['asked', null]);
  });

  it('goes when it is too much, what was asked for longest ago first', () => {
    const kept = new KeptFiles(folder);
    for (const [at, name] of ['old', 'older', 'new'].entries()) {
      const before = new Set(files());
      kept.put(name, name.repeat(100));
      const [own = ''] = files().filter((file) => !before.has(file));
      const age = [3600, 7200, 0][at] ?? 0;
      utimesSync(own, Date.now() / 1000 - age, Date.now() / 1000 - age);
    }
    kept.tidy({ bytes: 800 });
    expect(['new', 'old', 'older'].map((name) => text(kept, name))).toEqual([
      'new'.repeat(100),
      'old'.repeat(100),
      null,
    ]);
  });
});
