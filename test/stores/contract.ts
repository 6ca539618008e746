import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { LedgerEntry, LedgerNote } from '../../src/model/ledger.js';
import { ledgerOf } from '../../src/stores/ledger.js';
import type { Store } from '../../src/stores/store.js';

/**
 * What every store must do. `open` gives a store over the same place each time until `fresh` is called again; a store
 * that keeps nothing says so.
 */
export function storeContract(
  name: string,
  fresh: () => Promise<() => Promise<Store>>,
  survives: boolean,
): void {
  describe(`${name}, as a store`, () => {
    let open: () => Promise<Store>;
    let store: Store;
    beforeEach(async () => {
      open = await fresh();
      store = await open();
    });

    it('has nothing at first', async () => {
      expect(await store.read('a', 'things', 'x')).toBeNull();
      expect(await store.ids('a', 'things')).toEqual([]);
      expect(await store.entries('a', 'log')).toEqual([]);
      expect(await store.scopes()).toEqual([]);
      expect(await store.remove('a', 'things', 'x')).toBe(false);
      expect(await store.revise('a', 'log', () => null)).toBe(0);
      expect(await store.document('a', 'x')).toBeNull();
      expect(await store.documents('a')).toEqual([]);
      expect(await store.removeDocument('a', 'x')).toBe(false);
    });

    it('gives back what was written, replaced as a whole', async () => {
      await store.write('a', 'things', 'x', { one: 1, list: ['ü', '\u2028', ''] });
      expect(await store.read('a', 'things', 'x')).toEqual({ one: 1, list: ['ü', '\u2028', ''] });
      await store.write('a', 'things', 'x', { two: null });
      expect(await store.read('a', 'things', 'x')).toEqual({ two: null });
    });

    it('gives copies: what a caller changes stays the caller’s', async () => {
      const given = { list: [1] };
      await store.write('a', 'things', 'x', given);
      given.list.push(2);
      const read = await store.read('a', 'things', 'x');
      expect(read).toEqual({ list: [1] });
      (read as typeof given).list.push(3);
      expect(await store.read('a', 'things', 'x')).toEqual({ list: [1] });
    });

    it('keeps the ledger: which messages cite a briefing, how far they were gone through, and all marks of each', async () => {
      const ledger = ledgerOf(store, 'a');
      const [pool, pier] = ['harbour/pool', '/pier0000'];
      const entry = (
        message: string,
        asker: string,
        at: string,
        briefings: readonly string[],
      ): LedgerEntry => ({
        ...{ message, channel: '22', at, asker, language: 'lt' },
        cited: briefings.map((briefing) => ({ briefing, title: 'Ūkis', quote: `of ${briefing}` })),
      });
      const first = entry('1', 'ada', '2026-03-01T10:00:00Z', [pool, pier]);
      const second = entry('2', 'jon', '2026-03-02T10:00:00Z', [pool]);
      for (const one of [first, second]) await ledger.note(one, (briefing) => `digest of ${briefing}`);
      expect(await ledger.citing(pool)).toEqual([first, second]);
      expect(await ledger.citing(pier)).toEqual([first]);
      expect(await ledger.citing('pier')).toEqual([]);
      const byName = (one: { briefing: string }, other: { briefing: string }): number =>
        one.briefing < other.briefing ? -1 : 1;
      expect([...(await ledger.states())].sort(byName)).toEqual([
        { briefing: pier, version: `digest of ${pier}`, isDue: false },
        { briefing: pool, version: `digest of ${pool}`, isDue: false },
      ]);

      const notes: LedgerNote[] = [
        { briefing: pool, title: 'Ūkis', state: 'changed', at: '2026-03-03T10:00:00Z' },
        { briefing: pool, title: 'Ūkis', state: 'withdrawn', at: '2026-03-04T10:00:00Z' },
      ];
      expect(await ledger.marking('1')).toBeNull();
      await ledger.setMarking('1', { notes, outcome: 'marked', accent: 7 });
      await ledger.setState({ briefing: pool, version: null, isDue: true });
      const again = ledgerOf(store, 'a');
      expect(await again.marking('1')).toEqual({ notes, outcome: 'marked', accent: 7 });
      expect(await again.states()).toContainEqual({ briefing: pool, version: null, isDue: true });
      expect(await ledgerOf(store, 'b').citing(pool)).toEqual([]);

      // What a message says anew is marked by nothing yet.
      await again.note(entry('1', 'ada', first.at, [pool]), () => 'another');
      expect(await again.marking('1')).toBeNull();
      expect(await again.citing(pier)).toEqual([]);
      await again.remove(({ asker }) => asker === 'ada');
      expect(await again.citing(pool)).toEqual([second]);
      expect((await again.states()).map(({ briefing }) => briefing)).toEqual([pool]);
      await again.remove(({ at }) => at < '2026-04');
      expect(await again.states()).toEqual([]);
    });

    it('removes a record, once', async () => {
      await store.write('a', 'things', 'x', {});
      expect(await store.remove('a', 'things', 'x')).toBe(true);
      expect(await store.remove('a', 'things', 'x')).toBe(false);
      expect(await store.read('a', 'things', 'x')).toBeNull();
    });

    it('keeps scopes, kinds and ids apart', async () => {
      await store.write('a', 'things', 'x', { of: 'a' });
      await store.write('b', 'things', 'x', { of: 'b' });
      await store.write('a', 'others', 'x', { of: 'others' });
      await store.append('a', 'things', { of: 'log' });
      expect(await store.read('b', 'things', 'x')).toEqual({ of: 'b' });
      expect(await store.read('a', 'others', 'x')).toEqual({ of: 'others' });
      expect(await store.ids('a', 'things')).toEqual(['x']);
      expect(await store.entries('b', 'things')).toEqual([]);
      expect([...(await store.scopes())].sort()).toEqual(['a', 'b']);
    });

    it('keeps documents byte for byte, apart from records, and removes them once', async () => {
      const every = Uint8Array.from({ length: 256 }, (_, byte) => byte);
      await store.keepDocument('a', 'x', every);
      await store.keepDocument('a', 'empty', new Uint8Array());
      await store.keepDocument('b', 'x', Uint8Array.of(0));
      await store.write('a', 'documents', 'record', {});
      expect(bytesOf(await store.document('a', 'x'))).toEqual([...every]);
      expect(bytesOf(await store.document('a', 'empty'))).toEqual([]);
      expect(bytesOf(await store.document('b', 'x'))).toEqual([0]);
      expect([...(await store.documents('a'))].sort()).toEqual(['empty', 'x']);
      await store.keepDocument('a', 'x', Uint8Array.of(1, 2));
      expect(bytesOf(await store.document('a', 'x'))).toEqual([1, 2]);
      expect(await store.removeDocument('a', 'x')).toBe(true);
      expect(await store.removeDocument('a', 'x')).toBe(false);
      expect(await store.document('a', 'x')).toBeNull();
      expect(bytesOf(await store.document('b', 'x'))).toEqual([0]);
    });

    it('gives copies of documents, too', async () => {
      const given = Uint8Array.of(1, 2, 3);
      await store.keepDocument('a', 'x', given);
      given[0] = 9;
      const read = await store.document('a', 'x');
      expect(bytesOf(read)).toEqual([1, 2, 3]);
      read?.fill(7);
      expect(bytesOf(await store.document('a', 'x'))).toEqual([1, 2, 3]);
    });

    it('knows a scope by a document alone', async () => {
      await store.keepDocument('a', 'x', Uint8Array.of(1));
      expect(await store.scopes()).toEqual(['a']);
    });

    it('does what is exclusive in a scope one after another, whatever became of the one before', async () => {
      const happened: string[] = [];
      const work = (name: string, fails = false) =>
        store.exclusively('a', async () => {
          happened.push(`${name} begins`);
          await store.append('a', 'log', { name });
          happened.push(`${name} ends`);
          if (fails) throw new Error(name);
          return name;
        });
      const [one, two, three] = await Promise.allSettled([work('1'), work('2', true), work('3')]);
      expect(happened).toEqual(['1 begins', '1 ends', '2 begins', '2 ends', '3 begins', '3 ends']);
      expect(one).toEqual({ status: 'fulfilled', value: '1' });
      expect(two).toMatchObject({ status: 'rejected', reason: { message: '2' } });
      expect(three).toEqual({ status: 'fulfilled', value: '3' });
      expect(await store.exclusively('a', () => store.exclusively('b', () => Promise.resolve(1)))).toBe(1);
      await expect(store.exclusively('../a', () => Promise.resolve(1))).rejects.toThrow(RangeError);
      expect(await store.scopes()).toEqual(['a']);
    });

    it('tells of changes to what is announced until nobody listens', async () => {
      const heard: string[] = [];
      const end = store.onChange(({ scope, name }) => heard.push(`${scope} ${name}`));
      await store.append('a', 'library', {});
      await store.write('b', 'settings', 'current', {});
      await store.append('c', 'questions', {});
      await expect.poll(() => [...new Set(heard)].sort()).toEqual(['a library', 'b settings']);
      end();
      heard.length = 0;
      await store.append('d', 'library', {});
      await store.remove('b', 'settings', 'current');
      expect(heard.filter((one) => one.startsWith('d'))).toEqual([]);
    });

    it('keeps a log in order, and revises it', async () => {
      for (const n of [1, 2, 3, 4]) await store.append('a', 'log', { n });
      expect(await store.entries('a', 'log')).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }, { n: 4 }]);
      const odd = (entry: unknown): unknown => (((entry as { n: number }).n & 1) === 1 ? entry : null);
      expect(await store.revise('a', 'log', odd)).toBe(2);
      await store.append('a', 'log', { n: 5 });
      expect(await store.entries('a', 'log')).toEqual([{ n: 1 }, { n: 3 }, { n: 5 }]);
      const other = (entry: unknown): unknown => ((entry as { n: number }).n === 3 ? { m: '\n' } : entry);
      expect(await store.revise('a', 'log', other)).toBe(1);
      expect(await store.revise('a', 'log', (entry) => entry)).toBe(0);
      expect(await store.entries('a', 'log')).toEqual([{ n: 1 }, { m: '\n' }, { n: 5 }]);
    });

    it('does what is asked at once one after another', async () => {
      await Promise.all(Array.from({ length: 40 }, (_, n) => store.append('a', 'log', { n })));
      expect(await store.entries('a', 'log')).toEqual(Array.from({ length: 40 }, (_, n) => ({ n })));
      await Promise.all(Array.from({ length: 20 }, (_, n) => store.write('a', 'things', 'x', { n })));
      expect(await store.read('a', 'things', 'x')).toEqual({ n: 19 });
    });

    it.each(['', '..', '.hidden', 'a/b', 'a\\b', 'a\0b', '/etc', 'x'.repeat(65), 'ü', '-a'])(
      'takes no name that could lead elsewhere: %j',
      async (bad) => {
        await expect(store.read(bad, 'things', 'x')).rejects.toThrow(RangeError);
        await expect(store.write('a', bad, 'x', {})).rejects.toThrow(RangeError);
        await expect(store.remove('a', 'things', bad)).rejects.toThrow(RangeError);
        await expect(store.append('a', bad, {})).rejects.toThrow(RangeError);
        await expect(store.ids(bad, 'things')).rejects.toThrow(RangeError);
        await expect(store.document('a', bad)).rejects.toThrow(RangeError);
        await expect(store.keepDocument(bad, 'x', Uint8Array.of(1))).rejects.toThrow(RangeError);
      },
    );

    it('agrees with plain maps over any run of calls', async () => {
      const name = fc.constantFrom('a', 'b');
      const value = fc.record({ text: fc.string({ unit: 'binary' }), n: fc.integer() });
      const step = fc.oneof(
        fc.record({ do: fc.constant('write' as const), scope: name, id: name, value }),
        fc.record({ do: fc.constant('remove' as const), scope: name, id: name, value }),
        fc.record({ do: fc.constant('append' as const), scope: name, id: name, value }),
        fc.record({ do: fc.constant('revise' as const), scope: name, id: name, value }),
      );
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
          const tried = await (await fresh())();
          const records = new Map<string, unknown>();
          const logs = new Map<string, { n: number }[]>();
          for (const { do: what, scope, id, value } of steps) {
            const [key, log] = [`${scope} ${id}`, logs.get(scope) ?? []];
            if (what === 'write') {
              await tried.write(scope, 'things', id, value);
              records.set(key, value);
            } else if (what === 'remove') {
              expect(await tried.remove(scope, 'things', id)).toBe(records.delete(key));
            } else if (what === 'append') {
              await tried.append(scope, 'log', value);
              logs.set(scope, [...log, value]);
            } else {
              const keeps = (entry: unknown): boolean => (entry as { n: number }).n > value.n;
              const kept = log.filter(keeps);
              const revised = (entry: unknown): unknown => (keeps(entry) ? entry : null);
              expect(await tried.revise(scope, 'log', revised)).toBe(log.length - kept.length);
              logs.set(scope, kept);
            }
          }
          for (const scope of ['a', 'b']) {
            expect(await tried.entries(scope, 'log')).toEqual(logs.get(scope) ?? []);
            for (const id of ['a', 'b']) {
              expect(await tried.read(scope, 'things', id)).toEqual(records.get(`${scope} ${id}`) ?? null);
            }
          }
          await tried.close();
        }),
        { numRuns: 25 },
      );
    });

    it.runIf(survives)('hears of what another over the same place has changed', async () => {
      const other = await open();
      const heard: string[] = [];
      const end = store.onChange(({ scope, name }) => heard.push(`${scope} ${name}`));
      await other.append('a', 'library', { n: 1 });
      await expect.poll(() => heard, { timeout: 5000 }).toContain('a library');
      expect(await store.entries('a', 'library')).toEqual([{ n: 1 }]);
      end();
      await other.close();
    });

    it.runIf(survives)('is exclusive towards another over the same place', async () => {
      const other = await open();
      const count = async (one: Store): Promise<void> => {
        const before = (await one.read('a', 'things', 'count')) as number | null;
        await one.write('a', 'things', 'count', (before ?? 0) + 1);
      };
      const turns = Array.from({ length: 20 }, (_, n) => (n % 2 === 0 ? store : other));
      await Promise.all(turns.map((one) => one.exclusively('a', () => count(one))));
      expect(await store.read('a', 'things', 'count')).toBe(20);
      await other.close();
    });

    it.runIf(survives)('finds everything again after it was closed', async () => {
      await store.write('a', 'things', 'x', { kept: true });
      await store.keepDocument('a', 'x', Uint8Array.of(1));
      await store.append('a', 'log', { kept: true });
      await store.close();
      await store.close();
      const again = await open();
      expect(await again.read('a', 'things', 'x')).toEqual({ kept: true });
      expect(await again.entries('a', 'log')).toEqual([{ kept: true }]);
      expect(await again.ids('a', 'things')).toEqual(['x']);
      expect(bytesOf(await again.document('a', 'x'))).toEqual([1]);
    });
  });
}

/** Bytes as numbers, whatever class the store gives them in. */
function bytesOf(bytes: Uint8Array | null): number[] | null {
  return bytes === null ? null : [...bytes];
}
