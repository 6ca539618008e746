import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { PlainDocument } from '../../src/app.js';
import { toBriefing } from '../../src/ingest/briefing.js';
import { readFolder } from '../../src/ingest/folder.js';
import { packageRoot } from '../../src/model/package-root.js';
import { FileStore } from '../../src/stores/file-store.js';
import { openRecords } from '../../src/stores/records.js';
import { BotProcess, environmentFor } from '../discord/bot-process.js';
import { buttonsOf } from '../discord/reading.js';
import { until, type Exchange } from '../discord/stand-in/exchange.js';
import { objects } from '../discord/stand-in/json.js';
import { StandIn } from '../discord/stand-in/stand-in.js';
import { percentile } from '../evaluation/measurement.js';
import { readSet } from '../evaluation/sets.js';
import { english } from '../../src/terminal/english.js';
import { generateDocuments, randomFrom } from './corpus.js';

const usage = `node --import tsx test/benchmarks/discord.ts [--passages 10000] [--questions 1000] [--at-once 200] [--presses 2000]

Times the bot, in a process of its own, over the stand-in Discord and briefings generated from data/briefings: questions one
after another, none of them twice; many at once; and buttons pressed after the bot was killed and started again. Times are
the stand-in's, from sending an interaction to having checked what came back. Only a quiet machine tells much: the load is
printed beside the times, and how long the bot's processors worked for a question, which others' work hardly changes.`;

/** Milliseconds that the bot may take to read and index its briefings, and one reply to come. */
const patience = { start: 900_000, reply: 120_000 } as const;

/** Passages that a generated document has, about. */
const passagesEach = 8;

/** Buttons that are under way at one time. */
const pressedAtOnce = 50;

/** Buttons that open a form, or post to everybody, are left out. */
const pressed = ['Context', 'More evidence', 'Copy citation', 'Helpful', 'Not helpful', 'Tell the admins'];

/** The colour of an error. */
const errorAccent = 0xd83c3e;

/** One line of the table. Milliseconds, unless it counts. */
interface Row {
  readonly what: string;
  readonly result: string;
  readonly target: string;
}

const log = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** A bot that has read its briefings and is connected. */
async function start(standIn: StandIn, environment: Readonly<Record<string, string>>): Promise<BotProcess> {
  await until(() => !standIn.gateway.isReady, 'the last connection to end');
  // As `npm start` does.
  const bot = new BotProcess('src/from-source.mjs', ['serve'], {
    ...environmentFor(standIn),
    ...environment,
  });
  const ended = bot.ended.then(({ code }) => {
    throw new Error(`the bot ended with ${String(code)}:\n${bot.stderr}`);
  });
  // It answers before it has read all, more slowly while it reads.
  const hasRead = (): boolean => bot.stderr.includes('"briefings read"');
  const ready = until(() => standIn.gateway.isReady && hasRead(), 'the bot to be ready', patience.start);
  try {
    await Promise.race([ready, ended]);
  } catch (error) {
    await bot.kill();
    throw error;
  }
  // From here on its end is the benchmark's own doing.
  ended.catch(() => undefined);
  return bot;
}

/**
 * Questions none of which is another: the project's own, and some for words of the documents. Those words are not put
 * between quotation marks: generated documents repeat sentences far more often than briefings do, and each place is weighed.
 */
function questionsOf(documents: readonly PlainDocument[], count: number): string[] {
  const set = readSet(join(packageRoot, 'test', 'evaluation', 'questions.jsonl'));
  const own = set.kind === 'questions' ? set.items.map(({ question }) => question) : [];
  const random = randomFrom(11);
  const questions = new Set<string>();
  for (let number = 0; questions.size < count; number += 1) {
    const question = number % 2 === 0 ? own[number / 2] : undefined;
    const { text } = documents[Math.floor(random() * documents.length)] ?? { text: '' };
    const words = text.split(/\s+/u);
    const from = Math.floor(random() * Math.max(1, words.length - 6));
    const some = words
      .slice(from, from + 6)
      .join(' ')
      .replaceAll('"', '');
    questions.add(question ?? `What is said of ${some}?`);
  }
  return [...questions];
}

const acknowledged = (one: Exchange): number => one.delay;
const answered = (one: Exchange): number => (one.answeredAt ?? Number.NaN) - one.sentAt;

function milliseconds(times: readonly number[]): string {
  return `p50 ${percentile(times, 0.5).toFixed(0)} ms, p99 ${percentile(times, 0.99).toFixed(0)} ms`;
}

async function oneAfterAnother(standIn: StandIn, questions: readonly string[]): Promise<Exchange[]> {
  const asked: Exchange[] = [];
  for (const question of questions) {
    const exchange = standIn.command('ask', { question });
    await exchange.answer(patience.reply);
    asked.push(exchange);
  }
  return asked;
}

async function atOnce(standIn: StandIn, questions: readonly string[]): Promise<Exchange[]> {
  const asked = questions.map((question) => standIn.command('ask', { question }));
  for (const exchange of asked) await exchange.answer(patience.reply);
  return asked;
}

/** Presses so many of the buttons of these replies, every kind of button in turn. */
async function press(standIn: StandIn, asked: readonly Exchange[], count: number): Promise<Exchange[]> {
  const all = asked.flatMap((exchange) =>
    buttonsOf(exchange.message?.body ?? {})
      .filter(({ label, disabled }) => !disabled && pressed.includes(label))
      .map(({ id }) => ({ exchange, id })),
  );
  const done: Exchange[] = [];
  for (let from = 0; from < count; from += pressedAtOnce) {
    const underWay: Exchange[] = [];
    for (let number = from; number < Math.min(count, from + pressedAtOnce); number += 1) {
      const chosen = all[number % all.length];
      if (chosen !== undefined) underWay.push(standIn.press(chosen.exchange, chosen.id));
    }
    for (const exchange of underWay) await exchange.answer(patience.reply).catch(() => undefined);
    done.push(...underWay);
  }
  return done;
}

