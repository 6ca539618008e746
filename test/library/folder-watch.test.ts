import { appendFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { watchFolder } from '../../src/library/folder-watch.js';
import { Library } from '../../src/library/library.js';
import { sharedFolder } from '../../src/library/shared-folder.js';

let folder: string;
let library: Library;
let end: () => Promise<void>;
const failures: string[] = [];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-watch-'));
  failures.length = 0;
  writeFileSync(join(folder, 'first.txt'), 'The pool opens on Monday.');
  const shared = await sharedFolder(folder);
  library = new Library({
    load: () => Promise.resolve(shared.ok ? shared.value : []),
    mostMemory: 1_000_000,
  });
  await library.loaded(null);
  end = watchFolder(
    folder,
    library,
    [{ id: 'first' }],
    { onChange: () => undefined, onFailure: ({ code }) => failures.push(code), onBroken },
    20,
  );
  // What is there at the first look counts as read.
  await new Promise((resolve) => setTimeout(resolve, 100));
});
afterEach(async () => {
  await end();
  library.close();
  rmSync(folder, { recursive: true, force: true });
});

function texts(): Record<string, string> {
  const app = library.viewFor({ guild: null, roles: [], isAdmin: false, isPrivate: false });
  const rejected = app.rejections.map(({ file, code }) => [file, code]);
  return Object.fromEntries([...app.briefings.map(({ id, text }) => [id, text]), ...rejected]) as Record<
    string,
    string
  >;
}

function onBroken(error: unknown): void {
  throw error;
}

const soon = { timeout: 10_000 };

describe('a folder that is watched', () => {
  it('has on the shelf what is put there, changed and deleted, in folders of their own, too', async () => {
    mkdirSync(join(folder, 'more'));
    writeFileSync(join(folder, 'more', 'second.md'), 'The bridge is closed.');
    await expect.poll(texts, soon).toEqual({
      first: 'The pool opens on Monday.',
      'more/second': 'The bridge is closed.',
    });
    writeFileSync(join(folder, 'first.txt'), 'The pool opens on Friday.');
    await expect.poll(texts, soon).toMatchObject({ first: 'The pool opens on Friday.' });
    renameSync(join(folder, 'more', 'second.md'), join(folder, 'third.md'));
    await expect.poll(texts, soon).toEqual({
      first: 'The pool opens on Friday.',
      third: 'The bridge is closed.',
    });
    rmSync(join(folder, 'first.txt'));
    await expect.poll(texts, soon).toEqual({ third: 'The bridge is closed.' });
    rmSync(join(folder, 'third.md'));
    await expect.poll(texts, soon).toEqual({});
  });

  it('says what cannot be read, until it can', async () => {
    writeFileSync(join(folder, 'report.txt'), '');
    writeFileSync(join(folder, 'clip.mp4'), 'film');
    await expect.poll(texts, soon).toMatchObject({
      'report.txt': 'file-empty',
      'clip.mp4': 'format-unknown',
    });
    writeFileSync(join(folder, 'report.txt'), 'It was text all along.');
    rmSync(join(folder, 'clip.mp4'));
    await expect.poll(texts, soon).toEqual({
      first: 'The pool opens on Monday.',
      report: 'It was text all along.',
    });
  });

  it('keeps what was read while the folder cannot be looked at', async () => {
    renameSync(folder, `${folder}-away`);
    await expect.poll(() => failures, soon).toEqual(['folder-missing']);
    expect(texts()).toEqual({ first: 'The pool opens on Monday.' });
    renameSync(`${folder}-away`, folder);
    writeFileSync(join(folder, 'second.txt'), 'The bridge is closed.');
    await expect.poll(() => Object.keys(texts()), soon).toEqual(['first', 'second']);
    expect(failures).toEqual(['folder-missing']);
  });
});

describe('a folder that changed between its listing and the first look', () => {
  it('has on the shelf what is there, and no more', async () => {
    await end();
    writeFileSync(join(folder, 'second.txt'), 'The bridge is closed.');
    rmSync(join(folder, 'first.txt'));
    const news = { onChange: () => undefined, onFailure: () => undefined, onBroken };
    end = watchFolder(folder, library, [{ id: 'first' }], news, 20);
    await expect.poll(texts, soon).toEqual({ second: 'The bridge is closed.' });
  });
});

describe('a file that cannot be had', () => {
  it('keeps no other from the shelf', async () => {
    await end();
    const broken: unknown[] = [];
    const failing: Pick<Library, 'put' | 'remove'> = {
      put: (guild, stored) =>
        stored.id === 'bad' ? Promise.reject(new Error('away')) : library.put(guild, stored),
      remove: (guild, id) => library.remove(guild, id),
    };
    const news = {
      onChange: () => undefined,
      onFailure: () => undefined,
      onBroken: (error: unknown) => broken.push(error),
    };
    end = watchFolder(folder, failing, [{ id: 'first' }], news, 20);
    for (const name of ['bad', 'more', 'other'])
      writeFileSync(join(folder, `${name}.txt`), 'The bridge is closed.');
    await expect.poll(() => Object.keys(texts()), soon).toEqual(['first', 'more', 'other']);
    expect(broken).toEqual([new Error('away')]);
  });
});

describe('a file that is still being copied', () => {
  it('is read once it stays as it is', async () => {
    const put: string[] = [];
    await end();
    const looked: { put: Library['put']; remove: Library['remove'] } = {
      put: async (guild, stored) => {
        const read = await stored.read();
        put.push(read.ok ? read.value.text : read.failure.code);
        await library.put(guild, stored);
      },
      remove: (guild, id) => library.remove(guild, id),
    };
    end = watchFolder(
      folder,
      looked,
      [{ id: 'first' }],
      { onChange: () => undefined, onFailure: () => undefined, onBroken },
      150,
    );
    await new Promise((resolve) => setTimeout(resolve, 400));
    const path = join(folder, 'slow.txt');
    writeFileSync(path, '');
    for (let n = 0; n < 60; n += 1) {
      appendFileSync(path, `Line ${n}.\n`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    await expect.poll(() => texts().slow?.trimEnd().split('\n').length, soon).toBe(60);
    expect(put).toHaveLength(1);
  });
});
