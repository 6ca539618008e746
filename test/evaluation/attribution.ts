import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { annotate } from '../../src/annotate/annotate.js';
import { toBriefing } from '../../src/ingest/briefing.js';
import type { Quotation } from '../../src/model/annotation.js';
import type { Span } from '../../src/model/span.js';

/*
 * Measures the annotators on a set of attributions (source, cue and content spans a document), one JSON object a line:
 *
 *     node --import tsx test/evaluation/attribution.ts PATH
 *
 * For source, cue and content: precision, recall and F1 of spans that agree in every token, and of single tokens. For
 * fully quoted contents: how often the content was found, and how often with the right source.
 */

const spansSchema = z.array(z.object({ start: z.number(), end: z.number() }));
const documentSchema = z.object({
  id: z.string(),
  text: z.string(),
  attributions: z.array(
    z.object({ source: spansSchema, cue: spansSchema, content: spansSchema, quoted: z.string() }),
  ),
});
type Gold = z.output<typeof documentSchema>['attributions'][number];

const parts = ['source', 'cue', 'content'] as const;
type Part = (typeof parts)[number];

class Tally {
  #right = 0;
  #found = 0;
  #gold = 0;

  add(found: ReadonlySet<string>, gold: ReadonlySet<string>): void {
    this.#found += found.size;
    this.#gold += gold.size;
    for (const one of found) if (gold.has(one)) this.#right += 1;
  }

  get line(): string {
    const precision = this.#right / Math.max(1, this.#found);
    const recall = this.#right / Math.max(1, this.#gold);
    const f1 = (2 * precision * recall) / Math.max(1e-9, precision + recall);
    return [precision, recall, f1].map((share) => (100 * share).toFixed(1).padStart(6)).join('');
  }
}

/** Numbers of the words that a span covers, as one key: marks and white space at its ends do not count. */
function wordsOf(starts: readonly number[], spans: readonly Span[]): number[] {
  const numbers: number[] = [];
  for (const span of spans) {
    for (const [number, start] of starts.entries()) {
      if (start >= span.start && start < span.end) numbers.push(number);
    }
  }
  return numbers;
}

const spansOf = (quotation: Quotation, part: Part): Span[] => {
  const span = quotation[part];
  return span === null ? [] : [span];
};

const exact = { source: new Tally(), cue: new Tally(), content: new Tally() };
const token = { source: new Tally(), cue: new Tally(), content: new Tally() };
const full = { gold: 0, found: 0, sourceExact: 0, sourceOverlap: 0, sourceNamed: 0 };

const path = process.argv[2];
if (path === undefined) throw new Error('Give a file of attributions: test/evaluation/attribution.ts PATH');

for (const line of readFileSync(path, 'utf8').split('\n')) {
  if (line.trim() === '') continue;
  const document = documentSchema.parse(JSON.parse(line));
  const { text } = document;
  const [annotated] = annotate([toBriefing({ id: document.id, text })]).briefings;
  if (annotated === undefined) continue;
  const starts = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => match.index);
  // Quoted words inside a report belong to its content; they are no attribution of their own here.
  const outer = annotated.quotations.filter(
    (one) =>
      one.source !== null &&
      !annotated.quotations.some(
        (other) =>
          other !== one &&
          other.kind === 'indirect' &&
          other.cue?.start === one.cue?.start &&
          other.content.start <= one.content.start &&
          other.content.end + 3 >= one.content.end,
      ),
  );
  for (const part of parts) {
    const keys = (spans: Iterable<readonly Span[]>): Set<string> =>
      new Set([...spans].map((one) => wordsOf(starts, one).join(' ')).filter((key) => key !== ''));
    const bySpeech = new Map<string, Span[]>();
    for (const one of outer) {
      const key = part === 'content' ? String(one.cue?.start ?? one.content.start) : String(bySpeech.size);
      bySpeech.set(key, [...(bySpeech.get(key) ?? []), ...spansOf(one, part)]);
    }
    exact[part].add(keys(bySpeech.values()), keys(document.attributions.map((one) => one[part])));
    const singles = (spans: readonly Span[]): Set<string> => new Set(wordsOf(starts, spans).map(String));
    token[part].add(
      singles(outer.flatMap((one) => spansOf(one, part))),
      singles(document.attributions.flatMap((one) => one[part])),
    );
  }
  for (const gold of document.attributions.filter((one) => one.quoted === 'full')) {
    judgeFull(gold, annotated.quotations, starts);
  }
}

function judgeFull(gold: Gold, quotations: readonly Quotation[], starts: readonly number[]): void {
  full.gold += 1;
  const content = new Set(wordsOf(starts, gold.content));
  const best = quotations.find((one) => {
    const words = wordsOf(starts, [one.content]);
    const shared = words.filter((word) => content.has(word)).length;
    return one.kind !== 'indirect' && shared > 0.7 * Math.max(1, words.length) && shared > 0;
  });
  if (best === undefined) return;
  full.found += 1;
  if (best.speaker !== null) full.sourceNamed += 1;
  if (best.source === null) return;
  const source = wordsOf(starts, gold.source);
  const own = wordsOf(starts, [best.source]);
  if (own.join(' ') === source.join(' ')) full.sourceExact += 1;
  if (own.some((word) => source.includes(word))) full.sourceOverlap += 1;
}

const lines = [
  '                    P     R    F1',
  ...parts.flatMap((part) => [
    `${part.padEnd(8)} exact ${exact[part].line}`,
    `${''.padEnd(8)} token ${token[part].line}`,
  ]),
  `quoted in full: ${JSON.stringify(full)}`,
];
process.stdout.write(`${lines.join('\n')}\n`);
