import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { toBriefing } from '../../src/ingest/briefing.js';
import { readFolder } from '../../src/ingest/folder.js';
import { packageRoot } from '../../src/model/package-root.js';
import type { BotProcess } from '../discord/bot-process.js';
import { buttonsOf } from '../discord/reading.js';
import type { Exchange } from '../discord/stand-in/exchange.js';
import { objects } from '../discord/stand-in/json.js';
import { StandIn } from '../discord/stand-in/stand-in.js';
import { english } from '../../src/terminal/english.js';
import { generateDocuments } from './corpus.js';
import {
  acknowledged,
  answered,
  letManyBeAsked,
  milliseconds,
  passagesEach,
  patience,
  print,
  questionsOf,
  start,
  type Row,
} from './wire.js';

const usage = `node --import tsx test/benchmarks/discord.ts [--passages 10000] [--questions 1000] [--at-once 200] [--presses 2000]

Times the bot, in a process of its own, over the stand-in Discord and briefings generated from data/briefings: questions one
after another, none of them twice; many at once; and buttons pressed after the bot was killed and started again. Times are
the stand-in's, from sending an interaction to having checked what came back. Only a quiet machine tells much: the load is
printed beside the times, and how long the bot's processors worked for a question, which others' work hardly changes.`;

/** Buttons that are under way at one time. */
const pressedAtOnce = 50;

/** Buttons that open a form, or post to everybody, are left out. */
const pressed = ['Context', 'More evidence', 'Copy citation', 'Helpful', 'Not helpful', 'Tell the admins'];

/** The colour of an error. */
const errorAccent = 0xd83c3e;

const log = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

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
  await letManyBeAsked(standIn, environment.STATE_DIR);

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

await main();
