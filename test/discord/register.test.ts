import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commands, messageCommands } from '../../commands/index.js';
import { readConfig } from '../../src/config.js';
import { register, type RegisterOptions } from '../../src/discord/register.js';
import type { Result } from '../../src/model/result.js';
import { BotProcess, environmentFor } from './bot-process.js';
import { objects } from './stand-in/json.js';
import { StandIn } from './stand-in/stand-in.js';

const names = [...commands, ...messageCommands].map(({ data }) => data.name);
/** As a person knows them. */
const shown = [
  ...commands.map(({ data }) => `/${data.name}`),
  ...messageCommands.map(({ data }) => data.name),
];
const invite =
  'Invite link: https://discord.com/oauth2/authorize?client_id=100000000000000001&scope=bot+applications.commands&permissions=0';

describe('register', () => {
  let standIn: StandIn;

  beforeEach(async () => {
    standIn = await StandIn.start();
  });

  afterEach(async () => {
    await standIn.stop();
  });

  async function run(
    options: Partial<RegisterOptions> = {},
    environment: Readonly<Record<string, string>> = {},
  ): Promise<{ result: Result<void>; lines: string[] }> {
    const config = readConfig({ ...environmentFor(standIn), ...environment }, '/');
    if (!config.ok) throw new Error(config.failure.message);
    const lines: string[] = [];
    const result = await register(config.value, { dryRun: false, clear: false, ...options }, (line) => {
      lines.push(line);
    });
    return { result, lines };
  }

  function registered(guild: string | null = null): unknown[] {
    return standIn.registry.registered(guild).map(({ name }) => name);
  }

  it('adds what is not there, and then finds nothing to change', async () => {
    const first = await run();
    expect(first.result.ok).toBe(true);
    expect(first.lines).toEqual([
      'Commands of Rapporteur, on every server:',
      ...shown.map((name) => `  added ${name}`),
      invite,
    ]);
    expect(registered()).toEqual(names);

    const second = await run();
    expect(second.lines[1]).toBe(`  nothing to change: ${names.length} commands are registered`);
    expect(standIn.registry.overwrites).toBe(1);
    expect(standIn.refusals).toEqual([]);
  });

  it('changes what differs and removes what the code does not have', async () => {
    await run();
    const [ask, ...rest] = standIn.registry.registered();
    standIn.registry.plant([{ ...ask, description: 'Asks' }, ...rest, { name: 'old', description: 'x' }]);
    const { lines } = await run();
    expect(lines.slice(1, -1)).toEqual(['  changed /ask (description)', '  removed /old']);
    expect(registered()).toEqual(names);
  });

  it('registers every language, and brings in line one that differs', async () => {
    await run();
    const [ask, ...rest] = standIn.registry.registered();
    expect(ask).toMatchObject({
      name: 'ask',
      name_localizations: { de: 'fragen', fr: 'demander', nl: 'vragen', lt: 'klausti' },
    });
    const translated = objects(ask?.options)[0]?.description_localizations;
    expect(Object.keys(translated ?? {})).toEqual(['de', 'fr', 'nl', 'lt']);
    standIn.registry.plant([{ ...ask, name_localizations: { de: 'frage' } }, ...rest]);
    expect((await run()).lines.slice(1, -1)).toEqual(['  changed /ask (name_localizations)']);
    expect(standIn.registry.registered()[0]?.name_localizations).toMatchObject({ de: 'fragen' });
    expect(standIn.refusals).toEqual([]);
  });

  it('changes nothing in a rehearsal', async () => {
    standIn.registry.plant([{ name: 'old', description: 'x' }]);
    const { lines } = await run({ dryRun: true });
    expect(lines.slice(1, -1)).toEqual([
      ...shown.map((name) => `  would add ${name}`),
      '  would remove /old',
      '  a rehearsal: nothing was changed',
    ]);
    expect(registered()).toEqual(['old']);
    expect(standIn.registry.overwrites).toBe(0);
  });

  it('keeps to one server where one is named, by option or by configuration', async () => {
    const { guildId } = standIn.world;
    const { lines } = await run({}, { DISCORD_GUILD_ID: guildId });
    expect(lines[0]).toBe(`Commands of Rapporteur, on the server ${guildId} alone:`);
    expect([registered(guildId), registered()]).toEqual([names, []]);
    expect((await run({ guild: guildId })).lines[1]).toContain('nothing to change');
    expect(standIn.registry.registered(guildId)[0]).not.toHaveProperty('contexts');
  });

  it('clears', async () => {
    await run();
    const { lines } = await run({ clear: true });
    expect(lines.slice(1, -1)).toEqual(shown.map((name) => `  removed ${name}`));
    expect(registered()).toEqual([]);
    expect((await run({ clear: true })).lines[1]).toBe('  nothing to change: 0 commands are registered');
  });

  it('waits out a rate limit and a fault of Discord’s', async () => {
    standIn.faults.plan(/PUT/u, { kind: 'limit', retryAfter: 0.1 });
    standIn.faults.plan(/GET .*commands/u, { kind: 'status', status: 502 });
    expect((await run()).result.ok).toBe(true);
    expect(registered()).toEqual(names);
  });

  const failures: readonly (readonly [
    string,
    Partial<RegisterOptions>,
    Record<string, string>,
    string,
    RegExp,
  ])[] = [
    ['no token', {}, { DISCORD_TOKEN: '' }, 'no-token', /DISCORD_TOKEN/u],
    ['a wrong token', {}, { DISCORD_TOKEN: 'wrong' }, 'wrong-token', /DISCORD_TOKEN/u],
    [
      'a server it is not on',
      { guild: '999999999999999999' },
      {},
      'no-access',
      /Add it: https:\/\/discord\.com/u,
    ],
    ['what is no server', { guild: 'ours' }, {}, 'wrong-guild', /17 to 20 digits/u],
    ['no network', {}, { DISCORD_API_URL: 'http://127.0.0.1:9/api' }, 'unreachable', /ECONNREFUSED/u],
  ];
  it.each(failures)('fails with a reason on %s', async (_what, options, environment, code, message) => {
    const { result } = await run(options, environment);
    if (result.ok) throw new Error('it succeeded');
    expect(result.failure.code).toBe(code);
    expect(result.failure.message).toMatch(message);
    expect(result.failure.message).not.toContain('\n');
  });

  it('runs as a process of its own, which ends', async () => {
    const bot = new BotProcess('test/discord/bot.ts', ['register', 'dry-run'], environmentFor(standIn));
    expect(await bot.ended).toEqual({ code: 0, signal: null });
    expect(bot.stdout).toContain('would add /ask');
  });
});
