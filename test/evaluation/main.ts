import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { syntaxModelsOf, type SyntaxModels } from '../../src/annotate/syntax/models.js';
import { packageRoot } from '../../src/model/package-root.js';
import { BadSet } from './bad-set.js';
import { differences, readBaseline, record, writeBaseline } from './baseline.js';
import { coverageChart, type Curve } from './chart.js';
import { measureQuestions } from './measure-questions.js';
import { measureReading } from './measure-reading.js';
import { measureRetrieval } from './measure-retrieval.js';
import { measureSelection } from './measure-selection.js';
import { measureTrees } from './measure-trees.js';
import type { Measurement } from './measurement.js';
import { writeFigures } from './figures.js';
import { report } from './report.js';
import { readSet } from './sets.js';

const usage = `npm run eval -- [PATH …] [--briefings DIR] [--limit N] [--failures] [--chart FILE]
            [--weights FILE] [--record "reason"]

PATH is a file of questions, of reading-comprehension lines, of sentences to select from or of trees, or a retrieval folder;
without one, the project's own question table is asked of data/briefings. Scores are compared with the baseline, and
any change fails until it is recorded with its reason; the README then tells the new scores. --limit takes N items,
evenly spread, and records such a sample as a set of its own. --weights parses with others than data/weights/syntax.txt,
where trees are measured.

For questions, the report tells how many answers are right when only the most confident ones are given: those declined
come last, with the best that could be said. --chart draws this as SVG, one line a set.`;

const own = join(packageRoot, 'test', 'evaluation', 'questions.jsonl');
const baselinePath = join(packageRoot, 'test', 'evaluation', 'baseline.json');

function readCall() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      briefings: { type: 'string' },
      limit: { type: 'string' },
      failures: { type: 'boolean', default: false },
      chart: { type: 'string' },
      weights: { type: 'string' },
      record: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const limit = values.limit === undefined ? undefined : Number(values.limit);
  if (limit !== undefined && !(Number.isInteger(limit) && limit > 0))
    throw new BadSet('--limit takes a count above 0.');
  if (values.record?.trim() === '') throw new BadSet('--record takes the reason for the change.');
  if (values.weights !== undefined && values.record !== undefined)
    throw new BadSet(
      '--record is for the weights that ship: leave --weights out, or put the file in their place.',
    );
  return {
    ...values,
    limit,
    syntax: values.weights === undefined ? undefined : syntaxFrom(values.weights),
    briefings: values.briefings ?? join(packageRoot, 'data', 'briefings'),
    paths: positionals.length > 0 ? positionals : [own],
  };
}

function syntaxFrom(path: string): SyntaxModels {
  try {
    return syntaxModelsOf(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new BadSet(`${path}: no weights of the parser. Give a file like data/weights/syntax.txt.`, {
      cause,
    });
  }
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
    case 'trees':
      return measureTrees(set.name, set.items, call.limit, call.syntax);
    case 'attribution':
      return null;
  }
}

/** Says how one set was measured and how that stands to its record. Whether it is as it should be. */
function tell(measurement: Measurement, call: Call): boolean {
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
  const curves: Curve[] = [];
  for (const path of call.paths) {
    const measurement = await measure(path, call);
    if (measurement === null) {
      process.stdout.write(`${path}: measuring this kind of set comes with a later issue.\n`);
      continue;
    }
    good = tell(measurement, call) && good;
    if (measurement.tries.length > 0) curves.push(measurement);
  }
  if (call.chart !== undefined) writeFileSync(call.chart, coverageChart(curves));
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
