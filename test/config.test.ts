import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'dotenv';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadConfig, logLevels, readConfig, type Config } from '../src/config.js';
import { packageRoot } from '../src/model/package-root.js';

const guild = '123456789012345678';

const defaults: Config = {
  discordToken: null,
  discordGuildId: null,
  discordApiUrl: null,
  briefingsDir: join(packageRoot, 'data/briefings'),
  stateDir: join(packageRoot, 'var'),
  databaseUrl: null,
  guildMemory: 512_000_000,
  guildLimits: { briefings: 1000, bytes: 500_000_000 },
  shards: null,
  shardList: null,
  privateMessages: true,
  logLevel: 'info',
};

describe('readConfig', () => {
  const right: [name: string, environment: Record<string, string>, config: Partial<Config>][] = [
    ['nothing set', {}, {}],
    [
      'empty and blank variables',
      { DISCORD_TOKEN: '', DISCORD_GUILD_ID: ' ', LOG_LEVEL: '', STATE_DIR: '' },
      {},
    ],
    [
      'a token, with the space of a careless paste',
      { DISCORD_TOKEN: ' abc.def-_ ' },
      { discordToken: 'abc.def-_' },
    ],
    ['a guild', { DISCORD_GUILD_ID: guild }, { discordGuildId: guild }],
    [
      'an API on loopback, with a slash too many',
      { DISCORD_API_URL: 'http://127.0.0.1:80/api/' },
      { discordApiUrl: 'http://127.0.0.1:80/api' },
    ],
    [
      'a path before /api',
      { DISCORD_API_URL: 'https://proxy/x/api' },
      { discordApiUrl: 'https://proxy/x/api' },
    ],
    ['a folder from the current one', { BRIEFINGS_DIR: 'notes' }, { briefingsDir: '/here/notes' }],
    ['an absolute folder', { STATE_DIR: '/srv/state' }, { stateDir: '/srv/state' }],
    [
      'what a server may keep',
      { GUILD_BRIEFINGS: '0', GUILD_BRIEFINGS_MB: '20' },
      { guildLimits: { briefings: 0, bytes: 20_000_000 } },
    ],
    ['room for the servers’ briefings', { GUILD_MEMORY_MB: '64' }, { guildMemory: 64_000_000 }],
    [
      'a database',
      { DATABASE_URL: 'postgres://bot:p%40ss@db.example:5432/bot?sslmode=require' },
      { databaseUrl: 'postgres://bot:p%40ss@db.example:5432/bot?sslmode=require' },
    ],
    [
      'a database on a socket',
      { DATABASE_URL: 'postgresql://bot@%2Frun%2Fpostgresql/bot' },
      { databaseUrl: 'postgresql://bot@%2Frun%2Fpostgresql/bot' },
    ],
    ['a number of shards', { SHARDS: '16' }, { shards: 16 }],
    [
      'the shards of one host',
      { SHARDS: '16', SHARD_LIST: '8, 0-3,2-4' },
      { shards: 16, shardList: [0, 1, 2, 3, 4, 8] },
    ],
    ['no private messages', { PRIVATE_MESSAGES: 'off' }, { privateMessages: false }],
    ['private messages', { PRIVATE_MESSAGES: 'on' }, {}],
    ['a log level', { LOG_LEVEL: 'debug' }, { logLevel: 'debug' }],
    ['variables of others', { LOG_LEVELS: 'loud', PATH: '/bin' }, {}],
  ];
  it.each(right)('%s', (_name, environment, config) => {
    expect(readConfig(environment, '/here')).toEqual({ ok: true, value: { ...defaults, ...config } });
  });

  const wrong: [name: string, environment: Record<string, string>, words: RegExp][] = [
    [
      'a token with "Bot" before it',
      { DISCORD_TOKEN: 'Bot abc' },
      /^DISCORD_TOKEN: .*without the word "Bot"/u,
    ],
    ['a token with a space in it', { DISCORD_TOKEN: 'ab cd' }, /^DISCORD_TOKEN: .*no spaces/u],
    ['no room', { GUILD_MEMORY_MB: '0' }, /^GUILD_MEMORY_MB: give a whole number from 1 to /u],
    ['room in words', { GUILD_MEMORY_MB: '1 GB' }, /^GUILD_MEMORY_MB: give a whole number from 1 to /u],
    ['a guild by its name', { DISCORD_GUILD_ID: 'our server' }, /^DISCORD_GUILD_ID: .*17 to 20 digits/u],
    ['a guild id that is too short', { DISCORD_GUILD_ID: '1234' }, /^DISCORD_GUILD_ID: /u],
    ['an address without /api', { DISCORD_API_URL: 'http://localhost:8080' }, /^DISCORD_API_URL: .*\/api/u],
    ['an address with a version', { DISCORD_API_URL: 'https://discord.com/api/v10' }, /^DISCORD_API_URL: /u],
    ['an address with a query', { DISCORD_API_URL: 'https://discord.com/api?x=/api' }, /^DISCORD_API_URL: /u],
    ['another protocol', { DISCORD_API_URL: 'file:///x/api' }, /^DISCORD_API_URL: /u],
    ['no address', { DISCORD_API_URL: 'localhost/api' }, /^DISCORD_API_URL: /u],
    ['another database', { DATABASE_URL: 'mysql://bot:s3cret@db/bot' }, /^DATABASE_URL: .*postgres:\/\//u],
    ['no database in the address', { DATABASE_URL: 'postgres://bot:s3cret@db/' }, /^DATABASE_URL: /u],
    [
      'a password with a sign as it is',
      { DATABASE_URL: 'postgres://bot:s3/cret@db/bot' },
      /^DATABASE_URL: .*%2F/u,
    ],
    ['no shard at all', { SHARDS: '0' }, /^SHARDS: give a whole number from 1/u],
    ['shards in words', { SHARDS: '4', SHARD_LIST: 'all' }, /^SHARD_LIST: .*as in 0-3,8/u],
    ['a range that runs backwards', { SHARDS: '4', SHARD_LIST: '3-1' }, /^SHARD_LIST: .*as in 0-3,8/u],
    ['a gap in the list', { SHARDS: '4', SHARD_LIST: '1,,2' }, /^SHARD_LIST: .*as in 0-3,8/u],
    ['a list without end', { SHARDS: '4', SHARD_LIST: '0-99999999999' }, /^SHARD_LIST: .*as in 0-3,8/u],
    ['a list of nobody knows how many', { SHARD_LIST: '0-3' }, /^SHARD_LIST: set SHARDS, too/u],
    ['a shard that there is not', { SHARDS: '4', SHARD_LIST: '1-4' }, /^SHARD_LIST: set SHARDS, too/u],
    ['private messages, perhaps', { PRIVATE_MESSAGES: 'no' }, /^PRIVATE_MESSAGES: give on or off\./u],
    ['an unknown level', { LOG_LEVEL: 'loud' }, /^LOG_LEVEL: .*trace, debug, info/u],
  ];
  it.each(wrong)('refuses %s', (_name, environment, words) => {
    const read = readConfig(environment, '/here');
    expect(read).toMatchObject({ ok: false, failure: { code: 'wrong-environment' } });
    const message = read.ok ? '' : read.failure.message;
    expect(message).toMatch(words);
    expect(message).not.toMatch(/\n|s3/u);
  });

  it('has one line for each mistake, and repeats no token', () => {
    const read = readConfig(
      { DISCORD_TOKEN: 'secret words', DISCORD_GUILD_ID: 'x', LOG_LEVEL: 'y' },
      '/here',
    );
    const lines = read.ok ? [] : read.failure.message.split('\n');
    expect(lines.map((line) => line.split(':')[0])).toEqual([
      'DISCORD_TOKEN',
      'DISCORD_GUILD_ID',
      'LOG_LEVEL',
    ]);
    expect(lines.join()).not.toContain('secret');
  });
});

describe('loadConfig', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rapporteur-config-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('reads .env in the current folder, beneath what is set already', () => {
    writeFileSync(join(folder, '.env'), 'LOG_LEVEL=warn\nBRIEFINGS_DIR="my notes"\nSTATE_DIR=/from/file\n');
    expect(loadConfig({ STATE_DIR: '/from/outside' }, folder)).toEqual({
      ok: true,
      value: {
        ...defaults,
        logLevel: 'warn',
        briefingsDir: join(folder, 'my notes'),
        stateDir: '/from/outside',
      },
    });
  });

  it('needs no .env', () => {
    expect(loadConfig({}, folder)).toEqual({ ok: true, value: defaults });
  });

  it('says so when .env cannot be read', () => {
    mkdirSync(join(folder, '.env'));
    const loaded = loadConfig({}, folder);
    expect(loaded).toMatchObject({ ok: false, failure: { code: 'unreadable-environment-file' } });
    expect(loaded.ok ? '' : loaded.failure.message).toContain(join(folder, '.env'));
  });
});

describe('.env.example', () => {
  const content = readFileSync(join(packageRoot, '.env.example'), 'utf8');

  it('lists every variable, each with a comment above it, and changes nothing when copied as it is', () => {
    const source = readFileSync(join(packageRoot, 'src/config.ts'), 'utf8');
    const known = new Set(
      source.match(/\b(?:SHARDS|(?:DISCORD|BRIEFINGS|STATE|DATABASE|SHARD|GUILD|PRIVATE|LOG)_[A-Z_]+)\b/gu),
    );
    expect(new Set(Object.keys(parse(content)))).toEqual(known);
    for (const name of known) expect(content).toMatch(new RegExp(`^#.+\\n${name}=`, 'mu'));
    expect(readConfig(parse(content), '/here')).toEqual({ ok: true, value: defaults });
  });

  it('names every log level', () => {
    for (const level of logLevels) expect(content).toContain(level);
  });
});
