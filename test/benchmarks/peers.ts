import { writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { toBriefing } from '../../src/ingest/briefing.js';
import { slice } from '../../src/model/span.js';
import { percentile } from '../evaluation/measurement.js';
import { engines, type EngineName, type Passages } from './engines.js';
import { latencyChart } from './latency-chart.js';
import { ZipfText, type KnownItem } from './zipf.js';

const usage = `npm run bench:peers -- [--sizes 1000,10000,100000] [--engines NAME;…] [--questions 200] [--json FILE] [--chart FILE]

Searches generated passages beside other libraries, each as it comes, in one run: milliseconds to index, of a search at
p50, p95 and p99, MB of heap that stay, and how often the passage that a question was made of is among the first ten
(hit@10) and how high (MRR@10). Engines: ${Object.keys(engines).join('; ')}.`;

interface Row {
  readonly engine: EngineName;
  readonly passages: number;
  readonly index: number;
  readonly heap: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly hit: number;
  readonly mrr: number;
}

const passagesPerDocument = 20;

function generate(size: number, count: number): { passages: Passages; items: KnownItem[] } {
  const zipf = new ZipfText();
  const briefings = zipf.documents(Math.ceil(size / passagesPerDocument)).map((one) => toBriefing(one));
  const texts: string[] = [];
  const firsts = new Map<string, number>();
  for (const { id, text, passages } of briefings) {
    firsts.set(id, texts.length);
    for (const passage of passages) texts.push(slice(text, passage));
  }
  return { passages: { briefings, texts, firsts }, items: zipf.questions(count, texts) };
}

const heapNow = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1e6 + process.memoryUsage().arrayBuffers / 1e6;
};

async function measure(engine: EngineName, passages: Passages, items: readonly KnownItem[]): Promise<Row> {
  const before = heapNow();
  const begun = performance.now();
  const search = await engines[engine](passages);
  const index = performance.now() - begun;
  const heap = heapNow() - before;
  // The first searches compile what the others run.
  for (const { question } of items.slice(0, 20)) await search(question);
  const times: number[] = [];
  let [hits, reciprocal] = [0, 0];
  for (const { question, passage } of items) {
    const asked = performance.now();
    const found = await search(question);
    times.push(performance.now() - asked);
    const rank = found.indexOf(passage);
    if (rank < 0) continue;
    hits += 1;
    reciprocal += 1 / (rank + 1);
  }
  const [p50 = 0, p95 = 0, p99 = 0] = [0.5, 0.95, 0.99].map((share) => percentile(times, share));
  return {
    ...{ engine, passages: passages.texts.length, index, heap, p50, p95, p99 },
    ...{ hit: hits / items.length, mrr: reciprocal / items.length },
  };
}

const columns: readonly (readonly [name: string, show: (row: Row) => string])[] = [
  ['passages', (row) => String(row.passages)],
  ['engine', (row) => row.engine],
  ['index, ms', (row) => row.index.toFixed(0)],
  ['heap, MB', (row) => row.heap.toFixed(0)],
  ['p50, ms', (row) => row.p50.toFixed(2)],
  ['p95', (row) => row.p95.toFixed(2)],
  ['p99', (row) => row.p99.toFixed(2)],
  ['hit@10', (row) => row.hit.toFixed(3)],
  ['MRR@10', (row) => row.mrr.toFixed(3)],
];

function table(rows: readonly Row[]): string {
  const cells = [columns.map(([name]) => name), ...rows.map((row) => columns.map(([, show]) => show(row)))];
  const widths = columns.map((_, at) => Math.max(...cells.map((row) => row[at]?.length ?? 0)));
  return cells.map((row) => row.map((cell, at) => cell.padStart(widths[at] ?? 0)).join('  ')).join('\n');
}

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000,100000' },
    engines: { type: 'string', default: Object.keys(engines).join(';') },
    questions: { type: 'string', default: '200' },
    json: { type: 'string' },
    chart: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) process.stdout.write(`${usage}\n`);
else {
  const chosen = values.engines.split(';').map((name) => name.trim());
  const names = (Object.keys(engines) as EngineName[]).filter((name) => chosen.includes(name));
  const rows: Row[] = [];
  for (const size of values.sizes.split(',').map(Number)) {
    const { passages, items } = generate(size, Number(values.questions));
    for (const name of names) {
      process.stderr.write(`${passages.texts.length} passages, ${name} …\n`);
      rows.push(await measure(name, passages, items));
    }
  }
  process.stdout.write(
    `${table(rows)}\nload: ${loadavg()
      .map((load) => load.toFixed(1))
      .join(' ')}\n`,
  );
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(rows, null, 2)}\n`);
  if (values.chart !== undefined) {
    const lines = names.map((name) => ({
      name,
      points: rows.filter(({ engine }) => engine === name).map((row) => [row.passages, row.p50] as const),
    }));
    writeFileSync(values.chart, latencyChart(lines));
  }
}
