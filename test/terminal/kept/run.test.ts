import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../../../src/config.js';
import { mostFiles } from '../../../src/keeping/guild-briefings.js';
import { KeptBriefings } from '../../../src/keeping/kept-briefings.js';
import { FileStore } from '../../../src/stores/file-store.js';
import { parseCall } from '../../../src/terminal/arguments.js';
import { exitCodeOf } from '../../../src/terminal/failure.js';
import { keptBriefings } from '../../../src/terminal/kept/run.js';
import { jsonLines, testIo } from '../fixed-core.js';

const guild = '100000000000000001';
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-terminal-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Done {
  readonly code: number;
  readonly out: string;
  readonly failure: string | null;
  readonly said: string | null;
}

async function run(
  words: readonly string[],
  environment: Record<string, string> = {},
  input?: Readable,
): Promise<Done> {
  const config = readConfig({ STATE_DIR: folder, DISCORD_GUILD_ID: guild, ...environment }, '/');
  if (!config.ok) throw new Error(config.failure.message);
  const call = parseCall(['briefings', ...words]);
  if (!call.ok || call.value.command !== 'kept-briefings') throw new Error(JSON.stringify(call));
  const io = { ...testIo(), ...(input !== undefined && { input: Object.assign(input, { isTTY: false }) }) };
  const done = await keptBriefings(call.value, config.value, io);
  return {
    code: done.ok ? done.value : exitCodeOf(done.failure),
    out: io.stdout(),
    failure: done.ok ? null : done.failure.code,
    said: done.ok ? null : done.failure.message,
  };
}

async function lines(words: readonly string[]): Promise<Record<string, unknown>[]> {
  return jsonLines((await run(['--json', ...words])).out);
}

