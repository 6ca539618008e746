import { pino } from 'pino';
import { readConfig } from '../../src/config.js';
import { serve } from '../../src/discord/serve.js';
import { desk } from './desk.js';

/* The bot over the desk's texts, as a process of its own: `desk-bot.ts serve`. */

const config = readConfig(process.env, process.cwd());
if (!config.ok) throw new Error(config.failure.message);

const log = pino({ level: config.value.logLevel }, pino.destination({ dest: 2, sync: true }));
const app = desk();
process.exitCode = await serve(config.value, () => app, log);
