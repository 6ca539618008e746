import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { RecordsError } from '../../src/model/records.js';
import { migrations } from '../../src/stores/postgres/migrations.js';
import { openPostgresStore } from '../../src/stores/postgres/open.js';
import { StandingConnection } from '../../src/stores/postgres/standing-connection.js';
import { storeContract } from './contract.js';
import { describePostgres, TestDatabase, urlWith } from './databases.js';

describePostgres('PostgreSQL', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await TestDatabase.create();
  });
  afterAll(() => database.drop());

  storeContract(
    'PostgreSQL',
    async () => {
      await database.empty();
      return () => database.open();
    },
    true,
  );

  describe('shared by two processes', () => {
    beforeEach(() => database.empty());

    it('shows each what the other wrote', async () => {
      const [one, two] = [await database.open(), await database.open()];
      await one.write('a', 'things', 'x', { n: 1 });
      expect(await two.read('a', 'things', 'x')).toEqual({ n: 1 });
      await two.append('a', 'log', { n: 2 });
      await one.append('a', 'log', { n: 3 });
      expect(await two.entries('a', 'log')).toEqual([{ n: 2 }, { n: 3 }]);
      expect(await two.remove('a', 'things', 'x')).toBe(true);
      expect(await one.ids('a', 'things')).toEqual([]);
    });

    it('loses no entry that one adds while the other revises', async () => {
      const [one, two] = [await database.open(), await database.open()];
      const odd = (entry: unknown): unknown => (((entry as { n: number }).n & 1) === 1 ? entry : null);
      await Promise.all(
        Array.from({ length: 60 }, (_, n) => [
          one.append('a', 'log', { n }),
          ...(n % 10 === 5 ? [one.revise('a', 'log', odd), two.revise('a', 'log', odd)] : []),
        ]).flat(),
      );
      await two.revise('a', 'log', odd);
      const kept = (await one.entries('a', 'log')) as { n: number }[];
      expect(kept.map(({ n }) => n)).toEqual(Array.from({ length: 30 }, (_, at) => 2 * at + 1));
    });

    it('goes on after every connection was broken, as by a restart', async () => {
      const store = await database.open();
      await store.write('a', 'things', 'x', { n: 1 });
      await database.breakConnections();
      expect(await store.read('a', 'things', 'x')).toEqual({ n: 1 });
      await Promise.all(Array.from({ length: 20 }, (_, n) => store.append('a', `log${n}`, { n })));
      await database.breakConnections();
      expect(await store.revise('a', 'log7', () => ({ n: 77 }))).toBe(1);
      expect(await store.entries('a', 'log7')).toEqual([{ n: 77 }]);
    });

    it('makes a connection again that breaks while it is made again', { timeout: 20_000 }, async () => {
      let gaps = 0;
      const standing = await StandingConnection.open(database.url, {
        onWord: () => undefined,
        onGap: async () => {
          gaps += 1;
          if (gaps === 1) await database.breakConnections();
        },
      });
      try {
        await database.breakConnections();
        const giveBack = await standing.lock('a');
        await giveBack();
        expect(gaps).toBeGreaterThan(1);
      } finally {
        await standing.close();
      }
    });

    it('keeps the whole log where a revision breaks off', async () => {
      const store = await database.open();
      for (const n of [1, 2, 3]) await store.append('a', 'log', { n });
      const breaks = (entry: unknown): unknown => {
        if ((entry as { n: number }).n === 3) throw new Error('broken off');
        return null;
      };
      await expect(store.revise('a', 'log', breaks)).rejects.toThrow(RecordsError);
      expect(await store.entries('a', 'log')).toHaveLength(3);
    });
  });

  describe('the schema', () => {
    it('is made once where several processes start at the same time', async () => {
      const own = await TestDatabase.create();
      try {
        await Promise.all(Array.from({ length: 6 }, () => own.open()));
        expect(await own.ask('select version from rapporteur.migrations order by 1')).toEqual(
          migrations.map((_, at) => ({ version: at + 1 })),
        );
      } finally {
        await own.drop();
      }
    });

    it('is left alone where it is of a later version of the bot, which is said', async () => {
      await (await database.open()).write('a', 'things', 'x', { n: 1 });
      await database.ask('insert into rapporteur.migrations (version) values (999)');
      try {
        const opened = await openPostgresStore(database.url);
        expect(opened).toMatchObject({ ok: false, failure: { code: 'newer-schema' } });
        expect(opened.ok ? '' : opened.failure.message).toMatch(/schema 999, this one knows \d+\): start/u);
      } finally {
        await database.ask('delete from rapporteur.migrations where version = 999');
      }
      expect(await (await database.open()).read('a', 'things', 'x')).toEqual({ n: 1 });
    });
  });

  describe('that cannot be used is told in one line, without the password:', () => {
    const cases: [what: string, url: () => string, message: RegExp][] = [
      [
        'a wrong password',
        () => urlWith(database.url, { password: 'wr0ng' }),
        /refuses the user or the password: check both in DATABASE_URL\.$/u,
      ],
      ['no password', () => urlWith(database.url, { password: '' }), /refuses the user or the password/u],
      [
        'an unknown user',
        () => urlWith(database.url, { username: 'nobody_of_ours' }),
        /refuses the user or the password/u,
      ],
      [
        'an unknown database',
        () => urlWith(database.url, { pathname: '/none_of_ours' }),
        /"none_of_ours" does not exist\. Make it/u,
      ],
      [
        'no server',
        () => 'postgres://someone:s3cret@127.0.0.1:9/bot',
        /was not reached \(ECONNREFUSED\): start it/u,
      ],
      [
        'no socket',
        () => 'postgres://someone:s3cret@%2Fnowhere/bot',
        /was not reached \(ENOENT\): start it/u,
      ],
      [
        'a name that stands for no machine',
        () => 'postgres://someone:s3cret@nowhere.invalid/bot',
        /was not reached \((?:ENOTFOUND|EAI_AGAIN)\)/u,
      ],
    ];
    it.each(cases)('%s', async (_what, url, message) => {
      const opened = await openPostgresStore(url());
      expect(opened).toMatchObject({ ok: false, failure: { code: 'no-database' } });
      const said = opened.ok ? '' : opened.failure.message;
      expect(said).toMatch(message);
      expect(said).not.toMatch(/wr0ng|s3cret|\n/u);
      expect(said).not.toContain(new URL(database.url).password);
    });

    it('a user who may make no tables', async () => {
      const role = `reader_of_${database.name}`;
      await database.ask(`create role ${role} login password 'r3ader'`);
      const own = await TestDatabase.create();
      try {
        const opened = await openPostgresStore(urlWith(own.url, { username: role, password: 'r3ader' }));
        expect(opened.ok ? '' : opened.failure.message).toMatch(
          /permission denied for database .* owner of the database\.$/u,
        );
      } finally {
        await own.drop();
        await database.ask(`drop role ${role}`);
      }
    });

    it('a database in another encoding', async () => {
      const own = await TestDatabase.create(`encoding 'LATIN1' locale 'C'`);
      try {
        const opened = await openPostgresStore(own.url);
        expect(opened.ok ? '' : opened.failure.message).toContain('as LATIN1: make one');
      } finally {
        await own.drop();
      }
    });
  });
});
