import { ShardClientUtil } from 'discord.js';
import type { Config } from '../../config.js';

/** Whether a server's interactions, or with null those of private messages, come to this process (Discord's reference, "Sharding"). */
export function isAtHome(
  guild: string | null,
  { shards, shardList }: Pick<Config, 'shards' | 'shardList'>,
): boolean {
  if (shards === null || shardList === null) return true;
  return shardList.includes(guild === null ? 0 : ShardClientUtil.shardIdForGuildId(guild, shards));
}
