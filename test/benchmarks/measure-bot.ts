import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Library } from '../../src/library/library.js';
import { ScribeThread } from '../../src/library/scribe-thread.js';
import type { Briefing } from '../../src/model/briefing.js';
import { succeed } from '../../src/model/result.js';
import { slice } from '../../src/model/span.js';
import { KeptFiles } from '../../src/stores/kept-files.js';
import { stored } from '../library/stored.js';
import {
  heapInUse,
  latencyOf,
  longestStretch,
  processorTime,
  shares,
  spentOn,
  type Held,
  type Latency,
} from './meters.js';
import { textOfPeople } from './people.js';

/** One start of the library: milliseconds of the clock and, all threads together, of the processor. */
export interface Start {
  /** Until the first question is answered, from whatever is there. */
  readonly firstAnswer: number;
  readonly whole: number;
  readonly processor: number;
  /** Of the event loop while it loads (perf_hooks.monitorEventLoopDelay at a resolution of 1 ms). */
  readonly delayP99: number;
}

export interface BotRow {
  readonly passages: number;
  readonly start: { readonly first: Start; readonly second: Start };
  /** Of the whole library, in megabytes. */
  readonly heap: number;
  readonly adding: Held;
  readonly removing: Held;
  readonly ask: Latency;
  readonly search: Latency;
  readonly quote: Latency;
  readonly autocomplete: Latency;
}

const everybody = { guild: null, roles: [], isAdmin: false, isPrivate: false } as const;
/** A briefing that comes and goes has about so many passages. */
const passagesOfOne = 50;
const changesMade = 9;
/** Texts that name people, fifty each. */
const peopledTexts = 60;
const typed = ['', 'a', 'ma', 'the', 'ro', 'st', 'br', 'kr', 'p', 'tra'];

/** Starts a library of these briefings twice, as the bot does, and does with it what people do. */
export async function measureBot(
  briefings: readonly Briefing[],
  questions: readonly string[],
): Promise<BotRow> {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-bench-'));
  const before = heapInUse();
  try {
    const first = await startOnce(briefings, folder, questions[0] ?? '');
    const second = await begin(briefings, folder, questions[0] ?? '');
    const { library } = second;
    const app = library.viewFor(everybody);
    await Promise.all([app.quote('so many words'), app.speakers('')]);
    const heap = heapInUse() - before;
    const changes = { adding: [] as Held[], removing: [] as Held[] };
    for (let change = 0; change < changesMade; change += 1) {
      const one = stored(`added-${change}`, textOfOne(briefings, change));
      const put = (): Promise<unknown> => library.put(null, one);
      const remove = (): Promise<unknown> => library.remove(null, one.id);
      const [adding, removing] = [await longestStretch(put), await longestStretch(remove)];
      changes.adding.push({ total: await spentOn(put), longest: adding });
      changes.removing.push({ total: await spentOn(remove), longest: removing });
    }
    const words = questions.map((_, at) => wordsFrom(briefings[at % briefings.length]));
    const row: BotRow = {
      passages: briefings.reduce((sum, { passages }) => sum + passages.length, 0),
      start: { first, second: second.start },
      heap,
      adding: middle(changes.adding),
      removing: middle(changes.removing),
      ask: await latencyOf(questions, (question) => app.ask(question)),
      search: await latencyOf(questions, (question) => app.search(question)),
      quote: await latencyOf(words, (one) => app.quote(one)),
      autocomplete: await suggesting(library),
    };
    second.close();
    return row;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Suggestions of three thousand people, while they are typed and a briefing comes or goes with each third key: the first to
 * ask after a change must not wait for all of them.
 */
async function suggesting(library: Library): Promise<Latency> {
  const app = library.viewFor(everybody);
  for (let number = 0; number < peopledTexts; number += 1)
    await library.put(null, stored(`people-${number}`, textOfPeople(number)));
  await app.speakers('');
  const times: number[] = [];
  for (const [at, one] of [...typed, ...typed, ...typed].entries()) {
    if (at % 6 === 0) await library.put(null, stored('people-new', textOfPeople(peopledTexts + at)));
    if (at % 6 === 3) await library.remove(null, 'people-new');
    const begun = performance.now();
    await app.speakers(one);
    times.push(performance.now() - begun);
  }
  return shares(times);
}

/** Nothing of that library is held any more when another is measured. */
async function startOnce(briefings: readonly Briefing[], folder: string, question: string): Promise<Start> {
  const { start, close } = await begin(briefings, folder, question);
  close();
  return start;
}

async function begin(
  briefings: readonly Briefing[],
  folder: string,
  question: string,
): Promise<{ readonly library: Library; readonly start: Start; readonly close: () => void }> {
  const kept = new KeptFiles(folder);
  const thread = new ScribeThread(kept);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const [begun, had] = [performance.now(), processorTime()];
  const library = new Library({
    load: () =>
      Promise.resolve(
        briefings.map((one) => ({ ...stored(one.id, null), read: () => Promise.resolve(succeed(one)) })),
      ),
    mostMemory: Infinity,
    kept,
    scribe: thread.scribe,
  });
  await library.settled(null);
  library.viewFor(everybody).ask(question);
  const firstAnswer = performance.now() - begun;
  await library.loaded(null);
  const start = {
    firstAnswer,
    whole: performance.now() - begun,
    processor: processorTime() - had,
    delayP99: delay.percentile(99) / 1e6,
  };
  delay.disable();
  const close = (): void => {
    library.close();
    thread.close();
  };
  return { library, start, close };
}

/** Neighbouring briefings' texts, joined until they have about as many passages as one is to have. */
function textOfOne(briefings: readonly Briefing[], change: number): string {
  const texts: string[] = [];
  let passages = 0;
  for (let at = change * 7; passages < passagesOfOne && texts.length < briefings.length; at += 1) {
    const briefing = briefings[at % briefings.length];
    texts.push(briefing?.text ?? '');
    passages += briefing?.passages.length ?? 0;
  }
  return texts.join('\n\n');
}

/** Eight words of a briefing, to be checked as a quotation. */
function wordsFrom(briefing: Briefing | undefined): string {
  const sentence = briefing?.sentences.at(briefing.sentences.length >> 1);
  const text = briefing === undefined || sentence === undefined ? '' : slice(briefing.text, sentence);
  return text.split(/\s+/u).slice(0, 8).join(' ');
}

/** The one in the middle by the total, with the longest stretch of all. */
function middle(changes: readonly Held[]): Held {
  const sorted = [...changes].sort((a, b) => a.total - b.total);
  return {
    total: sorted[sorted.length >> 1]?.total ?? 0,
    longest: Math.max(...changes.map(({ longest }) => longest)),
  };
}
