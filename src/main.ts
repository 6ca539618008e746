#!/usr/bin/env node
import { join, relative, resolve } from 'node:path';
import type { Logger } from 'pino';
import { loadConfig, type Config } from './config.js';
import { isManaged, ownEnvironment } from './discord/shards/this-shard.js';
import { succeed, type Failure, type Result } from './model/result.js';
import type { KeptFiles } from './stores/kept-files.js';
import { parseCall, type Call, type RegisterCall } from './terminal/arguments.js';
import type { Library } from './library/library.js';
import type { Core } from './terminal/core.js';
import { exitCodeOf, reportFailure } from './terminal/failure.js';
import { exitCodes, widthOf, write, writeLine, type Io } from './terminal/io.js';
import { printableLine } from './terminal/printable.js';
import { reasonOf } from './terminal/reason.js';

/*
 * The one entry of the terminal and of the bot. Parts are loaded when a call needs them, so that help and mistakes are
 * quick and the front end that is not asked for costs nothing.
 */

const io: Io = {
  // Touching process.stdin opens it, which only a prompt or a batch should.
  get input() {
    return process.stdin;
  },
  output: process.stdout,
  errors: process.stderr,
  environment: process.env,
};

async function obey(call: Call): Promise<Result<number>> {
  const cwd = process.cwd();
  if (call.command === 'version') {
    const { packageFacts } = await import('./model/package-facts.js');
    await writeLine(io.output, packageFacts().version);
    return succeed(exitCodes.done);
  }
  if (call.command === 'help') {
    const { helpText } = await import('./terminal/help.js');
    const { styleFor } = await import('./terminal/style.js');
    await write(io.output, helpText(call.topic, widthOf(io), styleFor(io)));
    return succeed(exitCodes.done);
  }
  if (call.command === 'doctor') {
    const { doctor } = await import('./terminal/doctor/doctor.js');
    return succeed(await doctor(await loadCore(), cwd, io));
  }
  if (call.command === 'select') {
    const { select } = await import('./terminal/select.js');
    return select(call, io);
  }
  if (call.command === 'annotate') {
    const { annotate } = await import('./terminal/annotate.js');
    return annotate(call, io);
  }
  const loaded = loadConfig(ownEnvironment(io.environment), cwd);
  if (!loaded.ok) return loaded;
  const config = loaded.value;
  if (call.command === 'serve') return serveDiscord(config);
  if (call.command === 'register') return registerCommands(call, config);
  if (call.command === 'kept-briefings') {
    const { keptBriefings } = await import('./terminal/kept/run.js');
    return keptBriefings(call, config, io);
  }

  const given = call.briefings === null ? config : { ...config, briefingsDir: resolve(cwd, call.briefings) };
  if (call.command === 'ask') {
    const { ask } = await import('./terminal/ask.js');
    return ask(call, given, await loadCore(given), io);
  }
  if (call.command === 'quote') {
    const { quote } = await import('./terminal/quote.js');
    return quote(call, given, await loadCore(given), io);
  }
  if (call.command === 'search') {
    const { search } = await import('./terminal/search.js');
    return search(call, given, await loadCore(given), io);
  }
  if (call.command === 'said') {
    const { said } = await import('./terminal/said.js');
    return said(call, given, await loadCore(given), io);
  }
  if (call.command === 'check') {
    const { check } = await import('./terminal/check.js');
    return check(call, given, await loadCore(given), io);
  }
  const { briefings } = await import('./terminal/briefings.js');
  return briefings(call, given, await loadCore(given), io);
}

/** @param config Says where what was read and annotated is kept for the next start; nowhere, unless told. */
async function loadCore(config?: Config): Promise<Core> {
  const { openApp, appOf } = await import('./app.js');
  const kept = config && (await keptFiles(config));
  return {
    openApp: async (options) => {
      const opened = await openApp({ ...options, ...(kept && { kept }) });
      kept?.tidy();
      return opened;
    },
    openGuild: async (guild, given) => {
      const { openGuild } = await import('./terminal/guild.js');
      return openGuild(guild, given, kept);
    },
    appOf,
    loadCommands: () => import('../commands/index.js'),
  };
}

/** What was read and annotated before. The briefings' folder is read only: nothing is kept anywhere in it. */
async function keptFiles({ stateDir, briefingsDir }: Config): Promise<KeptFiles | undefined> {
  const folder = join(stateDir, 'cache');
  if (!relative(briefingsDir, folder).startsWith('..')) return undefined;
  const { KeptFiles } = await import('./stores/kept-files.js');
  return new KeptFiles(folder);
}

const noToken: Failure = {
  code: 'no-token',
  message:
    "DISCORD_TOKEN is not set: put the bot's token into .env (.env.example says where it is); rapporteur ask works without.",
};

async function serveDiscord(config: Config): Promise<Result<number>> {
  const { discordToken } = config;
  if (discordToken === null) return { ok: false, failure: noToken };
  const { createLog } = await import('./terminal/log.js');
  if (isManaged(io.environment)) {
    return runBot(config, createLog(config.logLevel).child({ shard: config.shardList?.[0] }));
  }
  const log = createLog(config.logLevel);
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
  const cache = await keptFiles(config);
  const { sharedFolder } = await import('./library/shared-folder.js');
  const { english, inEnglish } = await import('./terminal/english.js');
  const shared = inEnglish(await sharedFolder(config.briefingsDir, { kept: cache }));
  if (!shared.ok) return shared;
  const { openStore } = await import('./stores/open.js');
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
  tellWhatIsRead(library, config.briefingsDir, log)
    .then(() => cache?.tidy())
    .catch((error: unknown) => {
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
  const { english } = await import('./terminal/english.js');
  await library.loaded(null);
  const app = library.viewFor({ guild: null, roles: [], isAdmin: false, isPrivate: false });
  for (const { file, message } of app.rejections) log.warn({ file }, `not read: ${english(message)}`);
  log.info({ briefings: app.briefings.length, folder }, 'briefings read');
  // What a call in the terminal may never need is made now: in Discord, somebody would wait for it.
  await Promise.all([app.speakers(''), app.quote('')]);
}

async function registerCommands(call: RegisterCall, config: Config): Promise<Result<number>> {
  if (config.discordToken === null) return { ok: false, failure: noToken };
  const { register } = await import('./discord/register.js');
  const { guild, dryRun, clear } = call;
  const registered = await register(config, { dryRun, clear, ...(guild !== null && { guild }) }, (line) => {
    io.output.write(`${printableLine(line)}\n`);
  });
  return registered.ok ? succeed(exitCodes.done) : registered;
}

async function main(argv: readonly string[]): Promise<number> {
  const call = parseCall(argv);
  const done = call.ok ? await obey(call.value) : call;
  if (done.ok) return done.value;
  await reportFailure(done.failure, io);
  return exitCodeOf(done.failure);
}

/** A reader that has seen enough, as `head` has, is no failure; a full disk is one. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE')
    process.stderr.write(`rapporteur: the output cannot be written (${reasonOf(error)}).\n`);
  process.exit(error.code === 'EPIPE' ? exitCodes.done : exitCodes.failed);
});
// Where standard error is closed there is nobody to tell.
process.stderr.on('error', () => undefined);

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  // A bug, or a file that broke while it was read: one line for the person, the rest for who looks for it.
  process.stderr.write(
    `rapporteur: it broke: ${printableLine(reasonOf(error))} (LOG_LEVEL=debug shows where).\n`,
  );
  if (/^(?:debug|trace)$/u.test(process.env.LOG_LEVEL ?? '')) console.error(error);
  process.exitCode = exitCodes.failed;
}
