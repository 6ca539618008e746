import { randomInt } from 'node:crypto';
import { writeSync } from 'node:fs';
import type { GuildBriefings } from '../../src/keeping/guild-briefings.js';
import { KeptBriefings } from '../../src/keeping/kept-briefings.js';
import type { GivenFile } from '../../src/model/kept-briefing.js';
import { FileStore } from '../../src/stores/file-store.js';
import { bytesOf, nameOf, type Step, type Text } from './steps.js';

/*
 * Adds, replaces, corrects and removes briefings until it is killed. Each step is announced on standard output before it
 * begins, and acknowledged after.
 */

const [folder, guild, first] = process.argv.slice(2);
if (folder === undefined || guild === undefined) throw new Error('give the folder and the server');
const limits = { briefings: 1000, bytes: 1_000_000_000 };
const own = new KeptBriefings(new FileStore(folder), limits, fail).of(guild);
let number = Number(first ?? 0);

function fail(error: unknown): never {
  throw error;
}

/** At once, whatever is to come: what was said before the process is killed is heard. */
function say(line: string): void {
  writeSync(1, `${line}\n`);
}

function nextText(): Text {
  number += 1;
  return { number, size: randomInt(100, 30_000) };
}

const fileOf = (text: Text): GivenFile => ({ name: nameOf(text), bytes: bytesOf(text) });

async function chooseStep(): Promise<Step> {
  const names = (await own.list()).map(({ versions }) => versions[0]?.file ?? '');
  const any = (): string => names[randomInt(names.length)] ?? '';
  const chance = randomInt(10);
  if (names.length < 3 || (chance < 4 && names.length < 30)) {
    return { kind: 'add', files: Array.from({ length: randomInt(1, 4) }, nextText) };
  }
  if (chance < 6) return { kind: 'replace', name: any(), file: nextText() };
  if (chance < 7) return { kind: 'edit', name: any(), title: `Title ${randomInt(1_000_000)}` };
  return { kind: 'remove', names: [...new Set(Array.from({ length: randomInt(1, 3) }, any))] };
}

async function idOf(name: string, briefings: GuildBriefings): Promise<string> {
  const found = (await briefings.list()).find(({ versions }) => versions[0]?.file === name);
  return found?.id ?? fail(new Error(`${name} is not there`));
}

async function take(step: Step): Promise<boolean> {
  switch (step.kind) {
    case 'add': {
      const done = await own.add(step.files.map(fileOf), { by: null, apart: true });
      return done.ok && done.value.files.every(({ kind }) => kind === 'added');
    }
    case 'replace':
      return (await own.replace(await idOf(step.name, own), fileOf(step.file), { by: null })).ok;
    case 'edit':
      return (await own.edit(await idOf(step.name, own), { corrections: { title: step.title } }, null)).ok;
    case 'remove': {
      const ids = await Promise.all(step.names.map((name) => idOf(name, own)));
      return (await own.remove(ids, null)).ok;
    }
  }
}

await own.list();
say('ready');
for (;;) {
  const step = await chooseStep();
  say(JSON.stringify(step));
  if (!(await take(step))) throw new Error('a step was refused');
  say('done');
}
