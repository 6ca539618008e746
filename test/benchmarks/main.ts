import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { PlainDocument } from '../../src/app.js';
import { readFolder } from '../../src/ingest/folder.js';
import type { Briefing } from '../../src/model/briefing.js';
import { packageRoot } from '../../src/model/package-root.js';
import { BadSet } from '../evaluation/bad-set.js';
import { readSet } from '../evaluation/sets.js';
import { english } from '../../src/terminal/english.js';
import { generateDocuments } from './corpus.js';
import { measure, type Row, type Timing } from './measure.js';
import { afterRetrieval, stages } from './stages.js';

const usage = `npm run bench:stages -- [--sizes 100,1000,5000] [--folder DIR] [--json FILE]

Times reading, opening, indexing, searching and asking at several sizes of a corpus generated from data/briefings, or over a
folder of briefings, beside MiniSearch as it comes on the same passages in the same run. A ratio of 2 means twice
MiniSearch's time. Below “ask” stands the share of each stage in questions that are asked for the first time.`;

async function readBriefings(folder: string): Promise<readonly Briefing[]> {
  const read = await readFolder(folder);
  if (!read.ok) throw new BadSet(english(read.failure.message));
  return read.value.briefings;
}

function ownQuestions(): string[] {
  const set = readSet(join(packageRoot, 'test', 'evaluation', 'questions.jsonl'));
  return set.kind === 'questions' ? set.items.map(({ question }) => question) : [];
}

function ratio(ours: number, alone: number): string {
  return alone === 0 ? '–' : (ours / alone).toFixed(2);
}

function milliseconds({ median, p95 }: Timing): string {
  return `${median.toFixed(2)} / ${p95.toFixed(2)}`;
}

function total(row: Row): number {
  return stages.reduce((sum, stage) => sum + row.stages[stage], 0);
}

/** The rows as columns, one a size. */
function table(rows: readonly Row[]): string {
  const lines: [string, (row: Row) => string][] = [
    ['documents', (row) => String(row.documents)],
    ['passages', (row) => String(row.passages)],
    ['text, MB', (row) => row.text.toFixed(2)],
    ['read, MB/s', (row) => (row.text / (row.read / 1000)).toFixed(2)],
    ['open the app, ms', (row) => row.open.toFixed(0)],
    ['index, ms', (row) => row.index.ours.median.toFixed(0)],
    ['  MiniSearch alone', (row) => row.index.alone.median.toFixed(0)],
    ['  ratio', (row) => ratio(row.index.ours.median, row.index.alone.median)],
    ['search, ms median / p95', (row) => milliseconds(row.search.ours)],
    ['  MiniSearch alone', (row) => milliseconds(row.search.alone)],
    ['  ratio of medians', (row) => ratio(row.search.ours.median, row.search.alone.median)],
    ['  ratio of p95', (row) => ratio(row.search.ours.p95, row.search.alone.p95)],
    ['ask, ms median / p95', (row) => milliseconds(row.ask)],
    ['  ratio of medians', (row) => ratio(row.ask.median, row.search.alone.median)],
    ['  ratio of p95', (row) => ratio(row.ask.p95, row.search.alone.p95)],
    ...stages.map((stage): [string, (row: Row) => string] => [
      `  ${stage}`,
      (row) => `${((100 * row.stages[stage]) / total(row)).toFixed(0)} %`,
    ]),
    ['  after retrieval / retrieval', (row) => afterRetrieval(row.stages).toFixed(2)],
    ['read 100 kB and ask, ms median / p95', (row) => milliseconds(row.readAndAsk)],
    ['heap of the app, MB', (row) => row.heap.app.toFixed(1)],
    ['  MiniSearch alone', (row) => row.heap.alone.toFixed(1)],
  ];
  const cells = lines.map(([name, show]) => [name, ...rows.map(show)]);
  const widths = (cells[0] ?? []).map((_, i) => Math.max(...cells.map((row) => row[i]?.length ?? 0)));
  return cells
    .map((row) =>
      row
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[i] ?? 0)))
        .join('  '),
    )
    .join('\n');
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      sizes: { type: 'string', default: '100,1000,5000' },
      folder: { type: 'string' },
      json: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(`${usage}\n`);
    return;
  }
  const sizes = values.sizes.split(',').map(Number);
  if (!sizes.every((size) => Number.isInteger(size) && size > 0)) {
    throw new BadSet('--sizes takes counts of documents, such as 100,1000.');
  }
  const briefings = await readBriefings(values.folder ?? join(packageRoot, 'data', 'briefings'));
  const given: PlainDocument[] = briefings.map(({ id, title, text }) => ({ id, title, text }));
  const corpora =
    values.folder === undefined ? sizes.map((size) => generateDocuments(size, briefings)) : [given];
  const questions = ownQuestions();
  const rows: Row[] = [];
  for (const documents of corpora) {
    process.stderr.write(`${documents.length} documents …\n`);
    rows.push(measure(documents, questions));
  }
  process.stdout.write(`${table(rows)}\n`);
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(rows, null, 2)}\n`);
}

try {
  await main();
} catch (error) {
  const wrongCall = error instanceof BadSet || (error instanceof TypeError && 'code' in error);
  if (!wrongCall) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