function isAnswered({ answeredAt, message }: Exchange): boolean {
  const [container] = objects(message?.body.components);
  return answeredAt !== null && container !== undefined && container.accent_color !== errorAccent;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      passages: { type: 'string', default: '10000' },
      questions: { type: 'string', default: '1000' },
      'at-once': { type: 'string', default: '200' },
      presses: { type: 'string', default: '2000' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(`${usage}\n`);
    return;
  }
  const [inTurn, together, presses] = [values.questions, values['at-once'], values.presses].map(Number);
  const seeds = await readFolder(join(packageRoot, 'data', 'briefings'));
  if (!seeds.ok) throw new Error(english(seeds.failure.message));
  const documents = generateDocuments(
    Math.ceil(Number(values.passages) / passagesEach),
    seeds.value.briefings,
  );
  const passages = documents.reduce((sum, document) => sum + toBriefing(document).passages.length, 0);
  const questions = questionsOf(documents, (inTurn ?? 0) + (together ?? 0));

  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-benchmark-'));
  const environment = { BRIEFINGS_DIR: join(folder, 'briefings'), STATE_DIR: join(folder, 'state') };
  mkdirSync(environment.BRIEFINGS_DIR);
  for (const { id, title = '', text } of documents) {
    writeFileSync(join(environment.BRIEFINGS_DIR, `${id}.txt`), `${title}\n\n${text}\n`);
  }
  const standIn = await StandIn.start();
  // So many questions a minute are more than a server usually lets its members ask.
  const recordsFor = await openRecords(new FileStore(join(environment.STATE_DIR, 'records')));
  await recordsFor(standIn.world.guildId).change({ perServer: 10_000 });

  const loads = [loadavg()[0] ?? 0];
  const rows: Row[] = [];
  let bot = await timed('reading and connecting', () => start(standIn, environment));
  try {
    const before = processorTime(bot);
    const asked = await timed('questions one after another', () =>
      oneAfterAnother(standIn, questions.slice(0, inTurn)),
    );
    const first = `${String(asked.length)} questions one after another`;
    rows.push(
      { what: `${first}: acknowledged`, result: milliseconds(asked.map(acknowledged)), target: 'p99 25 ms' },
      { what: `${first}: answered`, result: milliseconds(asked.map(answered)), target: 'p99 100 ms' },
    );
    loads.push(loadavg()[0] ?? 0);
    const burst = await timed('questions at once', () => atOnce(standIn, questions.slice(inTurn)));
    const worked = processorTime(bot) - before;
    const last = (times: readonly number[]): string => `the last after ${String(Math.max(...times))} ms`;
    rows.push(
      {
        what: `${String(burst.length)} at once: acknowledged`,
        result: last(burst.map(acknowledged)),
        target: '1000 ms',
      },
      {
        what: `${String(burst.length)} at once: answered`,
        result: last(burst.map(answered)),
        target: '2000 ms',
      },
      {
        what: 'processor time of the bot a question',
        result: `${(worked / (asked.length + burst.length)).toFixed(1)} ms`,
        target: '–',
      },
    );
    await bot.kill();
    bot = await timed('killing, reading and connecting again', () => start(standIn, environment));
    const pushed = await timed('buttons', () => press(standIn, [...asked, ...burst], presses ?? 0));
    loads.push(loadavg()[0] ?? 0);
    const good = pushed.filter(isAnswered);
    rows.push(
      {
        what: 'buttons after a restart: answered',
        result: `${String(good.length)} of ${String(pushed.length)}`,
        target: 'all',
      },
      {
        what: `buttons, ${String(pressedAtOnce)} at once: answered`,
        result: milliseconds(good.map(answered)),
        target: '–',
      },
    );
    const faults = bot.log.filter(({ level }) => Number(level) >= 50).length;
    rows.push({
      what: 'requests refused; faults in the log',
      result: `${String(standIn.refusals.length)}; ${String(faults)}`,
      target: '0; 0',
    });
    if (good.length < pushed.length) process.exitCode = 1;
  } finally {
    await standIn.stop();
    await bot.kill();
    rmSync(folder, { recursive: true, force: true });
  }
  print(
    rows,
    `${String(passages)} passages, ${String(cpus().length)} processors, load ${loads.map((load) => load.toFixed(1)).join(', ')}`,
  );
}

/** Milliseconds of processor time that a process has had; none where the system does not tell as Linux does. */
function processorTime({ pid }: BotProcess): number {
  try {
    // Behind the name, which may hold anything: the 12th and 13th are its own and the system's, in hundredths of a second.
    const numbers =
      readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
        .split(') ')
        .at(-1)
        ?.split(' ') ?? [];
    return 10 * (Number(numbers[11]) + Number(numbers[12]));
  } catch {
    return Number.NaN;
  }
}

/** Does something and tells how long it took. */
async function timed<Value>(what: string, work: () => Promise<Value>): Promise<Value> {
  const begun = performance.now();
  const value = await work();
  log(`${what}: ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  return value;
}

function print(rows: readonly Row[], head: string): void {
  const widest = (column: keyof Row): number => Math.max(...rows.map((row) => row[column].length));
  const [what, result] = [widest('what'), widest('result')];
  const lines = rows.map(
    (row) => `${row.what.padEnd(what)}  ${row.result.padEnd(result)}  target ${row.target}`,
  );
  process.stdout.write(`${[head, ...lines].join('\n')}\n`);
}

await main();
