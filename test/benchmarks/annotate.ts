import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { annotate, type AnnotatedCollection } from '../../src/annotate/annotate.js';
import { attributionModels } from '../../src/annotate/attribution/models.js';
import { documentAnnotation } from '../../src/annotate/document.js';
import { findNames } from '../../src/annotate/names.js';
import { findSayings } from '../../src/annotate/quotations.js';
import { toBriefing } from '../../src/ingest/briefing.js';
import { readFolder } from '../../src/ingest/folder.js';
import { tokensOf } from '../../src/language/tokens.js';
import type { Briefing } from '../../src/model/briefing.js';
import { packageRoot } from '../../src/model/package-root.js';
import { slice } from '../../src/model/span.js';
import { english } from '../../src/terminal/english.js';

const usage = `node --import tsx test/benchmarks/annotate.ts [FOLDER] [--rounds 8] [--largest 1000000]

Times annotation of a folder's briefings (data/briefings unless named): the first 50 kB of a process, with everything
that is loaded for them; then kB a second on one core, the best of some rounds over 500 kB, and the share of each
stage; then hostile texts of doubling sizes, where a ratio of 2 between neighbours is linear time. Time is the
processor's, in milliseconds, so that a busy machine counts less.`;

const [firstBytes, warmBytes] = [50_000, 500_000];

/** Milliseconds of the processor that some work takes. */
function timed(run: () => unknown): number {
  const begun = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}

/** Everything that `rapporteur annotate` does with some texts. */
function annotateAll(texts: readonly string[]): void {
  const collection = annotate(texts.map((text, at) => toBriefing({ id: String(at), text })));
  for (const annotated of collection.briefings) documentAnnotation(annotated, collection);
}

/** Texts by turns until they have so many bytes together. */
function upTo(bytes: number, texts: readonly string[]): string[] {
  const chosen: string[] = [];
  for (let size = 0; size < bytes;) {
    const text = texts[chosen.length % texts.length] ?? ' ';
    chosen.push(text);
    size += Buffer.byteLength(text);
  }
  return chosen;
}

const sizeOf = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);

/** What annotation is made of, each stage run again on what the stages before it left. */
function stagesOf({ briefings, people }: AnnotatedCollection): Readonly<Record<string, () => unknown>> {
  const tokens = briefings.flatMap(({ sentences }) => sentences.map((sentence) => sentence.tokens));
  const models = attributionModels();
  const documents: readonly Briefing[] = briefings.map(({ briefing }) => briefing);
  return {
    'blocks and sentences': () => documents.map(({ id, text }) => toBriefing({ id, text })),
    'words and their classes': () =>
      documents.map(({ text, sentences }) =>
        sentences.map((sentence) => tokensOf(slice(text, sentence), sentence.start)),
      ),
    // Once to know the people, once more knowing them.
    'names, twice': () => [tokens.map((one) => findNames(one)), tokens.map((one) => findNames(one))],
    'who said what': () =>
      briefings.map(({ briefing: { text, blocks }, sentences, quoted }) =>
        findSayings({ text, blocks, sentences, quoted }, models),
      ),
    'figures and dates': () => briefings.map((annotated) => documentAnnotation(annotated, { people })),
  };
}

function news(texts: readonly string[], rounds: number): void {
  const first = upTo(firstBytes, texts);
  const cold = timed(() => {
    annotateAll(first);
  });
  process.stdout.write(`first ${(sizeOf(first) / 1000).toFixed(0)} kB, cold: ${cold.toFixed(0)} ms\n`);
  const chosen = upTo(warmBytes, texts);
  const best = (run: () => unknown): number => Math.min(...Array.from({ length: rounds }, () => timed(run)));
  const whole = best(() => {
    annotateAll(chosen);
  });
  const size = sizeOf(chosen) / 1000;
  process.stdout.write(`${size.toFixed(0)} kB, warm: ${((1000 * size) / whole).toFixed(0)} kB a second\n`);
  const collection = annotate(chosen.map((text, at) => toBriefing({ id: String(at), text })));
  let rest = whole;
  const row = (name: string, time: number): void => {
    process.stdout.write(
      `  ${name.padEnd(26)}${time.toFixed(0).padStart(6)} ms ${((100 * time) / whole).toFixed(0).padStart(4)} %\n`,
    );
  };
  for (const [name, run] of Object.entries(stagesOf(collection))) {
    const time = best(run);
    rest -= time;
    row(name, time);
  }
  row('people, references, rest', Math.max(0, rest));
}

const hostileTexts: Readonly<Record<string, (length: number) => string>> = {
  'quotation marks': (length) => '"'.repeat(length),
  'mixed marks': (length) => '“”"‘’\' '.repeat(length / 7),
  'open marks': (length) => '"we must "do more '.repeat(length / 18),
  'one sentence': (length) => 'the minister said that we must spend more and '.repeat(length / 46),
  'sentence of quotations': (length) => '“we must do more”, he said, '.repeat(length / 28),
  'nested brackets': (length) => '('.repeat(length / 2) + ')'.repeat(length / 2),
  'words in brackets': (length) => '(he said [that '.repeat(length / 15),
  'one word of capitals': (length) => 'A'.repeat(length),
  capitals: (length) => 'NATO CHIEF SAYS '.repeat(length / 16),
  'one run of digits': (length) => '7'.repeat(length),
  digits: (length) => '12 345 '.repeat(length / 7),
  'one name': (length) => 'Mark Rutte '.repeat(length / 11),
  'name and verb': (length) => 'Mark Rutte said. '.repeat(length / 17),
  'names apart': (length) =>
    Array.from({ length: length / 18 }, (_, at) => `Jo R${at.toString(26)}x said so.`).join('\n'),
  dates: (length) => '9 July 2024 '.repeat(length / 12),
  lines: (length) => 'he said\n'.repeat(length / 8),
  'blank lines': (length) => 'By Jo\n\n'.repeat(length / 7),
  'full stops': (length) => '.'.repeat(length),
  hyphens: (length) => 'a-'.repeat(length / 2),
};

function hostile(largest: number): void {
  const sizes = [8, 4, 2, 1].map((part) => Math.floor(largest / part));
  process.stdout.write(`\nhostile text, ms\n`);
  process.stdout.write(
    `${'characters'.padEnd(24)}${sizes.map((size) => String(size).padStart(9)).join('')}   ratios\n`,
  );
  for (const [name, make] of Object.entries(hostileTexts)) {
    const times = sizes.map((size) => {
      const text = make(size);
      return timed(() => {
        annotateAll([text]);
      });
    });
    const ratios = times.slice(1).map((time, at) => (time / (times[at] ?? time)).toFixed(1));
    process.stdout.write(
      `${name.padEnd(24)}${times.map((time) => time.toFixed(0).padStart(9)).join('')}   ${ratios.join(' ')}\n`,
    );
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '8' },
    largest: { type: 'string', default: '1000000' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) process.stdout.write(`${usage}\n`);
else {
  const folder = await readFolder(positionals[0] ?? join(packageRoot, 'data', 'briefings'));
  if (!folder.ok) throw new Error(english(folder.failure.message));
  const texts = folder.value.briefings.map(({ text }) => text);
  if (texts.length === 0) throw new Error('The folder holds no briefing.');
  news(texts, Number(values.rounds));
  hostile(Number(values.largest));
}
