import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import MiniSearch from 'minisearch';
import { appOf, type PlainDocument } from '../../src/app.js';
import { toBriefing } from '../../src/ingest/briefing.js';
import type { Briefing } from '../../src/model/briefing.js';
import { slice } from '../../src/model/span.js';
import { indexPassages } from '../../src/retrieval/index.js';
import { percentile } from '../evaluation/measurement.js';
import { timeStages, type StageTimes } from './stages.js';

/** Milliseconds over all calls of all rounds. */
export interface Timing {
  readonly median: number;
  readonly p95: number;
}

/** The numbers for one size; times in milliseconds, sizes in MB (10⁶ units of text, 10⁶ bytes of heap). */
export interface Row {
  readonly documents: number;
  readonly passages: number;
  readonly text: number;
  /** Reading all documents into briefings, once. */
  readonly read: number;
  /** Making the app of them, once: reading, annotating, indexing. */
  readonly open: number;
  readonly index: { readonly ours: Timing; readonly alone: Timing };
  readonly search: { readonly ours: Timing; readonly alone: Timing };
  readonly ask: Timing;
  /** Of the first time that each question is asked. */
  readonly stages: StageTimes;
  /** Reading a set of articles of 100,000 units and answering one question about it, from nothing. */
  readonly readAndAsk: Timing;
  /** Heap that stays in use: the whole app against MiniSearch alone, both without the texts they were given. */
  readonly heap: { readonly app: number; readonly alone: number };
}

interface PlainPassage {
  readonly id: number;
  readonly title: string;
  readonly text: string;
}

const indexRounds = 3;
const searchRounds = 3;
const asked = 100;

function timed(run: () => unknown): number {
  const begun = performance.now();
  run();
  return performance.now() - begun;
}

function timing(times: readonly number[]): Timing {
  return { median: percentile(times, 0.5), p95: percentile(times, 0.95) };
}

let collectGarbage: (() => void) | undefined;

function heapInUse(): number {
  if (!collectGarbage) {
    setFlagsFromString('--expose-gc');
    collectGarbage = runInNewContext('gc') as () => void;
  }
  collectGarbage();
  return process.memoryUsage().heapUsed / 1e6;
}

/** What `make` makes, the heap that it keeps in use, in MB, and the time it took to make. */
function weigh<Made>(make: () => Made): {
  readonly made: Made;
  readonly heap: number;
  readonly time: number;
} {
  const before = heapInUse();
  const begun = performance.now();
  const made = make();
  const time = performance.now() - begun;
  return { made, heap: heapInUse() - before, time };
}

/** MiniSearch as it comes: its own tokenizer and scoring over the same passages. */
function miniSearchAlone(passages: readonly PlainPassage[]): MiniSearch<PlainPassage> {
  const index = new MiniSearch<PlainPassage>({ fields: ['text', 'title'] });
  index.addAll(passages);
  return index;
}

function plainPassages(briefings: readonly Briefing[]): PlainPassage[] {
  return briefings
    .flatMap(({ title, text, passages }) =>
      passages.map((passage) => ({ title, text: slice(text, passage) })),
    )
    .map((passage, id) => ({ id, ...passage }));
}

/** An article set of this size, in UTF-16 units, is read and asked; so many of them. */
const articleSet = 100_000;
const articleSets = 5;

function readAndAsk(documents: readonly PlainDocument[], questions: readonly string[]): number[] {
  const sets: PlainDocument[][] = [[]];
  let size = 0;
  for (const document of documents) {
    sets.at(-1)?.push(document);
    size += document.text.length;
    if (size < articleSet) continue;
    if (sets.length === articleSets) break;
    sets.push([]);
    size = 0;
  }
  return sets
    .filter((set) => set.length > 0)
    .map((set, at) => timed(() => appOf(set).ask(questions[at % questions.length] ?? '')));
}

/** Times indexing, searching and asking over the documents; rounds of the two sides take turns. */
export function measure(documents: readonly PlainDocument[], questions: readonly string[]): Row {
  let briefings: readonly Briefing[] = [];
  const read = timed(() => {
    briefings = documents.map((document) => toBriefing(document));
  });
  const passages = plainPassages(briefings);

  const indexing = { ours: [] as number[], alone: [] as number[] };
  let ours = indexPassages([]);
  let alone = miniSearchAlone([]);
  for (let round = 0; round < indexRounds; round += 1) {
    indexing.alone.push(timed(() => (alone = miniSearchAlone(passages))));
    indexing.ours.push(timed(() => (ours = indexPassages(briefings))));
  }

  const searching = { ours: [] as number[], alone: [] as number[] };
  for (let round = 0; round < searchRounds; round += 1) {
    for (const question of questions) {
      searching.alone.push(timed(() => alone.search(question)));
      searching.ours.push(timed(() => ours.search(question)));
    }
  }
  const asking = {
    stages: timeStages(briefings, questions.slice(0, asked)),
    fresh: readAndAsk(documents, questions),
  };
  // Let go before the heap is weighed.
  ours = indexPassages([]);
  alone = miniSearchAlone([]);

  const plain = weigh(() => miniSearchAlone(passages));
  const whole = weigh(() => appOf(documents));
  const times = questions.slice(0, asked).map((question) => timed(() => whole.made.ask(question)));

  return {
    documents: documents.length,
    passages: passages.length,
    text: documents.reduce((sum, { text }) => sum + text.length, 0) / 1e6,
    read,
    index: { ours: timing(indexing.ours), alone: timing(indexing.alone) },
    search: { ours: timing(searching.ours), alone: timing(searching.alone) },
    ask: timing(times),
    stages: asking.stages,
    readAndAsk: timing(asking.fresh),
    open: whole.time,
    heap: { app: whole.heap, alone: plain.heap },
  };
}
