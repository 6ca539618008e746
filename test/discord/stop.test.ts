import { setTimeout } from 'node:timers/promises';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.js';
import { serve } from '../../src/discord/serve.js';
import { environmentFor, startBot, type BotProcess } from './bot-process.js';
import { MemoryStore } from '../../src/stores/memory-store.js';
import { everybodySees, newsroom, questions } from './newsroom.js';
import { linesOf, read } from './reading.js';
import { until } from './stand-in/exchange.js';
import { objects } from './stand-in/json.js';
import { allComponents } from './stand-in/message-rules.js';
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

  it('still posts as itself what the work under way has to post', async () => {
    const process = await started();
    standIn.asker = { ...standIn.asker, permissions: String(1 << 5) };
    const settings = standIn.command('rapporteur settings');
    const menus = allComponents(objects((await settings.answer()).components));
    const log = menus.find(({ custom_id: id }) => String(id).includes(':rapporteur:log:'));
    standIn.faults.plan(/callback/u, { kind: 'delay', ms: 800 });
    const channel = '800000000000000001';
    const chosen = standIn.choose(settings, String(log?.custom_id), [channel]);
    await setTimeout(200);
    process.signal('SIGTERM');
    expect(await process.ended).toEqual({ code: 0, signal: null });
    expect(read(await chosen.answer())).not.toContain('went wrong');
    expect(standIn.posts.all.map(({ channelId }) => channelId)).toEqual([channel]);
  });

  it('stops at once on a second signal', async () => {
    const process = await started();
    standIn.faults.plan(/callback/u, { kind: 'delay', ms: 2500 });
    const asked = standIn.command('ask', { question: questions.cost });
    await setTimeout(100);
    process.signal('SIGTERM');
    await setTimeout(300);
    process.signal('SIGTERM');
    expect(await process.ended).toEqual({ code: 1, signal: null });
    // It waits for nothing: the slow acknowledgement has not even been taken.
    expect(asked.acknowledgedAt).toBeNull();
  });

  it('ends with exit code 1 and says why when Discord ends the connection for good', async () => {
    const process = await started();
    standIn.gateway.close(4004);
    expect(await process.ended).toEqual({ code: 1, signal: null });
    expect(process.log.at(-1)?.level).toBe(fatal);
    expect(process.log.at(-1)?.msg).toContain('4004');
  });
});

describe('serve, when it cannot start', () => {
  let standIn: StandIn;

  beforeEach(async () => {
    standIn = await StandIn.start();
  });

  afterEach(async () => {
    await standIn.stop();
  });

  const cases: readonly (readonly [string, () => Record<string, string>, RegExp])[] = [
    ['the token is wrong', () => ({ DISCORD_TOKEN: 'wrong' }), /refused the token.*DISCORD_TOKEN/u],
    ['there is no token', () => ({ DISCORD_TOKEN: '' }), /DISCORD_TOKEN is not set/u],
    [
      'Discord cannot be reached',
      () => ({ DISCORD_API_URL: 'http://127.0.0.1:9/api' }),
      /could not be reached \(ECONNREFUSED\)/u,
    ],
  ];
  it.each(cases)('says in one line that %s, and returns exit code 1', async (_what, environment, message) => {
    const config = readConfig({ ...environmentFor(standIn), ...environment() }, '/');
    if (!config.ok) throw new Error(config.failure.message);
    const lines: string[] = [];
    const log = pino({ level: 'warn' }, { write: (line: string) => lines.push(line) });
    const listeners = process.listenerCount('SIGTERM');
    expect(await serve(config.value, everybodySees(newsroom), new MemoryStore(), log)).toBe(1);
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      level: fatal,
      msg: expect.stringMatching(message) as string,
    });
    expect(process.listenerCount('SIGTERM')).toBe(listeners);
  });
});
