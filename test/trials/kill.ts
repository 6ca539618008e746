import { spawn } from 'node:child_process';
import { createHash, randomInt } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KeptBriefings } from '../../src/keeping/kept-briefings.js';
import { FileStore } from '../../src/stores/file-store.js';
import { compiled } from './compiled.js';
import { after, stateOf, wordsOf, type State, type Step } from './steps.js';

/** What came of the runs. */
export interface Outcome {
  readonly runs: number;
  readonly acknowledged: number;
  /** Steps that were under way when the process was killed, and were found done as a whole, or not begun. */
  readonly underWay: { readonly done: number; readonly undone: number };
  /** Documents that a killed process had written for nothing, and the next start swept. */
  readonly swept: number;
  /** What must not be, one line each. */
  readonly faults: readonly string[];
}

const guild = '100000000000000001';
const limits = { briefings: 1000, bytes: 1_000_000_000 };
/** Milliseconds that a process lives at most after its first change or, one in five, after it was started. */
const longestLife = 800;
const longestStart = 1500;

/**
 * Kills a process that changes briefings, again and again over one folder, each time at a random moment, and looks each
 * time at what it has left: every change that was acknowledged, and the one under way whole or not at all.
 * @param onRun Told of each run, and of what it left that must not be.
 */
export async function killAgainAndAgain(
  runs: number,
  onRun: (run: number, faults: readonly string[]) => void,
): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-kill-'));
  const program = compiled('writer.ts');
  const faults: string[] = [];
  let [acknowledged, done, undone, swept] = [0, 0, 0, 0];
  let state: State = new Map();
  try {
    for (let run = 1; run <= runs; run += 1) {
      const { length: faultsBefore } = faults;
      const said = await runAndKill(program, folder, run);
      const steps: Step[] = [];
      let isUnderWay = false;
      for (const line of said) {
        if (line === 'ready') continue;
        isUnderWay = line !== 'done';
        if (isUnderWay) steps.push(JSON.parse(line) as Step);
      }
      const last = isUnderWay ? steps.pop() : undefined;
      acknowledged += steps.length;
      state = steps.reduce(after, state);

      const before = documentsIn(folder).length;
      const found = await look(folder);
      swept += before - documentsIn(folder).length;
      if (wordsOf(found.state) !== wordsOf(state)) {
        const next = last === undefined ? state : after(state, last);
        if (last === undefined || wordsOf(found.state) !== wordsOf(next)) {
          faults.push(`run ${run}: what was acknowledged is not what is there`);
        }
        done += 1;
        state = found.state;
      } else if (last !== undefined) undone += 1;
      faults.push(...found.faults.map((fault) => `run ${run}: ${fault}`));
      onRun(run, faults.slice(faultsBefore));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { runs, acknowledged, underWay: { done, undone }, swept, faults };
}

/** What the process said until it was killed, line by line. */
function runAndKill(program: string, folder: string, run: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const first = String(run * 100_000);
    const writer = spawn(process.execPath, [program, folder, guild, first], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const kill = (): void => void writer.kill('SIGKILL');
    const isEarly = randomInt(5) === 0;
    if (isEarly) setTimeout(kill, randomInt(longestStart));
    let said = '';
    writer.stdout.setEncoding('utf8');
    writer.stdout.on('data', (text: string) => {
      const isFirst = !said.includes('done');
      said += text;
      if (!isEarly && isFirst && said.includes('done')) setTimeout(kill, randomInt(longestLife));
    });
    writer.on('close', (code) => {
      if (code !== null) reject(new Error(`the process ended by itself, with ${code}`));
      // A line that was cut is not said.
      else resolve(said.split('\n').slice(0, -1));
    });
  });
}

function documentsIn(folder: string): string[] {
  try {
    return readdirSync(join(folder, guild, 'documents'));
  } catch {
    return [];
  }
}

/** Starts as the bot does after a crash, and looks at everything there is. */
async function look(folder: string): Promise<{ readonly state: State; readonly faults: string[] }> {
  const store = new FileStore(folder);
  const kept = new KeptBriefings(store, limits, (error) => {
    throw error;
  });
  const own = kept.of(guild);
  const briefings = await own.list();
  const faults: string[] = [];
  const wanted = new Set(briefings.flatMap(({ versions }) => versions.map(({ document }) => document)));
  const there = await store.documents(guild);
  if (there.length !== wanted.size || !there.every((id) => wanted.has(id))) {
    faults.push('documents are there that are nobody’s, or are missing');
  }
  for (const id of there) {
    const bytes = (await store.document(guild, id)) ?? new Uint8Array();
    if (createHash('sha256').update(bytes).digest('hex') !== id) faults.push('a document is not whole');
  }
  for (const { id } of briefings) {
    if (!(await own.load(id)).ok) faults.push('a briefing cannot be read');
  }
  kept.close();
  await store.close();
  return { state: stateOf(briefings), faults };
}
