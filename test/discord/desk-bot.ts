import { pino } from 'pino';
import { readConfig } from '../../src/config.js';
import { serve } from '../../src/discord/serve.js';
import { FileStore } from '../../src/stores/file-store.js';
import { MemoryStore } from '../../src/stores/memory-store.js';
import { desk } from './desk.js';
import { everybodySees } from './newsroom.js';

/* The bot over the desk's texts, as a process of its own: `desk-bot.ts serve`. */

const config = readConfig(process.env, process.cwd());
if (!config.ok) throw new Error(config.failure.message);

const { STATE_DIR } = process.env;
const store = STATE_DIR === undefined ? new MemoryStore() : new FileStore(STATE_DIR);
const log = pino({ level: config.value.logLevel }, pino.destination({ dest: 2, sync: true }));
const app = desk();
process.exitCode = await serve(config.value, everybodySees(app), store, log);
