#!/usr/bin/env node
import { resolve } from 'node:path';
import { loadConfig, type Config } from './config.js';
import { ownEnvironment } from './discord/shards/this-shard.js';
import { succeed, type Result } from './model/result.js';
import { parseCall } from './terminal/arguments.js';
import type { Call, RegisterCall } from './terminal/calls.js';
import type { Core } from './terminal/core.js';
import { exitCodeOf, recordsFailure, reportFailure } from './terminal/failure.js';
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
  switch (call.command) {
    case 'version': {
      const { packageFacts } = await import('./model/package-facts.js');
      await writeLine(io.output, packageFacts().version);
      return succeed(exitCodes.done);
    }
    case 'help': {
      const { helpText } = await import('./terminal/help.js');
      const { styleFor } = await import('./terminal/style.js');
      await write(io.output, helpText(call.topic, widthOf(io), styleFor(io)));
      return succeed(exitCodes.done);
    }
    case 'doctor': {
      const { doctor } = await import('./terminal/doctor/doctor.js');
      return succeed(await doctor(await loadCore(), process.cwd(), io));
    }
    case 'select': {
      const { select } = await import('./terminal/select.js');
      return select(call, io);
    }
    case 'annotate': {
      const { annotate } = await import('./terminal/annotate.js');
      return annotate(call, io);
    }
    default: {
      const config = loadConfig(ownEnvironment(io.environment), process.cwd());
      return config.ok ? obeyConfigured(call, config.value) : config;
    }
  }
}

/** What needs no settings is obeyed whatever they are; all else only when they are right. */
type ConfiguredCall = Exclude<Call, { command: 'version' | 'help' | 'doctor' | 'select' | 'annotate' }>;

async function obeyConfigured(call: ConfiguredCall, config: Config): Promise<Result<number>> {
  switch (call.command) {
    case 'serve': {
      const { serveDiscord } = await import('./bot.js');
      return serveDiscord(config, io.environment);
    }
    case 'register':
      return registerCommands(call, config);
    case 'kept-briefings': {
      const { keptBriefings } = await import('./terminal/kept/run.js');
      return keptBriefings(call, config, io);
    }
    default: {
      const { briefings } = call;
      const asked = briefings === null ? config : { ...config, briefingsDir: resolve(briefings) };
      return obeyReading(call, asked, await loadCore(asked));
    }
  }
}

/** Calls over the briefings of a folder: that of the settings, or the one that the call names. */
type ReadingCall = Exclude<ConfiguredCall, { command: 'serve' | 'register' | 'kept-briefings' }>;

async function obeyReading(call: ReadingCall, config: Config, core: Core): Promise<Result<number>> {
  switch (call.command) {
    case 'ask': {
      const { ask } = await import('./terminal/ask.js');
      return ask(call, config, core, io);
    }
    case 'quote': {
      const { quote } = await import('./terminal/quote.js');
      return quote(call, config, core, io);
    }
    case 'search': {
      const { search } = await import('./terminal/search.js');
      return search(call, config, core, io);
    }
    case 'said': {
      const { said } = await import('./terminal/said.js');
      return said(call, config, core, io);
    }
    case 'check': {
      const { check } = await import('./terminal/check.js');
      return check(call, config, core, io);
    }
    case 'briefings': {
      const { briefings } = await import('./terminal/briefings.js');
      return briefings(call, config, core, io);
    }
  }
}

/** @param config Says where what was read and annotated is kept for the next start; nowhere, unless told. */
async function loadCore(config?: Config): Promise<Core> {
  const { openApp, appOf } = await import('./app.js');
  const { openKeptFiles } = await import('./stores/open.js');
  const kept = config && (await openKeptFiles(config));
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

async function registerCommands(call: RegisterCall, config: Config): Promise<Result<number>> {
  if (config.discordToken === null) return (await import('./bot.js')).noToken;
  const { register } = await import('./discord/register.js');
  const { guild, dryRun, clear } = call;
  const registered = await register(config, { dryRun, clear, ...(guild !== null && { guild }) }, (line) => {
    io.output.write(`${printableLine(line)}\n`);
  });
  return registered.ok ? succeed(exitCodes.done) : registered;
}

async function main(argv: readonly string[]): Promise<number> {
  const call = parseCall(argv);
  const done = call.ok ? await obey(call.value).catch(recordsFailure) : call;
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
