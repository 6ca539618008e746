import { join } from 'node:path';
import type { PlainDocument } from '../../src/app.js';
import { packageRoot } from '../../src/model/package-root.js';
import { FileStore } from '../../src/stores/file-store.js';
import { openRecords } from '../../src/stores/records.js';
import { BotProcess, environmentFor } from '../discord/bot-process.js';
import { until, type Exchange } from '../discord/stand-in/exchange.js';
import type { StandIn } from '../discord/stand-in/stand-in.js';
import { percentile } from '../evaluation/measurement.js';
import { readSet } from '../evaluation/sets.js';
import { randomFrom } from './corpus.js';

/** Milliseconds that the bot may take to read and index its briefings, and one reply to come. */
export const patience = { start: 900_000, reply: 120_000 } as const;

/** Passages that a generated document has, about. */
export const passagesEach = 8;

/** One line of the table. Milliseconds, unless it counts. */
export interface Row {
  readonly what: string;
  readonly result: string;
  readonly target: string;
}

/** A bot that has read its briefings and is connected. */
export async function start(
  standIn: StandIn,
  environment: Readonly<Record<string, string>>,
): Promise<BotProcess> {
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

/** Lets a server's members ask more questions a minute than they usually may. */
export async function letManyBeAsked({ world }: StandIn, stateFolder: string): Promise<void> {
  const recordsFor = await openRecords(new FileStore(join(stateFolder, 'records')));
  await recordsFor(world.guildId).change({ perServer: 10_000 });
}

/**
 * Questions none of which is another: the project's own, and some for words of the documents. Those words are not put
 * between quotation marks: generated documents repeat sentences far more often than briefings do, and each place is weighed.
 */
export function questionsOf(documents: readonly PlainDocument[], count: number): string[] {
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

export const acknowledged = (one: Exchange): number => one.delay;
export const answered = (one: Exchange): number => (one.answeredAt ?? Number.NaN) - one.sentAt;

export function milliseconds(times: readonly number[]): string {
  return `p50 ${percentile(times, 0.5).toFixed(0)} ms, p99 ${percentile(times, 0.99).toFixed(0)} ms`;
}

export function print(rows: readonly Row[], head: string): void {
  const widest = (column: keyof Row): number => Math.max(...rows.map((row) => row[column].length));
  const [what, result] = [widest('what'), widest('result')];
  const lines = rows.map(
    (row) => `${row.what.padEnd(what)}  ${row.result.padEnd(result)}  target ${row.target}`,
  );
  process.stdout.write(`${[head, ...lines].join('\n')}\n`);
}
