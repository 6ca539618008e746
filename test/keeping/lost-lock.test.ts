import { describe, expect, it } from 'vitest';
import type { GuildBriefings } from '../../src/keeping/guild-briefings.js';
import { KeptBriefings } from '../../src/keeping/kept-briefings.js';
import { MemoryStore } from '../../src/stores/memory-store.js';
import { file } from './files.js';

const guild = '100000000000000001';

/** A store whose locks are lost at once, and that stands still before the next line, once, until `work` is done. */
class Forgetful extends MemoryStore {
  before: (() => Promise<unknown>) | null = null;

  override exclusively<Value>(_scope: string, work: () => Promise<Value>): Promise<Value> {
    return work();
  }

  override async append(scope: string, log: string, entry: object): Promise<void> {
    const { before } = this;
    this.before = null;
    await before?.();
    await super.append(scope, log, entry);
  }
}

/** The briefings of one process of two. */
function processOver(store: MemoryStore): GuildBriefings {
  const limits = { briefings: 12, bytes: 100_000 };
  return new KeptBriefings(store, limits, (error) => {
    throw error;
  }).of(guild);
}

const titles = async (own: GuildBriefings): Promise<string[]> => (await own.list()).map(({ title }) => title);

describe('a process that lost the lock while it changed something', () => {
  it('goes on by what the other process did meanwhile, and takes nothing of it away', async () => {
    const store = new Forgetful();
    const [slow, quick] = [processOver(store), processOver(store)];
    await slow.add([file('pool.txt', 'The pool opens on Monday, the council said.')], { by: null });
    const [pool] = await quick.list();
    store.before = async () => {
      await quick.remove([pool?.id ?? ''], null);
      await quick.add([file('bridge.txt', 'The bridge is closed until the spring comes.')], { by: null });
    };
    await slow.add([file('tower.txt', 'A tower of glass was sold to nobody at all.')], { by: null });

    expect(await titles(slow)).toEqual(['bridge', 'tower']);
    for (const { id } of await slow.list()) expect((await slow.load(id)).ok).toBe(true);
  });
});
