import { Client, Options } from 'discord.js';
import type { Config } from '../config.js';

/**
 * discord.js counts replies to interactions towards its own 50 requests a second, though Discord exempts
 * them; at the default, 200 questions at once wait seconds for their acknowledgement. Hardly any other
 * request is made.
 */
const requestsPerSecond = 10_000;

/**
 * A client with no privileged intent, in fact with none: slash commands and buttons arrive without. It never
 * pings.
 */
export function createClient(config: Pick<Config, 'discordApiUrl' | 'shards' | 'shardList'>): Client {
  return new Client({
    intents: [],
    allowedMentions: { parse: [] },
    // One connection, unless this process is one of several.
    shards: config.shardList ?? [0],
    shardCount: config.shards ?? 1,
    // Replies are never read back.
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 0 }),
    rest: {
      globalRequestsPerSecond: requestsPerSecond,
      ...(config.discordApiUrl !== null && { api: config.discordApiUrl }),
    },
  });
}
