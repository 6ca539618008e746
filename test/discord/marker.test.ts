import { setImmediate } from 'node:timers/promises';
import { ComponentType } from 'discord.js';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { appOf, type App } from '../../src/app.js';
import { versionIn } from '../../src/discord/citing.js';
import { Marker } from '../../src/discord/marker.js';
import type { Views } from '../../src/library/views.js';
import { MemoryStore } from '../../src/stores/memory-store.js';
import { openRecords } from '../../src/stores/records.js';

it('goes on by a new view where what the first one saw could not be loaded and was let go', async () => {
  const recordsFor = await openRecords(new MemoryStore());
  const { ledger } = recordsFor('11');
  const cited = [{ briefing: 'pool', title: 'The pool', quote: 'The pool opens.' }];
  const entry = { message: '1', channel: '2', at: '2026-03-01T00:00:00Z', asker: 'a', language: 'en', cited };
  await ledger.note(entry, () => 'an earlier one');

  const loaded = appOf([{ id: 'pool', text: 'The pool opens. It is new.' }]);
  const letGo: App = { ...loaded, briefings: [], progress: { read: 0, total: 1 } };
  let looks = 0;
  let views = 0;
  const marker = new Marker({
    views: {
      viewFor: () => ((views += 1) === 1 ? letGo : loaded),
      settled: async () => {
        await setImmediate();
        if ((looks += 1) > 20) throw new Error('it never ends');
      },
      onChange: () => () => undefined,
    },
    recordsFor,
    rest: { get: () => Promise.resolve(null), patch: () => Promise.resolve(null) },
    guilds: () => Promise.resolve(['11']),
    isOwn: () => true,
    log: pino({ level: 'silent' }),
  });
  marker.visit('11');
  await marker.settled('11');
  await marker.stop();
  expect((await ledger.states()).map(({ version }) => version)).not.toContain('an earlier one');
});

describe('a reply that is put in place while what it cites goes', () => {
  const entry = {
    ...{ message: '1', channel: '2', at: '2026-03-01T00:00:00Z', asker: 'a', language: 'en' },
    cited: [{ briefing: 'pool', title: 'The pool', quote: 'The pool opens.' }],
  };
  const answer = {
    components: [
      {
        ...{ type: ComponentType.Container, accent_color: 0x57f287 },
        components: [{ type: ComponentType.TextDisplay, content: 'The pool opens.' }],
      },
    ],
  };
  const app = (text: string | null): App => appOf(text === null ? [] : [{ id: 'pool', text }]);

  async function newsroom() {
    const recordsFor = await openRecords(new MemoryStore());
    const { ledger } = recordsFor('11');
    const now = { app: app('The pool opens.'), message: null as unknown };
    const edits: unknown[] = [];
    const listeners: Parameters<Views['onChange']>[0][] = [];
    const marker = new Marker({
      views: {
        viewFor: () => now.app,
        settled: () => Promise.resolve(),
        onChange: (listener) => {
          listeners.push(listener);
          return () => undefined;
        },
      },
      recordsFor,
      rest: {
        get: () => Promise.resolve(now.message),
        patch: (_route, options) => {
          now.message = options?.body;
          edits.push(now.message);
          return Promise.resolve(now.message);
        },
      },
      guilds: () => Promise.resolve(['11']),
      isOwn: () => true,
      log: pino({ level: 'silent' }),
    });
    const note = (): Promise<void> => ledger.note(entry, (id) => versionIn(now.app, id));
    const change = async (text: string | null): Promise<void> => {
      now.app = app(text);
      for (const tell of listeners) tell({ guild: '11', id: 'pool', stored: null });
      await marker.settled('11');
    };
    const posted = async (): Promise<string> => {
      marker.posted('11', entry);
      await marker.settled('11');
      return JSON.stringify(now.message);
    };
    return { now, edits, ledger, marker, note, change, posted };
  }

  it('says so where it is noted only after the marker has passed', async () => {
    const { now, note, change, posted, marker } = await newsroom();
    now.message = answer;
    await change(null);
    await note();
    expect(await posted()).toContain('was withdrawn on');
    await marker.stop();
  });

  it('says so where it is put over the mark, and has its own colour again when that is taken away', async () => {
    const { now, note, change, posted, marker } = await newsroom();
    now.message = { components: [{ ...answer.components[0], accent_color: 0x123456 }] };
    await note();
    await change('The pool is shut.');
    expect(JSON.stringify(now.message)).toContain('cited here');
    now.message = answer;
    expect(await posted()).toContain('cited here');
    await change('The pool opens.');
    expect(now.message).toMatchObject(answer);
    await marker.stop();
  });

  it('is not looked at where all still stands', async () => {
    const { now, edits, note, change, posted, marker } = await newsroom();
    await note();
    now.message = answer;
    await change('The pool opens. It is new.');
    expect(await posted()).toBe(JSON.stringify(answer));
    expect(edits).toEqual([]);
    await marker.stop();
  });
});
