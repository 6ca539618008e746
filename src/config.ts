import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'dotenv';
import { z } from 'zod';
import { errorCode } from './model/error-code.js';
import { packageRoot } from './model/package-root.js';
import { fail, succeed, type Result } from './model/result.js';

/** The levels of the log, the most talkative first; `silent` writes none. */
export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

export type LogLevel = (typeof logLevels)[number];

/** What the environment says, checked once. Folders are absolute paths; whether they exist is found out on use. */
export interface Config {
  readonly discordToken: string | null;
  /** Register commands to this guild alone; null registers them everywhere. */
  readonly discordGuildId: string | null;
  /** Base of the REST API up to and including `/api`, without a slash at its end; null is Discord's own. */
  readonly discordApiUrl: string | null;
  readonly briefingsDir: string;
  readonly stateDir: string;
  /** PostgreSQL, for what is otherwise kept in the state's folder, with its password; null keeps it there. */
  readonly databaseUrl: string | null;
  /** The most memory that the servers' own briefings may take together, in bytes. */
  readonly guildMemory: number;
  /** How many briefings one guild may keep of its own, and how many bytes all their versions may have. */
  readonly guildLimits: { readonly briefings: number; readonly bytes: number };
  /** Into how many shards the bot's servers are divided; null leaves it to Discord. */
  readonly shards: number | null;
  /** The shards that run here, in rising order; null for all. Never without their number. */
  readonly shardList: readonly number[] | null;
  /** Whether the bot may be asked where there is no server of its own, as in private messages. */
  readonly privateMessages: boolean;
  readonly logLevel: LogLevel;
}

/** Environment variables by name, as `process.env` holds them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** An empty or blank variable, as `DISCORD_TOKEN=` in `.env` leaves it, is one that is not set. */
function optional<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess(
    (value) => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null),
    schema.nullable(),
  );
}

const token = z
  .string()
  .refine((value) => !/^Bot\s/iu.test(value), {
    error: 'give the token alone, without the word "Bot" before it',
    abort: true,
  })
  .refine(
    (value) => /^[\x21-\x7E]+$/u.test(value),
    'a token has no spaces; copy it again from the Developer Portal',
  );

/** A Discord server's id: a snowflake of 17 to 20 digits. */
export const guildIdPattern = /^\d{17,20}$/u;

const guildId = z
  .string()
  .regex(guildIdPattern, 'give the server\'s id, 17 to 20 digits (Developer Mode, then "Copy Server ID")');

const apiUrl = z
  .string()
  .transform((value) => value.replace(/\/+$/u, ''))
  .refine(isApiUrl, 'give the address up to and including /api, as in http://127.0.0.1:8080/api');

function isApiUrl(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, pathname, search, hash } = new URL(value);
  return (
    (protocol === 'http:' || protocol === 'https:') &&
    pathname.endsWith('/api') &&
    search === '' &&
    hash === ''
  );
}

const databaseUrl = z
  .string()
  .refine(
    isDatabaseUrl,
    'give the address as in postgres://user:password@host:5432/database, with signs like @ / # % of a password written as %40 %2F %23 %25',
  );

function isDatabaseUrl(value: string): boolean {
  if (!/^postgres(?:ql)?:/iu.test(value) || !URL.canParse(value)) return false;
  return new URL(value).pathname.length > 1;
}

