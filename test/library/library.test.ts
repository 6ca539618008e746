import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { App } from '../../src/app.js';
import { Library, type LibraryOptions } from '../../src/library/library.js';
import type { StoredBriefing } from '../../src/library/stored-briefing.js';
import type { Change, Viewer } from '../../src/library/views.js';
import { nothingKept, type Kept } from '../../src/model/kept.js';
import { ScribeHere, type Scribe } from '../../src/shelves/scribe.js';
import { SetClock } from './clock.js';
import { ownId, stored } from './stored.js';

const shared = [stored('pool', 'The pool of Lorne opens on Monday.')];

function libraryOf(
  guilds: Readonly<Record<string, readonly StoredBriefing[]>>,
  options: Partial<LibraryOptions> = {},
): Library {
  return new Library({
    load: (guild) => Promise.resolve(guild === null ? shared : (guilds[guild] ?? [])),
    mostMemory: 1e9,
    ...options,
  });
}

function viewer(guild: string | null, more: Partial<Viewer> = {}): Viewer {
  return { guild, roles: [], isAdmin: false, isPrivate: true, ...more };
}

function ids(app: App): string[] {
  return app.briefings.map(({ id }) => id);
}

async function idsFor(library: Library, who: Viewer): Promise<string[]> {
  await Promise.all([null, who.guild].map((guild) => library.loaded(guild)));
  return ids(library.viewFor(who));
}

describe('whoever asks', () => {
  const library = libraryOf({
    g: [
      stored(ownId('all'), 'The ferry of Lorne sank.'),
      stored(ownId('press'), 'The quay of Lorne is sold.', { audience: ['press'] }),
      stored(ownId('board'), 'The mayor of Lorne resigns.', { audience: ['board', 'staff'] }),
    ],
    h: [stored(ownId('other'), 'The tower of Holm fell.')],
  });
  const [all, press, board] = ['all', 'press', 'board'].map(ownId);
  const cases: readonly (readonly [string, Viewer, readonly (string | undefined)[]])[] = [
    ['in a private message sees what is shared', viewer(null, { isAdmin: true }), ['pool']],
    ['sees what everybody there may', viewer('g'), ['pool', all]],
    ['and what the own roles may', viewer('g', { roles: ['press', 'x'] }), ['pool', all, press]],
    ['by any one role of an audience', viewer('g', { roles: ['staff'] }), ['pool', all, board]],
    ['sees it all as who manages the server', viewer('g', { isAdmin: true }), ['pool', all, press, board]],
    [
      'sees nothing of it where others read along',
      viewer('g', { roles: ['press', 'staff'], isAdmin: true, isPrivate: false }),
      ['pool', all],
    ],
    ['of another server sees that one’s', viewer('h', { isAdmin: true }), ['pool', ownId('other')]],
    ['of a server without any sees what is shared', viewer('i', { isAdmin: true }), ['pool']],
  ];
  it.each(cases)('%s', async (_name, who, expected) => {
    expect((await idsFor(library, who)).sort()).toEqual([...expected].sort());
  });

  it('sees what is for all members, whose role is called as the server is', async () => {
    const open = libraryOf({ g: [stored(ownId('a'), 'A bridge.', { audience: ['g'] })] });
    expect(await idsFor(open, viewer('g'))).toContain(ownId('a'));
  });
});

