import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { packageRoot } from '../../src/model/package-root.js';
import { differences, readBaseline, record, writeBaseline } from './baseline.js';
import { measureQuestions } from './measure-questions.js';
import { measureReading } from './measure-reading.js';
import { measureRetrieval } from './measure-retrieval.js';
import { measureSelection } from './measure-selection.js';
import type { Measurement } from './measurement.js';
import { writeFigures } from './figures.js';
import { report } from './report.js';
import { BadSet, readSet } from './sets.js';

const usage = `npm run eval -- [PATH …] [--briefings DIR] [--limit N] [--failures] [--record "reason"]

PATH is a file of questions, of reading-comprehension lines or of sentences to select from, or a retrieval folder;
without one, the project's own question table is asked of data/briefings. Scores are compared with the baseline, and
any change fails until it is recorded with its reason; the README then tells the new scores. --limit takes N items,
evenly spread, and records such a sample as a set of its own.`;

const own = join(packageRoot, 'test', 'evaluation', 'questions.jsonl');
const baselinePath = join(packageRoot, 'test', 'evaluation', 'baseline.json');

function readCall() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      briefings: { type: 'string' },
      limit: { type: 'string' },
      failures: { type: 'boolean', default: false },
      record: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const limit = values.limit === undefined ? undefined : Number(values.limit);
  if (limit !== undefined && !(Number.isInteger(limit) && limit > 0))
    throw new BadSet('--limit takes a count above 0.');
  if (values.record?.trim() === '') throw new BadSet('--record takes the reason for the change.');
  return {
    ...values,
    limit,
    briefings: values.briefings ?? join(packageRoot, 'data', 'briefings'),
    paths: positionals.length > 0 ? positionals : [own],
  };
}

type Call = ReturnType<typeof readCall>;

async function measure(path: string, call: Call): Promise<Measurement | null> {
  const set = readSet(path);
  switch (set.kind) {
    case 'questions':
      return measureQuestions(set.name, set.items, call.briefings, call.limit);
    case 'reading':
      return measureReading(set.name, set.items, call.limit);
    case 'retrieval':
      return measureRetrieval(set, call.limit);
    case 'selection':
      return measureSelection(set.name, set.items, call.limit);
    case 'attribution':
      return null;
  }
}

/** Measures one set and says how it stands to its record. Whether that is as it should be. */
async function evaluate(path: string, call: Call): Promise<boolean> {
  const measurement = await measure(path, call);
  if (!measurement) {
    process.stdout.write(`${path}: measuring this kind of set comes with a later issue.\n`);
    return true;
  }
  process.stdout.write(report(measurement));
  if (call.failures) process.stdout.write(`\n${measurement.failures.join('\n')}\n`);
  const baseline = readBaseline(baselinePath);
  const changes = differences(baseline, measurement);
  if (call.record !== undefined) {
    const recorded = record(baseline, measurement, call.record);
    writeBaseline(baselinePath, recorded);
    writeFigures(join(packageRoot, 'README.md'), recorded);
    process.stdout.write('\nRecorded.\n');
    return true;
  }
  if (changes === null) {
    process.stdout.write('\nNot recorded yet: --record "reason" records it.\n');
    return true;
  }
  if (changes.length === 0) {
    process.stdout.write('\nAs recorded.\n');
    return true;
  }
  process.stdout.write(`\nChanged; --record "reason" records it:\n${changes.join('\n')}\n`);
  return false;
}

async function main(): Promise<number> {
  const call = readCall();
  if (call.help) {
    process.stdout.write(`${usage}\n`);
    return 0;
  }
  let good = true;
  for (const path of call.paths) good = (await evaluate(path, call)) && good;
  return good ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  const wrongCall = error instanceof BadSet || (error instanceof TypeError && 'code' in error);
  if (!wrongCall) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
