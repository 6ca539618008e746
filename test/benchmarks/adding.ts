import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { PlainDocument } from '../../src/app.js';
import { readFolder } from '../../src/ingest/folder.js';
import { packageRoot } from '../../src/model/package-root.js';
import { english } from '../../src/terminal/english.js';
import type { BotProcess } from '../discord/bot-process.js';
import type { Exchange } from '../discord/stand-in/exchange.js';
import { StandIn } from '../discord/stand-in/stand-in.js';
import { generateDocuments } from './corpus.js';
import {
  acknowledged,
  answered,
  letManyBeAsked,
  milliseconds,
  patience,
  print,
  questionsOf,
  start,
  type Row,
} from './wire.js';

const usage = `node --import tsx test/benchmarks/adding.ts [--first 100] [--added 1000] [--seconds 300]

Puts so many briefings at once into the folder of a bot that holds the first ones, and asks it one question after another over
the stand-in Discord until it has read them all or so many
seconds are over: how soon it acknowledges and answers, and how late its event loop is meanwhile.`;

/** What loop-delay.mjs writes, in milliseconds. */
const delays = z.object({ p50: z.number(), p99: z.number(), max: z.number() });

function put(folder: string, documents: readonly PlainDocument[]): void {
  for (const { id, title = '', text } of documents)
    writeFileSync(join(folder, `${id}.txt`), `${title}\n\n${text}\n`);
}

/** How many briefings the bot has taken out of its folder since it began: told of them together. */
function takenBy(bot: BotProcess): number {
  // The log grows with every question: it is not to be read through after each.
  if (!bot.stderr.includes('the folder of the briefings was changed')) return 0;
  return bot.log
    .filter(({ msg }) => msg === 'the folder of the briefings was changed')
    .reduce((sum, { read }) => sum + Number(read), 0);
}

/** Asks in turn, again from the first question where they run out, until the bot has taken so many briefings or time is over. */
async function askWhileTaking(
  bot: BotProcess,
  standIn: StandIn,
  questions: readonly string[],
  count: number,
  seconds: number,
): Promise<Exchange[]> {
  const asked: Exchange[] = [];
  const end = performance.now() + seconds * 1000;
  while (takenBy(bot) < count && performance.now() < end) {
    const exchange = standIn.command('ask', { question: questions[asked.length % questions.length] ?? '' });
    await exchange.answer(patience.reply);
    asked.push(exchange);
  }
  return asked;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      first: { type: 'string', default: '100' },
      added: { type: 'string', default: '1000' },
      seconds: { type: 'string', default: '300' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(`${usage}\n`);
    return;
  }
  const [first, added, most] = [Number(values.first), Number(values.added), Number(values.seconds)];
  const seeds = await readFolder(join(packageRoot, 'data', 'briefings'));
  if (!seeds.ok) throw new Error(english(seeds.failure.message));
  const documents = generateDocuments(first + added, seeds.value.briefings);

  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-benchmark-'));
  const [briefings, state] = [join(folder, 'briefings'), join(folder, 'state')];
  const delayFile = join(folder, 'delays.json');
  mkdirSync(briefings);
  put(briefings, documents.slice(0, first));
  const standIn = await StandIn.start();
  await letManyBeAsked(standIn, state);
  const bot = await start(standIn, {
    BRIEFINGS_DIR: briefings,
    STATE_DIR: state,
    NODE_OPTIONS: `--import ${fileURLToPath(new URL('loop-delay.mjs', import.meta.url))}`,
    LOOP_DELAY_FILE: delayFile,
  });
  try {
    const begun = performance.now();
    put(briefings, documents.slice(first));
    const asked = await askWhileTaking(bot, standIn, questionsOf(documents, 500), added, most);
    const isRead = takenBy(bot) >= added;
    const seconds = `${((performance.now() - begun) / 1000).toFixed(1)} s`;
    const delay = delays.parse(JSON.parse(readFileSync(delayFile, 'utf8')));
    const rows: Row[] = [
      {
        what: `${String(added)} briefings read`,
        result: isRead ? seconds : `not all of them in ${seconds}`,
        target: '–',
      },
      {
        what: `${String(asked.length)} questions meanwhile: acknowledged`,
        result: `${milliseconds(asked.map(acknowledged))}, at most ${String(Math.max(...asked.map(acknowledged)))} ms`,
        target: 'at most 1000 ms',
      },
      { what: 'answered', result: milliseconds(asked.map(answered)), target: '–' },
      {
        what: 'event loop late, from the start of the bot',
        result: `p50 ${delay.p50.toFixed(1)} ms, p99 ${delay.p99.toFixed(1)} ms, at most ${delay.max.toFixed(0)} ms`,
        target: 'p99 50 ms',
      },
      { what: 'requests refused', result: String(standIn.refusals.length), target: '0' },
    ];
    print(rows, `${String(cpus().length)} processors, load ${(loadavg()[0] ?? 0).toFixed(1)}`);
  } finally {
    await standIn.stop();
    await bot.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
