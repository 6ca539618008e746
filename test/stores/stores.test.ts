import { spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { FileStore } from '../../src/stores/file-store.js';
import { MemoryStore } from '../../src/stores/memory-store.js';
import { notice } from '../../src/model/notice.js';
import { RecordsError } from '../../src/model/records.js';
import { owner } from '../../src/stores/owner.js';
import { storeContract } from './contract.js';
import { freshFolders } from './folders.js';

const freshFolder = freshFolders();

storeContract('the memory', () => Promise.resolve(() => Promise.resolve(new MemoryStore())), false);

storeContract(
  'a folder',
  () => {
    const own = freshFolder();
    return Promise.resolve(() => Promise.resolve(new FileStore(own)));
  },
  true,
);

describe('a folder', () => {
  it('that cannot be looked into is told of as what cannot be read is', async () => {
    const own = freshFolder();
    await new FileStore(own).write('a', 'things', 'x', 1);
    for (const name of ['loop', 'a/loop', 'a/documents']) symlinkSync('loop', join(own, name));
    const store = new FileStore(own);
    for (const look of [store.ids('a', 'loop'), store.documents('a'), store.scopes()]) {
      await expect(look).rejects.toThrow(RecordsError);
    }
  });

  it('leaves out the half of a line, and goes on behind it', async () => {
    const own = freshFolder();
    const store = new FileStore(own);
    await store.append('a', 'log', { n: 1 });
    appendFileSync(join(own, 'a', 'log.jsonl'), '{"n":2,"text":"hal');
    expect(await store.entries('a', 'log')).toEqual([{ n: 1 }]);
    await store.append('a', 'log', { n: 3 });
    expect(await store.entries('a', 'log')).toEqual([{ n: 1 }, { n: 3 }]);
    expect(await store.revise('a', 'log', (entry) => entry)).toBe(0);
  });

  it('writes what waits in one go, and never before a revision that was asked for earlier', async () => {
    const store = new FileStore(freshFolder());
    const revised: unknown[] = [];
    const append = (n: number): Promise<void> => store.append('a', 'log', { n });
    const revise = (): Promise<number> =>
      store.revise('a', 'log', (entry) => {
        revised.push(entry);
        return entry;
      });
    await Promise.all([append(1), append(2), append(3), revise(), append(4), append(5)]);
    expect(revised).toEqual([1, 2, 3].map((n) => ({ n })));
    expect(await store.entries('a', 'log')).toEqual([1, 2, 3, 4, 5].map((n) => ({ n })));
  });

  it('makes its folders anew where somebody took them away', async () => {
    const own = freshFolder();
    const store = new FileStore(own);
    const put = async (n: number): Promise<void> => {
      await store.append('a', 'log', { n });
      await store.write('a', 'things', 'x', { n });
    };
    await put(1);
    rmSync(own, { recursive: true });
    await put(2);
    expect(await store.entries('a', 'log')).toEqual([{ n: 2 }]);
    expect(await store.read('a', 'things', 'x')).toEqual({ n: 2 });
  });

  it('takes away what a process that was killed left unfinished, and nothing of one that lives', async () => {
    const own = freshFolder();
    await new FileStore(own).write('a', 'things', 'x', { n: 1 });
    const ended = spawnSync(process.execPath, ['--version']).pid;
    const lives = `7.${process.ppid}.0123456789ab.${owner.split('.').slice(2).join('.')}`;
    const elsewhere = '3.1.0123456789ab.another-machine';
    for (const name of [lives, elsewhere, lives.replace(String(process.ppid), String(ended))]) {
      writeFileSync(join(own, '.new', name), '{"n":');
    }
    const store = new FileStore(own);
    expect(await store.read('a', 'things', 'x')).toEqual({ n: 1 });
    await store.write('a', 'things', 'x', { n: 2 });
    expect(readdirSync(join(own, '.new')).sort()).toEqual([elsewhere, lives].sort());
    expect(readdirSync(join(own, 'a', 'things'))).toEqual(['x.json']);
    expect(await store.scopes()).toEqual(['a']);
  });

  it('keeps a line that nobody can read as it stands, whatever is revised around it', async () => {
    const own = freshFolder();
    const store = new FileStore(own);
    await store.append('a', 'log', { n: 1 });
    appendFileSync(join(own, 'a', 'log.jsonl'), '{"n":2,"text":"dam\u0000aged\n');
    await store.append('a', 'log', { n: 3 });
    expect(await store.revise('a', 'log', (entry) => ((entry as { n: number }).n === 1 ? null : entry))).toBe(
      1,
    );
    expect(await store.entries('a', 'log')).toEqual([{ n: 3 }]);
    expect(readFileSync(join(own, 'a', 'log.jsonl'), 'utf8')).toBe('{"n":2,"text":"dam\u0000aged\n{"n":3}\n');
  });

  it('takes over the lock of a process that was killed', async () => {
    const own = freshFolder();
    const store = new FileStore(own);
    await store.exclusively('a', () => Promise.resolve());
    const ended = spawnSync(process.execPath, ['--version']).pid;
    writeFileSync(join(own, '.locks', 'a'), owner.replace(String(process.pid), String(ended)));
    expect(await store.exclusively('a', () => Promise.resolve('done'))).toBe('done');
    expect(readdirSync(join(own, '.locks'))).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')('is its owner’s alone (POSIX)', async () => {
    const own = freshFolder();
    const store = new FileStore(own);
    await store.write('a', 'things', 'x', {});
    await store.append('a', 'log', {});
    await store.revise('a', 'log', () => ({ n: 1 }));
    const paths = [own, ...readdirSync(own, { recursive: true }).map((name) => join(own, String(name)))];
    expect(paths).toHaveLength(6);
    for (const path of paths) expect(statSync(path).mode & 0o077, path).toBe(0);
  });

  it('says that a record is broken, without a path', async () => {
    const own = freshFolder();
    mkdirSync(join(own, 'a', 'things'), { recursive: true });
    writeFileSync(join(own, 'a', 'things', 'x.json'), '{"n":');
    const read = new FileStore(own).read('a', 'things', 'x');
    await expect(read).rejects.toThrow(RecordsError);
    await expect(read).rejects.toMatchObject({ why: notice('records.not-read', { why: 'not JSON' }) });
  });

  it('says that it cannot write, and has not changed anything', async () => {
    const own = freshFolder();
    // A file where a folder is wanted: also for root, whom no permission stops.
    writeFileSync(own, 'in the way');
    const store = new FileStore(own);
    await expect(store.write('a', 'things', 'x', {})).rejects.toThrow(RecordsError);
    await expect(store.append('a', 'log', {})).rejects.toMatchObject({
      why: notice('records.not-written', { why: 'ENOTDIR' }),
    });
    expect(readFileSync(own, 'utf8')).toBe('in the way');
  });

  // Node's own way of making folders does not come to an end there.
  it.runIf(existsSync('/proc/self'))('says so where the system takes no folders', async () => {
    const store = new FileStore('/proc/nothing/records');
    store.onChange(() => undefined)();
    await expect(store.write('a', 'things', 'x', {})).rejects.toMatchObject({
      why: notice('records.not-written', { why: 'ENOENT' }),
    });
    await expect(store.exclusively('a', () => Promise.resolve())).rejects.toThrow(RecordsError);
  });
});

describe('a process that is killed while it writes', () => {
  it('has kept all that it acknowledged, and no half of anything', { timeout: 120_000 }, async () => {
    const script = fileURLToPath(new URL('writer.ts', import.meta.url));
    for (let round = 0; round < 6; round += 1) {
      const own = freshFolder();
      const writer = spawn(process.execPath, ['--import', 'tsx', script, own], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      let said = '';
      writer.stdout.setEncoding('utf8');
      await new Promise<void>((resolve) => {
        writer.stdout.on('data', (text: string) => {
          const isFirst = said === '';
          said += text;
          if (isFirst) setTimeout(() => writer.kill('SIGKILL'), 5 + round * 23);
        });
        writer.on('close', () => {
          resolve();
        });
      });
      const acknowledged = Number(said.trimEnd().split('\n').at(-1));
      expect(acknowledged).toBeGreaterThan(0);
      const store = new FileStore(own);
      const entries = (await store.entries('a', 'log')) as { n: number; text: string }[];
      const record = (await store.read('a', 'things', 'x')) as { n: number; text: string };
      expect(entries.length).toBeGreaterThanOrEqual(acknowledged);
      expect(entries.map(({ n }) => n)).toEqual(entries.map((_, at) => at + 1));
      expect(record.n).toBeGreaterThanOrEqual(acknowledged);
      for (const { n, text } of [...entries, record]) expect(text).toBe(String(n).repeat(2000));
      await store.append('a', 'log', { n: 0 });
      expect((await store.entries('a', 'log')).at(-1)).toEqual({ n: 0 });
      expect(existsSync(join(own, 'a', 'log.jsonl'))).toBe(true);
    }
  });
});
