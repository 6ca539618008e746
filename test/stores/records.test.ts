import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { RecordsError, type AskedQuestion, type GivenAnswer, type Records } from '../../src/model/records.js';
import { settingRanges, usualSettings } from '../../src/model/settings.js';
import { FileStore } from '../../src/stores/file-store.js';
import { MemoryStore } from '../../src/stores/memory-store.js';
import { keptGuilds, openRecords, type RecordsFor } from '../../src/stores/records.js';
import type { Store } from '../../src/stores/store.js';
import { isPostgresThere, TestDatabase } from './databases.js';
import { freshFolders } from './folders.js';

const freshFolder = freshFolders();

const noon = '2025-03-04T12:00:00.000Z';

function given(asker: string, at: string = noon): GivenAnswer {
  return {
    question: 'How much?',
    scope: { briefing: null, speaker: null, since: null, until: null },
    previous: null,
    at,
    asker,
    answer: '42',
    speaker: null,
    cited: [{ briefing: 'b', start: 1, end: 3, quote: '42', answer: { start: 1, end: 3 } }],
  };
}

function asked(id: string, asker: string, at: string = noon, name: string | null = null): AskedQuestion {
  return {
    id,
    at,
    asker,
    name,
    question: 'How much?',
    status: 'answered',
    reason: null,
    missing: [],
    confidence: 0.8,
    ms: 3,
  };
}

/** Keeps an answer and logs its question, as asking does. */
async function ask(records: Records, asker: string, at: string = noon, name?: string): Promise<string> {
  const id = await records.keepAnswer(given(asker, at));
  await records.logQuestion(asked(id, asker, at, name ?? null));
  return id;
}

const helpful = { isHelpful: true, reason: '', at: noon };
const call = { at: noon, isPosted: true };
const unhelpful = { isHelpful: false, reason: 'wrong year', at: noon };

let database: TestDatabase | null = null;
beforeAll(async () => {
  if (isPostgresThere) database = await TestDatabase.create();
});
afterAll(() => database?.drop());

async function emptyDatabase(): Promise<TestDatabase> {
  if (database === null) throw new Error('there is no PostgreSQL');
  await database.empty();
  return database;
}

const places: readonly (readonly [where: string, open: () => Promise<Store>, isThere: boolean])[] = [
  ['in memory', () => Promise.resolve(new MemoryStore()), true],
  ['in a folder', () => Promise.resolve(new FileStore(freshFolder())), true],
  ['in PostgreSQL', async () => (await emptyDatabase()).open(), isPostgresThere],
];

