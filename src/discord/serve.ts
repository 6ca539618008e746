import { setTimeout } from 'node:timers/promises';
import {
  Events,
  GatewayDispatchEvents,
  type Client,
  type GatewayInteractionCreateDispatchData,
} from 'discord.js';
import type { Logger } from 'pino';
import { commands, messageCommands } from '../../commands/index.js';
import type { Config } from '../config.js';
import type { Views } from '../library/views.js';
import { loadLanguages } from '../messages/write.js';
import type { GuildBriefings } from '../model/guild-briefings.js';
import { keptGuilds, openRecords, type RecordsFor } from '../stores/records.js';
import { expireDaily } from '../stores/retention.js';
import type { Store } from '../stores/store.js';
import { attachmentReader } from './attachments.js';
import { createClient } from './client.js';
import { describeError, discordFailure } from './errors.js';
import { createHandler } from './handle.js';
import { Marker } from './marker.js';
import { Origins } from './origins.js';
import { isAtHome } from './shards/home.js';
import { untilAsked } from './shards/this-shard.js';
import { untilSignal, type End } from './signals.js';
import { Watcher } from './watcher.js';

/**
 * How long answers under way may take to go out after a signal, in milliseconds; supervisors kill not much
 * later.
 */
const drainFor = 20_000;

/** The briefings of all servers, as they are looked after. */
export interface Keeping {
  readonly of: (guild: string) => GuildBriefings;
}

/**
 * Runs the bot until SIGINT or SIGTERM, and returns the exit code: 0 after a signal, once the answers under
 * way have gone out; 1 when Discord cannot be used, with one line in the log that says why and what to do. A
 * second signal ends the process at once. `views` gives each asker what they may see, `keeping`
 * those who manage a server its own briefings to look after. What must survive the process goes into `store`, which is
 * closed at the end.
 */
export async function serve(
  config: Config,
  views: Views,
  store: Store,
  log: Logger,
  keeping: Keeping | null = null,
): Promise<number> {
  if (config.discordToken === null) {
    log.fatal(
      'DISCORD_TOKEN is not set. Set it to run the bot in Discord; `ask` in the terminal works without.',
    );
    return 1;
  }
  await loadLanguages();
  const recordsFor = await openRecords(store);
  const client = createClient(config);
  const origins = new Origins();
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (data: GatewayInteractionCreateDispatchData) => {
    origins.note(data);
  });
  const readAttachment = attachmentReader(config);
  const marker = new Marker({
    ...{ views, recordsFor, log, rest: client.rest, guilds: () => keptGuilds(store) },
    // Several processes may be at work, each with servers of its own.
    isOwn: (guild) => isAtHome(guild, config),
  });
  const briefingsOf = (guild: string): GuildBriefings | null => keeping?.of(guild) ?? null;
  const watcher = new Watcher({
    ...{ views, recordsFor, briefingsOf, marker, rest: client.rest, guilds: () => keptGuilds(store) },
    isOwn: (guild) => isAtHome(guild, config),
    onError: (error, guild) => {
      log.error({ guild, err: describeError(error) }, 'what is watched for could not be told');
    },
  });
  const handle = createHandler(
    {
      ...{ commands, messageCommands, views, recordsFor, origins, readAttachment, marker, briefingsOf },
      mayAskPrivately: config.privateMessages,
      visit: (guild) => {
        marker.visit(guild);
        if (guild !== null) void watcher.visit(guild);
      },
    },
    log,
  );
  client.once(Events.ClientReady, () => {
    marker.start().catch((error: unknown) => {
      log.error({ err: describeError(error) }, 'the ledgers could not be read');
    });
    watcher.start().catch((error: unknown) => {
      log.error({ err: describeError(error) }, 'what is watched for could not be read');
    });
  });
  const endRetention = keepRetention(store, recordsFor, config, log);
  const underWay = new Set<Promise<void>>();
  client.on(Events.InteractionCreate, (interaction) => {
    const work = handle(interaction).finally(() => underWay.delete(work));
    underWay.add(work);
  });
  logConnection(client, log);

  // A shard is told by its manager.
  const stopped = client.shard === null ? untilSignal(log) : untilAsked();
  const lost = new Promise<End>((resolve) => {
    client.on(Events.ShardDisconnect, ({ code }) => {
      resolve({
        code: 1,
        why: `Discord closed the connection for good (code ${code}). Check the token and the bot in the Developer Portal.`,
      });
    });
  });
  log.info('connecting to Discord');
  const login = client.login(config.discordToken).then(
    () => null,
    (error: unknown): End => ({ code: 1, why: discordFailure(error).message }),
  );
  // A login that fails at the gateway also closes it for good; the login's own reason says more.
  const end = (await Promise.race([login, stopped.asked])) ?? (await Promise.race([stopped.asked, lost]));

  if (end.code === 0) log.info({ underWay: underWay.size }, end.why);
  else log.fatal(end.why);
  client.removeAllListeners(Events.InteractionCreate);
  client.removeAllListeners(Events.ShardReconnecting);
  endRetention();
  await client.destroy();
  // It takes the token away with the connection, and what is under way may have to post or to mark a message yet.
  client.rest.setToken(config.discordToken);
  const drained = await drain(underWay);
  await Promise.all([marker.stop(), watcher.stop()]);
  await store.close();
  stopped.forget();
  if (!drained) {
    log.error({ underWay: underWay.size }, 'stopped with answers still under way');
    return 1;
  }
  if (end.code === 0) log.info('stopped');
  return end.code;
}

/** Removes what is older than the servers keep it, of those whose shard this is; what is returned ends it. */
function keepRetention(store: Store, recordsFor: RecordsFor, config: Config, log: Logger): () => void {
  return expireDaily(store, recordsFor, () => new Date(), {
    isOurs: (guild) => isAtHome(guild, config),
    onExpired: ({ guild, removed }) => {
      if (removed > 0) log.info({ guild, removed }, 'questions removed by age');
    },
    onError: (error, guild) => {
      log.error({ guild, err: describeError(error) }, 'questions could not be removed by age');
    },
  });
}

/** Whether all of it ended in time. */
async function drain(underWay: ReadonlySet<Promise<void>>): Promise<boolean> {
  const waiting = new AbortController();
  const late = setTimeout(drainFor, false, { signal: waiting.signal }).catch(() => false);
  const done = await Promise.race([Promise.all(underWay).then(() => true), late]);
  waiting.abort();
  return done;
}

function logConnection(client: Client, log: Logger): void {
  client.on(Events.ClientReady, ({ user, guilds }) => {
    log.info({ bot: user.tag, guilds: guilds.cache.size }, 'ready');
  });
  client.on(Events.ShardReconnecting, (shard) => {
    log.warn({ shard }, 'connection lost, reconnecting');
  });
  client.on(Events.ShardResume, (shard, replayed) => {
    log.info({ shard, replayed }, 'connection resumed');
  });
  client.on(Events.ShardError, (error, shard) => {
    log.warn({ shard, err: describeError(error) }, 'connection error');
  });
  client.on(Events.Error, (error) => {
    log.error({ err: describeError(error) }, 'client error');
  });
  client.on(Events.Warn, (message) => {
    log.warn(message);
  });
  client.rest.on('rateLimited', ({ route, timeToReset, global }) => {
    log.warn({ route, timeToReset, global }, 'Discord asks the bot to slow down');
  });
}
