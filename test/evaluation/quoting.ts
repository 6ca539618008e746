import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { annotate } from '../../src/annotate/annotate.js';
import { toBriefing } from '../../src/ingest/briefing.js';
import { readFolder } from '../../src/ingest/folder.js';
import type { Briefing } from '../../src/model/briefing.js';
import { packageRoot } from '../../src/model/package-root.js';
import { english } from '../../src/terminal/english.js';
import { judgeAlterations, type KindRow } from './judge-alterations.js';
import { percentile } from './measurement.js';
import { BadSet } from './bad-set.js';

const usage = `node --import tsx test/evaluation/quoting.ts [PATH …] [--outside PATH] [--seed N] [--limit N] [--failures]

Alters the quotations of some texts in every way that test/evaluation/alterations.ts knows, checks each and prints how
often the verdict is right. PATH is a folder of briefings (data/briefings unless told) or a file of {"id", "text"}
lines. Sentences of other texts are words that must not be found: those of --outside, a folder or file as well, or,
without it, of every fourth text of a file, which is then kept out of the briefings.`;

const documentSchema = z.object({ id: z.string(), text: z.string() });

async function readTexts(path: string): Promise<readonly Briefing[]> {
  if (!existsSync(path)) throw new BadSet(`${path}: there is no such file or folder.`);
  if (statSync(path).isDirectory()) {
    const read = await readFolder(path);
    if (!read.ok) throw new BadSet(english(read.failure.message));
    return read.value.briefings;
  }
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => toBriefing(documentSchema.parse(JSON.parse(line))));
}

interface Sides {
  readonly inside: readonly Briefing[];
  readonly outside: readonly Briefing[];
}

async function readBoth(paths: readonly string[], outside: string | undefined): Promise<Sides> {
  const sides = await Promise.all(paths.map((path) => partsOf(path, outside !== undefined)));
  const inside = sides.flatMap((side) => side.inside);
  if (outside !== undefined) return { inside, outside: await readTexts(outside) };
  return { inside, outside: sides.flatMap((side) => side.outside) };
}

async function partsOf(path: string, isWhole: boolean): Promise<Sides> {
  const texts = await readTexts(path);
  if (isWhole || statSync(path).isDirectory()) return { inside: texts, outside: [] };
  return { inside: texts.filter((_, at) => at % 4 !== 3), outside: texts.filter((_, at) => at % 4 === 3) };
}

function table(rows: readonly KindRow[]): string {
  const total = rows.reduce(
    (sum, { asked, right }) => ({ asked: sum.asked + asked, right: sum.right + right }),
    {
      asked: 0,
      right: 0,
    },
  );
  const line = (name: string, asked: number, right: number, others: string): string =>
    `${name.padEnd(24)} ${String(asked).padStart(6)} ${(asked === 0 ? '–' : ((100 * right) / asked).toFixed(1)).padStart(7)}  ${others}`;
  return [
    `${'kind'.padEnd(24)} ${'asked'.padStart(6)} ${'right %'.padStart(7)}  other verdicts`,
    ...rows.map(({ kind, asked, right, others }) =>
      line(
        kind,
        asked,
        right,
        [...others].map(([verdict, count]) => `${verdict} ${String(count)}`).join(', '),
      ),
    ),
    line('all', total.asked, total.right, ''),
  ].join('\n');
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      outside: { type: 'string' },
      seed: { type: 'string', default: '1' },
      limit: { type: 'string', default: '200' },
      failures: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(`${usage}\n`);
    return;
  }
  const [seed, limit] = [Number(values.seed), Number(values.limit)];
  if (!Number.isInteger(seed) || !(Number.isInteger(limit) && limit > 0))
    throw new BadSet('--seed and --limit take whole numbers.');
  const { inside, outside } = await readBoth(
    positionals.length > 0 ? positionals : [join(packageRoot, 'data', 'briefings')],
    values.outside,
  );
  const { rows, failures, times, exactButAltered } = judgeAlterations(annotate(inside), outside, {
    seed,
    limit,
  });
  process.stdout.write(`${table(rows)}\n`);
  process.stdout.write(`altered and yet "exact": ${String(exactButAltered)}\n`);
  process.stdout.write(
    `ms: median ${percentile(times, 0.5).toFixed(2)}, p95 ${percentile(times, 0.95).toFixed(2)}\n`,
  );
  if (values.failures) process.stdout.write(`\n${failures.join('\n')}\n`);
}

try {
  await main();
} catch (error) {
  const wrongCall = error instanceof BadSet || (error instanceof TypeError && 'code' in error);
  if (!wrongCall) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