describe.each(places.filter(([, , isThere]) => isThere))('records %s', (_where, open) => {
  let store: Store;
  let recordsFor: RecordsFor;
  let records: Records;
  beforeEach(async () => {
    store = await open();
    recordsFor = await openRecords(store);
    records = recordsFor('11');
  });

  it('have the usual settings until they are changed, each server its own', async () => {
    expect(await records.settings()).toEqual(usualSettings);
    expect(await records.change({ perMember: 3 })).toEqual({ ...usualSettings, perMember: 3 });
    expect(await records.settings()).toEqual({ ...usualSettings, perMember: 3 });
    expect(await recordsFor('12').settings()).toEqual(usualSettings);
    expect(await recordsFor(null).settings()).toEqual(usualSettings);
    const again = await openRecords(store);
    expect(await again('11').settings()).toEqual({ ...usualSettings, perMember: 3 });
  });

  it('lose no change of those made at once', async () => {
    await Promise.all([
      records.change({ perMember: 3 }),
      records.change({ isPrivate: true }),
      records.change({ roles: ['77'] }),
      records.change({ perMember: 4 }),
    ]);
    expect(await records.settings()).toEqual({
      ...usualSettings,
      perMember: 4,
      isPrivate: true,
      roles: ['77'],
    });
  });

  const numbers = Object.entries(settingRanges);
  it.each(numbers)('take %s in its range alone, and keep the others', async (name, { least, most }) => {
    for (const wrong of [least - 1, most + 1, least + 0.5, Number.NaN]) {
      await expect(records.change({ [name]: wrong })).rejects.toThrow(name);
    }
    for (const right of [least, most]) {
      expect(await records.change({ [name]: right })).toMatchObject({ [name]: right });
    }
    expect(await records.settings()).toMatchObject({ [name]: most });
  });

  it('give back an answer by its id, on its own server alone', async () => {
    const id = await records.keepAnswer(given('a'));
    expect(id).toMatch(/^[0-9a-f]{18}$/u);
    expect(await records.answer(id)).toEqual(given('a'));
    expect(await recordsFor('12').answer(id)).toBeNull();
    for (const wrong of ['', '../settings/current', 'x'.repeat(18), id.slice(1)]) {
      expect(await records.answer(wrong)).toBeNull();
    }
  });

  it('hold one vote of each person on an answer, the last', async () => {
    const [one, two] = [await ask(records, 'a'), await ask(records, 'a')];
    await records.vote(one, 'b', helpful);
    await records.vote(one, 'b', unhelpful);
    await records.vote(one, 'c', helpful);
    await records.vote(two, 'c', helpful);
    expect(await records.voteOf(one, 'b')).toEqual(unhelpful);
    expect(await records.voteOf(two, 'b')).toBeNull();
    const votes = await records.votes();
    expect([...votes.keys()].sort()).toEqual([one, two].sort());
    expect(votes.get(one)).toHaveLength(2);
    expect(votes.get(one)).toEqual(expect.arrayContaining([unhelpful, helpful]));
  });

  it('count who calls for the administrators once a person', async () => {
    const id = await ask(records, 'a');
    for (const caller of ['b', 'b', 'c']) await records.callAdmins(id, caller, call);
    expect(await records.calls()).toEqual(new Map([[id, [call, call]]]));
  });

  it('tell one alone of the presses at one moment that it is the first, and the next once that did not reach them', async () => {
    const id = await ask(records, 'a');
    const press = (caller: string): Promise<boolean> => records.callAdmins(id, caller, call);
    const firsts = await Promise.all(['b', 'b', 'b', 'c'].map(press));
    expect(firsts.filter((isFirst) => isFirst)).toHaveLength(2);
    expect(await press('b')).toBe(false);
    await records.markUnposted(id, 'b');
    await records.markUnposted(id, 'nobody');
    expect((await records.calls()).get(id)).toHaveLength(2);
    expect([await press('b'), await press('c')]).toEqual([true, false]);
  });

  it('tell of a call that is to be posted also where an earlier one was not', async () => {
    const id = await ask(records, 'a');
    const press = (isPosted: boolean): Promise<boolean> =>
      records.callAdmins(id, 'b', { at: noon, isPosted });
    const due: boolean[] = [];
    for (const isPosted of [false, false, true, true, false, true]) due.push(await press(isPosted));
    expect(due).toEqual([true, false, true, false, false, false]);
    expect((await records.calls()).get(id)).toHaveLength(1);
  });

  it('count what they hold', async () => {
    const id = await ask(records, 'a');
    await ask(records, 'b');
    await records.vote(id, 'b', helpful);
    expect(await records.counts()).toEqual({ questions: 2, answers: 2, votes: 1 });
  });

  it('forget all of one person, and nothing of anybody else', async () => {
    const [mine, other] = [await ask(records, 'a'), await ask(records, 'b')];
    // As if the process had died before the question was logged.
    const stray = await records.keepAnswer(given('a'));
    await records.vote(mine, 'b', unhelpful);
    await records.vote(other, 'a', unhelpful);
    await records.vote(other, 'b', helpful);
    await records.callAdmins(other, 'a', call);
    await records.callAdmins(mine, 'b', call);
    const elsewhere = await ask(recordsFor('12'), 'a');

    expect(await records.forget('a')).toBe(1);
    expect((await records.questions()).map(({ id }) => id)).toEqual([other]);
    expect([await records.answer(mine), await records.answer(stray)]).toEqual([null, null]);
    expect(await records.answer(other)).toEqual(given('b'));
    expect(await records.votes()).toEqual(new Map([[other, [helpful]]]));
    expect(await records.calls()).toEqual(new Map());
    expect(await recordsFor('12').answer(elsewhere)).toEqual(given('a'));
    expect(await records.forget('a')).toBe(0);
  });

  it('keep questions for as many days as is set, with all that belongs to them', async () => {
    await records.change({ keepsDays: 30 });
    const old = await ask(records, 'a', '2025-03-04T11:59:59Z');
    const young = await ask(records, 'a', '2025-03-04T12:00:00.001Z');
    const stray = await records.keepAnswer(given('a', '2025-01-01T00:00:00.000Z'));
    const onItsWay = await records.keepAnswer(given('a', '2025-04-03T11:59:59.000Z'));
    for (const id of [old, young]) await records.vote(id, 'b', helpful);
    await records.vote('0'.repeat(18), 'b', helpful);

    expect(await records.expire(new Date('2025-04-03T12:00:00.000Z'))).toBe(1);
    expect((await records.questions()).map(({ id }) => id)).toEqual([young]);
    expect([await records.answer(old), await records.answer(stray)]).toEqual([null, null]);
    expect(await records.answer(young)).not.toBeNull();
    expect(await records.answer(onItsWay)).not.toBeNull();
    expect([...(await records.votes()).keys()]).toEqual([young]);
    expect(await records.expire(new Date('2025-04-03T12:00:00.000Z'))).toBe(0);
  });

  it('take names out once they are not to be kept any more', async () => {
    await records.change({ keepsNames: true });
    await ask(records, 'a', noon, 'Ada');
    await records.change({ keepsDays: 7 });
    expect((await records.questions())[0]?.name).toBe('Ada');
    await records.change({ keepsNames: false });
    expect((await records.questions())[0]?.name).toBeNull();
    // One that was on its way while the setting changed.
    await ask(records, 'a', noon, 'Ada');
    await records.expire(new Date(noon));
    expect((await records.questions()).map(({ name }) => name)).toEqual([null, null]);
  });

  it('call a person by a name of its own on each server, which stays and does not tell who it is', async () => {
    const id = '400000000000000004';
    const keys = [recordsFor('11'), recordsFor('12'), recordsFor(null)].map((one) => one.keyOf(id));
    expect(new Set(keys).size).toBe(3);
    for (const key of keys) expect(key).toMatch(/^[0-9a-f]{24}$/u);
    expect((await openRecords(store))('11').keyOf(id)).toBe(keys[0]);
    expect((await openRecords(new MemoryStore()))('11').keyOf(id)).not.toBe(keys[0]);
    expect(recordsFor('11').keyOf('400000000000000005')).not.toBe(keys[0]);
  });

  it('tell which servers there are records of', async () => {
    expect(await keptGuilds(store)).toEqual([]);
    await records.change({ isPrivate: true });
    await ask(recordsFor(null), 'a');
    expect(new Set(await keptGuilds(store))).toEqual(new Set(['11', null]));
  });
});