describe('an embargo', () => {
  it('keeps a briefing from everybody until its time, and then tells of it', async () => {
    const clock = new SetClock('2026-03-01T00:00:00Z');
    const told: Change[] = [];
    const late = stored(ownId('late'), 'The bridge of Lorne is sold.', { embargo: '2026-03-02T12:00:00Z' });
    const library = libraryOf({ g: [late] }, { clock });
    library.onChange((change) => told.push(change));
    const admin = viewer('g', { isAdmin: true });
    expect(await idsFor(library, admin)).toEqual(['pool']);
    expect(library.viewFor(admin).progress).toBeNull();
    clock.set('2026-03-02T11:59:59Z');
    expect(ids(library.viewFor(admin))).toEqual(['pool']);
    clock.set('2026-03-02T12:00:00Z');
    await expect.poll(() => ids(library.viewFor(admin))).toEqual(['pool', ownId('late')]);
    expect(told).toEqual([{ guild: 'g', id: ownId('late'), stored: late }]);
  });

  it('ends a while later where the briefing cannot be had when its time has come', async () => {
    const clock = new SetClock('2026-03-01T00:00:00Z');
    const late = stored(ownId('late'), 'The bridge of Lorne is sold.', { embargo: '2026-03-02T12:00:00Z' });
    let isAway = true;
    const read = (): ReturnType<StoredBriefing['read']> =>
      isAway ? Promise.reject(new Error('the database is away')) : late.read();
    const library = libraryOf({ g: [{ ...late, read }] }, { clock });
    expect(await idsFor(library, viewer('g'))).toEqual(['pool']);
    clock.set('2026-03-02T12:00:00Z');
    await expect.poll(() => clock.waiting).toBe(1);
    isAway = false;
    clock.set('2026-03-02T12:02:00Z');
    await expect.poll(() => ids(library.viewFor(viewer('g')))).toEqual(['pool', ownId('late')]);
    expect(clock.waiting).toBe(0);
  });

  it('is off when the briefing is taken away or let out, and holds for one that was out', async () => {
    const clock = new SetClock('2026-03-01T00:00:00Z');
    const library = libraryOf({}, { clock });
    await library.loaded('g');
    const [a, b, c] = ['a', 'b', 'c'].map(ownId) as [string, string, string];
    const embargo = { embargo: '2026-03-02T00:00:00Z' };
    await library.put('g', stored(a, 'A bridge.', embargo));
    await library.put('g', stored(b, 'A tower.', embargo));
    await library.put('g', stored(c, 'A ferry.'));
    expect(await idsFor(library, viewer('g'))).toEqual(['pool', c]);
    await library.remove('g', a);
    await library.put('g', stored(b, 'A tower.'));
    await library.put('g', stored(c, 'A ferry.', embargo));
    expect(await idsFor(library, viewer('g'))).toEqual(['pool', b]);
    expect(clock.waiting).toBe(1);
    clock.set('2026-03-03T00:00:00Z');
    await expect.poll(() => ids(library.viewFor(viewer('g')))).toEqual(['pool', b, c]);
  });
});

