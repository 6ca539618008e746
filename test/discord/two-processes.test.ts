import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { describePostgres, TestDatabase } from '../stores/databases.js';
import { startBot, type BotProcess } from './bot-process.js';
import { buttonsOf, linesOf, read } from './reading.js';
import { until, type Exchange } from './stand-in/exchange.js';
import type { Attachment, OptionValues } from './stand-in/sent-data.js';
import { StandIn } from './stand-in/stand-in.js';

/* Two bots in processes of their own over one PostgreSQL, each with a Discord of its own. */

const nobody = { roles: [], permissions: '0', appPermissions: '0', locale: 'en-GB' };
const admin = { ...nobody, permissions: String(1 << 5), userId: '900000000000000001' };

const cost = 'How much would the new quay cost?';

/** One of the two. */
interface Side {
  readonly standIn: StandIn;
  bot: BotProcess;
}

describePostgres('two processes over one PostgreSQL', () => {
  let database: TestDatabase;
  let sides: readonly [Side, Side];

  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-two-'));
  const shared = join(folder, 'shared');
  mkdirSync(shared);
  writeFileSync(
    join(shared, 'quay.txt'),
    'The quay\n\nMayor Ingrid Solberg said that the new quay would cost €82.69 million.\n',
  );

  const start = (standIn: StandIn): Promise<BotProcess> =>
    startBot(
      standIn,
      { DATABASE_URL: database.url, STATE_DIR: join(folder, 'state'), BRIEFINGS_DIR: shared },
      'src/from-source.mjs',
    );
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
    rmSync(folder, { recursive: true, force: true });
  });

  function press(standIn: StandIn, on: Exchange, label: string): Exchange {
    const button = buttonsOf(on.message?.body ?? {}).find((one) => one.label === label);
    if (button === undefined) throw new Error(`no button ${label}`);
    return standIn.press(on, button.id);
  }

  /** Whether what is asked now is answered to the asker alone. */
  async function isPrivate({ standIn }: Side): Promise<boolean> {
    standIn.asker = nobody;
    const asked = standIn.command('ask', { question: cost });
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

  it('answer at once from a briefing that the other has taken, replaced, labelled and withdrawn', async () => {
    const [one, two] = sides;
    const role = '700000000000000001';
    const bridge = (millions: number): string =>
      `The Norrvik bridge\n\nThe bridge at Norrvik will cost ${millions} million crowns, the road office said.\n`;
    const manage = async (subcommand: string, options: OptionValues): Promise<Exchange> => {
      one.standIn.asker = admin;
      const exchange = one.standIn.command(`briefings ${subcommand}`, options);
      await until(() => exchange.answeredAt !== null && !/^\d+ of \d+/u.test(shown(exchange)), subcommand);
      return exchange;
    };
    const shown = ({ message }: Exchange): string => read(message?.body ?? {});
    const file = (millions: number): Attachment =>
      one.standIn.attachment('bridge.txt', Buffer.from(bridge(millions)));
    /** What somebody with these roles is told by the other, in private. */
    const told = async (roles: readonly string[] = []): Promise<string> => {
      two.standIn.asker = { ...nobody, roles };
      const asked = two.standIn.command('ask', {
        question: 'How much will the bridge at Norrvik cost?',
        private: true,
      });
      return read(await asked.answer());
    };
    const suggested = async (): Promise<unknown[]> => {
      two.standIn.asker = nobody;
      return (await two.standIn.typing('ask', 'briefing', 'norrvik').suggestions()).map(({ name }) => name);
    };
    expect(await told()).not.toContain('million crowns');

    await manage('add', { file: file(14) });
    await expect.poll(() => told()).toContain('14 million crowns');

    two.standIn.asker = admin;
    const [{ value: id } = {}] = await two.standIn.typing('briefings show', 'briefing', '').suggestions();
    await manage('add', { file: file(15), replace: String(id) });
    await expect.poll(() => told()).toContain('15 million crowns');
    await manage('edit', { briefing: String(id), audience: role, title: 'For the press' });
    await expect.poll(() => told()).not.toContain('million crowns');
    expect(await told([role])).toContain('15 million crowns');
    expect(await suggested()).toEqual([]);

    const asked = await manage('remove', { briefing: String(id) });
    await press(one.standIn, asked, 'Remove it').answer();
    await expect.poll(() => told([role])).not.toContain('million crowns');
  });

  it('lose nothing that was acknowledged when one is killed, and the other goes on', async () => {
    const [one, two] = sides;
    one.standIn.asker = nobody;
    const asked = Array.from({ length: 12 }, () => one.standIn.command('ask', { question: cost }));
    await Promise.race(asked.map((exchange) => exchange.answer()));
    await one.bot.kill();
    const answered = asked.filter(({ answeredAt }) => answeredAt !== null);
    expect(answered.length).toBeGreaterThan(0);
    expect(linesOf(await two.standIn.command('ask', { question: cost }).answer())).toContain(
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
