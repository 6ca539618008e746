import { setImmediate } from 'node:timers/promises';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { appOf, type App } from '../../src/app.js';
import { Marker } from '../../src/discord/marker.js';
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