describe('what is put and removed', () => {
  it('counts in its last state, whatever is still being read', async () => {
    const library = libraryOf({ g: [stored(ownId('a'), 'Old words.'), stored(ownId('b'), 'A tower.')] });
    library.viewFor(viewer('g'));
    const removed = library.remove('g', ownId('b'));
    const put = library.put('g', stored(ownId('a'), 'New words.'));
    await Promise.all([removed, put, library.loaded('g'), library.loaded(null)]);
    const app = library.viewFor(viewer('g'));
    expect(app.briefings.map(({ text }) => text)).toEqual([
      'The pool of Lorne opens on Monday.',
      'New words.',
    ]);
  });

  it('leaves a shelf as it gets a label, and is out of reach of whoever has not the role', async () => {
    const library = libraryOf({ g: [stored(ownId('a'), 'The harbour master, Ingrid Solberg, resigned.')] });
    await Promise.all([library.loaded(null), library.loaded('g')]);
    const app = library.viewFor(viewer('g'));
    expect(await app.speakers('Solberg')).toHaveLength(1);
    await library.put(
      'g',
      stored(ownId('a'), 'The harbour master, Ingrid Solberg, resigned.', { audience: ['x'] }),
    );
    expect(ids(app)).toEqual(['pool']);
    expect(app.search('Solberg harbour')).toEqual([]);
    expect(await app.speakers('Solberg')).toEqual([]);
    expect(app.ask('Who resigned?')).toMatchObject({ status: 'declined', missing: ['resigned'] });
    expect((await app.quote('The harbour master, Ingrid Solberg, resigned')).verdict).toBe('not-found');
    expect(ids(library.viewFor(viewer('g', { roles: ['x'] })))).toContain(ownId('a'));
  });

  it('answers no more by the words that were replaced, where the new ones cannot be had yet', async () => {
    const clock = new SetClock('2030-01-01T00:00:00Z');
    const library = libraryOf({ g: [stored(ownId('a'), 'The ferry sank.')] }, { clock });
    const told: Change[] = [];
    await library.loaded('g');
    library.onChange((change) => told.push(change));
    const app = library.viewFor(viewer('g'));
    let isAway = true;
    const next = stored(ownId('a'), 'The ferry is afloat.');
    const put = library.put('g', {
      ...next,
      read: () => (isAway ? Promise.reject(new Error('away')) : next.read()),
    });
    await expect(put).rejects.toThrow('away');
    expect(app.search('ferry')).toEqual([]);
    expect(ids(app)).toEqual(['pool']);
    // Nothing has come of it that anybody could be told.
    expect(told).toEqual([]);

    isAway = false;
    clock.set('2030-01-01T00:02:00Z');
    await expect.poll(() => app.search('ferry')).toHaveLength(1);
    expect(app.briefings.map(({ text }) => text)).toContain('The ferry is afloat.');
    expect(told.map(({ id }) => id)).toEqual([ownId('a')]);
  });

  it('comes together where it was read while something else was put there', async () => {
    const here = new ScribeHere();
    let goOn = (): void => undefined;
    const told = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const scribe: Scribe = {
      recall: (briefing, numbered) => here.recall(briefing, numbered),
      anew: (before, people) => here.anew(before, people),
      terms: (briefing) => here.terms(briefing),
      read: async (briefing) => {
        if (briefing.id === ownId('a')) await told;
        return here.read(briefing);
      },
    };
    const library = libraryOf({}, { scribe });
    await Promise.all([library.loaded(null), library.loaded('g')]);
    const put = (name: string, text: string): Promise<void> => library.put('g', stored(ownId(name), text));
    const puts = [put('a', 'A bridge.'), put('b', 'A tower.'), put('c', 'A ferry.'), put('b', 'A town.')];
    const app = library.viewFor(viewer('g'));
    const seen: string[] = [];
    const look = (): void => {
      const now = app.briefings.map(({ text }) => text).join(' ');
      if (seen.at(-1) !== now) seen.push(now);
    };
    // Each is read by then, and the first is waited for.
    for (let turn = 0; turn < 20; turn += 1) await setImmediate().then(look);
    goOn();
    const all = Promise.all(puts).then(() => true);
    while (!(await Promise.race([all, setImmediate(false)]))) look();
    look();
    const pool = 'The pool of Lorne opens on Monday.';
    expect(seen).toEqual([pool, `${pool} A bridge.`, `${pool} A bridge. A town. A ferry.`]);
  });

  it('comes also where another that came with it breaks what reads them', async () => {
    const here = new ScribeHere();
    const scribe: Scribe = {
      recall: (briefing, numbered) => here.recall(briefing, numbered),
      anew: (before, people) => here.anew(before, people),
      terms: (briefing) => here.terms(briefing),
      read: (briefing) =>
        briefing.id === ownId('b') ? Promise.reject(new Error('broken')) : here.read(briefing),
    };
    const library = libraryOf({}, { scribe });
    await Promise.all([library.loaded(null), library.loaded('g')]);
    const put = (name: string, text: string): Promise<void> => library.put('g', stored(ownId(name), text));
    const puts = [put('a', 'A bridge.'), put('b', 'A tower.'), put('c', 'A ferry.')];
    expect((await Promise.allSettled(puts)).map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
    const own = library.viewFor(viewer('g')).briefings.map(({ id }) => id);
    expect(own.filter((id) => [ownId('a'), ownId('b'), ownId('c')].includes(id))).toEqual([
      ownId('a'),
      ownId('c'),
    ]);
  });

  it('is named with the reason where it cannot be read', async () => {
    const library = libraryOf({ g: [stored(ownId('a'), null, { audience: ['x'] })] });
    await library.loaded('g');
    expect(library.viewFor(viewer('g', { roles: ['x'] })).rejections.map(({ code }) => code)).toEqual([
      'file-empty',
    ]);
    expect(library.viewFor(viewer('g')).rejections).toEqual([]);
  });
});

describe('a name that only some know in full', () => {
  const words = 'The old bridge is safe for two more winters.';
  const g = [
    stored(ownId('a'), `Engineer Holm said: "${words}"`),
    stored(ownId('b'), 'Engineer Petra Holm will leave the office of Lorne.', { audience: ['press'] }),
  ];
  const memory = new Map<string, Buffer>();
  const kept: Kept = {
    get: (name) => memory.get(name) ?? null,
    put: (name, value) => memory.set(name, Buffer.from(value)),
    of: () => kept,
    forget: () => undefined,
  };
  it.each([
    ['as they are read', nothingKept],
    ['as they are kept', kept],
    ['as they are brought back', kept],
  ] as const)('is given to those alone, by annotations %s', async (_how, where) => {
    const library = libraryOf({ g }, { kept: where });
    await library.loaded('g');
    const answer = (who: Partial<Viewer>): string | null => {
      const asked = library.viewFor(viewer('g', who)).ask(`Who said "${words}"?`);
      return asked.status === 'answered' ? asked.answer : null;
    };
    expect(answer({})).toBe('Holm');
    expect(answer({ roles: ['press'] })).toBe('Petra Holm');
    expect(answer({ roles: ['press'], isPrivate: false })).toBe('Holm');
  });
});

describe('memory', () => {
  it('is made by letting those go that were asked longest ago, and they are read again', async () => {
    const loads: (string | null)[] = [];
    const words = 'The bridge of Lorne is long. '.repeat(20);
    const library = new Library({
      load: (guild) => {
        loads.push(guild);
        return Promise.resolve([stored(guild === null ? 'shared' : ownId(guild), words)]);
      },
      mostMemory: 150_000,
    });
    for (const guild of ['a', 'b', 'a', 'c']) await library.loaded(guild);
    expect(library.inMemory).toEqual(['a', 'c']);
    expect(await idsFor(library, viewer('b'))).toEqual(['shared', ownId('b')]);
    expect(library.inMemory).toEqual(['c', 'b']);
    expect(loads).toEqual([null, 'a', 'b', 'c', 'b']);
  });

  it('is no reason to let the one go that is being asked', async () => {
    const library = libraryOf({ a: [stored(ownId('a'), 'A bridge.')] }, { mostMemory: 1 });
    expect(await idsFor(library, viewer('a'))).toContain(ownId('a'));
    expect(library.inMemory).toEqual(['a']);
  });

  it('is tried again after a guild’s briefings could not be loaded', async () => {
    let broken = true;
    const library = new Library({
      load: (guild) =>
        guild !== null && broken ? Promise.reject(new Error('full')) : Promise.resolve(shared),
      mostMemory: 1,
    });
    await expect(library.settled('g')).rejects.toThrow('full');
    broken = false;
    await library.settled('g');
    expect(library.viewFor(viewer('g')).progress).toBeNull();
  });
});

describe('while briefings are read', () => {
  it('questions are answered from those that are, and say how many', async () => {
    const gates: (() => void)[] = [];
    const slow = ['one', 'two', 'three'].map((id): StoredBriefing => {
      const ready = stored(id, `The bridge of ${id} is long.`);
      return {
        ...ready,
        read: async () => {
          await new Promise<void>((resolve) => gates.push(resolve));
          return ready.read();
        },
      };
    });
    const library = new Library({ load: () => Promise.resolve(slow), mostMemory: 1 });
    const app = library.viewFor(viewer(null));
    await expect.poll(() => app.progress).toEqual({ read: 0, total: 3 });
    await expect.poll(() => gates.length).toBe(1);
    gates[0]?.();
    await expect.poll(() => app.progress).toEqual({ read: 1, total: 3 });
    expect(ids(app)).toEqual(['one']);
    expect(app.search('bridge')).toHaveLength(1);
    for (const at of [1, 2]) {
      await expect.poll(() => gates.length).toBe(at + 1);
      gates[at]?.();
    }
    await library.loaded(null);
    expect(app.progress).toBeNull();
    expect(ids(app).sort()).toEqual(['one', 'three', 'two']);
  });
});
