import { pino } from 'pino';
import { readConfig, type Config } from '../../src/config.js';
import { register } from '../../src/discord/register.js';
import { serve } from '../../src/discord/serve.js';
import { FileStore } from '../../src/stores/file-store.js';
import { MemoryStore } from '../../src/stores/memory-store.js';
import { openPostgresStore } from '../../src/stores/postgres/open.js';
import type { Store } from '../../src/stores/store.js';
import { everybodySees, newsroom } from './newsroom.js';

/*
 * The bot over the small newsroom, as a process of its own: `bot.ts serve`, or `bot.ts register [guild]
 * [dry-run] [clear]`. The log goes to standard error, one JSON object a line; what `register` prints to
 * standard output.
 */

/** In the database, where one is set, in a folder, or nowhere. */
async function openStore({ databaseUrl }: Config, folder: string | undefined): Promise<Store> {
  if (databaseUrl === null) return folder === undefined ? new MemoryStore() : new FileStore(folder);
  const opened = await openPostgresStore(databaseUrl);
  if (!opened.ok) throw new Error(opened.failure.message);
  return opened.value;
}

const config = readConfig(process.env, process.cwd());
if (!config.ok) throw new Error(config.failure.message);

const [what, ...rest] = process.argv.slice(2);
if (what === 'serve') {
  const store = await openStore(config.value, process.env.STATE_DIR);
  const log = pino({ level: config.value.logLevel }, pino.destination({ dest: 2, sync: true }));
  process.exitCode = await serve(config.value, everybodySees(newsroom), store, log);
} else {
  const guild = rest.find((word) => /^\d+$/u.test(word));
  const result = await register(
    config.value,
    {
      ...(guild !== undefined && { guild }),
      dryRun: rest.includes('dry-run'),
      clear: rest.includes('clear'),
    },
    (line) => {
      process.stdout.write(`${line}\n`);
    },
  );
  if (!result.ok) {
    process.stderr.write(`${result.failure.code}: ${result.failure.message}\n`);
    process.exitCode = 1;
  }
}
