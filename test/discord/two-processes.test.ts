import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { describePostgres, TestDatabase } from '../stores/databases.js';
import { startBot, type BotProcess } from './bot-process.js';
import { questions } from './newsroom.js';
import { buttonsOf, linesOf, read } from './reading.js';
import type { Exchange } from './stand-in/exchange.js';
import { StandIn } from './stand-in/stand-in.js';

/* Two bots in processes of their own over one PostgreSQL, each with a Discord of its own. */

const nobody = { roles: [], permissions: '0', appPermissions: '0', locale: 'en-GB' };
const admin = { ...nobody, permissions: String(1 << 5), userId: '900000000000000001' };

/** One of the two. */
interface Side {
  readonly standIn: StandIn;
  bot: BotProcess;
}

describePostgres('two processes over one PostgreSQL', () => {
  let database: TestDatabase;
  let sides: readonly [Side, Side];

  const start = (standIn: StandIn): Promise<BotProcess> => startBot(standIn, { DATABASE_URL: database.url });
  const side = async (): Promise<Side> => {
    const standIn = await StandIn.start();
    return { standIn, bot: await start(standIn) };
  };

  beforeAll(async () => {
    database = await TestDatabase.create();
    sides = [await side(), await side()];
  });

  afterEach(() => {
    for (const { standIn } of sides) expect(standIn.refusals).toEqual([]);
  });

  afterAll(async () => {
    for (const { standIn, bot } of sides) {
      await bot.kill();
      await standIn.stop();
    }
    await database.drop();
  });

  function press(standIn: StandIn, on: Exchange, label: string): Exchange {
    const button = buttonsOf(on.message?.body ?? {}).find((one) => one.label === label);
    if (button === undefined) throw new Error(`no button ${label}`);
    return standIn.press(on, button.id);
  }

  /** Whether what is asked now is answered to the asker alone. */
  async function isPrivate({ standIn }: Side): Promise<boolean> {
    standIn.asker = nobody;
    const asked = standIn.command('ask', { question: questions.cost });
    await asked.answer();
    return asked.ephemeral;
  }

  it('do at once what an administrator sets in the other', async () => {
    const [one, two] = sides;
    expect([await isPrivate(one), await isPrivate(two)]).toEqual([false, false]);
    one.standIn.asker = admin;
    const settings = one.standIn.command('rapporteur settings');
    await settings.answer();
    await press(one.standIn, settings, 'Make answers private').answer();
    await expect.poll(() => isPrivate(two)).toBe(true);
    one.standIn.asker = admin;
    await press(one.standIn, settings, 'Show answers to everybody').answer();
    await expect.poll(() => isPrivate(two)).toBe(false);
  });

  it('lose nothing that was acknowledged when one is killed, and the other goes on', async () => {
    const [one, two] = sides;
    one.standIn.asker = nobody;
    const asked = Array.from({ length: 12 }, () => one.standIn.command('ask', { question: questions.cost }));
    await Promise.race(asked.map((exchange) => exchange.answer()));
    await one.bot.kill();
    const answered = asked.filter(({ answeredAt }) => answeredAt !== null);
    expect(answered.length).toBeGreaterThan(0);
    expect(linesOf(await two.standIn.command('ask', { question: questions.cost }).answer())).toContain(
      '## €82.69 million',
    );

    one.bot = await start(one.standIn);
    for (const exchange of answered) {
      const context = press(one.standIn, exchange, 'Context');
      expect(read(await context.answer())).toContain('82.69');
    }
  });

  it('go on once the connections to the database were broken', async () => {
    const [one] = sides;
    await database.breakConnections();
    expect(await isPrivate(one)).toBe(false);
    one.bot.signal('SIGTERM');
    expect(await one.bot.ended).toEqual({ code: 0, signal: null });
  });
});
