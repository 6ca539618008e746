import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { mostFiles } from '../../src/keeping/guild-briefings.js';
import type { GuildBriefings } from '../../src/keeping/guild-briefings.js';
import { KeptBriefings } from '../../src/keeping/kept-briefings.js';
import type { Notice } from '../../src/model/notice.js';
import type { BriefingsChange, FileOutcome, Given, GivenFile } from '../../src/model/kept-briefing.js';
import type { Result } from '../../src/model/result.js';
import { FileStore } from '../../src/stores/file-store.js';
import { MemoryStore } from '../../src/stores/memory-store.js';
import type { Store } from '../../src/stores/store.js';
import { file, textOf } from './files.js';

const folder = mkdtempSync(join(tmpdir(), 'rapporteur-keeping-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const guild = '100000000000000001';
const elsewhere = '100000000000000002';
const limits = { briefings: 12, bytes: 100_000 };
const byAnna: Given = { by: 'anna' };

function valueOf<Value>(result: Result<Value, Notice>): Value {
  if (!result.ok) throw new Error(`${result.failure.code}: ${result.failure.message.key}`);
  return result.value;
}

function codeOf(result: Result<unknown, Notice>): string | null {
  return result.ok ? null : result.failure.code;
}

async function added(briefings: GuildBriefings, given: GivenFile, terms = byAnna) {
  const { id, files } = valueOf(await briefings.add([given], terms));
  const [outcome] = files;
  if (outcome?.kind !== 'added' || id === null) throw new Error(JSON.stringify(outcome));
  return { undo: id, ...outcome };
}

const stores: readonly (readonly [string, () => Store])[] = [
  ['the memory', () => new MemoryStore()],
  ['a folder', () => new FileStore(mkdtempSync(join(folder, 'store-')))],
];

describe.each(stores)('a server’s briefings in %s', (_, fresh) => {
  let store: Store;
  let kept: KeptBriefings;
  let own: GuildBriefings;
  let now: Date;
  const told: BriefingsChange[] = [];
  beforeEach(() => {
    store = fresh();
    now = new Date('2026-03-01T12:00:00Z');
    kept = opened();
    own = kept.of(guild);
    told.length = 0;
    kept.onChange((change) => void told.push(change));
  });
  const opened = (): KeptBriefings =>
    new KeptBriefings(
      store,
      limits,
      (error) => {
        throw error;
      },
      () => now,
    );

  it('are added, found again, and given back as they were given', async () => {
    const pool = file(
      'pool.md',
      '# The pool\n\nBy Jo Roe\n\nThe town pool opens on Monday, the council said.\n',
    );
    const { briefing, preview, warnings } = await added(own, pool);
    expect(preview).toBe('The town pool opens on Monday, the council said.');
    expect(warnings).toEqual([]);
    expect(briefing).toMatchObject({
      title: 'The pool',
      author: 'Jo Roe',
      origin: null,
      certainty: { title: 'found', author: 'found', origin: null, published: null },
      file: 'pool.md',
      addedAt: '2026-03-01T12:00:00.000Z',
      label: { roles: [], embargo: null },
    });
    expect(briefing.id).toMatch(/^\/[0-9a-z]{8}$/u);
    const again = opened().of(guild);
    expect(await again.list()).toEqual([briefing]);
    const { text, id, title } = valueOf(await again.load(briefing.id));
    expect({ text, id, title }).toEqual({ text: textOf(pool), id: briefing.id, title: 'The pool' });
    const [version] = briefing.versions;
    expect([...((version && (await again.document(version))) ?? [])]).toEqual([...pool.bytes]);
    expect(told).toEqual([{ guild, changed: [briefing.id], removed: [] }]);
  });

  it('are nothing to another server', async () => {
    const { briefing, undo } = await added(own, file('a.txt', 'The pool opens on Monday at nine, it said.'));
    const other = kept.of(elsewhere);
    expect(await other.list()).toEqual([]);
    expect(await other.history()).toEqual([]);
    expect(codeOf(await other.load(briefing.id))).toBe('unknown-briefing');
    expect(codeOf(await other.remove([briefing.id], null))).toBe('unknown-briefing');
    expect(codeOf(await other.edit(briefing.id, { corrections: { title: 'x' } }, null))).toBe(
      'unknown-briefing',
    );
    expect(codeOf(await other.undo(undo, null))).toBe('nothing-to-undo');
    // The same bytes there are a briefing of its own.
    await added(other, file('a.txt', 'The pool opens on Monday at nine, it said.'));
  });

  it('are told one by one what became of them', async () => {
    const { briefing } = await added(own, file('here.txt', 'The town hall is closed on Fridays in winter.'));
    const { id, files } = valueOf(
      await own.add(
        [
          file('one.txt', 'The council voted for the new bridge by nine to four.'),
          file('empty.txt', ''),
          file('again.txt', 'The town hall is closed on Fridays in winter.'),
          { name: 'picture.png', bytes: Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1') },
          file('twice.txt', 'The council voted for the new bridge by nine to four.'),
        ],
        byAnna,
      ),
    );
    expect(id).not.toBeNull();
    expect(files.map(short)).toEqual([
      'added',
      'refused file-empty',
      'same 1',
      'refused format-unknown',
      'same 1',
    ]);
    expect(files[2]).toMatchObject({ briefing: { id: briefing.id } });
    expect(await own.list()).toHaveLength(2);
  });

  it.each<readonly [string, readonly GivenFile[], Partial<Given>, string]>([
    ['no file', [], {}, 'no-files'],
    ['ten thousand files', Array.from({ length: 10_000 }, () => file('a.txt', 'a')), {}, 'too-many-files'],
    ['one title for two', [file('a.txt', 'a b c'), file('b.txt', 'd e f')], { title: 'x' }, 'title-for-many'],
    ['no date', [file('a.txt', 'a b c')], { published: 'last week' }, 'wrong-date'],
    ['no day there ever was', [file('a.txt', 'a b c')], { published: '2025-02-30' }, 'wrong-date'],
    ['a title without words', [file('a.txt', 'a b c')], { title: '\u200b \n' }, 'wrong-fact'],
    ['an endless origin', [file('a.txt', 'a b c')], { origin: 'x'.repeat(301) }, 'wrong-fact'],
    [
      'a role that is none',
      [file('a.txt', 'a b c')],
      { label: { roles: ['all'], embargo: null } },
      'wrong-label',
    ],
    [
      'an embargo without end',
      [file('a.txt', 'a b c')],
      { label: { roles: [], embargo: 'soon' } },
      'wrong-label',
    ],
  ])('refuse %s as a whole', async (_case, files, given, code) => {
    expect(codeOf(await own.add(files, { by: null, ...given }))).toBe(code);
    expect(await own.list()).toEqual([]);
    expect(await store.documents(guild)).toEqual([]);
  });

  it('are refused beyond what a server may keep', async () => {
    const { files } = valueOf(
      await own.add([file('big.txt', 'words '.repeat(17_000)), file('small.txt', 'A small one.')], byAnna),
    );
    expect(files.map(short)).toEqual(['refused library-full', 'added']);
    const many = Array.from({ length: mostFiles }, (_one, n) =>
      file(`${n}.txt`, `This is ${'very '.repeat(n)}little.`),
    );
    valueOf(await own.add(many, { by: null, apart: true }));
    const { files: last } = valueOf(
      await own.add(
        many.slice(0, 2).map(({ bytes }, n) => file(`${n}.txt`, `${textOf({ bytes })} Or so.`)),
        { by: null, apart: true },
      ),
    );
    expect(last.map(short)).toEqual(['added', 'refused library-full']);
    expect(await own.list()).toHaveLength(limits.briefings);
  });

  it('are corrected, and the correction is taken back', async () => {
    const given = { by: 'anna', author: ' Ann  Lee ', published: '2025/02/17' };
    const { briefing } = await added(
      own,
      file('pool.md', '# The pool\n\nBy Jo Roe\n\nIt opens on Monday.\n'),
      given,
    );
    expect(briefing).toMatchObject({
      author: 'Ann Lee',
      published: '2025-02-17',
      certainty: { author: 'stated' },
    });
    const edited = valueOf(
      await own.edit(
        briefing.id,
        { corrections: { title: 'The baths', origin: 'Gazette', author: null } },
        'ben',
      ),
    );
    expect(edited).toMatchObject({
      title: 'The baths',
      origin: 'Gazette',
      author: null,
      published: '2025-02-17',
    });
    expect(edited.certainty).toEqual({
      title: 'stated',
      origin: 'stated',
      author: null,
      published: 'stated',
    });
    expect(valueOf(await own.load(briefing.id))).toMatchObject({ title: 'The baths', author: null });
    const back = valueOf(await own.edit(briefing.id, { withdraw: ['title', 'author'] }, 'ben'));
    expect(back).toMatchObject({
      title: 'The pool',
      author: 'Jo Roe',
      certainty: { title: 'found', author: 'found' },
    });
    expect(codeOf(await own.edit(briefing.id, { withdraw: ['title'] }, 'ben'))).toBe('nothing-to-change');
    expect((await own.history(briefing.id)).map(({ kind, edited: what }) => [kind, what])).toEqual([
      ['edited', ['title', 'author']],
      ['edited', ['title', 'origin', 'author']],
      ['added', []],
    ]);
  });

  it('carry their label in the one way it is kept', async () => {
    const roles = ['200000000000000002', '200000000000000001', '200000000000000002'];
    const { briefing } = await added(own, file('a.txt', 'It opens on Monday, it said.'), {
      by: null,
      label: { roles, embargo: '2026-03-02T09:00+01:00' },
    });
    expect(briefing.label).toEqual({
      roles: ['200000000000000001', '200000000000000002'],
      embargo: '2026-03-02T08:00:00.000Z',
    });
    // A moment that ISO 8601 writes with four digits for the year alone in some other form.
    for (const embargo of ['9999-12-31T23:59:00-01:00', '-000001-01-01T00:00:00Z']) {
      expect(codeOf(await own.edit(briefing.id, { label: { roles: [], embargo } }, null))).toBe(
        'wrong-label',
      );
    }
    const freed = valueOf(await own.edit(briefing.id, { label: { roles: [], embargo: null } }, null));
    expect(freed.label).toEqual({ roles: [], embargo: null });
  });

  it('are gone for good once removed, but for the history', async () => {
    const { briefing } = await added(own, file('a.txt', 'It opens on Monday, it said.'));
    const { briefing: other } = await added(
      own,
      file('b.txt', 'The bridge is closed for repairs until May.'),
    );
    expect(codeOf(await own.remove([briefing.id, '/nothing0'], null))).toBe('unknown-briefing');
    expect(await own.list()).toHaveLength(2);
    now = new Date('2026-03-02T12:00:00Z');
    valueOf(await own.remove([briefing.id], 'ben'));
    expect(await own.list()).toEqual([other]);
    expect(codeOf(await own.load(briefing.id))).toBe('unknown-briefing');
    expect(await store.documents(guild)).toEqual([other.versions[0]?.document]);
    expect(told.at(-1)).toEqual({ guild, changed: [], removed: [briefing.id] });
    expect((await own.history())[0]).toEqual({
      kind: 'removed',
      at: '2026-03-02T12:00:00.000Z',
      by: 'ben',
      briefings: [{ id: briefing.id, title: 'a' }],
      version: null,
      edited: [],
    });
    // It may come back as another one.
    expect((await added(own, file('a.txt', 'It opens on Monday, it said.'))).briefing.id).not.toBe(
      briefing.id,
    );
  });

  it('keep their id over versions; the current one is what is read', async () => {
    const { briefing } = await added(own, file('a.txt', 'The pool opens on Monday, it said.'), {
      by: null,
      title: 'Pool',
      published: '2025-01',
    });
    const next = file('b.txt', 'The pool opens on Tuesday, it said.');
    const { briefing: replaced, undo } = valueOf(await own.replace(briefing.id, next, byAnna));
    expect(replaced).toMatchObject({ id: briefing.id, title: 'Pool', published: null, file: 'b.txt' });
    expect(replaced.versions.map(({ number, file: name }) => [number, name])).toEqual([
      [1, 'a.txt'],
      [2, 'b.txt'],
    ]);
    expect(valueOf(await own.load(briefing.id)).text).toBe(textOf(next));
    expect(valueOf(await own.loadVersion(briefing.id, 1)).text).toBe('The pool opens on Monday, it said.');
    expect(codeOf(await own.loadVersion(briefing.id, 3))).toBe('unknown-version');
    expect(codeOf(await own.replace(briefing.id, next, byAnna))).toBe('same-document');
    valueOf(await own.undo(undo, null));
    expect(valueOf(await own.load(briefing.id)).text).toBe('The pool opens on Monday, it said.');
    expect(await store.documents(guild)).toHaveLength(1);
    expect((await own.history(briefing.id)).map(({ kind, version }) => [kind, version])).toEqual([
      ['undone', 2],
      ['replaced', 2],
      ['added', null],
    ]);
  });

  it('are with a version taken back as they were before it, but for what was corrected since', async () => {
    const { briefing } = await added(own, file('a.txt', 'The pool opens on Monday, it said.'), {
      ...{ by: null, title: 'Pool', published: '2025-01' },
    });
    const given: Given = { by: null, title: 'Baths', origin: 'Gazette', author: 'Jo Roe' };
    const { undo } = valueOf(await own.replace(briefing.id, file('b.txt', 'Some other words.'), given));
    valueOf(await own.edit(briefing.id, { corrections: { author: 'Ann Lee' } }, null));
    const { restored } = valueOf(await own.undo(undo, null));
    expect(restored).toMatchObject([
      { title: 'Pool', origin: null, author: 'Ann Lee', published: '2025-01', versions: [{ number: 1 }] },
    ]);
    expect(await opened().of(guild).list()).toEqual(restored);
  });

  it('take an addition back as a whole, once, and not from under a later version', async () => {
    const both = [
      file('a.txt', 'The pool opens on Monday, it said.'),
      file('b.txt', 'No bridge is closed in May.'),
    ];
    const { id: undo, files } = valueOf(await own.add(both, byAnna));
    const [first] = files;
    if (undo === null || first?.kind !== 'added') throw new Error('not added');
    const version = valueOf(await own.replace(first.briefing.id, file('c.txt', 'Some other words.'), byAnna));
    expect(codeOf(await own.undo(undo, null))).toBe('changed-since');
    valueOf(await own.undo(version.undo, null));
    expect(valueOf(await own.undo(undo, null)).removed).toHaveLength(2);
    expect(await own.list()).toEqual([]);
    expect(await store.documents(guild)).toEqual([]);
    expect(codeOf(await own.undo(undo, null))).toBe('nothing-to-undo');
  });

  it('offer what is nearly the same as a new version, for a day', async () => {
    const words =
      'The council said on Monday that the pool will open in May, after years of delay and of repairs.';
    const { briefing } = await added(own, file('a.txt', words));
    const offer = async (text: string): Promise<string> => {
      const [outcome] = valueOf(await own.add([file('b.txt', text)], byAnna)).files;
      if (outcome?.kind !== 'similar') throw new Error(JSON.stringify(outcome));
      return outcome.offer;
    };
    const one = await offer(`${words} It is free.`);
    expect(await own.list()).toHaveLength(1);
    expect(await store.documents(guild)).toHaveLength(2);
    const settled = valueOf(await own.settle(one, 'version', null));
    expect(settled).toMatchObject({ id: briefing.id, versions: [{ number: 1 }, { number: 2 }] });
    expect(codeOf(await own.settle(one, 'apart', null))).toBe('unknown-offer');
    const two = await offer(`${words} It is not free.`);
    expect(valueOf(await own.settle(two, 'apart', null))?.id).not.toBe(briefing.id);
    const three = await offer(`${words} It is not free at all.`);
    expect(valueOf(await own.settle(three, 'dropped', null))).toBeNull();
    const four = await offer(`${words} It is hardly free.`);
    now = new Date('2026-03-02T12:00:01Z');
    expect(codeOf(await own.settle(four, 'version', null))).toBe('unknown-offer');
    valueOf(await own.edit(briefing.id, { corrections: { title: 'Pool' } }, null));
    expect(await store.documents(guild)).toHaveLength(3);
  });

  it('lose nothing where two change them at once', async () => {
    const others = opened();
    const [one, two] = [own, others.of(guild)];
    await Promise.all([one.list(), two.list()]);
    const add = (who: GuildBriefings, n: number) =>
      added(who, file(`${n}.txt`, `Number ${n} is ${'very '.repeat(n)}special.`), { by: null, apart: true });
    const all = await Promise.all(Array.from({ length: 8 }, (_one, n) => add(n % 2 === 0 ? one : two, n)));
    await Promise.all([
      one.edit(all[0]?.briefing.id ?? '', { corrections: { title: 'First' } }, null),
      two.edit(all[0]?.briefing.id ?? '', { corrections: { origin: 'Gazette' } }, null),
      two.remove([all[1]?.briefing.id ?? ''], null),
    ]);
    for (const who of [one, two, opened().of(guild)]) {
      await expect.poll(async () => (await who.list()).length).toBe(7);
      expect(await who.find(all[0]?.briefing.id ?? '')).toMatchObject({ title: 'First', origin: 'Gazette' });
    }
    others.close();
  });
});

function short(outcome: FileOutcome): string {
  if (outcome.kind === 'refused') return `refused ${outcome.failure.code}`;
  return outcome.kind === 'same' ? `same ${outcome.version}` : outcome.kind;
}
