import type { Logger } from 'pino';
import type { Config, Environment } from './config.js';
import { isManaged } from './discord/shards/this-shard.js';
import type { Library } from './library/library.js';
import { fail, succeed, type Result } from './model/result.js';
import { openKeptFiles, openStore } from './stores/open.js';
import { english, inEnglish } from './terminal/english.js';
import { exitCodes } from './terminal/io.js';
import { createLog } from './terminal/log.js';

/*
 * The bot put together from its parts, each of which is loaded when it is needed: the manager of several shards, or a
 * start that fails, reads neither briefings nor commands.
 */

/** Without the bot's token nothing of Discord can be used. */
export const noToken: Result<never> = fail(
  'no-token',
  "DISCORD_TOKEN is not set: put the bot's token into .env (.env.example says where it is); rapporteur ask works without.",
);

/** `rapporteur serve`: the whole bot, one of its shards, or the manager of several. Resolves with the exit code. */
export async function serveDiscord(config: Config, environment: Environment): Promise<Result<number>> {
  const { discordToken } = config;
  if (discordToken === null) return noToken;
  const log = createLog(config.logLevel);
  if (isManaged(environment)) return runBot(config, log.child({ shard: config.shardList?.[0] }));
  const { planShards } = await import('./discord/shards/plan.js');
  const plan = await planShards(config);
  if (!plan.ok) {
    log.fatal(plan.failure.message);
    return succeed(exitCodes.failed);
  }
  if (plan.value.count === 1) return runBot(config, log);
  const { manageShards } = await import('./discord/shards/manage.js');
  const [, file = '', ...args] = process.argv;
  const program = { file, args, execArgv: process.execArgv, token: discordToken };
  return succeed(await manageShards(plan.value, program, log));
}

async function runBot(config: Config, log: Logger): Promise<Result<number>> {
  const cache = await openKeptFiles(config);
  const { sharedFolder } = await import('./library/shared-folder.js');
  const shared = inEnglish(await sharedFolder(config.briefingsDir, { kept: cache }));
  if (!shared.ok) return shared;
  const store = await openStore(config);
  if (!store.ok) return store;
  const { openLibrary } = await import('./library/open.js');
  const opened = openLibrary(
    {
      folder: config.briefingsDir,
      shared: shared.value,
      store: store.value,
      limits: config.guildLimits,
      mostMemory: config.guildMemory,
      cache,
    },
    {
      onChange: (read, gone) => {
        log.info({ read, gone }, 'the folder of the briefings was changed');
      },
      onFailure: ({ message }) => {
        log.warn(english(message));
      },
      onBroken: (error) => {
        log.error({ err: error }, 'a change of the folder could not be followed');
      },
      onError: (error, guild) => {
        log.error({ guild, err: error }, 'a change of briefings could not be followed');
      },
    },
  );
  const { library } = opened;
  tellWhatIsRead(library, config.briefingsDir, log).catch((error: unknown) => {
    log.fatal({ err: error }, 'the briefings could not be read');
  });
  const { serve } = await import('./discord/serve.js');
  try {
    return succeed(await serve(config, library, store.value, log, opened.kept));
  } finally {
    await opened.close();
    await store.value.close();
  }
}

/** Logs what of the shared briefings could be read, once all are. */
async function tellWhatIsRead(library: Library, folder: string, log: Logger): Promise<void> {
  const app = library.viewFor({ guild: null, roles: [], isAdmin: false, isPrivate: false });
  // What a call in the terminal may never need is made now: in Discord, somebody would wait for it. Who speaks is listed
  // from the first briefing on, since that is asked with every key.
  await app.speakers('');
  await library.loaded(null);
  for (const { file, message } of app.rejections) log.warn({ file }, `not read: ${english(message)}`);
  log.info({ briefings: app.briefings.length, folder }, 'briefings read');
  await Promise.all([app.speakers(''), app.quote('')]);
}
