import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Records } from '../../src/model/records.js';
import { MemoryStore } from '../../src/stores/memory-store.js';
import { openRecords, type RecordsFor } from '../../src/stores/records.js';
import { expireAll, expireDaily, type Expiry } from '../../src/stores/retention.js';

async function log(records: Records, at: string): Promise<void> {
  await records.logQuestion({
    id: at.slice(0, 10),
    at,
    asker: 'a',
    name: null,
    question: 'How much?',
    status: 'declined',
    reason: 'no-such-answer',
    missing: [],
    confidence: 0,
    ms: 1,
  });
}

async function kept(records: Records): Promise<string[]> {
  return (await records.questions()).map(({ id }) => id);
}

describe('retention', () => {
  let store: MemoryStore;
  let recordsFor: RecordsFor;
  let expired: Expiry[];
  let failed: (string | null)[];
  const news = {
    isOurs: (): boolean => true,
    onExpired: (expiry: Expiry): void => void expired.push(expiry),
    onError: (_error: unknown, guild: string | null): void => void failed.push(guild),
  };

  beforeEach(async () => {
    store = new MemoryStore();
    recordsFor = await openRecords(store);
    [expired, failed] = [[], []];
    for (const guild of ['11', '12', null]) {
      await log(recordsFor(guild), '2025-01-01T00:00:00.000Z');
      await log(recordsFor(guild), '2025-03-01T00:00:00.000Z');
    }
    await recordsFor('12').change({ keepsDays: 365 });
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  it('goes through every server and private messages, each by its own settings', async () => {
    await expireAll(store, recordsFor, new Date('2025-04-30T00:00:00.000Z'), news);
    expect(await kept(recordsFor('11'))).toEqual(['2025-03-01']);
    expect(await kept(recordsFor('12'))).toEqual(['2025-01-01', '2025-03-01']);
    expect(await kept(recordsFor(null))).toEqual(['2025-03-01']);
    expect(expired).toHaveLength(3);
    expect(expired).toEqual(
      expect.arrayContaining([
        { guild: '11', removed: 1 },
        { guild: '12', removed: 0 },
        { guild: null, removed: 1 },
      ]),
    );
    expect(failed).toEqual([]);
  });

  it('leaves what other processes look after to them', async () => {
    const ours = { ...news, isOurs: (guild: string | null) => guild === '11' };
    await expireAll(store, recordsFor, new Date('2025-04-30T00:00:00.000Z'), ours);
    expect(expired).toEqual([{ guild: '11', removed: 1 }]);
    expect(await kept(recordsFor(null))).toHaveLength(2);
  });

  it('goes on to the others where one cannot be read, and tells which', async () => {
    await store.write('11', 'settings', 'current', { keepsDays: 0 });
    await expireAll(store, await openRecords(store), new Date('2025-04-30T00:00:00.000Z'), news);
    expect(failed).toEqual(['11']);
    expect(await kept(recordsFor('11'))).toHaveLength(2);
    expect(await kept(recordsFor(null))).toEqual(['2025-03-01']);
  });

  it('tells that nothing can be read at all, and does not throw', async () => {
    const broken = new MemoryStore();
    broken.scopes = () => Promise.reject(new Error('no disk'));
    await expireAll(broken, recordsFor, new Date(), news);
    expect([expired, failed]).toEqual([[], [null]]);
  });

  it('is done at the start, once a day from then on, and no more once it is ended', async () => {
    vi.useFakeTimers({ now: new Date('2025-03-31T06:00:00.000Z') });
    const end = expireDaily(store, recordsFor, () => new Date(), news);
    await vi.advanceTimersByTimeAsync(0);
    expect(expired).toHaveLength(3);
    expect(await kept(recordsFor('11'))).toEqual(['2025-01-01', '2025-03-01']);

    await vi.advanceTimersByTimeAsync(23 * 3_600_000);
    expect(expired).toHaveLength(3);
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(expired).toHaveLength(6);
    expect(await kept(recordsFor('11'))).toEqual(['2025-03-01']);

    end();
    await vi.advanceTimersByTimeAsync(72 * 3_600_000);
    expect(expired).toHaveLength(6);
  });
});
