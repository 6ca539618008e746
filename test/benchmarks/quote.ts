import { join } from 'node:path';
import { parseArgs } from 'node:util';
import MiniSearch from 'minisearch';
import type { AnnotatedBriefing } from '../../src/annotate/annotate.js';
import { findQuoted } from '../../src/annotate/quoted.js';
import { toBriefing } from '../../src/ingest/briefing.js';
import { readFolder } from '../../src/ingest/folder.js';
import { lexicon } from '../../src/language/lexicon.js';
import type { Briefing } from '../../src/model/briefing.js';
import { packageRoot } from '../../src/model/package-root.js';
import { slice } from '../../src/model/span.js';
import { longestQuotation, quote, recordOf } from '../../src/quoting/quote.js';
import { percentile } from '../evaluation/measurement.js';
import { english } from '../../src/terminal/english.js';
import { generateDocuments, randomFrom, type Random } from './corpus.js';

const usage = `node --import tsx test/benchmarks/quote.ts [--passages 100000] [--rounds 40]

Times checking quotations of several lengths, as they stand and altered, beside MiniSearch as it comes over the same
passages with stop words left out, in the same run; then hostile words and texts of doubling sizes. A ratio of 2 means
twice MiniSearch's time.`;

/** A briefing with its quotation marks found and everything in them one person's: annotating so many would take minutes. */
function bare(briefing: Briefing): AnnotatedBriefing {
  const quoted = briefing.blocks.flatMap((block) => findQuoted(slice(briefing.text, block), block.start));
  return {
    briefing,
    sentences: briefing.sentences.map((sentence) => ({ ...sentence, tokens: [], names: [], references: [] })),
    attributions: [],
    quoted,
    quotations: quoted.map(({ start, end }) => ({
      kind: 'direct',
      content: { start, end },
      cue: null,
      source: null,
      speaker: 'Somebody',
      resolved: true,
      confidence: 1,
    })),
  };
}

/** Milliseconds after which a row is as good as it gets: MiniSearch takes seconds for thousands of words. */
const longestRow = 12_000;

const lengths = [40, 100, 300, 1000, 3000, longestQuotation];

/** Words from somewhere in the briefings, about as long as asked; every fifth word is another when `altered`. */
function wordsFrom(briefings: readonly Briefing[], length: number, altered: boolean, random: Random): string {
  const { text } = briefings[Math.floor(random() * briefings.length)] ?? { text: '' };
  const from = text.indexOf(' ', Math.floor(random() * Math.max(1, text.length - length))) + 1;
  const words = text.slice(from, from + length).split(/\s+/u);
  return (altered ? words.map((word, at) => (at % 5 === 2 ? 'otherwise' : word)) : words).join(' ');
}

function timed(run: () => unknown): number {
  const begun = performance.now();
  run();
  return performance.now() - begun;
}

function stopping(): MiniSearch<{ id: number; text: string }> {
  const { function: words } = lexicon().stopWords;
  return new MiniSearch({
    fields: ['text'],
    processTerm: (term) => {
      const lower = term.toLowerCase();
      return words.has(lower) ? null : lower;
    },
  });
}

const milliseconds = (times: readonly number[]): string =>
  `${percentile(times, 0.5).toFixed(1)} / ${percentile(times, 0.95).toFixed(1)}`.padStart(16);

function besideMiniSearch(passages: number, rounds: number, seeds: readonly Briefing[]): void {
  const briefings: Briefing[] = [];
  let count = 0;
  for (const document of generateDocuments(Math.ceil(passages / 8), seeds)) {
    if (count >= passages) break;
    const briefing = toBriefing(document);
    count += briefing.passages.length;
    briefings.push(briefing);
  }
  const search = stopping();
  const indexed = timed(() => {
    search.addAll(
      briefings
        .flatMap(({ text, passages: own }) => own.map((one) => slice(text, one)))
        .map((text, id) => ({ id, text })),
    );
  });
  const annotated = briefings.map(bare);
  let record = recordOf({ briefings: [], people: [] });
  const read = timed(() => (record = recordOf({ briefings: annotated, people: [] })));
  process.stdout.write(
    `${String(count)} passages, ${String(record.index.size)} words: read in ${read.toFixed(0)} ms (MiniSearch ${indexed.toFixed(0)} ms)\n`,
  );
  process.stdout.write(`characters          quote, ms p50/p95   MiniSearch p50/p95   ratio p50 / p95\n`);
  const random = randomFrom(7);
  for (const altered of [false, true]) {
    for (const length of lengths) {
      const [ours, alone]: [number[], number[]] = [[], []];
      const begun = performance.now();
      for (let round = 0; round < rounds && performance.now() - begun < longestRow; round += 1) {
        const words = wordsFrom(briefings, length, altered, random);
        alone.push(timed(() => search.search(words)));
        ours.push(timed(() => quote(words, record)));
      }
      const ratio = [0.5, 0.95].map((share) =>
        (percentile(ours, share) / percentile(alone, share)).toFixed(2),
      );
      process.stdout.write(
        `${String(length).padStart(5)} ${(altered ? 'altered' : 'as is').padEnd(10)}${milliseconds(ours)}     ${milliseconds(alone)}   ${ratio.join(' / ')}\n`,
      );
    }
  }
}

const hostileTexts: Readonly<Record<string, (length: number) => string>> = {
  'one word': (length) => 'more '.repeat(length / 5),
  'quotation marks': (length) => '“”"'.repeat(length / 3),
  'quoted words': (length) => '"we must do more" '.repeat(length / 18),
  'open marks': (length) => '"we must "do more '.repeat(length / 18),
  brackets: (length) => '[we ('.repeat(length / 5),
};
const hostileWords: Readonly<Record<string, string>> = {
  'one word': 'more '.repeat(1200),
  alternating: 'we must do more '.repeat(375),
  'single letters': 'a b c d '.repeat(750),
  ellipses: 'we … must … '.repeat(500),
  brackets: '['.repeat(longestQuotation / 2) + ']'.repeat(longestQuotation / 2),
  marks: '"“'.repeat(longestQuotation / 2),
  'no such words': 'xq zv wk '.repeat(600),
};

function hostile(): void {
  const sizes = [1, 2, 4, 8].map((times) => times * 125_000);
  process.stdout.write(
    `\nhostile text, slowest of ${String(Object.keys(hostileWords).length)} hostile words, ms\n`,
  );
  process.stdout.write(
    `${'characters'.padEnd(18)}${sizes.map((size) => String(size).padStart(10)).join('')}\n`,
  );
  for (const [name, make] of Object.entries(hostileTexts)) {
    const cells = sizes.map((size) => {
      const record = recordOf({ briefings: [bare(toBriefing({ id: 'a', text: make(size) }))], people: [] });
      const times = Object.values(hostileWords).map((words) => timed(() => quote(words, record)));
      return Math.max(...times)
        .toFixed(0)
        .padStart(10);
    });
    process.stdout.write(`${name.padEnd(18)}${cells.join('')}\n`);
  }
}

const { values } = parseArgs({
  options: {
    passages: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '40' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) process.stdout.write(`${usage}\n`);
else {
  const seeds = await readFolder(join(packageRoot, 'data', 'briefings'));
  if (!seeds.ok) throw new Error(english(seeds.failure.message));
  besideMiniSearch(Number(values.passages), Number(values.rounds), seeds.value.briefings);
  hostile();
}
