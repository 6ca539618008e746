import { execFile } from 'node:child_process';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { engines } from './engines.js';
import { latencyChart, type Line } from './latency-chart.js';
import type { BotRow, Start } from './measure-bot.js';
import type { EngineRow } from './measure-engine.js';
import type { Held, Latency } from './meters.js';

const usage = `npm run bench -- [--sizes 1000,10000] [--corpus FILE.jsonl] [--questions 200] [--only NAME;…] [--json FILE] [--chart FILE]

Measures the bot's library, and its search beside other libraries, over generated passages or the first of a corpus (one
{"id", "title"?, "text"} a line): starts, adding and removing a briefing of 50 passages, ask, search, quote and
autocomplete; indexing, memory, latency, hit@10 and MRR@10. Each is measured in a process of its own. What is known is
written to the file and drawn as it goes, and what the file holds already is not measured again: a run that was cut off goes
on where it was. 1,000 and 10,000 passages take some minutes, 100,000 half an hour, 300,000 hours.
Names: bot; ${Object.keys(engines).join('; ')}.`;

/** A row, and the size that was asked for: what is measured has a few passages more. */
type Sized<Row> = Row & { readonly size: number };

interface Results {
  readonly bot: Sized<BotRow>[];
  readonly engines: Sized<EngineRow>[];
}

const run = promisify(execFile);
const child = fileURLToPath(new URL('./child.ts', import.meta.url));

async function measure(what: string, size: number, questions: string, corpus: string): Promise<unknown> {
  const options = ['--expose-gc', '--max-old-space-size=8192', '--import', 'tsx', child];
  const { stdout } = await run(process.execPath, [...options, what, String(size), questions, corpus], {
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
}

const short = (value: number): string => (value < 10 ? value.toFixed(2) : value.toFixed(0));
const latency = ({ p50, p95, p99 }: Latency): string => [p50, p95, p99].map(short).join(' / ');
const start = ({ firstAnswer, whole, processor, delayP99 }: Start): string =>
  [firstAnswer, whole, processor, delayP99].map(short).join(' / ');
const held = ({ total, longest }: Held): string => `${short(total)} / ${short(longest)}`;

/** One line for each row, its cells under one another. */
function table<Row>(rows: readonly Row[], columns: Readonly<Record<string, (row: Row) => string>>): string {
  const all = Object.entries(columns);
  const cells = [all.map(([name]) => name), ...rows.map((row) => all.map(([, show]) => show(row)))];
  const widths = all.map((_, at) => Math.max(...cells.map((row) => row[at]?.length ?? 0)));
  return cells.map((row) => row.map((cell, at) => cell.padStart(widths[at] ?? 0)).join('  ')).join('\n');
}

function report(results: Results): string {
  const bot = table(results.bot, {
    passages: (row) => String(row.passages),
    'first start: answer / all / processor / delay p99, ms': (row) => start(row.start.first),
    'second start': (row) => start(row.start.second),
    'heap, MB': (row) => short(row.heap),
    'adding: total / longest, ms': (row) => held(row.adding),
    removing: (row) => held(row.removing),
  });
  const answers = table(results.bot, {
    passages: (row) => String(row.passages),
    'ask p50 / p95 / p99, ms': (row) => latency(row.ask),
    search: (row) => latency(row.search),
    quote: (row) => latency(row.quote),
    autocomplete: (row) => latency(row.autocomplete),
  });
  const peers = table(results.engines, {
    passages: (row) => String(row.passages),
    engine: (row) => row.engine,
    'index, ms of processor': (row) => short(row.index),
    'heap, MB': (row) => short(row.heap),
    'search p50 / p95 / p99, ms': (row) => latency(row.search),
    'hit@10': (row) => row.hit.toFixed(3),
    'MRR@10': (row) => row.mrr.toFixed(3),
  });
  const load = loadavg().map((one) => one.toFixed(1));
  return [bot, answers, peers, `${cpus().length} processors, load ${load.join(' ')}`].join('\n\n');
}

/** Of the bot, how long it takes to answer; of the others, how long they search. */
function linesOf({ bot, engines: rows }: Results): Line[] {
  const names = [...new Set(rows.map(({ engine }) => engine))];
  return [
    { name: 'bot, whole answer', points: bot.map(({ passages, ask }) => [passages, ask.p50] as const) },
    ...names.map((name) => ({
      name,
      points: rows
        .filter(({ engine }) => engine === name)
        .map(({ passages, search }) => [passages, search.p50] as const),
    })),
  ]
    .filter(({ points }) => points.length > 0)
    .map(({ name, points }) => ({ name, points: points.sort(([a], [b]) => a - b) }));
}

/** Whatever moment it is cut off at, the file is whole. */
function replaceFile(path: string, content: string): void {
  writeFileSync(`${path}.new`, content);
  renameSync(`${path}.new`, path);
}

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000' },
    corpus: { type: 'string', default: '' },
    questions: { type: 'string', default: '200' },
    only: { type: 'string', default: `bot;${Object.keys(engines).join(';')}` },
    json: { type: 'string' },
    chart: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
const names = values.only.split(';').map((name) => name.trim());
const sizes = values.sizes.split(',').map(Number);
const unknown = names.filter((name) => name !== 'bot' && !Object.hasOwn(engines, name));
if (values.help) process.stdout.write(`${usage}\n`);
else if (unknown.length > 0 || sizes.some((size) => !Number.isInteger(size) || size < 1)) {
  process.stderr.write(
    unknown.length > 0
      ? `There is no ${unknown.join(', ')} to measure: see --help for the names.\n`
      : `--sizes ${values.sizes}: give whole numbers, parted by commas.\n`,
  );
  process.exitCode = 2;
} else {
  const { json, chart } = values;
  const results: Results =
    json !== undefined && existsSync(json)
      ? (JSON.parse(readFileSync(json, 'utf8')) as Results)
      : { bot: [], engines: [] };
  const isKnown = (size: number, name: string): boolean =>
    name === 'bot'
      ? results.bot.some((row) => row.size === size)
      : results.engines.some((row) => row.size === size && row.engine === name);
  for (const size of sizes) {
    for (const name of names) {
      if (isKnown(size, name)) continue;
      process.stderr.write(`${new Date().toTimeString().slice(0, 8)} ${size} passages, ${name} …\n`);
      try {
        const row = await measure(name, size, values.questions, values.corpus);
        if (name === 'bot') results.bot.push({ size, ...(row as BotRow) });
        else results.engines.push({ size, ...(row as EngineRow) });
      } catch (error) {
        // Some run out of memory where others do not.
        process.stderr.write(`${name} failed: ${error instanceof Error ? error.message : String(error)}\n`);
        process.exitCode = 1;
      }
      if (json !== undefined) replaceFile(json, `${JSON.stringify(results, null, 2)}\n`);
      if (chart !== undefined) replaceFile(chart, latencyChart(linesOf(results)));
    }
  }
  process.stdout.write(`${report(results)}\n`);
}
