import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { toBriefing } from '../../src/ingest/briefing.js';
import { readFolder } from '../../src/ingest/folder.js';
import { packageRoot } from '../../src/model/package-root.js';
import { FileStore } from '../../src/stores/file-store.js';
import { openRecords } from '../../src/stores/records.js';
import { english } from '../../src/terminal/english.js';
import { BotProcess, environmentFor } from '../discord/bot-process.js';
import { until } from '../discord/stand-in/exchange.js';
import { StandIn } from '../discord/stand-in/stand-in.js';
import { readSet } from '../evaluation/sets.js';
import { generateDocuments } from './corpus.js';

/*
 * What one process of the bot takes, for docs/capacity.md: its memory over so many passages of generated briefings, and the
 * processor's time that a question costs, both as Linux counts them, so that other work on the machine does not matter
 * much. `node --import tsx test/benchmarks/capacity.ts [PASSAGES …]`, by default 1,000 and 10,000.
 */

/** Milliseconds that the bot may take to read its briefings, and one reply to come. */
const patience = { start: 900_000, reply: 60_000 } as const;
const questionsAsked = 200;
/** Passages that a generated document has, about. */
const passagesEach = 8;

const ticks = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));

/** Milliseconds of the processor that a process has taken (proc(5): utime and stime). */
function processorTime(pid: number): number {
  const [, rest = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
  const fields = rest.split(' ');
  return ((Number(fields[11]) + Number(fields[12])) / ticks) * 1000;
}

/** Megabytes of memory that a process has in use. */
function memory(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) / 1000;
}

/** Questions of the project's own, over and over, so that each is asked anew. */
function questionsOf(count: number): string[] {
  const set = readSet(join(packageRoot, 'test', 'evaluation', 'questions.jsonl'));
  const own = set.kind === 'questions' ? set.items.map(({ question }) => question) : [];
  return Array.from({ length: count }, (_, at) => own[at % own.length] ?? '');
}

async function measure(wanted: number): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-capacity-'));
  const briefings = join(folder, 'briefings');
  const stateDir = join(folder, 'state');
  mkdirSync(briefings);
  const seeds = await readFolder(join(packageRoot, 'data', 'briefings'));
  if (!seeds.ok) throw new Error(english(seeds.failure.message));
  const documents = generateDocuments(Math.ceil(wanted / passagesEach), seeds.value.briefings);
  for (const { id, title = '', text } of documents) {
    writeFileSync(join(briefings, `${id}.txt`), `${title}\n\n${text}\n`);
  }
  const passages = documents.reduce((sum, document) => sum + toBriefing(document).passages.length, 0);

  const standIn = await StandIn.start();
  const recordsFor = await openRecords(new FileStore(join(stateDir, 'records')));
  await recordsFor(standIn.world.guildId).change({ perServer: 10_000 });
  const bot = new BotProcess('src/from-source.mjs', ['serve'], {
    ...environmentFor(standIn),
    BRIEFINGS_DIR: briefings,
    STATE_DIR: stateDir,
  });
  try {
    const isRead = (): boolean => bot.log.some(({ msg }) => msg === 'briefings read');
    await until(() => isRead() && standIn.gateway.isReady, 'the bot to be ready', patience.start);
    const ask = async (questions: readonly string[]): Promise<void> => {
      for (const question of questions) await standIn.command('ask', { question }).answer(patience.reply);
    };
    await ask(questionsOf(20));
    const before = processorTime(bot.pid);
    const resting = memory(bot.pid);
    await ask(questionsOf(questionsAsked));
    const each = (processorTime(bot.pid) - before) / questionsAsked;
    return [
      passages.toLocaleString('en'),
      `${resting.toFixed(0)} MB`,
      `${memory(bot.pid).toFixed(0)} MB`,
      `${each.toFixed(1)} ms`,
      (1000 / each).toFixed(0),
    ];
  } finally {
    await bot.kill();
    await standIn.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const sizes = process.argv.slice(2).map(Number);
console.log(
  'passages | memory, resting | after 200 questions | processor a question | questions a second a core',
);
for (const size of sizes.length > 0 ? sizes : [1000, 10_000]) {
  console.log((await measure(size)).join(' | '));
}
console.log(`${cpus().length} processors, load ${loadavg()[0]?.toFixed(1) ?? '?'}, Node ${process.version}`);
