import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.js';
import { isAtHome } from '../../src/discord/shards/home.js';
import { groupsOf, planShards, type ShardPlan } from '../../src/discord/shards/plan.js';
import { BotProcess, environmentFor } from './bot-process.js';
import { linesOf } from './reading.js';
import { until } from './stand-in/exchange.js';
import { StandIn, type StandInSettings } from './stand-in/stand-in.js';

/* The whole bot in several processes, started as a person starts it. */

/** Whole bots are started several times over. */
const long = { timeout: 180_000 };

const question = 'What will the new quay at Norrvik cost?';
const answer = '## €82.69 million';
/** Servers whose number says which of two shards they belong to. */
const guildOf = (shard: number): string => String((41_000_000_000n * 2n + BigInt(shard)) << 22n);

describe('the bot in shards', () => {
  let standIn: StandIn;
  let bot: BotProcess | null = null;
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rapporteur-shards-'));
    await writeFile(
      join(folder, 'quay.txt'),
      'The new quay at Norrvik will cost €82.69 million, said the board.\n',
    );
  });

  afterEach(async () => {
    await bot?.kill();
    bot = null;
    await standIn.stop();
    await rm(folder, { recursive: true });
  });

  async function start(
    settings: StandInSettings,
    environment: Readonly<Record<string, string>> = {},
  ): Promise<BotProcess> {
    standIn = await StandIn.start(settings);
    bot = new BotProcess('src/from-source.mjs', ['serve'], {
      ...environmentFor(standIn),
      BRIEFINGS_DIR: folder,
      STATE_DIR: join(folder, '.state'),
      ...environment,
    });
    return bot;
  }

  async function untilShards(...shards: readonly number[]): Promise<void> {
    const wanted = (): boolean => standIn.gateway.shards.join() === shards.join();
    await until(wanted, `the shards ${shards.join()}:\n${bot?.stderr ?? ''}`, 50_000);
  }

  async function ask(shard: number): Promise<string[]> {
    standIn.asker = {
      roles: [],
      permissions: '0',
      appPermissions: '0',
      locale: 'en-GB',
      guild: guildOf(shard),
    };
    return linesOf(await standIn.command('ask', { question }).answer(30_000));
  }

  it(
    'runs as many as Discord recommends, each for its own servers, and stops them all in good order',
    long,
    async () => {
      const manager = await start({ shards: 2, identifying: { atOnce: 2, within: 5000 } });
      await untilShards(0, 1);
      expect(standIn.gateway.identifies.map(({ shard }) => shard)).toEqual(
        expect.arrayContaining([
          [0, 2],
          [1, 2],
        ]),
      );
      for (const shard of [0, 1]) expect(await ask(shard)).toContain(answer);
      const answeredBy = (): unknown[] =>
        manager.log.flatMap(({ msg, shard }) => (msg === 'done' ? [shard] : []));
      await expect.poll(answeredBy).toEqual([0, 1]);
      manager.signal('SIGTERM');
      expect(await manager.ended).toEqual({ code: 0, signal: null });
      expect([standIn.gateway.shards, standIn.gateway.hasty, standIn.refusals]).toEqual([[], 0, []]);
      expect(manager.log.at(-1)?.msg).toBe('all shards stopped');
    },
  );

  it('starts one again that was killed, while the other goes on', long, async () => {
    const manager = await start({ identifying: { atOnce: 2, within: 0 } }, { SHARDS: '2' });
    await untilShards(0, 1);
    const pids = new Map(
      manager.log.flatMap(({ msg, shard, pid }) => (msg === 'shard started' ? [[shard, pid]] : [])),
    );
    process.kill(Number(pids.get(1)), 'SIGKILL');
    await untilShards(0);
    expect(await ask(0)).toContain(answer);
    await untilShards(0, 1);
    expect(await ask(1)).toContain(answer);
    expect(standIn.gateway.identifies).toHaveLength(3);

    // Without their manager nobody would stop them any more.
    await manager.kill();
    await untilShards();
  });
});

describe('the plan of the shards', () => {
  let standIn: StandIn;
  afterEach(() => standIn.stop());

  async function plan(
    settings: StandInSettings,
    environment: Readonly<Record<string, string>>,
  ): Promise<ReturnType<typeof planShards>> {
    standIn = await StandIn.start(settings);
    const config = readConfig({ ...environmentFor(standIn), ...environment }, '/');
    if (!config.ok) throw new Error(config.failure.message);
    return planShards(config.value);
  }

  const identifying = { atOnce: 2, within: 5000 };
  const planned: [
    what: string,
    settings: StandInSettings,
    environment: Record<string, string>,
    plan: ShardPlan,
  ][] = [
    ['what Discord recommends', { shards: 3, identifying }, {}, { count: 3, list: [0, 1, 2], atOnce: 2 }],
    ['what is set', { shards: 3, identifying }, { SHARDS: '2' }, { count: 2, list: [0, 1], atOnce: 2 }],
    ['one alone', { shards: 3, identifying }, { SHARDS: '1' }, { count: 1, list: [0], atOnce: 1 }],
    [
      'those of this host',
      { identifying },
      { SHARDS: '16', SHARD_LIST: '0-1,8', DATABASE_URL: 'postgres://db/bot' },
      { count: 16, list: [0, 1, 8], atOnce: 2 },
    ],
  ];
  it.each(planned)('is %s', async (_what, settings, environment, expected) => {
    expect(await plan(settings, environment)).toEqual({ ok: true, value: expected });
  });

  const refused: [
    what: string,
    settings: StandInSettings,
    environment: Record<string, string>,
    says: RegExp,
  ][] = [
    [
      'shards on other hosts without a database',
      {},
      { SHARDS: '4', SHARD_LIST: '0-1' },
      /other hosts, which have to share .*: set DATABASE_URL/u,
    ],
    [
      'a bot that has logged in too often',
      { shards: 2, logins: 1 },
      {},
      /log in 1 more times, .*in 60 minutes/u,
    ],
    ['a wrong token', { shards: 2 }, { DISCORD_TOKEN: 'wrong' }, /refused the token/u],
  ];
  it.each(refused)('refuses %s, and says why', async (_what, settings, environment, says) => {
    const refusal = await plan(settings, environment);
    expect(refusal.ok ? '' : refusal.failure.message).toMatch(says);
  });
});

describe('groupsOf', () => {
  const cases: [list: number[], atOnce: number, groups: number[][]][] = [
    [[0, 1, 2], 1, [[0], [1], [2]]],
    [[0, 1, 2, 3, 4], 2, [[0, 1], [2, 3], [4]]],
    // Discord tells 1 and 17 from each other by nothing.
    [[1, 2, 17], 16, [[1, 2], [17]]],
    [[3], 16, [[3]]],
  ];
  it.each(cases)('%j, %i at once: %j', (list, atOnce, groups) => {
    expect(groupsOf({ list, atOnce })).toEqual(groups);
    for (const group of groups) expect(new Set(group.map((id) => id % atOnce)).size).toBe(group.length);
  });
});

describe('isAtHome', () => {
  const here = { shards: 2, shardList: [1] };
  it('tells servers and private messages by the shard that hears of them', () => {
    expect([isAtHome(guildOf(1), here), isAtHome(guildOf(0), here), isAtHome(null, here)]).toEqual([
      true,
      false,
      false,
    ]);
    expect(isAtHome(null, { shards: 2, shardList: [0] })).toBe(true);
    expect(isAtHome(guildOf(0), { shards: null, shardList: null })).toBe(true);
  });
});
