import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Watcher } from '../../src/discord/watcher.js';
import type { GuildBriefings } from '../../src/keeping/guild-briefings.js';
import { KeptBriefings } from '../../src/keeping/kept-briefings.js';
import { Library } from '../../src/library/library.js';
import { followKept, ownBriefings } from '../../src/library/own-briefings.js';
import { noLabel, type Label } from '../../src/model/kept-briefing.js';
import { MemoryStore } from '../../src/stores/memory-store.js';
import { keptGuilds, openRecords, type RecordsFor } from '../../src/stores/records.js';
import { file } from '../keeping/files.js';
import { SetClock } from '../library/clock.js';
import { stored } from '../library/stored.js';

const guild = '100000000000000001';
const other = '100000000000000002';
const press = '200000000000000001';
const holm = 'On Tuesday Petra Holm opened the bridge with a speech to the town.';

let clock: SetClock;
let store: MemoryStore;
let kept: KeptBriefings;
let own: GuildBriefings;
let library: Library;
let recordsFor: RecordsFor;
let watcher: Watcher;
let posted: string[];
let endFollowing: () => void;

const fails = (error: unknown): never => {
  throw error;
};

function watch(): Watcher {
  return new Watcher({
    ...{ views: library, recordsFor, clock, onError: fails },
    briefingsOf: (id) => kept.of(id),
    guilds: () => keptGuilds(store),
    isOwn: () => true,
    marker: { posted: () => undefined },
    rest: {
      post: (route, { body } = {}) => {
        posted.push(`${route} ${JSON.stringify(body)}`);
        return Promise.resolve({ id: String(posted.length) });
      },
    },
  });
}

beforeEach(async () => {
  clock = new SetClock('2030-01-01T12:00:00Z');
  store = new MemoryStore();
  kept = new KeptBriefings(store, { briefings: 9, bytes: 1e6 }, fails, () => new Date(clock.now()));
  own = kept.of(guild);
  library = new Library({
    load: (whose) =>
      whose === null ? Promise.resolve([stored('pool', 'Petra Holm swims.')]) : ownBriefings(kept.of(whose)),
    mostMemory: 1e9,
    clock,
  });
  endFollowing = followKept(library, kept);
  recordsFor = await openRecords(store);
  posted = [];
  for (const [id, channel] of [
    [guild, '22'],
    [other, '33'],
  ] as const) {
    const at = '2030-01-01T10:00:00.000Z';
    await recordsFor(id).watches.set({ term: 'Petra Holm', channel, by: 'a', language: 'en', at });
  }
  watcher = watch();
  await watcher.start();
});
afterEach(async () => {
  await watcher.stop();
  endFollowing();
  library.close();
});

async function add(text = holm, label: Label = noLabel): Promise<string> {
  const added = await own.add([file('a.txt', text)], { by: null, label });
  const [outcome] = added.ok ? added.value.files : [];
  if (outcome?.kind !== 'added') throw new Error(JSON.stringify(added));
  await watcher.settled();
  return outcome.briefing.id;
}

async function at(time: string): Promise<void> {
  clock.set(time);
  await watcher.settled();
}

describe('what is watched for is told of', () => {
  it('when a briefing comes in, in the channel of its server alone, and once', async () => {
    await add();
    expect(posted).toHaveLength(1);
    expect(posted[0]).toContain('/channels/22/messages');
    expect(posted[0]).toContain('A new briefing mentions');
    expect(posted[0]).toContain('opened the bridge');
    await watcher.stop();
    watcher = watch();
    await watcher.start();
    await watcher.settled();
    expect(posted).toHaveLength(1);
  });

  it('when its embargo ends, and not before, whether or not the server is in use', async () => {
    await add(holm, { roles: [], embargo: '2030-01-03T09:00:00.000Z' });
    await at('2030-01-03T08:59:59Z');
    expect(posted).toEqual([]);
    expect(library.inMemory).toEqual([]);
    await at('2030-01-03T09:00:00Z');
    expect(posted).toHaveLength(1);
  });

  it('when an embargo ends that an earlier process has taken, also where the watch was set since', async () => {
    await add(holm, { roles: [], embargo: '2030-01-03T09:00:00.000Z' });
    const later = '2030-01-02T10:00:00.000Z';
    await recordsFor(guild).watches.set({
      term: 'bridge',
      channel: '44',
      by: 'a',
      language: 'de',
      at: later,
    });
    await watcher.stop();
    watcher = watch();
    await watcher.start();
    expect(posted).toEqual([]);
    await at('2030-01-03T09:00:00Z');
    expect(posted.map((one) => one.split(' ')[0])).toEqual([
      '/channels/22/messages',
      '/channels/44/messages',
    ]);
  });

  it('when the embargo is taken off, or put off, by that', async () => {
    const id = await add(holm, { roles: [], embargo: '2030-01-03T09:00:00.000Z' });
    await own.edit(id, { label: { roles: [], embargo: '2030-01-05T09:00:00.000Z' } }, null);
    await watcher.settled();
    await at('2030-01-04T00:00:00Z');
    expect(posted).toEqual([]);
    await own.edit(id, { label: noLabel }, null);
    await watcher.settled();
    expect(posted).toHaveLength(1);
    await at('2030-01-06T00:00:00Z');
    expect(posted).toHaveLength(1);
  });

  it('when its label is taken off, and never while some alone may see it', async () => {
    const id = await add(holm, { roles: [press], embargo: '2030-01-03T09:00:00.000Z' });
    await at('2030-01-04T00:00:00Z');
    await own.edit(id, { corrections: { title: 'Petra Holm' } }, null);
    await watcher.settled();
    expect(posted).toEqual([]);
    await own.edit(id, { label: noLabel }, null);
    await watcher.settled();
    expect(posted).toHaveLength(1);
  });

  it('no more where the briefing was withdrawn before its time', async () => {
    const id = await add(holm, { roles: [], embargo: '2030-01-03T09:00:00.000Z' });
    await own.remove([id], null);
    await at('2030-01-04T00:00:00Z');
    expect(posted).toEqual([]);
  });

  it('not of what everybody saw before it was watched for', async () => {
    clock = new SetClock('2030-01-01T09:00:00Z');
    const id = await add('Nobody is here.');
    const late = '2030-01-02T00:00:00.000Z';
    await recordsFor(guild).watches.set({ term: 'nobody', channel: '22', by: 'a', language: 'en', at: late });
    await own.edit(id, { corrections: { title: 'Nobody' } }, null);
    await watcher.settled();
    expect(posted).toEqual([]);
  });

  it('when a file is put into the folder that all share, to every server, and of none that was there or has changed', async () => {
    await library.put(null, stored('pool', 'Petra Holm swims well.'));
    await watcher.settled();
    expect(posted).toEqual([]);
    await library.put(null, stored('bridge', holm));
    await expect.poll(() => posted.length).toBe(2);
    expect(posted.map((one) => one.split(' ')[0]).sort()).toEqual([
      '/channels/22/messages',
      '/channels/33/messages',
    ]);
    await library.put(null, stored('bridge', `${holm} It rained.`));
    await library.remove(null, 'bridge');
    await library.put(null, stored('ferry', 'The ferry sails.'));
    await watcher.settled();
    expect(posted).toHaveLength(2);
  });
});
