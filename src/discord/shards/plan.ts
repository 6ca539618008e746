import { REST, Routes } from 'discord.js';
import { z } from 'zod';
import type { Config } from '../../config.js';
import { fail, succeed, type Result } from '../../model/result.js';
import { discordFailure } from '../errors.js';

/** Which shards this machine runs, of how many there are, and how they may log in. */
export interface ShardPlan {
  readonly count: number;
  /** Their numbers, from 0, in rising order. */
  readonly list: readonly number[];
  /** How many may log in at the same time. */
  readonly atOnce: number;
}

/** What Discord says of how a bot should connect (Discord's reference, "Get Gateway Bot"). */
const gatewayBot = z.object({
  shards: z.int().min(1),
  session_start_limit: z.object({
    remaining: z.int(),
    /** Milliseconds. */
    reset_after: z.number(),
    max_concurrency: z.int().min(1),
  }),
});

/**
 * Asks Discord how many shards it recommends, unless the configuration says it. Fails as `discordFailure` does, with
 * `no-logins` where Discord lets the bot log in less often than that today, and with `no-shared-database` where the other
 * shards run on other hosts and nothing is shared with them.
 */
export async function planShards(
  config: Pick<Config, 'discordToken' | 'discordApiUrl' | 'databaseUrl' | 'shards' | 'shardList'>,
): Promise<Result<ShardPlan>> {
  if (config.shardList !== null && config.databaseUrl === null) {
    return fail(
      'no-shared-database',
      'SHARD_LIST leaves shards to other hosts, which have to share what is kept: set DATABASE_URL, the same everywhere.',
    );
  }
  if (config.shards === 1) return succeed({ count: 1, list: [0], atOnce: 1 });
  const asked = await askDiscord(config);
  if (!asked.ok) return asked;
  const { shards, session_start_limit: limit } = asked.value;
  const count = config.shards ?? shards;
  const list = config.shardList ?? Array.from({ length: count }, (_, id) => id);
  if (limit.remaining < list.length) {
    const minutes = Math.ceil(limit.reset_after / 60_000);
    return fail(
      'no-logins',
      `Discord lets the bot log in ${limit.remaining} more times, and ${list.length} shards have to: start it in ${minutes} minutes.`,
    );
  }
  return succeed({ count, list, atOnce: limit.max_concurrency });
}

async function askDiscord({
  discordToken,
  discordApiUrl,
}: Pick<Config, 'discordToken' | 'discordApiUrl'>): Promise<Result<z.infer<typeof gatewayBot>>> {
  const rest = new REST(discordApiUrl === null ? {} : { api: discordApiUrl });
  try {
    const answer = await rest.setToken(discordToken ?? '').get(Routes.gatewayBot());
    return succeed(gatewayBot.parse(answer));
  } catch (error) {
    return { ok: false, failure: discordFailure(error) };
  }
}

/**
 * The shards that may log in together, one such group after another: Discord lets in one at a time of those that have the
 * same rest when divided by `atOnce`.
 */
export function groupsOf({ list, atOnce }: Pick<ShardPlan, 'list' | 'atOnce'>): number[][] {
  const groups = new Map<number, number[]>();
  for (const id of list) {
    const group = Math.floor(id / atOnce);
    groups.set(group, [...(groups.get(group) ?? []), id]);
  }
  return [...groups.values()];
}