function put(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const pool =
  'The council said on Monday that the pool will open in May, after years of delay and of repairs.';

/** Texts that have nothing in common but their shape. */
function halls(i: number): string {
  const words = ['oak', 'elm', 'ash', 'fir', 'yew', 'box', 'bay', 'fig', 'may', 'lime', 'pine'];
  return `${words.map((word) => `${word}${i}`).join(' ')} stood before hall ${i}. `;
}

async function addPool(): Promise<string> {
  const [added] = await lines(['add', put('pool.txt', pool), '--title', 'The pool']);
  return String(added?.id);
}

describe('briefings of a server, from the terminal', () => {
  it('a new version keeps the label of the one before: none is taken with it', async () => {
    const id = await addPool();
    for (const [option, value] of [
      ['--roles', 'all'],
      ['--embargo', 'none'],
    ] as const)
      expect(parseCall(['briefings', 'add', 'pool.txt', '--replaces', id, option, value])).toMatchObject({
        failure: { code: 'wrong-call' },
      });
  });

  it('tells of what was added, with the words that take it back, where the store breaks after it', async () => {
    const few = Array.from({ length: mostFiles }, (_, i) => put(`hall-${i}.txt`, halls(i)));
    const records = join(folder, 'records');
    const breaking = Readable.from(
      (function* () {
        renameSync(records, join(folder, 'aside'));
        writeFileSync(records, 'A file is where the store was.');
        yield pool;
      })(),
    );
    const { code, out, failure } = await run(['--json', 'add', ...few, '-'], {}, breaking);

    expect({ code, failure }).toEqual({ code: 1, failure: null });
    const told = jsonLines(out);
    expect(told.filter(({ status }) => status === 'added')).toHaveLength(mostFiles);
    const refused = { file: '-', error: { code: 'records-unusable' } };
    expect(told.filter(({ status }) => status === 'refused')).toMatchObject([refused]);
    rmSync(records);
    renameSync(join(folder, 'aside'), records);
    const undo = told.find((line) => 'undo' in line)?.undo;
    expect((await run(['undo', String(undo)])).code).toBe(0);
    expect(await lines(['list'])).toEqual([]);
  });

  it('are added, listed and shown', async () => {
    const { code, out } = await run([
      'add',
      put('pool.txt', pool),
      '--title',
      'The pool',
      '--date',
      '2026-02',
    ]);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^- pool\.txt: added as \/[0-9a-z]{8}, “The pool”\.\n\nTo take it back: rapporteur briefings\s+undo [0-9a-z]{12}\.\n$/u,
    );
    const [listed] = await lines(['list']);
    expect(listed).toMatchObject({
      title: 'The pool',
      published: '2026-02',
      file: 'pool.txt',
      label: { roles: [] },
    });
    expect((await run(['list'])).out).toContain('The pool');
    const shown = await run(['show', String(listed?.id).slice(1)]);
    expect(shown.out).toContain(pool.slice(0, 60));
    expect(shown.out).toContain('February 2026');
    expect((await run(['list', '--guild', '100000000000000002'])).out).toContain('keeps no briefings');
  });

  it('say why one that is there cannot be shown', async () => {
    const id = await addPool();
    const [{ versions = [] } = {}] = (await lines(['list'])) as { versions?: { sha256: string }[] }[];
    const documents = join(folder, 'records', guild, 'documents');
    writeFileSync(join(documents, `${versions[0]?.sha256 ?? ''}.bytes`), Buffer.alloc(9));
    expect((await run(['show', id])).said).toContain('binary data, not text');
  });

  it('say what was not added, and why, with an exit code of its own', async () => {
    await addPool();
    const files = [put('empty.txt', ''), put('again.txt', pool), put('more.txt', `${pool} It is free.`)];
    const { code, out } = await run([
      'add',
      ...files,
      join(folder, 'none.txt'),
      put('new.txt', 'The bridge is closed.'),
    ]);
    expect(code).toBe(1);
    expect(out).toContain('empty.txt: not added: The file is empty.');
    expect(out).toContain('again.txt: these very bytes are');
    expect(out).toMatch(/more\.txt: not added, since \d+% of its words/u);
    expect(out).toMatch(/none\.txt: not added:\s+\S+none\.txt cannot be read/u);
    expect(out).toContain('new.txt: added as');
    expect(await lines(['list'])).toHaveLength(2);
  });

  it('get new versions, whose changes are told', async () => {
    const id = await addPool();
    const next = put('more.txt', pool.replace('May', 'June'));
    expect((await run(['add', next, '--replaces', id.slice(1)])).out).toContain(
      `added as version 2 of ${id}`,
    );
    expect((await run(['history', id])).out).toMatch(/replaced version 2/u);
    const { out } = await run(['history', id, '--version', '2']);
    expect(out).toMatch(/^Version 2: 1 sentence changed, 0 the same\./u);
    expect(out).toMatch(/May/u);
    expect(await lines(['history', id, '--version', '2'])).toMatchObject([
      { version: 2, same: 0, changes: [{ kind: 'changed' }] },
    ]);
    expect((await run(['history', id, '--version', '3'])).failure).toBe('unknown-version');
  });

  it('are corrected, labelled, removed and taken back', async () => {
    const id = await addPool();
    const roles = '200000000000000001,200000000000000002';
    expect(
      await lines(['edit', id, '--title', 'Baths', '--roles', roles, '--embargo', '2030-01-01T00:00Z']),
    ).toMatchObject([
      { title: 'Baths', label: { roles: roles.split(','), embargo: '2030-01-01T00:00:00.000Z' } },
    ]);
    expect(
      await lines(['edit', id, '--withdraw', 'title', '--roles', 'all', '--embargo', 'none']),
    ).toMatchObject([{ title: 'pool', label: { roles: [], embargo: null } }]);
    expect((await run(['edit', id, '--withdraw', 'title'])).failure).toBe('nothing-to-change');
    expect(await run(['edit', id, '--roles', 'everybody'])).toMatchObject({
      code: 2,
      failure: 'wrong-label',
    });
    expect(await run(['edit', id, '--date', '2026-13-45'])).toMatchObject({ code: 2, failure: 'wrong-date' });
    expect((await run(['remove', id])).out).toBe(`- removed ${id}, title pool\n`);
    expect(await run(['show', id])).toMatchObject({ code: 1, failure: 'unknown-briefing' });
    const added = await lines(['add', put('pool.txt', pool)]);
    expect((await run(['undo', String(added.at(-1)?.undo)])).code).toBe(0);
    expect(await lines(['list'])).toEqual([]);
    expect((await run(['undo', 'nothing'])).failure).toBe('nothing-to-undo');
  });

  it('are exported, over no file that is there', async () => {
    await addPool();
    const file = join(folder, 'all.zip');
    expect(await run(['export', file])).toMatchObject({ code: 0, out: `- exported 1, file ${file}\n` });
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
    expect(await run(['export', file])).toMatchObject({ code: 1, failure: 'file-there' });
  });

  it('need a server, and no more files than it may keep', async () => {
    expect(await run(['list'], { DISCORD_GUILD_ID: '' })).toMatchObject({ code: 2, failure: 'wrong-guild' });
    const many = Array.from({ length: 10_000 }, (_, n) => `${n}.txt`);
    expect(await run(['add', ...many])).toMatchObject({ code: 1, failure: 'too-many-files' });
  });

  it('are changed beside a bot that runs, which hears of it', async () => {
    const bot = new KeptBriefings(
      new FileStore(join(folder, 'records')),
      { briefings: 9, bytes: 1e6 },
      () => undefined,
    );
    const own = bot.of(guild);
    expect(await own.list()).toEqual([]);
    const id = await addPool();
    await expect.poll(async () => (await own.list()).map((one) => one.id), { timeout: 5000 }).toEqual([id]);
    await Promise.all([
      own.edit(id, { corrections: { origin: 'Gazette' } }, null),
      run(['edit', id, '--author', 'Jo Roe']),
    ]);
    expect(await lines(['list'])).toMatchObject([{ origin: 'Gazette', author: 'Jo Roe' }]);
    bot.close();
  });

  it('say in one line that the store cannot be written, and change nothing', async () => {
    writeFileSync(join(folder, 'records'), 'in the way');
    expect(await run(['add', put('pool.txt', pool)])).toMatchObject({
      code: 1,
      failure: 'records-unusable',
      said: 'The bot’s own records cannot be changed (ENOTDIR). rapporteur doctor says what is wrong.',
      out: '',
    });
  });
});
