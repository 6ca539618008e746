import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BotProcess, environmentFor, startBot } from './bot-process.js';
import { questions } from './newsroom.js';
import { linesOf } from './reading.js';
import { until } from './stand-in/exchange.js';
import { StandIn } from './stand-in/stand-in.js';

/* How the bot's process ends: when it is told to, and when Discord cannot be used. */

/** Pino's number for the level. */
const fatal = 60;

describe('the bot’s process', () => {
  let standIn: StandIn;
  let bot: BotProcess | null = null;

  beforeEach(async () => {
    standIn = await StandIn.start();
  });

  afterEach(async () => {
    await bot?.kill();
    await standIn.stop();
  });

  async function started(): Promise<BotProcess> {
    const process = await startBot(standIn);
    bot = process;
    await process.logged('ready');
    return process;
  }

  /** Runs a bot that ends of itself. */
  async function runs(environment: Readonly<Record<string, string>>): Promise<BotProcess> {
    const process = new BotProcess('test/discord/bot.ts', ['serve'], environment);
    bot = process;
    await process.ended;
    return process;
  }

  it('ends on SIGINT with exit code 0, and leaves no connection', async () => {
    const process = await started();
    process.signal('SIGINT');
    expect(await process.ended).toEqual({ code: 0, signal: null });
    expect(standIn.gateway.isReady).toBe(false);
  });

  it('sends the answers under way first: on SIGTERM neither a slow acknowledgement nor a slow answer is lost', async () => {
    const process = await started();
    standIn.faults.plan(/callback/u, { kind: 'delay', ms: 400 });
    standIn.faults.plan(/PATCH/u, { kind: 'delay', ms: 400 }, 2);
    const early = standIn.command('ask', { question: questions.cost });
    const late = standIn.command('ask', { question: questions.praise });
    await until(() => late.acknowledgedAt !== null, 'the second acknowledgement');
    process.signal('SIGTERM');
    expect(await process.ended).toEqual({ code: 0, signal: null });
    expect(linesOf(await early.answer())).toContain('## €82.69 million');
    expect(linesOf(await late.answer())).toContain('## Ingrid Solberg');
    expect(standIn.refusals).toEqual([]);
    expect(process.log.map(({ msg }) => msg)).not.toContain('connection lost, reconnecting');
  });

  it('stops at once on a second signal', async () => {
    const process = await started();
    standIn.faults.plan(/callback/u, { kind: 'delay', ms: 2500 });
    standIn.command('ask', { question: questions.cost });
    await setTimeout(100);
    process.signal('SIGTERM');
    await setTimeout(300);
    const began = performance.now();
    process.signal('SIGTERM');
    expect(await process.ended).toEqual({ code: 1, signal: null });
    expect(performance.now() - began).toBeLessThan(1000);
  });

  it('ends with exit code 1 and says why when Discord ends the connection for good', async () => {
    const process = await started();
    standIn.gateway.close(4004);
    expect(await process.ended).toEqual({ code: 1, signal: null });
    expect(process.log.at(-1)?.level).toBe(fatal);
    expect(process.log.at(-1)?.msg).toContain('4004');
  });

  const cannotStart: readonly (readonly [string, () => Record<string, string>, RegExp])[] = [
    [
      'the token is wrong',
      () => ({ ...environmentFor(standIn), DISCORD_TOKEN: 'wrong' }),
      /refused the token.*DISCORD_TOKEN/u,
    ],
    ['there is no token', () => ({ DISCORD_API_URL: standIn.url }), /DISCORD_TOKEN is not set/u],
    [
      'Discord cannot be reached',
      () => ({ ...environmentFor(standIn), DISCORD_API_URL: 'http://127.0.0.1:9/api' }),
      /could not be reached \(ECONNREFUSED\)/u,
    ],
  ];
  it.each(cannotStart)(
    'says in one line that %s, and ends with exit code 1',
    async (_what, environment, message) => {
      const process = await runs({ ...environment(), LOG_LEVEL: 'warn' });
      expect(await process.ended).toEqual({ code: 1, signal: null });
      expect(process.stderr.trim().split('\n')).toHaveLength(1);
      expect(process.log[0]?.level).toBe(fatal);
      expect(process.log[0]?.msg).toMatch(message);
      expect(process.stderr).not.toContain('    at ');
    },
  );
});