function wholeNumber(least: number, most: number) {
  const wrong = `give a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d{1,15}$/u, { error: wrong, abort: true })
    .transform(Number)
    .refine((value) => value >= least && value <= most, wrong);
}

/** Megabytes. */
const usualGuildMemory = 512;
const usualGuildLimits = { briefings: 1000, megabytes: 500 };

const mostShards = 10_000;

/** Numbers and ranges of them, as "0-3,8". */
const shardList = z.string().transform((value, context) => {
  const ids = new Set<number>();
  for (const part of value.split(',')) {
    const [, first = '', last = first] = /^\s*(\d{1,5})(?:\s*-\s*(\d{1,5}))?\s*$/u.exec(part) ?? [];
    if (first === '' || Number(last) < Number(first) || Number(last) >= mostShards) {
      context.addIssue('give numbers and ranges of shards, counted from 0, as in 0-3,8');
      return z.NEVER;
    }
    for (let id = Number(first); id <= Number(last); id += 1) ids.add(id);
  }
  return [...ids].sort((a, b) => a - b);
});

const variables = z.object({
  DISCORD_TOKEN: optional(token),
  DISCORD_GUILD_ID: optional(guildId),
  DISCORD_API_URL: optional(apiUrl),
  BRIEFINGS_DIR: optional(z.string()),
  STATE_DIR: optional(z.string()),
  DATABASE_URL: optional(databaseUrl),
  GUILD_MEMORY_MB: optional(wholeNumber(1, 1_000_000)),
  GUILD_BRIEFINGS: optional(wholeNumber(0, 100_000)),
  GUILD_BRIEFINGS_MB: optional(wholeNumber(0, 1_000_000)),
  SHARDS: optional(wholeNumber(1, mostShards)),
  SHARD_LIST: optional(shardList),
  PRIVATE_MESSAGES: optional(z.enum(['on', 'off'], 'give on or off')),
  LOG_LEVEL: optional(z.enum(logLevels, `give one of ${logLevels.join(', ')}`)),
});

/**
 * The configuration that an environment describes. Folders that it names are found from `cwd`, the default ones from
 * the package, so that the shipped briefings are there wherever the bot is started.
 *
 * Fails with `wrong-environment`; the message has one line for each mistake and never repeats a value.
 */
export function readConfig(environment: Environment, cwd: string): Result<Config> {
  const parsed = variables.safeParse(environment);
  if (!parsed.success) {
    const mistakes = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}.`);
    return fail('wrong-environment', mistakes.join('\n'));
  }
  const values = parsed.data;
  if ((values.SHARD_LIST?.at(-1) ?? -1) >= (values.SHARDS ?? 0)) {
    return fail(
      'wrong-environment',
      'SHARD_LIST: set SHARDS, too, to a number above all of these: the list counts from 0.',
    );
  }
  const folder = (given: string | null, usual: string): string =>
    given === null ? join(packageRoot, usual) : resolve(cwd, given);
  return succeed({
    discordToken: values.DISCORD_TOKEN,
    discordGuildId: values.DISCORD_GUILD_ID,
    discordApiUrl: values.DISCORD_API_URL,
    briefingsDir: folder(values.BRIEFINGS_DIR, 'data/briefings'),
    stateDir: folder(values.STATE_DIR, 'var'),
    databaseUrl: values.DATABASE_URL,
    guildMemory: (values.GUILD_MEMORY_MB ?? usualGuildMemory) * 1_000_000,
    guildLimits: {
      briefings: values.GUILD_BRIEFINGS ?? usualGuildLimits.briefings,
      bytes: (values.GUILD_BRIEFINGS_MB ?? usualGuildLimits.megabytes) * 1_000_000,
    },
    shards: values.SHARDS,
    shardList: values.SHARD_LIST,
    privateMessages: values.PRIVATE_MESSAGES !== 'off',
    logLevel: values.LOG_LEVEL ?? 'info',
  });
}

/**
 * The environment with the variables of `.env` in `cwd` beneath it: what is set already wins. No `.env` is no mistake;
 * one that cannot be read fails with `unreadable-environment-file`.
 */
export function readEnvironment(environment: Environment, cwd: string): Result<Environment> {
  const file = join(cwd, '.env');
  let content: string;
  try {
    content = readFileSync(file, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return succeed(environment);
    const why = error instanceof Error ? error.message : String(error);
    return fail('unreadable-environment-file', `${file} cannot be read (${why}): mend it or take it away.`);
  }
  return succeed({ ...parse(content), ...environment });
}

/** The configuration of this process: its environment and the `.env` beside it. */
export function loadConfig(environment: Environment, cwd: string): Result<Config> {
  const merged = readEnvironment(environment, cwd);
  return merged.ok ? readConfig(merged.value, cwd) : merged;
}