describe('records in a folder', () => {
  it('reject while the settings are broken, so that nobody may ask who must not, and read them once mended', async () => {
    const own = freshFolder();
    const store = new FileStore(own);
    await (await openRecords(store))('11').change({ roles: ['77'] });
    const file = join(own, '11', 'settings', 'current.json');
    const whole = readFileSync(file, 'utf8');
    for (const broken of ['{"roles":', '{}', whole.replace('"perMember":20', '"perMember":0')]) {
      writeFileSync(file, broken);
      const records = (await openRecords(store))('11');
      await expect(records.settings()).rejects.toThrow(RecordsError);
      await expect(records.change({ isPrivate: true })).rejects.toThrow(RecordsError);
      await expect(records.expire(new Date(noon))).rejects.toThrow(RecordsError);
      expect(readFileSync(file, 'utf8')).toBe(broken);
      writeFileSync(file, whole);
      expect(await records.settings()).toMatchObject({ roles: ['77'] });
      expect(await records.change({ isPrivate: true })).toMatchObject({ roles: ['77'], isPrivate: true });
    }
  });

  it('keep the settings that are on the disk where new ones cannot be written', async () => {
    const own = freshFolder();
    const records = (await openRecords(new FileStore(own)))('11');
    // A file where the folder of the settings is wanted.
    await records.logQuestion(asked('x', 'a'));
    writeFileSync(join(own, '11', 'settings'), '');
    await expect(records.change({ isPrivate: true })).rejects.toThrow(RecordsError);
    rmSync(join(own, '11', 'settings'));
    expect(await records.settings()).toEqual(usualSettings);
    expect(await records.change({ perMember: 5 })).toEqual({ ...usualSettings, perMember: 5 });
  });

  it('leave nothing of a person behind in any file', async () => {
    const own = freshFolder();
    const records = (await openRecords(new FileStore(own)))('11');
    const key = records.keyOf('400000000000000004');
    const id = await ask(records, key, noon, 'Ada');
    await records.vote(id, key, unhelpful);
    const filesWith = (words: string): string[] =>
      readdirSync(own, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => join(parentPath, name))
        .filter((path) => path.includes(words) || readFileSync(path, 'utf8').includes(words));
    expect(filesWith(key)).toHaveLength(3);
    expect(filesWith('400000000000000004')).toEqual([]);
    await records.forget(key);
    for (const words of [key, 'Ada', 'How much?', 'wrong year', id]) expect(filesWith(words)).toEqual([]);
    expect(existsSync(join(own, 'bot', 'keys', 'people.json'))).toBe(true);
  });
});

/** Ways to open stores over one place, which is empty at first. */
const shared: readonly (readonly [
  where: string,
  fresh: () => Promise<() => Promise<Store>>,
  isThere: boolean,
])[] = [
  [
    'a folder',
    () => {
      const own = freshFolder();
      return Promise.resolve(() => Promise.resolve(new FileStore(own)));
    },
    true,
  ],
  [
    'PostgreSQL',
    async () => {
      const own = await emptyDatabase();
      return () => own.open();
    },
    isPostgresThere,
  ],
];

describe.each(shared.filter(([, , isThere]) => isThere))(
  'records of two processes over %s',
  (_where, fresh) => {
    let stores: readonly [Store, Store];
    let one: Records;
    let two: Records;
    beforeEach(async () => {
      const open = await fresh();
      stores = [await open(), await open()];
      const [forOne, forTwo] = await Promise.all(stores.map(openRecords));
      if (forOne === undefined || forTwo === undefined) throw new Error('not opened');
      [one, two] = [forOne('11'), forTwo('11')];
    });
    afterEach(() => Promise.all(stores.map((store) => store.close())));

    it('hear of settings that the other has changed', async () => {
      expect([await one.settings(), await two.settings()]).toEqual([usualSettings, usualSettings]);
      await one.change({ isPrivate: true });
      await expect.poll(() => two.settings()).toMatchObject({ isPrivate: true });
      await two.change({ perMember: 3 });
      await expect.poll(() => one.settings()).toMatchObject({ isPrivate: true, perMember: 3 });
    });

    it('lose no change of those that both make at once', async () => {
      await Promise.all([
        one.change({ perMember: 3 }),
        two.change({ isPrivate: true }),
        one.change({ roles: ['77'] }),
        two.change({ keepsDays: 7 }),
      ]);
      const all = { perMember: 3, isPrivate: true, roles: ['77'], keepsDays: 7 };
      await expect.poll(() => one.settings()).toMatchObject(all);
      await expect.poll(() => two.settings()).toMatchObject(all);
    });

    it('call a person the same, though both made the records', () => {
      expect(one.keyOf('400000000000000004')).toBe(two.keyOf('400000000000000004'));
    });
  },
);
